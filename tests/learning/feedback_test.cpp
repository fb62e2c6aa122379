#include "learning/feedback.h"

#include <catch2/catch.hpp>

#include "learning/small_course.h"

using namespace passerelle;
using learning::Feedback;
using learning::MarkedAnswer;
using learning::Verdict;
using scoring::IdeaState;
using scoring::Label;
using scoring::Notice;
using Spans = std::vector<text::Span>;

namespace {

MarkedAnswer marked(Label label, std::string answer = "") {
  MarkedAnswer one;
  one.answer = std::move(answer);
  one.assessment.label = label;
  one.assessment.confidence = 0.9;
  return one;
}

void add_idea(MarkedAnswer& answer, const char* id, IdeaState state, Spans spans = {}) {
  answer.assessment.ideas.push_back({{id}, state, 0.9, std::move(spans)});
}

void add_misconception(MarkedAnswer& answer, const char* id, Spans spans) {
  answer.assessment.misconceptions.push_back({{id}, 0.9, std::move(spans)});
}

Feedback feedback_on(const char* question, const MarkedAnswer& answer, int attempt = 1) {
  const course::Course course = test::small_course();
  return learning::make_feedback(test::module_of(course), test::question_of(course, question), answer, attempt);
}

std::vector<std::string> topics(const std::vector<learning::MissingIdea>& ideas) {
  std::vector<std::string> all;
  for (const learning::MissingIdea& idea : ideas) all.push_back(idea.topic.en);
  return all;
}

using Topics = std::vector<std::string>;

}  // namespace

TEST_CASE("a pasted sentence and a doubtful mark come before the label") {
  struct Row {
    Label label;
    Verdict verdict;
    bool counts;
  };
  const Row rows[] = {{Label::Correct, Verdict::Correct, true},
                      {Label::PartiallyCorrectIncomplete, Verdict::Partly, true},
                      {Label::Contradictory, Verdict::Contradictory, true},
                      {Label::Irrelevant, Verdict::OffTopic, true},
                      {Label::NonDomain, Verdict::NotAnAnswer, false}};
  for (const Row& row : rows) {
    scoring::Assessment assessment;
    assessment.label = row.label;
    assessment.notices = {Notice::Shortened, Notice::KeywordList};
    CHECK(learning::verdict_of(assessment) == row.verdict);
    CHECK(learning::counts_as_answer(assessment) == row.counts);
    assessment.ask_to_rephrase = true;
    CHECK(learning::verdict_of(assessment) == Verdict::Rephrase);
    CHECK_FALSE(learning::counts_as_answer(assessment));
    assessment.notices.push_back(Notice::LessonWords);
    CHECK(learning::verdict_of(assessment) == Verdict::LessonWords);
    CHECK(learning::counts_as_answer(assessment));
  }
}

TEST_CASE("a correct answer is praised and quoted in the learner's own words") {
  MarkedAnswer answer = marked(Label::Correct, "Le système de management, pas un produit.");
  add_idea(answer, "system", IdeaState::Expressed, {{3, 25}});
  const Feedback feedback = feedback_on("certified", answer, 2);
  CHECK(feedback.verdict == Verdict::Correct);
  CHECK(feedback.found == 1);
  CHECK(feedback.needed == 1);
  CHECK(feedback.attempt == 2);
  REQUIRE(feedback.ideas_found.size() == 1);
  CHECK(feedback.ideas_found[0].topic.fr == "Le système");
  CHECK(feedback.ideas_found[0].quotes == std::vector<std::string>{"système de management"});
  CHECK(feedback.ideas_missing.empty());
  CHECK(feedback.match_spans == Spans{{3, 25}});
  REQUIRE(feedback.advice.has_value());
  CHECK(feedback.advice->text.en == "Well put.");
  CHECK(feedback.advice->block.empty());
}

TEST_CASE("words that belong together are quoted together, others apart, and each once") {
  MarkedAnswer answer = marked(Label::Correct, "choose controls from our own risks, the risks, the risks");
  add_idea(answer, "system", IdeaState::Expressed, {{29, 34}, {0, 6}, {7, 15}, {25, 28}, {40, 45}, {51, 56}});
  const Feedback feedback = feedback_on("certified", answer);
  CHECK(feedback.ideas_found[0].quotes == std::vector<std::string>{"choose controls from our own risks", "risks"});
  CHECK(feedback.match_spans == Spans{{0, 34}, {40, 45}, {51, 56}});
}

