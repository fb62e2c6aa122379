#include "ui/view_home.h"

#include <algorithm>
#include <cmath>

#include "learning/lesson_outline.h"
#include "ui/session.h"
#include "ui/view_catalogue.h"
#include "ui/view_date.h"

namespace passerelle::ui {
namespace {

using learning::DueQuestion;
using learning::ModuleMastery;
using learning::Progress;
using learning::TrackMastery;

constexpr std::size_t kDueShown = 3;
constexpr std::size_t kBookmarksShown = 5;
constexpr std::string_view kBlockKey = "block:";

std::int64_t count_of(std::size_t count) { return static_cast<std::int64_t>(count); }

/// A module that was only chosen at the first start is not begun.
bool has_begun(const Progress& progress, const learning::Learner& learner) {
  const auto module = learner.setting("module");
  return progress.last_session.has_value() || (module && learner.place(course::ModuleId{*module}).has_value());
}

bool is_open(const ModuleMastery& module) {
  return module.state == course::ModuleEntry::State::Ready && module.completion < 1;
}

const ModuleMastery* find_open(const Progress& progress, const course::ModuleEntry* next) {
  for (const TrackMastery& track : progress.tracks) {
    for (const ModuleMastery& module : track.modules) {
      if (next != nullptr && module.id == next->id) return &module;
    }
  }
  return nullptr;
}

bool any_ready(const Progress& progress) {
  return std::any_of(progress.tracks.begin(), progress.tracks.end(), [](const TrackMastery& track) {
    return std::any_of(track.modules.begin(), track.modules.end(),
                       [](const ModuleMastery& module) { return module.state == course::ModuleEntry::State::Ready; });
  });
}

HomeNext next_of(const ModuleMastery& mastery, const learning::Learner& learner, bool first_time,
                 const Speech& speech) {
  const course::Module& module = *learner.course().find(mastery.id)->module;
  const bool begun = learner.place(mastery.id).has_value() || mastery.completion > 0;
  HomeNext next;
  next.caption = speech.text(begun ? "home/continue_caption" : first_time ? "home/first_caption" : "home/next_caption");
  next.title = pair_of(mastery.title, speech.lead);
  next.where = speech.format("home/where",
                             {{"section", count_of(learner.current_section(module)) + 1},
                              {"sections", count_of(std::max<std::size_t>(1, learning::lesson_outline(module).size()))},
                              {"minutes", static_cast<std::int64_t>(learning::minutes_left(module, mastery.done))}});
  next.share = static_cast<float>(mastery.completion);
  next.place = place_in_module(learner, mastery.id.value);
  const bool answering = next.place.screen == Screen::Checkpoint;
  next.action = speech.text(answering ? "home/continue_checkpoint" : begun ? "home/continue_reading" : "home/start");
  next.icon = "arrow_right";
  if (begun) {
    next.outline = speech.text("home/outline");
    next.outline_place = {Screen::Lesson, mastery.id.value, kOutlinePlace};
  }
  return next;
}

std::string review_label(std::size_t due, const Speech& speech) {
  return speech.format("home/review", {{"count", count_of(due)}});
}

/// Every module is complete: what keeps the ideas fresh.
HomeNext next_when_done(const Progress& progress, const Speech& speech) {
  HomeNext next;
  next.caption = speech.text("home/done_caption");
  next.title = speech.pair("home/done_title");
  next.text = speech.text("home/done_text");
  const bool due = !progress.due.empty();
  next.action = due ? review_label(progress.due.size(), speech) : speech.text("home/interview");
  next.icon = due ? "review" : "interview";
  next.place = {due ? Screen::Review : Screen::Interview, {}, {}};
  return next;
}

/// No module is ready: the course was not read, or is still being written.
HomeNext next_when_none(const Speech& speech) {
  HomeNext next;
  next.caption = speech.text("home/next_caption");
  next.title = speech.pair("home/no_lesson_title");
  next.text = speech.text("progress/no_lesson");
  next.action = speech.text("progress/no_lesson_action");
  next.icon = "arrow_right";
  next.place = {Screen::Catalogue, {}, {}};
  return next;
}

std::string summary_of(const Progress& progress, bool first_time, bool done, const Speech& speech) {
  if (first_time) return speech.text("home/summary_first");
  std::int64_t open = 0;
  for (const TrackMastery& track : progress.tracks) {
    for (const ModuleMastery& module : track.modules) open += is_open(module) && module.completion > 0 ? 1 : 0;
  }
  const std::int64_t due = count_of(progress.due.size());
  if (open > 0 && due > 0) return speech.format("home/summary_both", {{"open", open}, {"due", due}});
  if (due > 0) return speech.format("home/summary_due", {{"due", due}});
  if (open > 0) return speech.format("home/summary_open", {{"open", open}});
  return speech.text(done ? "home/summary_done" : "home/summary_rest");
}

HomeFigure figure_of(int part, const char* key, int whole, const Speech& speech) {
  return {std::to_string(part), speech.format(key, {{"total", static_cast<std::int64_t>(whole)}})};
}

/// Whole minutes that have passed: the goal is reached when it is, not half a minute before.
HomeGoal goal_of(std::chrono::seconds today, int minutes, const Speech& speech) {
  const std::int64_t done = std::chrono::floor<std::chrono::minutes>(today).count();
  HomeGoal goal;
  goal.reached = done >= minutes;
  goal.share = goal.reached ? 1.0F : static_cast<float>(done) / static_cast<float>(minutes);
  goal.text = speech.format(goal.reached ? "home/goal_reached" : "home/goal",
                            {{"minutes", done}, {"goal", static_cast<std::int64_t>(minutes)}});
  return goal;
}

std::string last_session_of(const Progress& progress, const Moment& now, const Speech& speech) {
  if (!progress.last_session) return speech.text("home/no_session");
  const std::string day = relative_day({progress.last_session->day, {}}, now, speech);
  return speech.format("home/last_session", {{"day", std::string_view(day)},
                                             {"minutes", static_cast<std::int64_t>(progress.last_session->minutes)}});
}

HomeProgress progress_of(const Progress& progress, int goal, const Moment& now, const Speech& speech) {
  HomeProgress made;
  made.title = speech.text("home/progress");
  const int total = progress.count.total();
  const int shown = progress.count.mastered + progress.count.fragile;
  if (total > 0) {
    made.share = static_cast<float>(shown) / static_cast<float>(total);
    made.mastered = static_cast<float>(progress.count.mastered) / static_cast<float>(total);
  }
  made.percent =
      speech.format("settings/percent", {{"value", static_cast<std::int64_t>(std::lround(made.share * 100))}});
  made.of_ideas = speech.text("home/of_ideas");
  made.figures = {figure_of(progress.modules_complete, "home/of_modules", progress.modules, speech),
                  figure_of(progress.questions_correct, "home/of_questions", progress.questions, speech),
                   figure_of(shown, "home/of_count_ideas", total, speech)};
  if (goal > 0) made.goal = goal_of(progress.today, goal, speech);
  const bool worked_today = progress.last_session && progress.last_session->day == learning::local_day(now);
  if (!made.goal || !worked_today) made.last_session = last_session_of(progress, now, speech);
  return made;
}

HomeTrack track_of(const TrackMastery& mastery, const Speech& speech) {
  HomeTrack track{mastery.id.value, track_icon(mastery.id), pair_of(mastery.title, speech.lead), {}, {}};
  bool begun = false;
  for (const ModuleMastery& module : mastery.modules) {
    track.modules.push_back(static_cast<float>(module.completion));
    begun = begun || module.completion > 0;
  }
  track.status = begun ? speech.format("home/track_modules", {{"complete", static_cast<std::int64_t>(mastery.complete)},
                                                              {"total", count_of(mastery.modules.size())}})
                       : speech.text("catalogue/not_started");
  return track;
}

HomeDueRow due_row(const DueQuestion& due, const learning::Learner& learner, const Moment& now, ReadingMode mode,
                   const Speech& speech) {
  constexpr std::chrono::days kWeek{7};
  HomeDueRow row;
  const course::ModuleEntry& entry = *learner.course().find(due.key.module);
  row.prompt = pair_of(entry.module->find(due.key.question)->prompt, speech.lead);
  if (mode != ReadingMode::Both) row.prompt.other.clear();
  const Moment since{due.since, now.offset};
  const auto waited = learning::local_day(now) - learning::local_day(since);
  std::string ready = speech.text("home/ready_today");
  if (waited >= kWeek) {
    const std::string day = short_day(learning::local_day(since), speech);
    ready = speech.format("home/ready_since_date", {{"day", std::string_view(day)}});
  } else if (waited.count() > 0) {
    const std::string day = relative_day(since, now, speech);
    ready = speech.format("home/ready_since", {{"day", std::string_view(day)}});
  }
  const course::Track* track = learner.course().find(entry.track);
  row.meta = (track != nullptr ? track->title.in(speech.lead) + " · " : std::string()) + ready;
  return row;
}

HomeDue due_of(const Progress& progress, const learning::Learner& learner, int minutes, const Moment& now,
               ReadingMode mode, const Speech& speech) {
  HomeDue due;
  due.title = speech.text("home/due");
  if (!progress.due.empty()) {
    due.about = speech.format("home/about", {{"minutes", static_cast<std::int64_t>(minutes)}});
    due.action = review_label(progress.due.size(), speech);
    for (std::size_t i = 0; i < std::min(kDueShown, progress.due.size()); ++i) {
      due.rows.push_back(due_row(progress.due[i], learner, now, mode, speech));
    }
  } else if (progress.later.empty()) {
    due.text = speech.text("home/due_first");
  } else {
    const Moment next{progress.later.front().since, now.offset};
    const auto same_day = std::count_if(progress.later.begin(), progress.later.end(), [&](const DueQuestion& one) {
      return learning::local_day({one.since, now.offset}) == learning::local_day(next);
    });
    const std::string day = relative_day(next, now, speech);
    due.text = speech.format("home/due_next",
                             {{"day", std::string_view(day)}, {"count", static_cast<std::int64_t>(same_day)}});
  }
  return due;
}

/// Of blocks that the course still has, newest first.
std::vector<HomeBookmark> bookmarks_of(const learning::Learner& learner, const Speech& speech) {
  std::vector<HomeBookmark> made;
  const std::vector<std::string>& keys = learner.bookmarks();
  for (auto kept = keys.rbegin(); kept != keys.rend(); ++kept) {
    const std::string& key = *kept;
    const std::size_t slash = key.find('/');
    if (!key.starts_with(kBlockKey) || slash == std::string::npos || made.size() == kBookmarksShown) continue;
    const std::string module = key.substr(kBlockKey.size(), slash - kBlockKey.size());
    const course::BlockId block{key.substr(slash + 1)};
    const course::ModuleEntry* entry = learner.course().find(course::ModuleId{module});
    if (entry == nullptr || !entry->module) continue;
    const Pair title = heading_of_block(*entry->module, block, speech);
    if (title.lead.empty()) continue;
    made.push_back({title.lead, entry->title.in(speech.lead), {Screen::Lesson, module, block.value}});
  }
  return made;
}

}  // namespace

HomeView make_home_view(const learning::Learner& learner, const Progress& progress, HomeMinutes minutes,
                        const Moment& now, ReadingMode mode, const Speech& speech) {
  HomeView view;
  const bool first_time = !has_begun(progress, learner);
  const ModuleMastery* open = find_open(progress, learning::next_module(learner));
  const bool done = open == nullptr && any_ready(progress);
  view.title = speech.text(first_time ? "home/welcome" : "home/welcome_back");
  view.summary = summary_of(progress, first_time, done, speech);
  view.next = open != nullptr ? next_of(*open, learner, first_time, speech)
              : done          ? next_when_done(progress, speech)
                              : next_when_none(speech);
  view.progress = progress_of(progress, minutes.goal, now, speech);
  view.tracks_title = speech.text("home/tracks");
  view.all_modules = speech.format("home/all_modules", {{"count", static_cast<std::int64_t>(progress.modules)}});
  for (const TrackMastery& track : progress.tracks) view.tracks.push_back(track_of(track, speech));
  view.due = due_of(progress, learner, minutes.due, now, mode, speech);
  view.bookmarks_title = speech.text("home/bookmarks");
  view.bookmarks = bookmarks_of(learner, speech);
  return view;
}

}  // namespace passerelle::ui
