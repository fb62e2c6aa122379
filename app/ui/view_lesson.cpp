#include "ui/view_lesson.h"

#include <algorithm>

namespace passerelle::ui {
namespace {

/// Minutes that a question takes, writing included; the sum is shown as "about".

Pair plural_pair(const Speech& speech, std::string_view key, std::string_view name, int count) {
  const std::int64_t value = count;
  return {speech.words().format(key, {{name, value}}),
          speech.words(passerelle::other(speech.lead)).format(key, {{name, value}})};
}

BlockView block_view(const course::Block& block, BlockKind kind, Language lead) {
  BlockView view;
  view.id = block.id.value;
  view.kind = kind;
  view.heading = pair_of(block.heading, lead);
  view.text = text_pair_of(block.text, lead);
  return view;
}

BlockView callout_view(const course::Callout& callout, const Speech& speech) {
  BlockView view;
  view.id = callout.id.value;
  view.kind = BlockKind::Callout;
  view.tone = callout.tone;
  view.text = text_pair_of(callout.text, speech.lead);
  switch (callout.tone) {
    case course::Tone::Tip:
      view.heading = speech.pair("lesson/tip");
      break;
    case course::Tone::Warning:
      view.heading = speech.pair("lesson/warning");
      break;
    case course::Tone::Evidence:
      view.heading = speech.pair("lesson/evidence");
      break;
  }
  return view;
}

void add_section(LessonView& view, std::string id, Pair heading, std::vector<BlockView> blocks) {
  if (blocks.empty()) return;
  view.sections.push_back({std::move(id), std::move(heading), std::move(blocks), false});
}

void add_prose(LessonView& view, const char* id, const char* key, const course::Block& block, const Speech& speech) {
  if (block.text.in(speech.lead).empty()) return;
  BlockView prose = block_view(block, BlockKind::Prose, speech.lead);
  prose.heading = {};
  add_section(view, id, speech.pair(key), {std::move(prose)});
}

void add_blocks(LessonView& view, const course::Module& module, const Speech& speech) {
  std::vector<BlockView> cards;
  for (const course::Block& block : module.blocks) cards.push_back(block_view(block, BlockKind::Card, speech.lead));
  add_section(view, "blocks", speech.pair("lesson/blocks"), std::move(cards));
  std::vector<BlockView> rest;
  for (const course::Block& block : module.examples) rest.push_back(block_view(block, BlockKind::Example, speech.lead));
  for (const course::Callout& callout : module.callouts) rest.push_back(callout_view(callout, speech));
  add_section(view, "examples", speech.pair("lesson/examples"), std::move(rest));
}

void add_prompt(LessonView& view, const course::Module& module, const Speech& speech) {
  if (!module.prompt) return;
  BlockView block;
  block.id = module.prompt->id.value;
  block.kind = BlockKind::Prompt;
  block.text = text_pair_of(module.prompt->text, speech.lead);
  add_section(view, "prompt", speech.pair("lesson/prompt"), {std::move(block)});
  for (const course::Audience& audience : module.prompt->audiences) {
    AudienceView one;
    one.id = audience.id.value;
    one.draft_key = prompt_key(module, audience);
    one.icon = audience.icon;
    one.name = pair_of(audience.name, speech.lead);
    one.instruction = text_pair_of(audience.instruction, speech.lead);
    one.model_answer = text_pair_of(audience.model_answer, speech.lead);
    for (const course::Criterion& criterion : audience.criteria) {
      const std::string label = criterion.label.in(speech.lead);
      one.criteria.push_back({criterion.id.value, label, label, false});
    }
    view.audiences.push_back(std::move(one));
  }
}

void add_side(LessonView& view, const course::Course& course, const course::Module& module, const Speech& speech) {
  for (const course::Objective& objective : module.objectives) {
    view.objectives.push_back({objective.id.value, objective.text.in(speech.lead), false});
  }
  for (const course::KeyTerm& term : module.key_terms) view.key_terms.push_back(term_view_of(term, speech.lead));
  for (const course::KeyTerm& term : course.terms) view.terms.push_back(term_view_of(term, speech.lead));
  for (const course::ModuleId& id : module.related) {
    const course::ModuleEntry* entry = course.find(id);
    if (entry && entry->state == course::ModuleEntry::State::Ready) {
      view.related.push_back({id.value, entry->title.in(speech.lead)});
    }
  }
}

void add_checkpoint(LessonView& view, const course::Module& module, const Speech& speech) {
  view.has_checkpoint = !module.questions.empty();
  view.checkpoint_heading = speech.pair("lesson/checkpoint");
  const auto count = static_cast<std::int64_t>(module.questions.size());
  view.checkpoint_summary =
      speech.format("lesson/checkpoint_summary", {{"questions", count}, {"minutes", count * course::kMinutesAQuestion}});
}

}  // namespace

const TermView* LessonView::find_term(std::string_view id) const {
  for (const std::vector<TermView>* list : {&key_terms, &terms}) {
    for (const TermView& term : *list) {
      if (term.id == id) return &term;
    }
  }
  return nullptr;
}

const BlockView* LessonView::find_block(std::string_view id) const {
  for (const SectionView& section : sections) {
    for (const BlockView& block : section.blocks) {
      if (block.id == id) return &block;
    }
  }
  return nullptr;
}

std::string prompt_key(const course::Module& module, const course::Audience& audience) {
  return module.id.value + "/" + (module.prompt ? module.prompt->id.value : std::string()) + "/" + audience.id.value;
}

std::string bookmark_key(const course::ModuleId& module, const std::string& block) {
  return "block:" + module.value + "/" + block;
}

LessonView make_lesson_view(const course::Course& course, const course::Module& module, const Speech& speech) {
  LessonView view;
  view.module = module.id.value;
  view.track_id = module.track.value;
  if (const course::Track* track = course.find(module.track)) view.track = pair_of(track->title, speech.lead);
  view.level = speech.pair(level_key(module.level));
  view.minutes = plural_pair(speech, "catalogue/minutes", "count", module.minutes);
  view.title = pair_of(module.title, speech.lead);
  add_prose(view, "overview", "lesson/overview", module.overview, speech);
  add_prose(view, "explanation", "lesson/explanation", module.explanation, speech);
  add_prose(view, "example", "lesson/example", module.example, speech);
  add_blocks(view, module, speech);
  add_prompt(view, module, speech);
  add_prose(view, "recap", "lesson/recap", module.recap, speech);
  add_side(view, course, module, speech);
  add_checkpoint(view, module, speech);
  int number = 0;
  for (SectionView& section : view.sections) {
    for (BlockView& block : section.blocks) block.number = ++number;
  }
  return view;
}

void refresh_progress(LessonView& view, const course::Module& module, const learning::Learner& learner) {
  for (SectionView& section : view.sections) {
    for (BlockView& block : section.blocks) {
      block.read = learner.is_read(module.id, course::BlockId{block.id});
      block.has_note = !learner.note(module.id, course::BlockId{block.id}).empty();
      block.bookmarked = learner.is_bookmarked(bookmark_key(module.id, block.id));
    }
    section.read = std::all_of(section.blocks.begin(), section.blocks.end(), [](const BlockView& b) { return b.read; });
  }
  for (std::size_t i = 0; i < view.objectives.size() && i < module.objectives.size(); ++i) {
    view.objectives[i].reached = learner.is_reached(module, module.objectives[i]);
  }
  const learning::ModuleProgress progress = learner.progress(module.id);
  view.complete = progress.questions > 0 && progress.correct == progress.questions;
}

void refresh_versions(LessonView& view, const learning::Learner& learner, const Speech& speech) {
  for (AudienceView& audience : view.audiences) {
    audience.versions = learner.versions(audience.draft_key);
    const auto count = static_cast<std::int64_t>(audience.versions.size());
    audience.versions_label = speech.format("lesson/versions", {{"count", count}});
  }
}

void refresh_criteria(AudienceView& view, const course::Audience& audience, const std::string& text,
                      learning::Learner& learner, const Speech& speech) {
  for (std::size_t i = 0; i < view.criteria.size() && i < audience.criteria.size(); ++i) {
    CriterionView& criterion = view.criteria[i];
    criterion.met = !text.empty() && learner.is_met(audience.criteria[i], text);
    criterion.spoken =
        speech.format(criterion.met ? "lesson/met" : "lesson/unmet", {{"name", std::string_view(criterion.label)}});
  }
}

}  // namespace passerelle::ui
