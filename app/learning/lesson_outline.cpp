#include "learning/lesson_outline.h"

#include <algorithm>

namespace passerelle::learning {
namespace {

void add_prose(std::vector<LessonSection>& outline, SectionKind kind, const course::Block& block) {
  if (block.text.en.empty() && block.text.fr.empty()) return;
  outline.push_back({kind, {block.id}});
}

void add_list(std::vector<LessonSection>& outline, SectionKind kind, std::vector<course::BlockId> blocks) {
  if (!blocks.empty()) outline.push_back({kind, std::move(blocks)});
}

template <class T>
void add_ids(std::vector<course::BlockId>& ids, const std::vector<T>& blocks) {
  for (const T& block : blocks) ids.push_back(block.id);
}

}  // namespace

std::vector<LessonSection> lesson_outline(const course::Module& module) {
  std::vector<LessonSection> outline;
  add_prose(outline, SectionKind::Overview, module.overview);
  add_prose(outline, SectionKind::Explanation, module.explanation);
  add_prose(outline, SectionKind::Example, module.example);
  std::vector<course::BlockId> cards;
  add_ids(cards, module.blocks);
  add_list(outline, SectionKind::Blocks, std::move(cards));
  std::vector<course::BlockId> examples;
  add_ids(examples, module.examples);
  add_ids(examples, module.callouts);
  add_list(outline, SectionKind::Examples, std::move(examples));
  if (module.prompt) outline.push_back({SectionKind::Prompt, {module.prompt->id}});
  add_prose(outline, SectionKind::Recap, module.recap);
  if (!module.questions.empty()) outline.push_back({SectionKind::Checkpoint, {}});
  return outline;
}

std::vector<course::BlockId> blocks_in_order(const course::Module& module) {
  std::vector<course::BlockId> all;
  for (const LessonSection& section : lesson_outline(module)) {
    all.insert(all.end(), section.blocks.begin(), section.blocks.end());
  }
  return all;
}

bool is_section_read(const LessonSection& section, const std::set<std::string>& read_blocks) {
  return !section.blocks.empty() &&
         std::all_of(section.blocks.begin(), section.blocks.end(),
                     [&](const course::BlockId& block) { return read_blocks.count(block.value) > 0; });
}

std::optional<std::size_t> section_of_block(const std::vector<LessonSection>& outline, const course::BlockId& block) {
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const std::vector<course::BlockId>& blocks = outline[i].blocks;
    if (std::find(blocks.begin(), blocks.end(), block) != blocks.end()) return i;
  }
  return std::nullopt;
}

Bilingual heading_of(const course::Module& module, const course::BlockId& block) {
  for (const std::vector<course::Block>* list : {&module.blocks, &module.examples}) {
    for (const course::Block& one : *list) {
      if (one.id == block) return one.heading;
    }
  }
  return {};
}

}  // namespace passerelle::learning
