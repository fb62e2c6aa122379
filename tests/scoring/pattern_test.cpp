#include "scoring/pattern.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "scoring/bench.h"
#include "scoring/rubric_source.h"
#include "support/scheme_text.h"

using namespace passerelle;

namespace {

/// Whether the patterns of the only idea of a question find it in the text.
bool hold(const std::vector<std::string>& patterns, const std::string& text) {
  const auto engine =
      scoring::Engine::create(test::scheme_from("a | apple | pomme\nb | banana | banane\nc | cherry | cerise\n"
                                                "d | date | datte | antonym=e\ne | elderberry | sureau\n"
                                                "only | only | seulement"));
  REQUIRE(engine.ok());
  scoring::RubricSource source;
  source.question = "m/q";
  source.prompt = {"Say something.", "Dites quelque chose."};
  scoring::IdeaSource idea{{"idea"}, false, {}};
  for (const std::string& pattern : patterns) idea.patterns.push_back({pattern, {}});
  source.ideas = {idea};
  std::shared_ptr<const scoring::Rubric> rubric;
  const auto problems = engine.value()->compile(source, &rubric);
  INFO(patterns.front());
  REQUIRE(problems.empty());
  scoring::Workspace workspace;
  return engine.value()->assess(text, *rubric, workspace).ideas[0].state == scoring::IdeaState::Expressed;
}

bool holds(const std::string& pattern, const std::string& text) { return hold({pattern}, text); }

std::string error_of(const std::string& pattern) {
  const auto parsed = scoring::parse_pattern(pattern);
  return parsed.ok() ? "" : parsed.error().code;
}

}  // namespace

TEST_CASE("each form of the pattern language means what the manual says") {
  CHECK(holds("a", "an apple"));
  CHECK_FALSE(holds("a", "a banana"));
  CHECK(holds("a b", "a banana and an apple"));
  CHECK_FALSE(holds("a b", "an apple. There is a banana"));
  CHECK(holds("a & b", "an apple. There is a banana"));
  CHECK(holds("(a | b)", "a banana"));
  CHECK(holds("(a b | c)", "one cherry"));
  CHECK_FALSE(holds("(a b | c)", "one apple"));
  CHECK(holds("a > b", "an apple then a banana"));
  CHECK_FALSE(holds("a > b", "a banana then an apple"));
  CHECK(holds("2(a | b | c)", "an apple. And a cherry."));
  CHECK_FALSE(holds("2(a | b | c)", "an apple and an apple"));
  CHECK(holds("-a", "never an apple"));
  CHECK_FALSE(holds("-a", "always an apple"));
  CHECK(holds("~a", "never an apple"));
  CHECK(holds("~a", "an apple"));
  CHECK(holds("a !b", "an apple"));
  CHECK_FALSE(holds("a !b", "an apple with a banana"));
  CHECK(holds("a !b", "an apple, not a banana"));
  CHECK(holds("d:a", "the date is an apple, the elderberry a banana"));
  CHECK_FALSE(holds("e:a", "the date is an apple, the elderberry a banana"));
  CHECK(holds("only a", "on ne mange que la pomme"));
}

TEST_CASE("a pattern of nothing but an absence is a condition for all others of its idea") {
  CHECK(hold({"a", "!b"}, "an apple"));
  CHECK_FALSE(hold({"a", "!b"}, "an apple, a banana"));
  CHECK_FALSE(hold({"a", "!b"}, "An apple. A banana."));
  CHECK(hold({"a", "!b"}, "an apple, not a banana"));
  CHECK_FALSE(hold({"a", "!(b c)"}, "an apple, a banana with a cherry"));
  CHECK(hold({"a", "!(b c)"}, "an apple, a banana and a cherry"));
  CHECK_FALSE(hold({"!b"}, "an apple"));
}

TEST_CASE("a pattern that cannot be read says where") {
  CHECK(error_of("") == "pattern_incomplete");
  CHECK(error_of("(a | b") == "pattern_incomplete");
  CHECK(error_of("a ||") == "pattern_syntax");
  CHECK(error_of("a )") == "pattern_syntax");
  CHECK(error_of("a % b") == "pattern_syntax");
  CHECK(error_of(std::string(2000, '(')) != "");
  const auto parsed = scoring::parse_pattern("risk % b");
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().args[1].value == "6");
}

TEST_CASE("a pattern over an unknown concept is a problem with its place") {
  const auto engine = scoring::Engine::create(test::scheme_from("a | apple | pomme"));
  scoring::RubricSource source;
  source.ideas = {{{"idea"}, false, {{"a zebra", {"module.json", 7, 3, "/questions/0"}}}}};
  std::shared_ptr<const scoring::Rubric> rubric;
  const auto problems = engine.value()->compile(source, &rubric);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "pattern_unknown_concept");
  CHECK(problems[0].where.line == 7);
  CHECK(rubric == nullptr);
}
