#pragma once
// An interview as it goes on: one question at a time, after an answer the follow-up that asks for what was missing, and
// the time that each answer took, pauses and the sleep of the machine left out. Every step is handed to the record
// before the next one begins, so that an interview which was cut off goes on where it was. No screen, no words.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "learning/interview_plan.h"
#include "learning/learner.h"

namespace passerelle::learning {

enum class StepKind {
  Question,  ///< of the plan
  FollowUp,  ///< a follow-up question of the course, marked by its own rubric
  Topic,     ///< asks for one missing idea by its topic; marked by the question's rubric over both texts together
};

/// One thing that was asked.
struct InterviewStep {
  QuestionKey key;  ///< of the question whose rubric marks it
  int number = 0;   ///< of the question of the plan, from 0
  StepKind kind = StepKind::Question;
  scoring::IdeaId idea;      ///< of Topic: what is asked for
  std::int64_t attempt = 0;  ///< the answer; 0: none
  bool skipped = false;
  int seconds = 0;  ///< that it took
  int found = 0;    ///< ideas, as it was marked then
  int needed = 0;

  bool is_open() const { return attempt == 0 && !skipped; }
};

/// What is said of an interview in one line: figures as they were then.
struct InterviewResult {
  int asked = 0;     ///< questions of the plan
  int answered = 0;  ///< of those
  int found = 0;     ///< ideas, of needed
  int needed = 0;
  int seconds = 0;  ///< over all answers
  int answers = 0;  ///< questions and follow-ups that were answered

  double share() const { return needed > 0 ? static_cast<double>(found) / needed : 0.0; }
  int seconds_each() const { return answers > 0 ? seconds / answers : 0; }
};

/// An interview as the record has it.
struct KeptInterview {
  std::int64_t id = 0;
  InterviewPlan plan;
  std::vector<InterviewStep> steps;
  std::chrono::milliseconds used{0};  ///< on the open step
  Moment started;
  std::optional<Moment> ended;

  InterviewResult result() const;
};

/// Those that can be read, oldest first.
std::vector<KeptInterview> kept_interviews(const Learner& learner);
/// The last one before it that was ended and showed anything: to hold it against.
std::optional<KeptInterview> interview_before(const Learner& learner, const KeptInterview& interview);
/// The one that was not ended.
std::optional<KeptInterview> interview_under_way(const Learner& learner);

class Interview {
 public:
  /// Begins with the first question of the plan. learner and clock must outlive it.
  Interview(Learner& learner, const Clock& clock, InterviewPlan plan);
  /// Goes on, paused, where it was left. Answers that reached the record after the last step did are taken in, and
  /// questions that the course no longer has are passed over.
  Interview(Learner& learner, const Clock& clock, KeptInterview kept);

  const KeptInterview& kept() const { return kept_; }
  const InterviewPlan& plan() const { return kept_.plan; }
  const std::vector<InterviewStep>& steps() const { return kept_.steps; }
  bool is_over() const { return kept_.ended.has_value(); }
  /// What is being asked; null when the interview is over.
  const InterviewStep* current() const;
  /// The key of the draft of the answer that is being written.
  std::string draft_key() const;

  bool is_paused() const { return !running_since_.has_value(); }
  void pause();
  void go_on();
  /// Time used on the answer that is being written.
  std::chrono::milliseconds used() const;
  /// Time that is left for it, never less than none; nothing when there is no limit.
  std::optional<std::chrono::milliseconds> left() const;

  /// Marks the answer and asks what comes next. False when it is blank.
  bool finish(const std::string& answer);
  void skip();
  /// Ends the interview; what was not asked is not counted.
  void stop();
  /// Hands the time used so far to the record.
  void keep();

 private:
  Learner* learner_;
  const Clock* clock_;
  KeptInterview kept_;
  std::optional<std::chrono::milliseconds> running_since_;  ///< by Clock::awake(); none: paused

  InterviewStep& open_step() { return kept_.steps.back(); }
  void close_step(std::int64_t attempt);
  void ask_next(bool with_follow_up);
  void ask(InterviewStep step);
  void pass_over_lost();
  void take_in_late_answer();
  std::string text_to_mark(const InterviewStep& step, const std::string& answer) const;
};

/// The answer to a step as it was marked; null when there is none.
const MarkedAnswer* answer_to(const Learner& learner, const InterviewStep& step);
/// Where the answer to this very step begins in the text that was marked: behind the first answer for Topic.
std::size_t own_text(const Learner& learner, const KeptInterview& interview, const InterviewStep& step);

/// The question that marks a step; null when the course does not have it any more.
const course::Question* question_of(const course::Course& course, const InterviewStep& step);

/// What a step of kind Topic asks for.
Bilingual topic_of(const course::Question& question, const InterviewStep& step);

/// What to ask after the answer to a question of the plan: of the course's follow-ups the first that asks for a missing
/// idea, most needed ideas first, then one that always fits; else the topic of the first missing idea. Nothing when no
/// idea is missing.
std::optional<InterviewStep> follow_up_after(const course::Question& question, const InterviewStep& step,
                                             const MarkedAnswer& answer);

}  // namespace passerelle::learning
