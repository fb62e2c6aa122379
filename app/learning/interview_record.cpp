#include "learning/interview_record.h"

#include "learning/interview_json.h"

namespace passerelle::learning {
namespace {

std::optional<KeptInterview> read(const records::Interview& record) {
  KeptInterview kept;
  kept.id = record.id;
  kept.started = record.started;
  kept.ended = record.ended;
  if (!read_interview(record.plan, record.state, kept)) return std::nullopt;
  return kept;
}

}  // namespace

std::int64_t new_interview_id(const Learner& learner) {
  return learner.interviews().empty() ? 1 : learner.interviews().back().id + 1;
}

void keep_interview(Learner& learner, const KeptInterview& interview) {
  learner.save_interview(
      {interview.id, plan_to_json(interview.plan), state_to_json(interview), interview.started, interview.ended});
}

std::vector<KeptInterview> kept_interviews(const Learner& learner) {
  std::vector<KeptInterview> interviews;
  for (const records::Interview& record : learner.interviews()) {
    if (auto one = read(record)) interviews.push_back(std::move(*one));
  }
  return interviews;
}

std::optional<KeptInterview> interview_before(const Learner& learner, const KeptInterview& interview) {
  std::optional<KeptInterview> before;
  for (KeptInterview& one : kept_interviews(learner)) {
    if (one.id < interview.id && one.ended && one.result().needed > 0) before = std::move(one);
  }
  return before;
}

std::optional<KeptInterview> interview_under_way(const Learner& learner) {
  std::optional<KeptInterview> found;
  for (KeptInterview& one : kept_interviews(learner)) {
    if (!one.ended && !one.steps.empty()) found = std::move(one);
  }
  return found;
}

InterviewResult KeptInterview::result() const {
  InterviewResult result;
  // Of the question itself and of what was said of one of its topics the better one counts.
  std::vector<std::pair<int, int>> main(plan.questions.size());
  for (const InterviewStep& step : steps) {
    if (step.is_open()) continue;
    const bool answered = step.attempt != 0;
    result.seconds += answered ? step.seconds : 0;
    result.answers += answered ? 1 : 0;
    if (step.kind == StepKind::Question) {
      ++result.asked;
      result.answered += answered ? 1 : 0;
    }
    if (step.kind == StepKind::FollowUp) {
      result.found += step.found;
      result.needed += step.needed;
      continue;
    }
    auto& [found, needed] = main[static_cast<std::size_t>(step.number)];
    found = std::max(found, step.found);
    needed = std::max(needed, step.needed);
  }
  for (const auto& [found, needed] : main) {
    result.found += found;
    result.needed += needed;
  }
  return result;
}

}  // namespace passerelle::learning
