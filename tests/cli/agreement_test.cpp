// The figures of `bench-answers`, worked out by hand on a few answers, and the page that shows them.
#include "cli/agreement.h"

#include <catch2/catch.hpp>

#include <sstream>

#include "cli/agreement_page.h"
#include "cli/terminal.h"

using namespace passerelle;
using namespace passerelle::cli;
using scoring::Label;

namespace {

/// Answers must stay where they are: Judged points at them.
struct Bench {
  std::vector<LabelledAnswer> answers;
  std::vector<Judged> judged;
};

LabelledAnswer labelled(Label label, std::vector<std::string> ideas, const char* language = "en") {
  LabelledAnswer answer;
  answer.question = "doors/open";
  answer.text = "text";
  answer.label = label;
  answer.ideas = std::move(ideas);
  answer.misconceptions = std::vector<std::string>{};
  answer.language = language;
  return answer;
}

scoring::Assessment mark(Label label, const std::vector<std::string>& ideas, double confidence) {
  scoring::Assessment assessment;
  assessment.label = label;
  assessment.confidence = confidence;
  for (const std::string& idea : ideas) assessment.ideas.push_back({{idea}, scoring::IdeaState::Expressed, 1.0, {}});
  assessment.ideas.push_back({{"never"}, scoring::IdeaState::Absent, 0.0, {}});
  return assessment;
}

/// Six answers: two right ones, a false accept, a false refusal, a partly correct one accepted, a right label with an
/// idea too many.
Bench bench() {
  Bench made;
  made.answers = {labelled(Label::Correct, {"a", "b"}),
                  labelled(Label::NonDomain, {}, "fr"),
                  labelled(Label::Contradictory, {}, "fr"),
                  labelled(Label::Correct, {"a"}, "fr"),
                  labelled(Label::PartiallyCorrectIncomplete, {"a"}),
                  labelled(Label::Correct, {"a"})};
  made.answers[2].misconceptions = std::vector<std::string>{"m"};
  made.answers[2].tags = {"negation"};
  made.answers[3].question = "doors/close";
  made.judged.push_back(judge(made.answers[0], mark(Label::Correct, {"b", "a"}, 0.95)));
  made.judged.push_back(judge(made.answers[1], mark(Label::NonDomain, {}, 0.85)));
  made.judged.push_back(judge(made.answers[2], mark(Label::Correct, {"a"}, 0.95)));
  made.judged.push_back(judge(made.answers[3], mark(Label::Irrelevant, {}, 0.45)));
  made.judged.push_back(judge(made.answers[4], mark(Label::Correct, {"a", "b"}, 1.0)));
  made.judged.push_back(judge(made.answers[5], mark(Label::Correct, {"a", "c"}, 0.95)));
  made.judged[3].mark.ask_to_rephrase = true;
  return made;
}

}  // namespace

TEST_CASE("an overlap gives precision, recall and F1, and nothing to find is no failure") {
  const Overlap overlap{6, 2, 4};
  CHECK(overlap.precision() == Approx(0.6));
  CHECK(overlap.recall() == Approx(0.75));
  CHECK(overlap.f1() == Approx(2 * 0.6 * 0.75 / 1.35));
  CHECK(Overlap{}.f1() == 1.0);
  CHECK(Overlap{0, 3, 0}.f1() == 0.0);
}

TEST_CASE("marks are counted against labels") {
  const Bench made = bench();
  const Agreement agreement = agreement_of(made.judged);
  CHECK(agreement.all.answers == 6);
  CHECK(agreement.all.right == 3);
  CHECK(agreement.all.correct == 3);
  CHECK(agreement.all.false_accepts == 2);
  CHECK(agreement.all.partly_accepted == 1);
  CHECK(agreement.all.false_rejects == 1);
  CHECK(agreement.all.ideas.hits == 4);
  CHECK(agreement.all.ideas.missed == 1);
  CHECK(agreement.all.ideas.extra == 3);
  CHECK(agreement.all.misconceptions.missed == 1);
  CHECK(agreement.languages.at("en").accuracy() == Approx(2.0 / 3));
  CHECK(agreement.languages.at("fr").accuracy() == Approx(1.0 / 3));
  CHECK(agreement.questions.at("doors/close").false_rejects == 1);
  CHECK(agreement.tags.at("negation").answers == 1);
  CHECK(agreement.asked_to_rephrase == 1);
}

TEST_CASE("macro-F1 is the mean over the labels that occur") {
  const Bench made = bench();
  const Tally all = agreement_of(made.judged).all;
  // correct: 2 hits, 1 missed, 2 extra: 4/7. partly: 0. contradictory: 0. irrelevant: 0 (one extra). non_domain: 1.
  CHECK(all.macro_f1() == Approx((4.0 / 7 + 1.0) / 5));
  Tally one;
  one.add(made.judged[0]);
  CHECK(one.macro_f1() == 1.0);
}

