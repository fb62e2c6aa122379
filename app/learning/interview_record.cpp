#include "learning/interview_record.h"

#include <nlohmann/json.hpp>

#include "learning/interview_json.h"

namespace passerelle::learning {
namespace {

using nlohmann::json;

std::string key_of(std::int64_t id) { return "interview/" + std::to_string(id); }

json to_object(const Moment& moment) {
  return {{"utc", moment.utc.time_since_epoch().count()}, {"offset", moment.offset.count()}};
}

Moment moment_of(const json& object) {
  return {TimePoint(std::chrono::milliseconds(object.at("utc").get<std::int64_t>())),
          std::chrono::minutes(object.at("offset").get<int>())};
}

std::optional<KeptInterview> read(std::int64_t id, const std::string& text) {
  try {
    const json object = json::parse(text);
    KeptInterview kept;
    kept.id = id;
    kept.started = moment_of(object.at("started"));
    if (object.contains("ended")) kept.ended = moment_of(object.at("ended"));
    if (!read_interview(object.at("plan").get<std::string>(), object.at("state").get<std::string>(), kept)) return {};
    return kept;
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

std::int64_t new_interview_id(const Learner& learner) {
  std::int64_t id = 1;
  while (learner.setting(key_of(id))) ++id;
  return id;
}

void keep_interview(Learner& learner, const KeptInterview& interview) {
  json object{{"plan", plan_to_json(interview.plan)},
              {"state", state_to_json(interview)},
              {"started", to_object(interview.started)}};
  if (interview.ended) object["ended"] = to_object(*interview.ended);
  learner.set_setting(key_of(interview.id), object.dump());
}

std::vector<KeptInterview> kept_interviews(const Learner& learner) {
  std::vector<KeptInterview> interviews;
  for (std::int64_t id = 1; const auto text = learner.setting(key_of(id)); ++id) {
    if (auto one = read(id, *text)) interviews.push_back(std::move(*one));
  }
  return interviews;
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
