#pragma once
// What all view models share: texts in the leading language with the other one beside them, and the words of the
// program in both. Plain values, no drawing.

#include <string>
#include <vector>

#include "base/language.h"
#include "course/course.h"
#include "course/markdown.h"
#include "locale/words.h"

namespace passerelle::ui {

/// One text: first in the language that leads, then in the other.
struct Pair {
  std::string lead;
  std::string other;

  bool empty() const { return lead.empty() && other.empty(); }
};

/// A text of the course, parsed, in the leading language and in the other.
struct TextPair {
  std::vector<course::Paragraph> lead;
  std::vector<course::Paragraph> other;
};

/// A term of the course as a tooltip and the bottom bar show it.
struct TermView {
  std::string id;
  Pair label;
  Pair definition;
};

/// The program's words in both languages and the language that leads.
struct Speech {
  const locale::Words* english = nullptr;
  const locale::Words* french = nullptr;
  Language lead = Language::English;

  const locale::Words& words(Language language) const { return language == Language::English ? *english : *french; }
  const locale::Words& words() const { return words(lead); }
  std::string text(std::string_view key) const { return words().text(key); }
  Pair pair(std::string_view key) const { return {words().text(key), words(passerelle::other(lead)).text(key)}; }
  std::string format(std::string_view key, std::initializer_list<locale::Argument> arguments) const {
    return words().format(key, arguments);
  }
};

Pair pair_of(const Bilingual& text, Language lead);
TextPair text_pair_of(const Bilingual& text, Language lead);
TermView term_view_of(const course::KeyTerm& term, Language lead);

/// "level/beginner" ...
std::string level_key(course::Level level);

/// The heading of a block: its own, or the program's word for the overview, the explanation, the example, the recap,
/// the callouts and the prompt. Empty for an unknown block.
Pair heading_of_block(const course::Module& module, const course::BlockId& block, const Speech& speech);

/// The text without its marks, one line, for speech and dumps.
std::string spoken(const std::vector<course::Paragraph>& paragraphs);

/// The first letter is a capital: labels stand in sentences elsewhere.
std::string capitalised(std::string text);

}  // namespace passerelle::ui
