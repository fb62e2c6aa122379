// The review in a terminal, days after the lesson: lines typed, lines read.
#include <catch2/catch.hpp>

#include <algorithm>

#include "cli/terminal.h"
#include "learning/reviews.h"

using namespace passerelle;
using cli::ReviewOptions;
using std::chrono::hours;
using testing::CommandLine;
using testing::lines_of;
using testing::Terminal;

namespace {

const learning::QuestionKey kFirst{{"what-is-iso-27001"}, {"certifies"}};

ReviewOptions in(ReadingMode reading) {
  ReviewOptions options;
  options.reading = reading;
  return options;
}

bool has_line(const std::string& out, const std::string& line) {
  UNSCOPED_INFO(out);
  const auto lines = lines_of(out);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

const course::Question& first_question(Terminal& terminal) {
  return terminal.learner().course().find(kFirst.module)->module->questions.front();
}

std::string model_answer(Terminal& terminal, Language language) {
  return first_question(terminal).model_answer.in(language);
}

/// Answered correctly in French at the end of a lesson, some days ago.
void learn_in_french(Terminal& terminal, int days) {
  terminal.type_in_module("question\n" + model_answer(terminal, Language::French) + "\n\nquitter\n",
                          ReadingMode::French);
  terminal.clock().advance(hours(24 * days));
}

}  // namespace

TEST_CASE("without any answer the review says how it begins") {
  Terminal terminal;
  const std::string out = terminal.review("", in(ReadingMode::English));
  CHECK(out ==
        "Nothing to review yet\n"
        "Answer the first question of a lesson. It comes back here when its ideas begin to fade.\n"
        "To read a lesson and answer its questions: passerelle learn\n");
  CHECK(terminal.review_list(in(ReadingMode::English)) == out);
}

TEST_CASE("on the day of the lesson nothing is due, and the next day is named") {
  Terminal terminal;
  learn_in_french(terminal, 0);
  const std::string out = terminal.review("", in(ReadingMode::English));
  CHECK(has_line(out, "Nothing to review today"));
  CHECK(has_line(out, "To be asked all the same: passerelle review --anyway"));
  CHECK(terminal.learner().attempts(kFirst).size() == 1);
}

TEST_CASE("what was learned in French is reviewed in English, after the learner said how sure they are") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  const std::string answer = model_answer(terminal, Language::English);
  const std::string out = terminal.review(answer + "\n\nmaybe\nfairly\n\n", in(ReadingMode::English));
  CHECK(has_line(out, "1\u00a0question, about 2\u00a0minutes"));
  CHECK(has_line(out, "Question 1 of 1"));
  CHECK(has_line(out, "Type one of these words to have your answer checked: sure, fairly, guessing."));
  CHECK(has_line(out, "“maybe” is not one of the words. Your answer is kept and not checked yet."));
  CHECK(out.find("How sure are you?") < out.find("Correct: 1 of 1 idea found. Attempt 1."));
  CHECK(has_line(out, "Review done"));
  CHECK(has_line(out, "1\u00a0question answered. It comes back as the ideas fade."));
  CHECK(out.find("\n  Correct. Comes back: ") != std::string::npos);
  const auto& attempts = terminal.learner().attempts(kFirst);
  REQUIRE(attempts.size() == 2);
  CHECK(attempts.back().occasion == learning::Occasion::Review);
  CHECK(attempts.back().confidence == learning::Confidence::Fairly);
  CHECK(learning::Reviews(terminal.learner()).due(terminal.clock().now()).empty());
}

TEST_CASE("a review changes nothing in the checkpoint that is complete") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  terminal.review("I don't know\n\nguessing\nnext\n", in(ReadingMode::English));
  REQUIRE(terminal.learner().attempts(kFirst).size() == 2);
  CHECK(terminal.learner().checkpoint_answers(kFirst).size() == 1);
  CHECK(terminal.learner().progress(kFirst.module).correct == 1);
}

