#include <catch2/catch.hpp>

#include <limits>

#include "learning/learner.h"

using namespace passerelle;
using learning::assessment_from_json;
using learning::to_json;

namespace {

scoring::Assessment sample() {
  scoring::Assessment assessment;
  assessment.label = scoring::Label::PartiallyCorrectIncomplete;
  assessment.score = 0.5;
  assessment.confidence = 0.75;
  assessment.ask_to_rephrase = true;
  assessment.ideas = {{{"risk"}, scoring::IdeaState::Expressed, 0.9, {{0, 4}, {6, 9}}},
                      {{"life"}, scoring::IdeaState::Contradicted, 0.25, {}},
                      {{"end"}, scoring::IdeaState::Absent, 0.0, {}}};
  assessment.misconceptions = {{{"list"}, 1.0, {{2, 3}}}};
  assessment.notices = {scoring::Notice::QuestionEcho, scoring::Notice::Shortened};
  assessment.trace = {{"label", "not kept", {}}};
  return assessment;
}

}  // namespace

TEST_CASE("an assessment is written as JSON without its trace") {
  CHECK(to_json(sample()) ==
        R"({"ask_to_rephrase":true,"confidence":0.75,"ideas":[{"confidence":0.9,"id":"risk","spans":[[0,4],[6,9]],)"
        R"("state":"expressed"},{"confidence":0.25,"id":"life","spans":[],"state":"contradicted"},)"
        R"({"confidence":0.0,"id":"end","spans":[],"state":"absent"}],"label":"partially_correct_incomplete",)"
        R"("misconceptions":[{"confidence":1.0,"id":"list","spans":[[2,3]]}],"notices":["question_echo","shortened"],)"
        R"("score":0.5})");
}

TEST_CASE("an assessment is read as it was written") {
  const auto read = assessment_from_json(to_json(sample()));
  REQUIRE(read.ok());
  CHECK(read.value().label == scoring::Label::PartiallyCorrectIncomplete);
  CHECK(read.value().ask_to_rephrase);
  CHECK(read.value().ideas[1].state == scoring::IdeaState::Contradicted);
  CHECK(read.value().ideas[0].spans == std::vector<text::Span>{{0, 4}, {6, 9}});
  CHECK(read.value().trace.empty());
  CHECK(to_json(read.value()) == to_json(sample()));
}

TEST_CASE("a share that is no number is cut, so that what is written can be read") {
  for (const double share :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), -3.0, 7.0}) {
    scoring::Assessment assessment = sample();
    assessment.score = share;
    assessment.ideas[0].confidence = share;
    CHECK(assessment_from_json(to_json(assessment)).ok());
  }
}

TEST_CASE("ids that are no UTF-8 still give JSON") {
  scoring::Assessment assessment = sample();
  assessment.ideas[0].id.value = "\xFF";
  CHECK(assessment_from_json(to_json(assessment)).ok());
}

TEST_CASE("anything malformed is an error") {
  const std::string good = to_json(sample());
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string bad = good;
    const std::size_t at = bad.find(from);
    REQUIRE(at != std::string::npos);
    return bad.replace(at, from.size(), to);
  };
  const std::string rows[] = {
      "",
      "null",
      "7",
      "[]",
      "{}",
      good + "}",
      good.substr(0, good.size() / 2),
      std::string(100000, '['),
      changed("\"partially_correct_incomplete\"", "\"fine\""),
      changed("\"partially_correct_incomplete\"", "3"),
      changed("\"expressed\"", "\"\""),
      changed("\"shortened\"", "null"),
      changed("[0,4]", "[0]"),
      changed("[0,4]", "[4,0]"),
      changed("[0,4]", "[-1,4]"),
      changed("[0,4]", "[0,4.5]"),
      changed("[0,4]", "{}"),
      changed("[[0,4],[6,9]]", "{}"),
      changed("\"score\":0.5", "\"score\":1.5"),
      changed("\"score\":0.5", "\"score\":\"0.5\""),
      changed("\"score\":0.5", "\"mark\":0.5"),
      changed("\"ask_to_rephrase\":true", "\"ask_to_rephrase\":1"),
      changed("\"risk\"", "[]"),
  };
  for (const std::string& row : rows) {
    INFO(row.substr(0, 200));
    const auto read = assessment_from_json(row);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "assessment_unreadable");
  }
}
