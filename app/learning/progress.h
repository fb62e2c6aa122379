#pragma once
// How far a learner is: ideas by module, by track and over the weeks; readiness for the interview; what is due; when
// they last worked. Computed anew from what was answered; no words, no screen.

#include <chrono>
#include <optional>
#include <vector>

#include "course/course.h"
#include "learning/mastery.h"

namespace passerelle::learning {

struct IdeaCount {
  int mastered = 0;
  int fragile = 0;
  int not_shown = 0;

  int total() const { return mastered + fragile + not_shown; }
  void add(Mastery mastery);
  void add(const IdeaCount& other);
};

/// One idea of a checkpoint. Points into the course from which it was made.
struct IdeaProgress {
  QuestionKey question;
  const course::Idea* idea = nullptr;
  IdeaMemory memory;
};

struct ModuleMastery {
  course::ModuleId id;
  Bilingual title;
  course::ModuleEntry::State state = course::ModuleEntry::State::Coming;
  std::vector<IdeaProgress> ideas;  ///< question by question, in the order of the file
  IdeaCount count;
  ModuleProgress done;
  double completion = 0;  ///< see completion_of
};

struct TrackMastery {
  course::TrackId id;
  Bilingual title;
  std::vector<ModuleMastery> modules;
  IdeaCount count;
  int complete = 0;  ///< modules
};

/// Ideas that were expressed for the first time in a week.
struct Week {
  std::chrono::sys_days monday;
  int ideas = 0;
};

/// How ready one is for an interview, 0 to 100, and the parts that make the number: half coverage, a quarter freshness,
/// a quarter interviews.
struct Readiness {
  int value = 0;
  int coverage = 0;    ///< per cent of the ideas; a fragile one counts half
  int freshness = 0;   ///< per cent: of all ideas, how many would be expressed now
  int interviews = 0;  ///< per cent: the mean of the last three; one that was not held counts as nothing
  int interviews_done = 0;
};

/// The last day on which somebody read or answered, and how long: what was read, or from the first answer to the last
/// with less than half an hour between one and the next, whichever is longer.
struct LastSession {
  std::chrono::sys_days day;
  int minutes = 1;
};

/// A question of which an idea should be asked for again.
struct DueQuestion {
  QuestionKey key;
  TimePoint since;
};

struct Progress {
  std::vector<TrackMastery> tracks;
  IdeaCount count;
  int modules = 0;
  int modules_complete = 0;
  int questions = 0;
  int questions_correct = 0;
  std::vector<Week> weeks;  ///< kWeeks of them, this one last
  Readiness readiness;
  std::vector<DueQuestion> due;    ///< longest ago first
  std::vector<DueQuestion> later;  ///< what comes back after now, soonest first
  std::optional<LastSession> last_session;
  std::chrono::seconds today{0};  ///< spent on this day: what was read, and the answers of reviews and interviews
};

inline constexpr int kWeeks = 8;

/// The number of an answer among those that count in the checkpoint of its question, from 1; 0 when it is none of them.
int attempt_number(const Learner& learner, const HistoryEntry& entry);

Progress make_progress(const Learner& learner, const Memories& memories, const Moment& now);

/// The day at the learner's place.
std::chrono::sys_days local_day(const Moment& moment);

/// 0..1. Reading and answering weigh the same, but a module is complete as soon as every answer is correct: whoever
/// shows the ideas needs no proof of having read. Without questions it is complete when every block was read.
double completion_of(const ModuleProgress& progress);

/// The ready module in which one would go on: the one that was left last while it is open; when it is complete, the next
/// open one of its track; else the first open one of the course. Null when every module is complete or none is ready.
const course::ModuleEntry* next_module(const Learner& learner);

/// What is left to read and to answer, at least 1.
int minutes_left(const course::Module& module, const ModuleProgress& done);

}  // namespace passerelle::learning
