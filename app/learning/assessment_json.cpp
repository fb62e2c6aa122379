#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "learning/learner.h"

namespace passerelle::learning {
namespace {

using nlohmann::json;
using scoring::Assessment;
using scoring::IdeaState;
using scoring::Label;
using scoring::Notice;

template <class T>
struct Name {
  T value;
  const char* name;
};

constexpr Name<IdeaState> kStates[] = {
    {IdeaState::Absent, "absent"}, {IdeaState::Expressed, "expressed"}, {IdeaState::Contradicted, "contradicted"}};

constexpr Name<Notice> kNotices[] = {{Notice::QuestionEcho, "question_echo"},
                                     {Notice::KeywordList, "keyword_list"},
                                     {Notice::LessonWords, "lesson_words"},
                                     {Notice::NoAnswer, "no_answer"},
                                     {Notice::Shortened, "shortened"}};

constexpr Name<Label> kLabels[] = {{Label::Correct, "correct"},
                                   {Label::PartiallyCorrectIncomplete, "partially_correct_incomplete"},
                                   {Label::Contradictory, "contradictory"},
                                   {Label::Irrelevant, "irrelevant"},
                                   {Label::NonDomain, "non_domain"}};

template <class T, std::size_t N>
const char* name_of(T value, const Name<T> (&names)[N]) {
  for (const Name<T>& one : names) {
    if (one.value == value) return one.name;
  }
  return "";
}

/// Thrown and caught in this file only: the record holds something that to_json() never writes.
struct Malformed : std::runtime_error {
  Malformed() : std::runtime_error("malformed") {}
};

template <class T, std::size_t N>
T value_of(const json& text, const Name<T> (&names)[N]) {
  const auto& name = text.get_ref<const std::string&>();
  for (const Name<T>& one : names) {
    if (name == one.name) return one.value;
  }
  throw Malformed();
}

json to_array(const std::vector<text::Span>& spans) {
  json list = json::array();
  for (const text::Span& span : spans) list.push_back({span.begin, span.end});
  return list;
}

std::size_t offset_of(const json& number) {
  if (!number.is_number_unsigned()) throw Malformed();
  return number.get<std::size_t>();
}

std::vector<text::Span> spans_of(const json& list) {
  std::vector<text::Span> spans;
  for (const json& pair : list.get_ref<const json::array_t&>()) {
    if (pair.size() != 2) throw Malformed();
    const text::Span span{offset_of(pair.at(0)), offset_of(pair.at(1))};
    if (span.begin > span.end) throw Malformed();
    spans.push_back(span);
  }
  return spans;
}

double share_of(const json& number) {
  if (!number.is_number()) throw Malformed();
  const auto share = number.get<double>();
  if (!(share >= 0.0 && share <= 1.0)) throw Malformed();
  return share;
}

Assessment assessment_of(const json& object) {
  Assessment assessment;
  assessment.label = value_of(object.at("label"), kLabels);
  assessment.score = share_of(object.at("score"));
  assessment.confidence = share_of(object.at("confidence"));
  assessment.ask_to_rephrase = object.at("ask_to_rephrase").get<bool>();
  for (const json& idea : object.at("ideas").get_ref<const json::array_t&>()) {
    assessment.ideas.push_back({{idea.at("id").get<std::string>()},
                                value_of(idea.at("state"), kStates),
                                share_of(idea.at("confidence")),
                                spans_of(idea.at("spans"))});
  }
  for (const json& wrong : object.at("misconceptions").get_ref<const json::array_t&>()) {
    assessment.misconceptions.push_back(
        {{wrong.at("id").get<std::string>()}, share_of(wrong.at("confidence")), spans_of(wrong.at("spans"))});
  }
  for (const json& notice : object.at("notices").get_ref<const json::array_t&>()) {
    assessment.notices.push_back(value_of(notice, kNotices));
  }
  return assessment;
}

/// JSON has no infinities: a share outside 0..1 is a slip of whoever made it and is cut.
double as_share(double number) { return std::isfinite(number) ? std::min(1.0, std::max(0.0, number)) : 0.0; }

}  // namespace

std::string to_json(const scoring::Assessment& assessment) {
  json object{{"label", name_of(assessment.label, kLabels)},
              {"score", as_share(assessment.score)},
              {"confidence", as_share(assessment.confidence)},
              {"ask_to_rephrase", assessment.ask_to_rephrase},
              {"ideas", json::array()},
              {"misconceptions", json::array()},
              {"notices", json::array()}};
  for (const scoring::IdeaResult& idea : assessment.ideas) {
    object["ideas"].push_back({{"id", idea.id.value},
                               {"state", name_of(idea.state, kStates)},
                               {"confidence", as_share(idea.confidence)},
                               {"spans", to_array(idea.spans)}});
  }
  for (const scoring::MisconceptionResult& wrong : assessment.misconceptions) {
    object["misconceptions"].push_back(
        {{"id", wrong.id.value}, {"confidence", as_share(wrong.confidence)}, {"spans", to_array(wrong.spans)}});
  }
  for (const Notice notice : assessment.notices) object["notices"].push_back(name_of(notice, kNotices));
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<scoring::Assessment> assessment_from_json(std::string_view text) {
  try {
    return assessment_of(json::parse(text));
  } catch (const std::exception& error) {
    return Error{"assessment_unreadable", {{"reason", error.what()}}, {}};
  }
}

}  // namespace passerelle::learning