TEST_CASE("a partly correct answer names what is missing and leads to its block") {
  MarkedAnswer answer = marked(Label::PartiallyCorrectIncomplete, "the risk");
  add_idea(answer, "review", IdeaState::Absent);
  add_idea(answer, "risk", IdeaState::Expressed, {{4, 8}});
  add_idea(answer, "audit", IdeaState::Absent);
  const Feedback feedback = feedback_on("reason", answer);
  CHECK(feedback.found == 1);
  CHECK(feedback.needed == 2);
  CHECK(topics(feedback.ideas_missing) == Topics{"What happens later"});
  CHECK_FALSE(feedback.ideas_missing[0].statement.has_value());
  REQUIRE(feedback.advice.has_value());
  CHECK(feedback.advice->text.fr == "Lisez sur review.");
  CHECK(feedback.advice->block.value == "later");
  CHECK(feedback.advice->block_heading.fr == "La suite");
}

TEST_CASE("the full wording of a missing idea is shown from the third try on") {
  MarkedAnswer answer = marked(Label::PartiallyCorrectIncomplete, "the risk");
  add_idea(answer, "risk", IdeaState::Expressed, {{4, 8}});
  CHECK_FALSE(feedback_on("reason", answer, 2).ideas_missing[0].statement.has_value());
  REQUIRE(feedback_on("reason", answer, 3).ideas_missing[0].statement.has_value());
  CHECK(feedback_on("reason", answer, 3).ideas_missing[0].statement->en == "What happens later, in full.");
  CHECK(feedback_on("reason", answer, -7).attempt == 1);
}

TEST_CASE("an idea that no answer can do without is counted and named as missing, whatever else was said") {
  MarkedAnswer answer = marked(Label::PartiallyCorrectIncomplete, "review, audit");
  add_idea(answer, "review", IdeaState::Expressed, {{0, 6}});
  add_idea(answer, "audit", IdeaState::Expressed, {{8, 13}});
  const Feedback feedback = feedback_on("reason", answer);
  CHECK(feedback.found == 1);
  CHECK(topics(feedback.ideas_missing) == Topics{"The role of risk"});
  CHECK(feedback.ideas_found.size() == 2);
  CHECK(feedback.advice->block.value == "overview");
  CHECK(feedback.advice->block_heading.en.empty());
}

TEST_CASE("missing ideas stand in the order in which the lesson teaches them") {
  const Feedback feedback = feedback_on("reason", marked(Label::Irrelevant, "the weather of the audit"));
  CHECK(topics(feedback.ideas_missing) == Topics{"The role of risk", "What happens later"});
  CHECK(feedback.found == 0);
  CHECK(feedback.advice->block.value == "overview");
}

TEST_CASE("more ideas than needed count as enough") {
  MarkedAnswer answer = marked(Label::Correct, "risk review audit");
  add_idea(answer, "review", IdeaState::Expressed, {{5, 11}});
  add_idea(answer, "risk", IdeaState::Expressed, {{0, 4}});
  add_idea(answer, "audit", IdeaState::Expressed, {{12, 17}});
  const Feedback feedback = feedback_on("reason", answer);
  CHECK(feedback.found == 2);
  CHECK(feedback.ideas_found.size() == 3);
  CHECK(feedback.ideas_missing.empty());
}

TEST_CASE("a misconception is underlined, answered and counted, beside the ideas that were found") {
  MarkedAnswer answer = marked(Label::Contradictory, "The system and every product");
  add_idea(answer, "system", IdeaState::Expressed, {{4, 10}});
  add_misconception(answer, "product", {{15, 28}});
  const Feedback feedback = feedback_on("certified", answer);
  CHECK(feedback.statements_to_correct == 1);
  CHECK(feedback.match_spans == Spans{{4, 10}});
  CHECK(feedback.conflict_spans == Spans{{15, 28}});
  CHECK(feedback.advice->text.en == "Not the product.");
  CHECK(feedback.advice->block.value == "overview");
}

