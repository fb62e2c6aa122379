#include "ui/view_aloud.h"

#include <algorithm>
#include <array>
#include <span>

namespace passerelle::ui {
namespace {

/// One language of what a view shows in both.
struct Side {
  Language language;
  bool leads;

  const std::string& of(const Pair& pair) const { return leads ? pair.lead : pair.other; }
  const std::vector<course::Paragraph>& of(const TextPair& text) const { return leads ? text.lead : text.other; }
};

void add_line(Passages& passages, const std::string& line, const Side& side) {
  if (!line.empty()) passages.push_back({side.language, line});
}

void add_paragraphs(Passages& passages, const std::vector<course::Paragraph>& text, Language language) {
  for (const course::Paragraph& paragraph : text) {
    std::string said = spoken({paragraph});
    if (paragraph.kind == course::Paragraph::Kind::NumberedItem) {
      said = std::to_string(paragraph.number) + ". " + said;
    }
    if (!said.empty()) passages.push_back({language, std::move(said)});
  }
}

void add_block(Passages& passages, const LessonView& view, const BlockView& block, const Side& side) {
  add_paragraphs(passages, side.of(block.text), side.language);
  if (block.kind != BlockKind::Prompt) return;
  for (const AudienceView& audience : view.audiences) {
    add_line(passages, side.of(audience.name), side);
    add_paragraphs(passages, side.of(audience.instruction), side.language);
  }
}

Passages block_in(const LessonView& view, const SectionView& section, const BlockView& block, const Side& side) {
  Passages passages;
  add_line(passages, side.of(block.heading.empty() ? section.heading : block.heading), side);
  add_block(passages, view, block, side);
  return passages;
}

std::vector<Side> sides_of(Heard heard, Language lead) {
  const Side first{lead, true};
  const Side second{other(lead), false};
  switch (heard) {
    case Heard::Lead:
      return {first};
    case Heard::Other:
      return {second};
    case Heard::LeadThenOther:
      return {first, second};
    case Heard::OtherThenLead:
      return {second, first};
  }
  return {first};
}

}  // namespace

std::string section_key(std::string_view section) { return "section:" + std::string(section); }

std::string block_key(std::string_view block) { return "block:" + std::string(block); }

Passages passages_of(const std::vector<course::Paragraph>& text, Language language) {
  Passages passages;
  add_paragraphs(passages, text, language);
  return passages;
}

Passages section_passages(const LessonView& view, const SectionView& section, Language lead) {
  const Side side{lead, true};
  Passages passages;
  add_line(passages, side.of(section.heading), side);
  for (const BlockView& block : section.blocks) {
    add_line(passages, side.of(block.heading), side);
    add_block(passages, view, block, side);
  }
  return passages;
}

std::string name_of_block(const LessonView& view, std::string_view block) {
  for (const SectionView& section : view.sections) {
    for (const BlockView& one : section.blocks) {
      if (one.id == block) return one.heading.empty() ? section.heading.lead : one.heading.lead;
    }
  }
  return {};
}

Passages block_passages(const LessonView& view, std::string_view block, Language lead, Heard heard) {
  Passages passages;
  for (const SectionView& section : view.sections) {
    for (const BlockView& one : section.blocks) {
      if (one.id != block) continue;
      for (const Side& side : sides_of(heard, lead)) {
        const Passages said = block_in(view, section, one, side);
        passages.insert(passages.end(), said.begin(), said.end());
      }
    }
  }
  return passages;
}

}  // namespace passerelle::ui
