#include "ui/view_catalogue.h"

#include <algorithm>

#include "learning/progress.h"
#include "ui/session.h"

namespace passerelle::ui {
namespace {

void add_progress(ModuleRow& row, const learning::ModuleProgress& progress, const Speech& speech) {
  row.progress = static_cast<float>(learning::completion_of(progress));
  row.complete = row.progress >= 1.0F;
  row.attested = progress.questions > 0 && progress.correct == progress.questions;
  if (row.complete) {
    row.status = speech.text("catalogue/complete");
  } else if (progress.answered > 0) {
    row.status = speech.format("catalogue/answered", {{"correct", static_cast<std::int64_t>(progress.correct)},
                                                      {"questions", static_cast<std::int64_t>(progress.questions)}});
  } else if (progress.blocks_read > 0) {
    row.status = speech.format("catalogue/reading", {{"read", static_cast<std::int64_t>(progress.blocks_read)},
                                                     {"blocks", static_cast<std::int64_t>(progress.blocks)}});
  } else {
    row.status = speech.text("catalogue/not_started");
  }
}

void add_objectives(ModuleRow& row, const course::Module& module, const learning::Learner& learner,
                    const Speech& speech) {
  for (const course::Objective& objective : module.objectives) {
    const bool reached = learner.is_reached(module, objective);
    row.objectives.push_back({objective.text.in(speech.lead), reached});
    row.spoken_objectives += (row.spoken_objectives.empty() ? "" : ". ") + row.objectives.back().text + ", " +
                             speech.text(reached ? "lesson/reached" : "lesson/not_reached");
  }
}

ModuleRow row_of(const course::ModuleEntry& entry, const learning::Learner& learner, const Speech& speech) {
  ModuleRow row;
  row.id = entry.id.value;
  row.title = pair_of(entry.title, speech.lead);
  if (row.title.lead.empty()) row.title.lead = entry.id.value;
  row.meta = speech.text(level_key(entry.level));
  if (entry.minutes > 0) {
    row.meta += " · " + speech.format("catalogue/minutes", {{"count", static_cast<std::int64_t>(entry.minutes)}});
  }
  switch (entry.state) {
    case course::ModuleEntry::State::Ready:
      row.state = ModuleState::Ready;
      add_progress(row, learner.progress(entry.id), speech);
      add_objectives(row, *entry.module, learner, speech);
      break;
    case course::ModuleEntry::State::Coming:
      row.state = ModuleState::Coming;
      row.status = speech.text("catalogue/coming");
      break;
    case course::ModuleEntry::State::Broken:
      row.state = ModuleState::Broken;
      row.meta.clear();
      row.status = speech.text("catalogue/broken");
      break;
  }
  return row;
}

std::optional<NextModule> next_of(const CatalogueView& view, const learning::Learner& learner, const Speech& speech) {
  const course::ModuleEntry* entry = learning::next_module(learner);
  if (entry == nullptr) return std::nullopt;
  for (const TrackView& track : view.tracks) {
    for (const ModuleRow& row : track.modules) {
      if (row.id != entry->id.value) continue;
      const bool begun = row.progress > 0 || learner.place(entry->id).has_value();
      return NextModule{row, speech.text(begun ? "catalogue/continue" : "catalogue/start"),
                        place_in_module(learner, row.id)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string track_icon(const course::TrackId& track) {
  if (track.value == "start-here") return "flag";
  if (track.value == "management-system") return "tree";
  if (track.value == "everyday-awareness") return "shield";
  if (track.value == "interview-preparation") return "interview";
  return "learn";
}

CatalogueView make_catalogue_view(const course::Course& course, const learning::Learner& learner,
                                  const Speech& speech) {
  CatalogueView view;
  view.title = speech.pair("catalogue/title");
  view.course_title = course.title.in(speech.lead);
  view.summary = speech.format("catalogue/summary", {{"modules", static_cast<std::int64_t>(course.modules.size())},
                                                     {"tracks", static_cast<std::int64_t>(course.tracks.size())}});
  if (!course.problems.empty()) {
    view.problems = speech.format("catalogue/problems", {{"count", static_cast<std::int64_t>(course.problems.size())}});
  }
  for (const course::Track& track : course.tracks) {
    TrackView one{track.id.value, track_icon(track.id), pair_of(track.title, speech.lead), {}, {}, false, {}};
    one.audience = speech.format("catalogue/for", {{"audience", std::string_view(track.audience.in(speech.lead))}});
    std::int64_t ready = 0;
    for (const course::ModuleId& id : track.modules) {
      const course::ModuleEntry* entry = course.find(id);
      if (!entry) continue;
      one.modules.push_back(row_of(*entry, learner, speech));
      if (entry->state == course::ModuleEntry::State::Ready) ++ready;
    }
    one.ready =
        speech.format("catalogue/ready", {{"ready", ready}, {"total", static_cast<std::int64_t>(one.modules.size())}});
    one.attested = !one.modules.empty() && std::all_of(one.modules.begin(), one.modules.end(),
                                                       [](const ModuleRow& row) { return row.attested; });
    view.tracks.push_back(std::move(one));
  }
  view.attestation = speech.text("catalogue/attestation");
  view.coming_reason = speech.text("catalogue/coming_reason");
  view.next = next_of(view, learner, speech);
  return view;
}

}  // namespace passerelle::ui