TEST_CASE("an idea that is denied is a statement to correct, and its own hint helps") {
  MarkedAnswer answer = marked(Label::Contradictory, "no risk at all");
  add_idea(answer, "risk", IdeaState::Contradicted, {{3, 7}});
  const Feedback feedback = feedback_on("reason", answer);
  CHECK(feedback.statements_to_correct == 1);
  CHECK(feedback.conflict_spans == Spans{{3, 7}});
  CHECK(feedback.match_spans.empty());
  CHECK(feedback.advice->text.en == "Read about risk.");
  CHECK(feedback.ideas_found.empty());
}

TEST_CASE("bytes that conflict are never shown as a match") {
  MarkedAnswer answer = marked(Label::Contradictory, "our system is a product of ours");
  add_idea(answer, "system", IdeaState::Expressed, {{0, 31}});
  add_misconception(answer, "product", {{14, 23}, {16, 26}});
  const Feedback feedback = feedback_on("certified", answer);
  CHECK(feedback.conflict_spans == Spans{{14, 26}});
  CHECK(feedback.match_spans == Spans{{0, 13}, {27, 31}});
}

TEST_CASE("where nothing is counted nothing is shown as found") {
  MarkedAnswer answer = marked(Label::PartiallyCorrectIncomplete, "risk maybe");
  add_idea(answer, "risk", IdeaState::Expressed, {{0, 4}});
  answer.assessment.ask_to_rephrase = true;
  const Feedback feedback = feedback_on("reason", answer);
  CHECK(feedback.verdict == Verdict::Rephrase);
  CHECK(feedback.found == 0);
  CHECK(feedback.ideas_found.empty());
  CHECK(feedback.match_spans.empty());
  CHECK_FALSE(feedback.advice.has_value());
  answer.assessment.notices = {Notice::LessonWords};
  CHECK_FALSE(feedback_on("reason", answer).advice.has_value());
}

TEST_CASE("an answer that is none is led to the lesson") {
  const Feedback feedback = feedback_on("certified", marked(Label::NonDomain, "jsp"));
  CHECK(feedback.verdict == Verdict::NotAnAnswer);
  REQUIRE(feedback.advice.has_value());
  CHECK(feedback.advice->block.value == "system");
  CHECK(feedback.advice->block_heading.en == "A system");
}

TEST_CASE("a hint whose block is gone keeps its words and leads nowhere") {
  MarkedAnswer answer = marked(Label::PartiallyCorrectIncomplete, "risk");
  add_idea(answer, "risk", IdeaState::Expressed, {{0, 4}});
  add_idea(answer, "review", IdeaState::Expressed, {});
  course::Course course = test::small_course();
  course::Question question = test::question_of(course, "reason");
  question.need = 3;
  const Feedback feedback = learning::make_feedback(test::module_of(course), question, answer, 1);
  CHECK(topics(feedback.ideas_missing) == Topics{"Who looks"});
  CHECK(feedback.advice->text.en == "Read about audit.");
  CHECK(feedback.advice->block.empty());
  CHECK(feedback.ideas_found[1].quotes.empty());
}

TEST_CASE("what the question no longer has and spans that do not fit are left out") {
  MarkedAnswer answer = marked(Label::Contradictory, "d\xC3\xA9j\xC3\xA0");
  add_idea(answer, "an-idea-of-before", IdeaState::Expressed, {{0, 3}});
  add_idea(answer, "system", IdeaState::Expressed, {{0, 2}, {2, 3}, {4, 400}, {3, 3}, {5, 2}, {1, 3}});
  add_misconception(answer, "a-misconception-of-before", {{0, 1}});
  const Feedback feedback = feedback_on("certified", answer);
  CHECK(feedback.ideas_found.size() == 1);
  CHECK(feedback.ideas_found[0].quotes == std::vector<std::string>{"\xC3\xA9"});
  CHECK(feedback.match_spans == Spans{{1, 3}});
  CHECK(feedback.conflict_spans.empty());
  CHECK(feedback.statements_to_correct == 0);
  CHECK_FALSE(feedback.advice.has_value());
}

TEST_CASE("an answer that was read in part says so") {
  MarkedAnswer answer = marked(Label::Irrelevant, "long");
  CHECK_FALSE(feedback_on("certified", answer).shortened);
  answer.assessment.notices = {Notice::Shortened};
  CHECK(feedback_on("certified", answer).shortened);
}
