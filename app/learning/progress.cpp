#include "learning/progress.h"

#include <algorithm>
#include <cmath>

namespace passerelle::learning {
namespace {

constexpr std::chrono::minutes kLongestPause{30};

int percent(double share) { return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 100)); }

double share_of(int part, int whole) { return whole > 0 ? static_cast<double>(part) / whole : 0.0; }

std::chrono::sys_days monday_of(std::chrono::sys_days day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

ModuleMastery mastery_of(const course::ModuleEntry& entry, const Learner& learner, const Memories& memories) {
  ModuleMastery made;
  made.id = entry.id;
  made.title = entry.title;
  made.state = entry.state;
  made.done = learner.progress(entry.id);
  if (entry.state == course::ModuleEntry::State::Ready) made.completion = completion_of(made.done);
  if (entry.module == nullptr) return made;
  for (const course::Question& question : entry.module->questions) {
    const QuestionKey key{entry.id, question.id};
    for (const course::Idea& idea : question.ideas) {
      made.ideas.push_back({key, &idea, memories(key, idea.id)});
      made.count.add(made.ideas.back().memory.mastery);
    }
  }
  return made;
}

TrackMastery mastery_of(const course::Track& track, const Learner& learner, const Memories& memories) {
  TrackMastery made{track.id, track.title, {}, {}, 0};
  for (const course::ModuleId& id : track.modules) {
    const course::ModuleEntry* entry = learner.course().find(id);
    if (entry == nullptr) continue;
    made.modules.push_back(mastery_of(*entry, learner, memories));
    made.count.add(made.modules.back().count);
    if (made.modules.back().completion >= 1) ++made.complete;
  }
  return made;
}

std::vector<IdeaProgress> ideas_of(const Progress& progress) {
  std::vector<IdeaProgress> ideas;
  for (const TrackMastery& track : progress.tracks) {
    for (const ModuleMastery& module : track.modules) {
      ideas.insert(ideas.end(), module.ideas.begin(), module.ideas.end());
    }
  }
  return ideas;
}

void add_weeks(Progress& progress, const std::vector<IdeaProgress>& ideas, const Moment& now) {
  const std::chrono::sys_days this_week = monday_of(local_day(now));
  for (int i = kWeeks - 1; i >= 0; --i) progress.weeks.push_back({this_week - std::chrono::weeks(i), 0});
  for (const IdeaProgress& idea : ideas) {
    if (!idea.memory.first) continue;
    const std::chrono::sys_days monday = monday_of(local_day(*idea.memory.first));
    for (Week& week : progress.weeks) week.ideas += week.monday == monday ? 1 : 0;
  }
}

/// Each question once, with the idea that fades first.
void add_due(Progress& progress, const std::vector<IdeaProgress>& ideas, TimePoint now) {
  std::vector<DueQuestion> all;
  for (const IdeaProgress& idea : ideas) {
    if (!idea.memory.due) continue;
    if (all.empty() || all.back().key != idea.question) {
      all.push_back({idea.question, *idea.memory.due});
    } else {
      all.back().since = std::min(all.back().since, *idea.memory.due);
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const DueQuestion& a, const DueQuestion& b) { return a.since < b.since; });
  for (const DueQuestion& one : all) (one.since <= now ? progress.due : progress.later).push_back(one);
}

Readiness readiness_of(const IdeaCount& count, const std::vector<IdeaProgress>& ideas) {
  Readiness ready;
  double fresh = 0;
  int shown = 0;
  for (const IdeaProgress& idea : ideas) {
    if (idea.memory.mastery == Mastery::NotShown) continue;
    fresh += idea.memory.retrievability;
    ++shown;
  }
  ready.coverage = percent(share_of(2 * count.mastered + count.fragile, 2 * count.total()));
  ready.freshness = shown > 0 ? percent(fresh / shown) : 0;
  ready.value = static_cast<int>(std::lround((2 * ready.coverage + ready.freshness + ready.interviews) / 4.0));
  return ready;
}

std::optional<LastSession> last_session_of(const std::vector<HistoryEntry>& history) {
  if (history.empty()) return std::nullopt;
  const Moment end = history.front().answer->at;
  TimePoint begin = end.utc;
  for (const HistoryEntry& entry : history) {
    if (begin - entry.answer->at.utc > kLongestPause) break;
    begin = std::min(begin, entry.answer->at.utc);
  }
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(end.utc - begin).count();
  return LastSession{end, static_cast<int>(std::max<std::int64_t>(1, minutes))};
}

}  // namespace

void IdeaCount::add(Mastery mastery) {
  switch (mastery) {
    case Mastery::Mastered:
      ++mastered;
      break;
    case Mastery::Fragile:
      ++fragile;
      break;
    case Mastery::NotShown:
      ++not_shown;
      break;
  }
}

void IdeaCount::add(const IdeaCount& other) {
  mastered += other.mastered;
  fragile += other.fragile;
  not_shown += other.not_shown;
}

std::vector<HistoryEntry> history_of(const Learner& learner) {
  std::vector<HistoryEntry> all;
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.module == nullptr) continue;
    for (const course::Question* question : course::questions_and_follow_ups(*entry.module)) {
      const QuestionKey key{entry.id, question->id};
      int attempt = 0;
      for (const MarkedAnswer& answer : learner.attempts(key)) all.push_back({key, &answer, ++attempt});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const HistoryEntry& a, const HistoryEntry& b) { return a.answer->attempt > b.answer->attempt; });
  return all;
}

Progress make_progress(const Learner& learner, const Memories& memories, const Moment& now) {
  Progress progress;
  for (const course::Track& track : learner.course().tracks) {
    progress.tracks.push_back(mastery_of(track, learner, memories));
    const TrackMastery& made = progress.tracks.back();
    progress.count.add(made.count);
    progress.modules_complete += made.complete;
    for (const ModuleMastery& module : made.modules) {
      ++progress.modules;
      progress.questions += module.done.questions;
      progress.questions_correct += module.done.correct;
    }
  }
  const std::vector<IdeaProgress> ideas = ideas_of(progress);
  add_weeks(progress, ideas, now);
  add_due(progress, ideas, now.utc);
  progress.readiness = readiness_of(progress.count, ideas);
  progress.last_session = last_session_of(history_of(learner));
  return progress;
}

std::chrono::sys_days local_day(const Moment& moment) {
  return std::chrono::floor<std::chrono::days>(moment.utc + moment.offset);
}

double completion_of(const ModuleProgress& progress) {
  const double read = progress.blocks > 0 ? share_of(progress.blocks_read, progress.blocks) : 1.0;
  const double correct = progress.questions > 0 ? share_of(progress.correct, progress.questions) : 1.0;
  return (read + correct) / 2;
}

}  // namespace passerelle::learning
