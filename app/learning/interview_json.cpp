#include "learning/interview_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace passerelle::learning {
namespace {

using nlohmann::json;

constexpr const char* kKinds[] = {"question", "follow_up", "topic"};

/// Thrown and caught in this file only: the record holds something that was never written by this program.
struct Malformed : std::runtime_error {
  Malformed() : std::runtime_error("malformed") {}
};

StepKind kind_of(const std::string& name) {
  const auto* const found = std::find(std::begin(kKinds), std::end(kKinds), name);
  if (found == std::end(kKinds)) throw Malformed();
  return static_cast<StepKind>(found - std::begin(kKinds));
}

json to_object(const QuestionKey& key) { return {{"module", key.module.value}, {"question", key.question.value}}; }

QuestionKey key_of(const json& object) {
  return {{object.at("module").get<std::string>()}, {object.at("question").get<std::string>()}};
}

int count_of(const json& number) {
  if (!number.is_number_integer() || number.get<std::int64_t>() < 0) throw Malformed();
  return number.get<int>();
}

json to_object(const InterviewStep& step) {
  json object = to_object(step.key);
  object["number"] = step.number;
  object["kind"] = kKinds[static_cast<int>(step.kind)];
  object["idea"] = step.idea.value;
  object["attempt"] = step.attempt;
  object["skipped"] = step.skipped;
  object["seconds"] = step.seconds;
  object["found"] = step.found;
  object["needed"] = step.needed;
  return object;
}

InterviewStep step_of(const json& object) {
  InterviewStep step;
  step.key = key_of(object);
  step.number = count_of(object.at("number"));
  step.kind = kind_of(object.at("kind").get<std::string>());
  step.idea.value = object.at("idea").get<std::string>();
  step.attempt = object.at("attempt").get<std::int64_t>();
  step.skipped = object.at("skipped").get<bool>();
  step.seconds = count_of(object.at("seconds"));
  step.found = count_of(object.at("found"));
  step.needed = count_of(object.at("needed"));
  return step;
}

InterviewPlan plan_of(const json& object) {
  InterviewPlan plan;
  plan.track = object.at("track").get<std::string>();
  plan.seconds = count_of(object.at("seconds"));
  plan.extra_time = object.at("extra_time").get<bool>();
  plan.seed = object.at("seed").get<std::uint64_t>();
  for (const json& key : object.at("questions").get_ref<const json::array_t&>()) plan.questions.push_back(key_of(key));
  return plan;
}

void read_state(const json& object, KeptInterview& interview) {
  interview.used = std::chrono::milliseconds(object.at("used").get<std::int64_t>());
  for (const json& one : object.at("steps").get_ref<const json::array_t&>()) {
    InterviewStep step = step_of(one);
    if (static_cast<std::size_t>(step.number) >= interview.plan.questions.size()) throw Malformed();
    interview.steps.push_back(std::move(step));
  }
  // What goes on needs a question that is open.
  if (interview.steps.empty()) throw Malformed();
}

std::string text_of(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

std::string plan_to_json(const InterviewPlan& plan) {
  json object{{"track", plan.track},
              {"seconds", plan.seconds},
              {"extra_time", plan.extra_time},
              {"seed", plan.seed},
              {"questions", json::array()}};
  for (const QuestionKey& key : plan.questions) object["questions"].push_back(to_object(key));
  return text_of(object);
}

std::string state_to_json(const KeptInterview& interview) {
  json object{{"used", interview.used.count()}, {"steps", json::array()}};
  for (const InterviewStep& step : interview.steps) object["steps"].push_back(to_object(step));
  return text_of(object);
}

bool read_interview(std::string_view plan, std::string_view state, KeptInterview& interview) {
  try {
    interview.plan = plan_of(json::parse(plan));
    read_state(json::parse(state), interview);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace passerelle::learning
