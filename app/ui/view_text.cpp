#include "ui/view_text.h"

namespace passerelle::ui {

Pair pair_of(const Bilingual& text, Language lead) { return {text.in(lead), text.in(passerelle::other(lead))}; }

TextPair text_pair_of(const Bilingual& text, Language lead) {
  return {course::parse_markdown(text.in(lead)), course::parse_markdown(text.in(passerelle::other(lead)))};
}

TermView term_view_of(const course::KeyTerm& term, Language lead) {
  return {term.id.value, pair_of(term.label, lead), pair_of(term.definition, lead)};
}

std::string level_key(course::Level level) {
  switch (level) {
    case course::Level::Beginner:
      return "level/beginner";
    case course::Level::Intermediate:
      return "level/intermediate";
    case course::Level::Advanced:
      return "level/advanced";
  }
  return "level/beginner";
}

Pair heading_of_block(const course::Module& module, const course::BlockId& block, const Speech& speech) {
  if (block.empty()) return {};
  if (block == module.overview.id) return speech.pair("lesson/overview");
  if (block == module.explanation.id) return speech.pair("lesson/explanation");
  if (block == module.example.id) return speech.pair("lesson/example");
  if (block == module.recap.id) return speech.pair("lesson/recap");
  if (module.prompt && block == module.prompt->id) return speech.pair("lesson/prompt");
  for (const course::Block& candidate : module.blocks) {
    if (candidate.id == block) return pair_of(candidate.heading, speech.lead);
  }
  for (const course::Block& candidate : module.examples) {
    if (candidate.id != block) continue;
    return candidate.heading.en.empty() ? speech.pair("lesson/examples") : pair_of(candidate.heading, speech.lead);
  }
  for (const course::Callout& candidate : module.callouts) {
    if (candidate.id == block) return speech.pair("lesson/examples");
  }
  return {};
}

std::string spoken(const std::vector<course::Paragraph>& paragraphs) {
  std::string line;
  for (const course::Paragraph& paragraph : paragraphs) {
    if (!line.empty()) line += ' ';
    for (const course::Inline& piece : paragraph.inlines) line += piece.text;
  }
  return line;
}

std::string capitalised(std::string text) {
  constexpr char kLatin = '\xC3';  // à to þ in UTF-8, but for the sign of division
  constexpr char kDivision = '\xB7';
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  } else if (text.size() > 1 && text[0] == kLatin && text[1] >= '\xA0' && text[1] <= '\xBE' && text[1] != kDivision) {
    text[1] = static_cast<char>(text[1] - 0x20);
  }
  return text;
}

}  // namespace passerelle::ui