TEST_CASE("whoever leaves before the mark finds the answer again, and the window does too") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  for (const std::string& end : {std::string("It certifies the"), std::string("system\n\n"), std::string("\nquit\n")}) {
    terminal.review(end, in(ReadingMode::English));
    terminal.reopen();
  }
  CHECK(terminal.learner().draft("review/what-is-iso-27001/certifies") == "It certifies the\nsystem");
  CHECK(terminal.learner().attempts(kFirst).size() == 1);
  const std::string out = terminal.review("\nsure\nquit\n", in(ReadingMode::English));
  CHECK(has_line(out, "You began this answer:"));
  CHECK(terminal.learner().attempts(kFirst).back().answer == "It certifies the\nsystem");
  CHECK(terminal.learner().draft("review/what-is-iso-27001/certifies").empty());
}

TEST_CASE("answering again counts from one in each review, and the words of both languages are understood") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  const std::string out = terminal.review(
      "je ne sais pas\n\nhasard\nencore\n" + model_answer(terminal, Language::French) + "\n\nsure\nmodèle\nsuite\n",
      in(ReadingMode::French));
  CHECK(out.find("Essai 1.") != std::string::npos);
  CHECK(out.find("Essai 2.") != std::string::npos);
  CHECK(has_line(out, "Votre dernière réponse\u00a0: «\u00a0je ne sais pas\u00a0»"));
  CHECK(has_line(out, "Réponse type"));
  CHECK(has_line(out, "Révision terminée"));
  CHECK(terminal.learner().attempts(kFirst).back().confidence == learning::Confidence::Sure);
}

TEST_CASE("the list names what is due and the seven days after, and asks nothing") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  ReviewOptions options = in(ReadingMode::Both);
  const std::string out = terminal.review_list(options);
  CHECK(has_line(out, "Ready for review / Prêtes à être révisées"));
  CHECK(out.find("\n1. " + first_question(terminal).prompt.en + " / ") != std::string::npos);
  CHECK(has_line(out, "To be asked these questions: passerelle review"));
  const auto lines = lines_of(out);
  CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
          return line.rfind("- ", 0) == 0 && line.find(": no question") != std::string::npos;
        }) == 7);
  options.track = terminal.learner().course().tracks.back().id.value;
  CHECK(terminal.review_list(options).find("Nothing to review yet") == 0);
}

TEST_CASE("a time that nobody can have taken for an answer is not recorded, nor is the sleep of the machine") {
  Terminal terminal;
  learn_in_french(terminal, 40);
  terminal.review("I don't know\n\nsure\nquit\n", in(ReadingMode::English));
  CHECK(terminal.learner().attempts(kFirst).back().seconds == 0);
  CHECK(learning::answer_seconds(std::chrono::minutes(3)) == 180);
  CHECK(learning::answer_seconds(hours(3)) == std::nullopt);
}

TEST_CASE("the input of a review may end anywhere") {
  const std::string all =
      "help\nI don't\nerase\nI don't know\n\nx\nguessing\nread\nmodel\nright\nI meant\nagain\nx\n\ns\n";
  for (std::size_t length = 0; length <= all.size(); ++length) {
    Terminal terminal;
    learn_in_french(terminal, 40);
    CHECK(terminal.review(all.substr(0, length), in(ReadingMode::English)).find("Ready for review") == 0);
  }
}

TEST_CASE("options of review that make no sense are met with a way on") {
  CommandLine line;
  for (const char* bad : {"0", "-3", "x", "99999999999999999999", "1.5", "2\x01"}) {
    const auto ran = line.run({"review", std::string("--count=") + bad});
    CHECK(ran.code == cli::kExitUsage);
    CHECK(ran.err.find("--count; write a number from 1 to 1000.\n") != std::string::npos);
  }
  const auto ran = line.run({"review", "--track", "no-such-track"});
  CHECK(ran.code == cli::kExitUsage);
  CHECK(ran.err.find("There is no track “no-such-track”") != std::string::npos);
  CHECK(ran.out.empty());
}
