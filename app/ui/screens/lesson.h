#pragma once
// The lesson page in one language: sections, block cards, callouts, the exercise; outline, objectives and key terms
// beside it, or folded into a bar on narrow windows.

#include <map>
#include <string>
#include <vector>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/view_lesson.h"

namespace passerelle::ui {

struct LessonState {
  bool outline_open = false;              ///< narrow windows: the outline is shown over the text
  std::map<std::string, bool> models;     ///< exercises whose model answer is open, by the key of their draft
  std::map<std::string, bool> versions;   ///< exercises whose kept texts are open, likewise
  std::string note;                       ///< block whose note is open, though nothing may be in it
  std::string current_section;            ///< the one being read
  std::string chosen_section;             ///< gone to by the outline, until the next key, press or turn of the wheel
  std::string current_block;              ///< the one being read; lit in dual reading
  std::string term;                       ///< dual reading: the term under pointer or focus, lit on both sides
  std::vector<std::string> ends_in_view;  ///< blocks whose last line was in view in this frame
};

/// Id of the scroll region, and of a block in it.
inline constexpr const char* kLessonScroll = "lesson";
std::string lesson_block_widget(const std::string& block);
/// Id of a block's text in dual reading, in the leading language or in the other.
std::string dual_text_widget(const std::string& block, bool leads);
/// Id of the box of the note on a block.
std::string lesson_note_widget(const std::string& block);
/// Id of a section in the outline.
std::string lesson_outline_widget(const std::string& section);

Intent draw_lesson(const LessonView& view, LessonState& state, Drafts& drafts, const Page& page);

/// Both languages side by side, aligned block by block.
Intent draw_dual(const LessonView& view, LessonState& state, Drafts& drafts, bool swapped, const Page& page);

}  // namespace passerelle::ui
