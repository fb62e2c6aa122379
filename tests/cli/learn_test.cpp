// The lesson in a terminal, driven as a learner would: lines typed, lines read.
#include <catch2/catch.hpp>

#include <algorithm>

#include "cli/terminal.h"
#include "text/unicode.h"

using passerelle::ReadingMode;
using passerelle::cli::LearnOptions;
using passerelle::testing::lines_of;
using passerelle::testing::Terminal;

namespace {

const passerelle::learning::QuestionKey kFirst{{"what-is-iso-27001"}, {"certifies"}};

bool has_line(const std::string& out, const std::string& line) {
  const auto lines = lines_of(out);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// The lines from the first that is `from` to the end.
std::string tail(const std::string& out, const std::string& from) {
  const std::size_t at = out.find("\n" + from + "\n");
  return at == std::string::npos ? "(no line “" + from + "”)" : out.substr(at + 1);
}

std::string model_answer(Terminal& terminal, passerelle::Language language) {
  const auto* entry = terminal.learner().course().find(kFirst.module);
  REQUIRE(entry != nullptr);
  REQUIRE(entry->module != nullptr);
  return entry->module->questions.front().model_answer.in(language);
}

}  // namespace

TEST_CASE("without a module the list is shown, and the end of the input ends it") {
  Terminal terminal;
  const std::string out = terminal.type("", {});
  const auto& course = terminal.learner().course();
  CHECK(out.rfind(course.title.en + "\n\n" + course.tracks.front().title.en + "\n1. " + course.modules[0].title.en +
                      " Beginner, 16 minutes. Not started.\n2. " + course.modules[1].title.en + ". Coming.\n",
                  0) == 0);
  CHECK(has_line(out, "3. " + course.modules[2].title.en + ". Cannot be opened yet."));
  const std::string end = "\n\nType the number of a module, modules for the list, or quit to leave.\n\nGoodbye.\n";
  CHECK(out.substr(out.size() - end.size()) == end);
}

TEST_CASE("a number that leads nowhere and a module that is not ready are said in words") {
  Terminal terminal;
  const std::string out = terminal.type("99\nbananas\n2\n3\nquit\n", {});
  CHECK(has_line(out, "There is no module “99”. Type a number from 1 to 15."));
  CHECK(has_line(out, "There is no module “bananas”. Type a number from 1 to 15."));
  CHECK(has_line(out, "This module is being written."));
  CHECK(has_line(out, "Cannot be opened yet. m.json:4:2: /id: The program’s words are damaged: x; install the program again."));
}

TEST_CASE("Enter goes through the lesson, section by section") {
  Terminal terminal;
  const std::string out = terminal.type("1\n\n\nback\nquit\n", {});
  const std::string opened = tail(out, terminal.learner().course().modules[0].title.en);
  CHECK(has_line(opened, "Objectives"));
  CHECK(has_line(opened, "- Say in one sentence what the standard certifies (not reached yet)"));
  CHECK(has_line(opened, "Section 1 of 11. Press Enter for “Professional explanation”, or type a word: back, sections, "
                         "question, help, quit."));
  CHECK(has_line(opened, "Section 3 of 11. Press Enter for “A system, not a checklist”, or type a word: back, sections, "
                         "question, help, quit."));
  CHECK(std::count(opened.begin(), opened.end(), '\x1b') == 0);
}

TEST_CASE("the lesson resumes where it was left, and what was read is said") {
  Terminal terminal;
  terminal.type_in_module("\n\n", ReadingMode::French);
  const std::string out = terminal.type_in_module("sections\n", ReadingMode::French);
  CHECK(has_line(out, "La leçon reprend à «\u00a0Exemple pratique\u00a0», où vous l’aviez laissée."));
  CHECK(tail(out, "Dans cette leçon").rfind(
            "Dans cette leçon\n1. Aperçu de la leçon, lu\n2. Explication professionnelle, lu\n"
            "3. Exemple pratique, en cours\n4. Un système, pas une liste à cocher\n", 0) == 0);
}

TEST_CASE("a section's number and the words of both languages lead there") {
  Terminal terminal;
  const std::string out = terminal.type_in_module("8\nretour\nBACK\nbogus\n", ReadingMode::English);
  CHECK(has_line(out, "Section 8 of 11. Press Enter for “Interactive prompt”, or type a word: back, sections, question, "
                      "help, quit."));
  CHECK(out.find("\nSection 7 of 11. ") != std::string::npos);
  CHECK(out.find("\nSection 6 of 11. ") != std::string::npos);
  CHECK(has_line(out, "“bogus” is not one of the words. Type help to see them."));
}

TEST_CASE("callouts say their tone, and in both languages block by block") {
  Terminal terminal;
  const auto lines = lines_of(terminal.type_in_module("8\nquit\n", ReadingMode::Both));
  const auto begins = [](const std::string& start) {
    return [start](const std::string& line) { return line.rfind(start, 0) == 0; };
  };
  const auto tip = std::find_if(lines.begin(), lines.end(), begins("Tip. "));
  REQUIRE(tip != lines.end());
  CHECK(begins("Conseil. ")(*(tip + 1)));
  CHECK(std::find(lines.begin(), lines.end(), "Examples and callouts / Exemples et encadrés") != lines.end());
}

TEST_CASE("the exercise tells after each line what it holds, and keeps it") {
  Terminal terminal;
  const std::string out = terminal.type_in_module("9\nmodel\nBananas. Yellow ones.\n", ReadingMode::English);
  CHECK(has_line(out, "A model answer opens once you have written something."));
  CHECK(has_line(out, "- one sentence: not yet"));
  CHECK(has_line(out, "- risk: not yet"));
  const std::string again =
      terminal.type_in_module("Our system treats each risk and keeps evidence.\nmodel\nquit\n", ReadingMode::English);
  CHECK(has_line(again, "You wrote: “Bananas. Yellow ones.”"));
  CHECK(has_line(again, "- one sentence: met"));
  CHECK(has_line(again, "- risk: met"));
  CHECK(has_line(again, "Model answer"));
}

TEST_CASE("the model answer earns its verdict in either language, with the learner's own words") {
  for (const auto language : {passerelle::Language::English, passerelle::Language::French}) {
    Terminal terminal;
    const std::string answer = model_answer(terminal, language);
    const std::string out = terminal.type_in_module("question\n" + answer + "\n\nmodel\n\n", ReadingMode::French);
    CHECK(has_line(out, "Correct\u00a0: 1 idée trouvée sur 1. Essai 1."));
    CHECK(out.find("\nTrouvée\u00a0: L’objet du certificat. Dans vos mots\u00a0: «\u00a0") != std::string::npos);
    CHECK(has_line(out, "Réponse type"));
    CHECK(has_line(out, "Question 2"));
    REQUIRE(terminal.learner().attempts(kFirst).size() == 1);
    CHECK(terminal.learner().attempts(kFirst).front().answer == answer);
  }
}

TEST_CASE("an answer that is none is met calmly, with a way on") {
  Terminal terminal;
  const std::string out = terminal.type_in_module("question\nI don't know\n\n\nread\nquit\n", ReadingMode::English);
  CHECK(has_line(out, "Not an answer yet: nothing is counted. Attempt 1."));
  CHECK(has_line(out, "Type again to answer again, next to go on, or another word: read, right, back, help, quit."));
  CHECK(out.find("\nTo read on: “") != std::string::npos);
  CHECK(terminal.learner().attempts(kFirst).size() == 1);
}

TEST_CASE("trying again shows the former answer and starts an empty one") {
  Terminal terminal;
  const std::string answer = model_answer(terminal, passerelle::Language::English);
  const std::string out =
      terminal.type_in_module("question\nI don't know\n\nagain\n" + answer + "\n\nquit\n", ReadingMode::English);
  CHECK(has_line(out, "Your last answer: “I don't know”"));
  CHECK(has_line(out, "Correct: 1 of 1 idea found. Attempt 2."));
  REQUIRE(terminal.learner().attempts(kFirst).size() == 2);
  CHECK(terminal.learner().attempts(kFirst).back().answer == answer);
}

TEST_CASE("a remark on a mark is kept for the trainer") {
  Terminal terminal;
  const std::string out =
      terminal.type_in_module("question\nIt certifies our firewall.\n\nright\nI meant the system\nquit\n", ReadingMode::English);
  CHECK(has_line(out, "What did you mean?"));
  CHECK(has_line(out, "Your remark is kept for your trainer: I meant the system"));
  REQUIRE(terminal.learner().attempts(kFirst).size() == 1);
  CHECK(terminal.learner().attempts(kFirst).front().contested);
  CHECK(terminal.learner().attempts(kFirst).front().remark == "I meant the system");
}

TEST_CASE("an answer that was cut short is offered again, and can be completed or erased") {
  Terminal terminal;
  terminal.type_in_module("question\nIt certifies a\nmanagement", ReadingMode::English);
  CHECK(terminal.learner().draft("what-is-iso-27001/certifies") == "It certifies a\nmanagement");
  const std::string out = terminal.type_in_module("system.\nerase\nI don't know\n\n", ReadingMode::English);
  CHECK(tail(out, "You began this answer:").rfind(
            "You began this answer:\n  It certifies a\n  management\n"
            "Type on to add to it, press Enter alone to have it checked, or type erase to start again.\n"
            "Erased. Type your answer. An empty line ends it.\n", 0) == 0);
  REQUIRE(terminal.learner().attempts(kFirst).size() == 1);
  CHECK(terminal.learner().attempts(kFirst).front().answer == "I don't know");
  CHECK(terminal.learner().draft("what-is-iso-27001/certifies").empty());
}

TEST_CASE("leaving in the middle of an answer keeps its lines") {
  Terminal terminal;
  terminal.type_in_module("question\nla moitié\nquitter\nnot read\n", ReadingMode::French);
  CHECK(terminal.learner().draft("what-is-iso-27001/certifies") == "la moitié");
}

TEST_CASE("the input may end anywhere") {
  const std::string all = "1\n\nsections\nhelp\n9\na line\n\n\nquestion\nan answer\n\nright\na remark\nagain\nmore\n";
  for (std::size_t length = 0; length <= all.size(); ++length) {
    Terminal terminal;
    const auto lines = lines_of(terminal.type(all.substr(0, length), {}));
    REQUIRE(lines.size() > 3);
    CHECK(lines.back() == "Goodbye.");
  }
}

TEST_CASE("nothing that is typed reaches the terminal as a control sequence") {
  Terminal terminal;
  const std::string bad = "\x1b]0;title\x07\x1b[2J\x9b" "31m \xff\xfe \u202eabc " + std::string(1, '\0');
  const std::string out = terminal.type_in_module(
      bad + "\n9\n" + bad + "\n\n\nquestion\n" + bad + "\n\nright\n" + bad + "\nagain\n", ReadingMode::English);
  CHECK(passerelle::text::is_valid_utf8(out));
  for (const char c : out) {
    const auto byte = static_cast<unsigned char>(c);
    CHECK((byte >= 0x20 || c == '\n'));
  }
  CHECK(out.find("\u202e") == std::string::npos);
  REQUIRE(terminal.learner().attempts(kFirst).size() == 1);
  CHECK(terminal.learner().attempts(kFirst).front().answer.find('\x1b') == std::string::npos);
}

TEST_CASE("an answer of ten thousand characters is kept whole and the learner is told that less was read") {
  Terminal terminal;
  std::string answer;
  while (answer.size() < 10000) answer += "words ";
  answer.pop_back();
  const std::string out = terminal.type_in_module("question\n" + answer + "\n\nquit\n", ReadingMode::English);
  CHECK(has_line(out, "Only the first 4,000 characters were read."));
  REQUIRE(terminal.learner().attempts(kFirst).size() == 1);
  CHECK(terminal.learner().attempts(kFirst).front().answer == answer);
}
