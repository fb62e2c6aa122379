#include "learning/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>

#include "learning/interview.h"

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
  if (entry.module != nullptr) made.done = learner.progress(*entry.module);
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

using Entries = std::map<course::ModuleId, const course::ModuleEntry*>;

TrackMastery mastery_of(const course::Track& track, const Entries& entries, const Learner& learner,
                        const Memories& memories) {
  TrackMastery made{track.id, track.title, {}, {}, 0};
  for (const course::ModuleId& id : track.modules) {
    const auto entry = entries.find(id);
    if (entry == entries.end()) continue;
    made.modules.push_back(mastery_of(*entry->second, learner, memories));
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

/// The shares of the interviews that were ended, oldest first.
std::vector<double> interview_shares(const Learner& learner) {
  std::vector<double> shares;
  for (const KeptInterview& interview : kept_interviews(learner)) {
    const InterviewResult result = interview.result();
    if (interview.ended && result.needed > 0) shares.push_back(result.share());
  }
  return shares;
}

Readiness readiness_of(const IdeaCount& count, const std::vector<IdeaProgress>& ideas,
                       const std::vector<double>& interviews) {
  constexpr std::size_t kLastInterviews = 3;
  Readiness ready;
  double fresh = 0;
  for (const IdeaProgress& idea : ideas) {
    if (idea.memory.mastery != Mastery::NotShown) fresh += idea.memory.retrievability;
  }
  ready.coverage = percent(share_of(2 * count.mastered + count.fragile, 2 * count.total()));
  ready.freshness = ideas.empty() ? 0 : percent(fresh / static_cast<double>(ideas.size()));
  ready.interviews_done = static_cast<int>(interviews.size());
  double sum = 0;
  for (std::size_t i = interviews.size() - std::min(kLastInterviews, interviews.size()); i < interviews.size(); ++i) {
    sum += interviews[i];
  }
  ready.interviews = percent(sum / kLastInterviews);
  ready.value = static_cast<int>(std::lround((2 * ready.coverage + ready.freshness + ready.interviews) / 4.0));
  return ready;
}

int whole_minutes(std::chrono::milliseconds time) {
  return static_cast<int>(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::minutes>(time).count()));
}

std::optional<LastSession> last_answers_of(const std::vector<HistoryEntry>& history) {
  if (history.empty()) return std::nullopt;
  const Moment end = history.front().answer->at;
  TimePoint begin = end.utc;
  for (const HistoryEntry& entry : history) {
    if (begin - entry.answer->at.utc > kLongestPause) break;
    begin = std::min(begin, entry.answer->at.utc);
  }
  return LastSession{local_day(end), whole_minutes(end.utc - begin)};
}

std::optional<LastSession> last_reading_of(const Learner& learner) {
  const std::string day = learner.last_reading_day();  // 2026-01-31
  int year = 0;
  unsigned month = 0;
  unsigned of_month = 0;
  if (std::sscanf(day.c_str(), "%d-%u-%u", &year, &month, &of_month) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{of_month}};
  if (!date.ok()) return std::nullopt;
  return LastSession{date, whole_minutes(std::chrono::seconds(learner.reading_seconds_on(day)))};
}

std::optional<LastSession> last_session_of(const Learner& learner, const std::vector<HistoryEntry>& history) {
  const std::optional<LastSession> answers = last_answers_of(history);
  const std::optional<LastSession> reading = last_reading_of(learner);
  if (!answers || !reading) return answers ? answers : reading;
  if (answers->day != reading->day) return answers->day > reading->day ? answers : reading;
  return LastSession{answers->day, std::max(answers->minutes, reading->minutes)};
}

bool is_open(const Learner& learner, const course::ModuleEntry& entry) {
  return entry.state == course::ModuleEntry::State::Ready && completion_of(learner.progress(entry.id)) < 1;
}

const course::ModuleEntry* first_open(const Learner& learner, const std::vector<course::ModuleId>& modules,
                                      std::size_t from) {
  for (std::size_t i = 0; i < modules.size(); ++i) {
    const course::ModuleEntry* entry = learner.course().find(modules[(from + i) % modules.size()]);
    if (entry != nullptr && is_open(learner, *entry)) return entry;
  }
  return nullptr;
}

/// The time at a checkpoint is part of what was read.
std::chrono::seconds time_on(const Moment& now, const Learner& learner, const std::vector<HistoryEntry>& history) {
  std::chrono::seconds time(learner.reading_seconds_on(day_of(now)));
  for (const HistoryEntry& entry : history) {
    if (local_day(entry.answer->at) != local_day(now)) break;
    if (entry.answer->occasion != Occasion::Checkpoint) time += std::chrono::seconds(entry.answer->seconds.value_or(0));
  }
  return time;
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

int attempt_number(const Learner& learner, const HistoryEntry& entry) {
  const std::vector<const MarkedAnswer*> all = learner.checkpoint_answers(entry.key);
  const auto found = std::find(all.begin(), all.end(), entry.answer);
  return found == all.end() ? 0 : static_cast<int>(found - all.begin()) + 1;
}

Progress make_progress(const Learner& learner, const Memories& memories, const Moment& now) {
  Progress progress;
  Entries entries;
  for (const course::ModuleEntry& entry : learner.course().modules) entries[entry.id] = &entry;
  for (const course::Track& track : learner.course().tracks) {
    progress.tracks.push_back(mastery_of(track, entries, learner, memories));
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
  const std::vector<HistoryEntry>& history = learner.history();
  progress.readiness = readiness_of(progress.count, ideas, interview_shares(learner));
  progress.last_session = last_session_of(learner, history);
  progress.today = time_on(now, learner, history);
  return progress;
}

std::chrono::sys_days local_day(const Moment& moment) {
  return std::chrono::floor<std::chrono::days>(moment.utc + moment.offset);
}

double completion_of(const ModuleProgress& progress) {
  if (progress.questions > 0 && progress.correct == progress.questions) return 1.0;
  const double read = progress.blocks > 0 ? share_of(progress.blocks_read, progress.blocks) : 1.0;
  const double correct = progress.questions > 0 ? share_of(progress.correct, progress.questions) : 1.0;
  return (read + correct) / 2;
}

const course::ModuleEntry* next_module(const Learner& learner) {
  const std::vector<course::Track>& tracks = learner.course().tracks;
  const course::ModuleId last{learner.setting("module").value_or(std::string())};
  for (const course::Track& track : tracks) {
    const auto found = std::find(track.modules.begin(), track.modules.end(), last);
    if (found == track.modules.end()) continue;
    const auto from = static_cast<std::size_t>(found - track.modules.begin());
    if (const course::ModuleEntry* next = first_open(learner, track.modules, from)) return next;
  }
  for (const course::Track& track : tracks) {
    if (const course::ModuleEntry* next = first_open(learner, track.modules, 0)) return next;
  }
  return nullptr;
}

int minutes_left(const course::Module& module, const ModuleProgress& done) {
  const int questions = done.questions * course::kMinutesAQuestion;
  const double reading = std::max(0, module.minutes - questions) * (1 - share_of(done.blocks_read, done.blocks));
  const int answers = (done.questions - done.correct) * course::kMinutesAQuestion;
  return std::max(1, static_cast<int>(std::ceil(reading)) + answers);
}

}  // namespace passerelle::learning
