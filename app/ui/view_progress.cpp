#include "ui/view_progress.h"

#include <algorithm>
#include <cmath>

#include "ui/session.h"
#include "ui/view_date.h"

namespace passerelle::ui {
namespace {

using learning::IdeaCount;
using learning::IdeaProgress;
using learning::Mastery;
using learning::ModuleMastery;
using learning::Progress;
using learning::TrackMastery;

constexpr std::size_t kLastShown = 3;

std::string percent_of(double share, const Speech& speech) {
  return speech.format("settings/percent", {{"value", static_cast<std::int64_t>(std::lround(share * 100))}});
}

const char* state_key(Mastery mastery) {
  switch (mastery) {
    case Mastery::Mastered:
      return "progress/state_mastered";
    case Mastery::Fragile:
      return "progress/state_fragile";
    case Mastery::NotShown:
      return "progress/state_not_shown";
  }
  return "progress/state_not_shown";
}

std::string square_id(const IdeaProgress& idea) {
  return idea.question.module.value + "/" + idea.question.question.value + "/" + idea.idea->id.value;
}

MasteryFigures figures_of(const IdeaCount& count, const Speech& speech) {
  MasteryFigures figures{count.mastered, count.fragile, count.not_shown, count.total(), {}};
  figures.sentence = speech.format("progress/sentence", {{"mastered", static_cast<std::int64_t>(count.mastered)},
                                                         {"fragile", static_cast<std::int64_t>(count.fragile)},
                                                         {"not_shown", static_cast<std::int64_t>(count.not_shown)}});
  return figures;
}

MasteryRow row_of(const ModuleMastery& module, const Speech& speech) {
  MasteryRow row;
  row.module = module.id.value;
  row.title = module.title.in(speech.lead).empty() ? module.id.value : module.title.in(speech.lead);
  row.opens = module.state == course::ModuleEntry::State::Ready;
  for (const IdeaProgress& idea : module.ideas) {
    row.ideas.push_back({square_id(idea), idea.memory.mastery, idea.idea->topic.in(speech.lead),
                         speech.text(state_key(idea.memory.mastery))});
  }
  row.figures = figures_of(module.count, speech);
  if (module.ideas.empty()) return row;
  row.figure = std::to_string(module.count.mastered) + "/" + std::to_string(module.count.total());
  return row;
}

MasteryTrack track_of(const TrackMastery& track, const Speech& speech) {
  MasteryTrack made;
  made.id = track.id.value;
  made.title = track.title.in(speech.lead);
  for (const ModuleMastery& module : track.modules) made.modules.push_back(row_of(module, speech));
  made.figures = figures_of(track.count, speech);
  const int total = track.count.total();
  made.share = total > 0 ? static_cast<float>(track.count.mastered) / static_cast<float>(total) : 0.0F;
  made.percent = percent_of(made.share, speech);
  return made;
}

LegendEntry legend_of(Mastery mastery, const char* key, int count, const Speech& speech) {
  return {mastery, speech.format(key, {{"count", static_cast<std::int64_t>(count)}})};
}

ReadinessView readiness_of(const learning::Readiness& ready, const Speech& speech) {
  ReadinessView view;
  view.title = speech.text("progress/readiness");
  view.figure = std::to_string(ready.value);
  view.share = static_cast<float>(ready.value) / 100.0F;
  view.parts = {{speech.text("progress/coverage"), percent_of(ready.coverage / 100.0, speech)},
                {speech.text("progress/freshness"), percent_of(ready.freshness / 100.0, speech)},
                {speech.format("progress/interviews", {{"count", static_cast<std::int64_t>(ready.interviews_done)}}),
                 percent_of(ready.interviews / 100.0, speech)}};
  view.note = speech.text("progress/readiness_note");
  return view;
}

std::vector<WeekBar> weeks_of(const Progress& progress, const Speech& speech) {
  std::vector<WeekBar> bars;
  for (const learning::Week& week : progress.weeks) bars.push_back({short_day(week.monday, speech), week.ideas});
  if (!bars.empty()) bars.back().day = speech.text("progress/this_week");
  return bars;
}

std::string comes_back(const IdeaProgress& idea, const Moment& now, const Speech& speech) {
  if (!idea.memory.due) return speech.text("progress/comes_back_never");
  if (*idea.memory.due <= now.utc) return speech.text("progress/comes_back_now");
  const std::string day = relative_day({*idea.memory.due, now.offset}, now, speech);
  return speech.format("progress/comes_back", {{"day", std::string_view(day)}});
}

void add_link(IdeaPanel& panel, const course::Module& module, const course::BlockId& block, const Speech& speech) {
  const Pair heading = heading_of_block(module, block, speech);
  if (heading.lead.empty()) return;
  panel.link = speech.format("verdict/read_block", {{"heading", std::string_view(heading.lead)}});
  panel.link_place = {Screen::Lesson, module.id.value, block.value};
}

const IdeaProgress* find_idea(const Progress& progress, const std::string& square) {
  for (const TrackMastery& track : progress.tracks) {
    for (const ModuleMastery& module : track.modules) {
      for (const IdeaProgress& idea : module.ideas) {
        if (square_id(idea) == square) return &idea;
      }
    }
  }
  return nullptr;
}

}  // namespace

ProgressView make_progress_view(const learning::Learner& learner, const Progress& progress, const Moment& now,
                                const Speech& speech) {
  ProgressView view;
  view.title = speech.text("progress/title");
  view.subtitle = speech.text("progress/subtitle");
  const std::vector<learning::HistoryEntry>& history = learner.history();
  if (history.empty() || progress.count.total() == 0) {
    view.empty = make_empty_view(learner, "progress/empty_title", "progress/empty_text", speech);
  }
  view.map_title = speech.text("progress/map");
  view.legend = {legend_of(Mastery::Mastered, "progress/legend_mastered", progress.count.mastered, speech),
                 legend_of(Mastery::Fragile, "progress/legend_fragile", progress.count.fragile, speech),
                 legend_of(Mastery::NotShown, "progress/legend_not_shown", progress.count.not_shown, speech)};
  for (const TrackMastery& track : progress.tracks) view.tracks.push_back(track_of(track, speech));
  view.columns = {speech.text("progress/column_mastered"), speech.text("progress/column_fragile"),
                  speech.text("progress/column_not_shown"), speech.text("progress/column_all")};
  view.readiness = readiness_of(progress.readiness, speech);
  view.tracks_title = speech.text("progress/by_track");
  view.weeks_title = speech.text("progress/weeks");
  view.weeks_note = speech.format("progress/last_weeks", {{"count", static_cast<std::int64_t>(progress.weeks.size())}});
  view.weeks = weeks_of(progress, speech);
  view.history_title = speech.text("progress/history");
  view.see_all = speech.text("progress/see_all");
  for (std::size_t i = 0; i < std::min(kLastShown, history.size()); ++i) {
    view.last.push_back(make_answer_line(learner, history[i], now, speech));
  }
  return view;
}

std::optional<IdeaPanel> make_idea_panel(const learning::Learner& learner, const Progress& progress,
                                         const std::string& square, const Moment& now, const Speech& speech) {
  const IdeaProgress* idea = find_idea(progress, square);
  if (idea == nullptr) return std::nullopt;
  const course::ModuleEntry& entry = *learner.course().find(idea->question.module);
  IdeaPanel panel;
  panel.topic = pair_of(idea->idea->topic, speech.lead);
  if (idea->memory.mastery != Mastery::NotShown) panel.statement = pair_of(idea->idea->statement, speech.lead);
  panel.module = entry.title.in(speech.lead);
  panel.mastery = idea->memory.mastery;
  panel.state = speech.text(state_key(panel.mastery));
  panel.comes_back = comes_back(*idea, now, speech);
  if (entry.state == course::ModuleEntry::State::Ready) add_link(panel, *entry.module, idea->idea->hint.block, speech);
  return panel;
}

AnswerLine make_answer_line(const learning::Learner& learner, const learning::HistoryEntry& entry, const Moment& now,
                            const Speech& speech) {
  const VerdictLook look = look_of(learning::verdict_of(entry.answer->assessment));
  AnswerLine line;
  line.attempt = std::to_string(entry.answer->attempt);
  line.icon = look.icon;
  line.tone = look.tone;
  const course::ModuleEntry* module = learner.course().find(entry.key.module);
  line.title = module != nullptr ? module->title.in(speech.lead) : entry.key.module.value;
  const std::string verdict = speech.text(look.key);
  const std::string day = dated_day(entry.answer->at, now, speech);
  line.meta = verdict + ", " + day;
  return line;
}

EmptyView make_empty_view(const learning::Learner& learner, const char* title, const char* text, const Speech& speech) {
  EmptyView view;
  view.title = speech.text(title);
  view.text = speech.text(text);
  view.action = speech.text("progress/empty_action");
  const std::string last = learner.setting("module").value_or(std::string());
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.state != course::ModuleEntry::State::Ready) continue;
    if (view.place.module.empty() || entry.id.value == last) view.place = place_in_module(learner, entry.id.value);
  }
  if (view.place.module.empty()) {
    view.text = speech.text("progress/no_lesson");
    view.action = speech.text("progress/no_lesson_action");
  }
  return view;
}

}  // namespace passerelle::ui