TEST_CASE("marks of about the same confidence are compared with how often they are right") {
  const Bench made = bench();
  const Agreement agreement = agreement_of(made.judged);
  REQUIRE(agreement.confidence.size() == 6);
  CHECK(agreement.confidence[0].answers == 1);
  CHECK(agreement.confidence[0].right == 0);
  CHECK(agreement.confidence[4].answers == 1);
  CHECK(agreement.confidence[5].answers == 4);
  CHECK(agreement.confidence[5].right == 2);
  CHECK(agreement.confidence[5].confidence == Approx(0.9625));
  CHECK(agreement.calibration_error() == Approx((0.45 + 0.15 + 4 * 0.4625) / 6));
}

TEST_CASE("the worst come first: accepted, refused, then right labels with other ideas") {
  const Bench made = bench();
  const auto worst = worst_of(made.judged);
  REQUIRE(worst.size() == 4);
  CHECK(worst[0] == &made.judged[4]);
  CHECK(worst[1] == &made.judged[2]);
  CHECK(worst[2] == &made.judged[3]);
  CHECK(worst[3] == &made.judged[5]);
}

TEST_CASE("ideas that a file does not speak of are not counted") {
  LabelledAnswer answer = labelled(Label::Correct, {});
  answer.ideas.reset();
  const Judged judged = judge(answer, mark(Label::Correct, {"a"}, 0.9));
  CHECK(judged.is_perfect());
  CHECK(agreement_of({judged}).all.ideas.empty());
}

TEST_CASE("the page says all figures in plain text") {
  const testing::BothWords words;
  const Bench made = bench();
  std::ostringstream out;
  print_agreement(out, made.judged, *words.english);
  CHECK(out.str() == R"(6 answers, 2 questions

Agreement
  right labels                         50.0%  3 of 6
  macro-F1                             0.314
  idea F1                              0.667  precision 0.571, recall 0.800
  misconception F1                     0.000  precision 0.000, recall 0.000
  wrong answers marked correct         66.7%  2 of 3
  of these, partly correct ones        33.3%  1 of 3
  right answers refused                33.3%  1 of 3
  English less French            33.3 points
  asked to say it another way          16.7%  1 of 6

Labels (rows: expected, columns: given by the program)
                                correct  partially_correct_incomplete  contradictory  irrelevant  non_domain  precision  recall     F1
  correct                             2                             0              0           1           0      0.500   0.667  0.571
  partially_correct_incomplete        1                             0              0           0           0      0.000   0.000  0.000
  contradictory                       1                             0              0           0           0      0.000   0.000  0.000
  irrelevant                          0                             0              0           0           0      0.000   0.000  0.000
  non_domain                          0                             0              0           0           1      1.000   1.000  1.000

By language
  language  answers  right labels  macro-F1  idea F1  accepted  refused
  en              3         66.7%     0.400    0.800         1        0
  fr              3         33.3%     0.250    0.000         1        1

By question
  question     answers  right labels  macro-F1  idea F1  accepted  refused
  doors/close        1          0.0%     0.000    0.000         0        1
  doors/open         5         60.0%     0.417    0.727         2        0

By tag
  tag       answers  right labels  macro-F1  idea F1  accepted  refused
  negation        1          0.0%     0.000    0.000         1        0

By confidence
  confidence  answers   mean   right
  0.0 to 0.5        1  0.450    0.0%
  0.8 to 0.9        1  0.850  100.0%
  0.9 to 1.0        4  0.962   50.0%
  Mean distance between confidence and right labels: 0.408

Answers to look at, the worst first
  1. doors/open: expected partially_correct_incomplete, got correct (confidence 1.00)
     “text”
     ideas found that are not there: b
  2. doors/open: expected contradictory, got correct (confidence 0.95)
     “text”
     ideas found that are not there: a
     misconceptions not found: m
  3. doors/close: expected correct, got irrelevant (confidence 0.45)
     “text”
     ideas not found: a
  4. doors/open: expected correct, got correct (confidence 0.95)
     “text”
     ideas found that are not there: c
)");
}

TEST_CASE("the page speaks French with its own signs and spaces") {
  const testing::BothWords words;
  Bench made = bench();
  made.judged.resize(2);
  std::ostringstream out;
  print_agreement(out, made.judged, *words.french);
  const auto lines = testing::lines_of(out.str());
  REQUIRE(lines.size() > 4);
  CHECK(lines[0] == "2 réponses, 1 question");
  CHECK(lines[3] == "  étiquettes justes                     100,0\u202f%  2 sur 2");
  CHECK(lines.back() == "  Tout est conforme.");
}
