#pragma once
// What is said of a lesson when it is read aloud: the paragraphs without their marks, each in its language.

#include <string_view>

#include "ui/passage.h"
#include "ui/view_lesson.h"

namespace passerelle::ui {

/// Which of the two languages are heard, and in which order.
enum class Heard { Lead, Other, LeadThenOther, OtherThenLead };

/// What one presses to hear a section or a block: keys of Aloud.
std::string section_key(std::string_view section);
std::string block_key(std::string_view block);

/// The paragraphs of a text, each by itself.
Passages passages_of(const std::vector<course::Paragraph>& text, Language language);

/// A section with its heading, all its blocks and, of the exercise, who is written to and what is asked.
Passages section_passages(const LessonView& view, const SectionView& section, Language lead);

/// What a block is called in the leading language: its heading, or its section's. Empty when there is no such block.
std::string name_of_block(const LessonView& view, std::string_view block);

/// One block with its heading, or with its section's where it has none. Empty when there is no such block.
Passages block_passages(const LessonView& view, std::string_view block, Language lead, Heard heard);

}  // namespace passerelle::ui
