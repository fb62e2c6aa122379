#include "learning/interview.h"

#include <algorithm>

#include "learning/feedback.h"
#include "learning/interview_record.h"

namespace passerelle::learning {
namespace {

using std::chrono::milliseconds;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

int whole_seconds(milliseconds time) {
  return static_cast<int>(std::chrono::round<std::chrono::seconds>(time).count());
}

/// Between the first answer and what was said of a topic: a paragraph of its own, so that no sentence runs on.
constexpr const char* kBetweenAnswers = "\n\n";

/// The answer with which what was said of a topic was marked together.
const MarkedAnswer* first_answer(const Learner& learner, const KeptInterview& interview, const InterviewStep& topic) {
  if (topic.kind != StepKind::Topic) return nullptr;
  for (const InterviewStep& step : interview.steps) {
    if (step.number == topic.number && step.kind == StepKind::Question) return answer_to(learner, step);
  }
  return nullptr;
}

}  // namespace

Interview::Interview(Learner& learner, const Clock& clock, InterviewPlan plan) : learner_(&learner), clock_(&clock) {
  kept_.plan = std::move(plan);
  kept_.started = clock.now();
  kept_.id = new_interview_id(learner);
  running_since_ = clock.awake();
  ask_next(false);
}

Interview::Interview(Learner& learner, const Clock& clock, KeptInterview kept)
    : learner_(&learner), clock_(&clock), kept_(std::move(kept)) {
  if (is_over()) return;
  take_in_late_answer();
  pass_over_lost();
}

const InterviewStep* Interview::current() const {
  return is_over() || kept_.steps.empty() ? nullptr : &kept_.steps.back();
}

std::string Interview::draft_key() const {
  return "interview/" + std::to_string(kept_.id) + "/" + std::to_string(kept_.steps.size());
}

void Interview::pause() {
  kept_.used = used();
  running_since_.reset();
  keep();
}

void Interview::go_on() {
  if (!is_over() && is_paused()) running_since_ = clock_->awake();
}

milliseconds Interview::used() const {
  // A clock that was set back took no time.
  const auto running = running_since_ ? std::max(milliseconds(0), clock_->awake() - *running_since_) : milliseconds(0);
  return kept_.used + running;
}

std::optional<milliseconds> Interview::left() const {
  if (plan().seconds == 0) return std::nullopt;
  return std::max(milliseconds(0), std::chrono::seconds(plan().seconds) - used());
}

bool Interview::finish(const std::string& answer) {
  if (current() == nullptr || is_blank(answer)) return false;
  InterviewStep& step = open_step();
  step.seconds = whole_seconds(used());
  const std::string draft = draft_key();
  const MarkedAnswer* marked =
      learner_->submit(step.key, text_to_mark(step, answer), {Occasion::Interview, {}, step.seconds, kept_.id, draft});
  if (marked == nullptr) return false;
  close_step(marked->attempt);
  return true;
}

void Interview::skip() {
  if (current() == nullptr) return;
  InterviewStep& step = open_step();
  step.skipped = true;
  step.seconds = whole_seconds(used());
  if (const course::Question* question = question_of(learner_->course(), step)) step.needed = question->need;
  learner_->set_draft(draft_key(), {});
  ask_next(false);
}

void Interview::stop() {
  if (is_over()) return;
  if (!kept_.steps.empty() && kept_.steps.back().is_open()) {
    learner_->set_draft(draft_key(), {});
    kept_.steps.pop_back();
  }
  running_since_.reset();
  kept_.used = milliseconds(0);
  kept_.ended = clock_->now();
  keep();
}

void Interview::keep() {
  if (running_since_) {
    kept_.used = used();
    running_since_ = clock_->awake();
  }
  keep_interview(*learner_, kept_);
}

/// The open step got its answer, which is in the record.
void Interview::close_step(std::int64_t attempt) {
  InterviewStep& step = open_step();
  step.attempt = attempt;
  const course::Question* question = question_of(learner_->course(), step);
  const course::ModuleEntry* entry = learner_->course().find(step.key.module);
  if (const MarkedAnswer* marked = answer_to(*learner_, step); marked != nullptr && question != nullptr) {
    const Feedback feedback = make_feedback(*entry->module, *question, *marked, 1);
    step.found = feedback.found;
    step.needed = feedback.needed;
  }
  ask_next(step.kind == StepKind::Question);
}

void Interview::ask_next(bool with_follow_up) {
  if (with_follow_up) {
    const InterviewStep& last = kept_.steps.back();
    const course::Question* question = question_of(learner_->course(), last);
    const MarkedAnswer* marked = answer_to(*learner_, last);
    if (question != nullptr && marked != nullptr) {
      if (auto next = follow_up_after(*question, last, *marked)) return ask(std::move(*next));
    }
  }
  const int number = kept_.steps.empty() ? 0 : kept_.steps.back().number + 1;
  if (static_cast<std::size_t>(number) >= plan().questions.size()) return stop();
  InterviewStep step;
  step.key = plan().questions[static_cast<std::size_t>(number)];
  step.number = number;
  ask(std::move(step));
}

void Interview::ask(InterviewStep step) {
  kept_.steps.push_back(std::move(step));
  kept_.used = milliseconds(0);
  if (running_since_) running_since_ = clock_->awake();
  keep();
  pass_over_lost();
}

/// A question that cannot be marked any more is not asked.
void Interview::pass_over_lost() {
  const InterviewStep* step = current();
  if (step == nullptr) return;
  const course::Question* question = question_of(learner_->course(), *step);
  if (question == nullptr || question->rubric == nullptr) skip();
}

/// The answer to the open step may have reached the record without the step that follows it.
void Interview::take_in_late_answer() {
  if (kept_.steps.empty() || !kept_.steps.back().is_open()) return;
  const InterviewStep& open = kept_.steps.back();
  for (const MarkedAnswer& given : learner_->attempts(open.key)) {
    const bool known = std::any_of(kept_.steps.begin(), kept_.steps.end(),
                                   [&](const InterviewStep& step) { return step.attempt == given.attempt; });
    if (given.interview != kept_.id || known) continue;
    open_step().seconds = given.seconds.value_or(whole_seconds(kept_.used));
    return close_step(given.attempt);
  }
}

std::string Interview::text_to_mark(const InterviewStep& step, const std::string& given) const {
  const MarkedAnswer* first = first_answer(*learner_, kept_, step);
  return first == nullptr ? given : first->answer + kBetweenAnswers + given;
}

std::size_t own_text(const Learner& learner, const KeptInterview& interview, const InterviewStep& step) {
  const MarkedAnswer* first = first_answer(learner, interview, step);
  const MarkedAnswer* given = answer_to(learner, step);
  if (first == nullptr || given == nullptr) return 0;
  const std::string before = first->answer + kBetweenAnswers;
  return given->answer.starts_with(before) ? before.size() : 0;
}

const MarkedAnswer* answer_to(const Learner& learner, const InterviewStep& step) {
  if (step.attempt == 0) return nullptr;
  for (const MarkedAnswer& given : learner.attempts(step.key)) {
    if (given.attempt == step.attempt) return &given;
  }
  return nullptr;
}

const course::Question* question_of(const course::Course& course, const InterviewStep& step) {
  const course::ModuleEntry* entry = course.find(step.key.module);
  return entry == nullptr || entry->module == nullptr ? nullptr : entry->module->find(step.key.question);
}

Bilingual topic_of(const course::Question& question, const InterviewStep& step) {
  for (const course::Idea& idea : question.ideas) {
    if (idea.id == step.idea) return idea.topic;
  }
  return {};
}

namespace {

/// Ideas that the answer does not express: those that it cannot do without first, else in the order of the rubric.
std::vector<const course::Idea*> missing_ideas(const course::Question& question, const MarkedAnswer& answer) {
  const bool is_read = counts_as_answer(answer.assessment);
  std::vector<const course::Idea*> missing;
  for (const course::Idea& idea : question.ideas) {
    const auto& results = answer.assessment.ideas;
    const bool expressed = is_read && std::any_of(results.begin(), results.end(), [&](const scoring::IdeaResult& one) {
                             return one.id == idea.id && one.state == scoring::IdeaState::Expressed;
                           });
    if (!expressed) missing.push_back(&idea);
  }
  std::stable_partition(missing.begin(), missing.end(), [](const course::Idea* idea) { return idea->must; });
  return missing;
}

const course::Question* fitting(const course::Question& question, const course::Idea* missing) {
  for (const course::Question& follow_up : question.follow_ups) {
    const bool fits = missing == nullptr ? follow_up.after.empty()
                                         : std::find(follow_up.after.begin(), follow_up.after.end(), missing->id) !=
                                               follow_up.after.end();
    if (fits && follow_up.rubric != nullptr) return &follow_up;
  }
  return nullptr;
}

}  // namespace

std::optional<InterviewStep> follow_up_after(const course::Question& question, const InterviewStep& step,
                                             const MarkedAnswer& answer) {
  const std::vector<const course::Idea*> missing = missing_ideas(question, answer);
  InterviewStep next;
  next.number = step.number;
  next.key.module = step.key.module;
  const course::Question* follow_up = nullptr;
  for (const course::Idea* idea : missing) {
    if (follow_up == nullptr) follow_up = fitting(question, idea);
  }
  if (follow_up == nullptr) follow_up = fitting(question, nullptr);
  if (follow_up != nullptr) {
    next.kind = StepKind::FollowUp;
    next.key.question = follow_up->id;
    return next;
  }
  if (missing.empty()) return std::nullopt;
  next.kind = StepKind::Topic;
  next.key.question = step.key.question;
  next.idea = missing.front()->id;
  return next;
}

}  // namespace passerelle::learning
