// `passerelle bench-answers` on files, good and bad.
#include <catch2/catch.hpp>

#include "cli/small_content.h"
#include "cli/terminal.h"

using namespace passerelle;
using testing::CommandLine;
using testing::lines_of;
using testing::Ran;
using testing::SmallContent;

namespace {

Ran bench(const SmallContent& content, const std::string& file = "") {
  std::vector<std::string> arguments = {"bench-answers", "--content", content.folder()};
  if (!file.empty()) arguments.insert(arguments.end(), {"--file", content.path(file)});
  return CommandLine().run(arguments);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string kGood =
    R"({"id":"1","q":"doors/open","lang":"en","text":"the key","label":"correct","ideas":["with-key"],"misconceptions":[],"tags":["terse"]})"
    "\n"
    R"({"id":"2","question":"doors/open","language":"fr","text":"une hache","label":"correct","ideas":["with-key"],"misconceptions":[],"tags":["terse","axe"]})"
    "\n";

}  // namespace

TEST_CASE("without a file the samples of every module are marked") {
  const SmallContent content;
  const Ran ran = bench(content);
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(lines_of(ran.out).front() == "3 answers, 2 questions");
  CHECK(holds(ran.out, "\n  All as expected.\n"));
  CHECK_FALSE(holds(ran.out, "By tag"));
}

TEST_CASE("a file of JSON lines is marked, with its languages and tags") {
  const SmallContent content;
  content.write("good.jsonl", kGood);
  const Ran ran = bench(content, "good.jsonl");
  CHECK(ran.code == 0);
  CHECK(lines_of(ran.out).front() == "2 answers, 1 question");
  CHECK(holds(ran.out, "\n  right answers refused                 50.0%  1 of 2\n"));
  CHECK(holds(ran.out, "\n  English less French            100.0 points\n"));
  CHECK(holds(ran.out, "\n  terse        2         50.0%"));
  CHECK(holds(ran.out, "\n  1. doors/open: expected correct, got contradictory (confidence "));
  CHECK(holds(
      ran.out,
      "\n     “une hache”\n     ideas not found: with-key\n     misconceptions found that are not there: by-force\n"));
}

TEST_CASE("an answers.json may be given as the file") {
  const SmallContent content;
  CHECK(lines_of(bench(content, "modules/doors/answers.json").out).front() == "3 answers, 2 questions");
}

TEST_CASE("bad lines are said with their place, and the good ones are marked all the same") {
  const SmallContent content;
  const std::string file = content.path("bad.jsonl");
  content.write("bad.jsonl", kGood +
                                 "\nnope\n"
                                 R"({"q":"doors/opn","text":"","label":"correct"})"
                                 "\n"
                                 R"({"q":"doors/open","text":"","label":"splendid"})"
                                 "\n"
                                 R"({"q":"doors/open","text":"","label":"correct","ideas":"with-key"})"
                                 "\n"
                                 R"({"q":"doors/open","text":"","label":"correct","ideas":[1]})"
                                 "\n"
                                 R"({"q":"doors/open","label":"correct"})"
                                 "\n"
                                 R"({"q":"doors/open","text":"a","text":"b","label":"correct"})"
                                 "\n"
                                 "\xFF\n" +
                                 std::string(5000, '[') + "\n");
  const Ran ran = bench(content, "bad.jsonl");
  CHECK(ran.code == 1);
  CHECK(lines_of(ran.out).front() == "2 answers, 1 question");
  CHECK(ran.err ==
        file + ":3: The line ends before its JSON object does; write one JSON object a line\n" + file +
            ":4: The line is not JSON: column 1, at “nope”; write one JSON object a line\n" + file +
            ":6: There is no label “splendid”; use correct, partially_correct_incomplete, contradictory, irrelevant or "
            "non_domain\n" +
            file + ":7: The field “ideas” is not a list as it ought to be; write it between square brackets\n" + file +
            ":8: The field “ideas” is not a list as it ought to be; write it between square brackets\n" + file +
            ":9: The field “text” is missing; add it\n" + file +
            ":10: The field “text” stands twice; keep one of them\n" + file +
            ":11: The line is not valid UTF-8; write it in UTF-8\n" + file +
            ":12: The JSON is nested more than 64 levels deep; leave out what the program does not read\n" + file +
            ":5: There is no question “doors/opn”; did you mean doors/open?\n");
}

TEST_CASE("of very many bad lines the first are said") {
  const SmallContent content;
  content.write("list.txt", std::string(300, '\n'));
  const auto lines = lines_of(bench(content, "list.txt").err);
  REQUIRE(lines.size() == 22);
  CHECK(lines[20] == "and 280 more");
}

TEST_CASE("samples that cannot be read are said with their place") {
  const SmallContent content;
  content.write("modules/broken/answers.json", R"({"module":"broken","answers":{}})");
  content.write(
      "modules/doors/answers.json",
      R"({"answers":[{"question":"open","text":"key","label":"correct"},7,{"question":"shut","text":"","label":"correct"}]})");
  const Ran ran = bench(content);
  CHECK(ran.code == 1);
  CHECK(lines_of(ran.out).front() == "1 answer, 1 question");
  const std::string doors = content.path("modules/doors/answers.json");
  CHECK(ran.err ==
        doors + ": /answers/1: This is JSON, but no object; write an object with its fields between braces\n" +
            content.path("modules/broken/answers.json") +
            ": The field “answers” is not a list as it ought to be; write it between square brackets\n" + doors +
            ": /answers/2: There is no question “doors/shut”; write MODULE/QUESTION with the ids of the course\n");
}

TEST_CASE("nothing to mark is an error, and so is a file that is none") {
  const SmallContent content;
  content.write("empty.jsonl", "");
  content.write("deep.json", std::string(200000, '['));
  for (const char* file : {"empty.jsonl", "nowhere.jsonl", "modules", "deep.json"}) {
    INFO(file);
    const Ran ran = bench(content, file);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(holds(ran.err, "passerelle: "));
  }
  CHECK(bench(content, "empty.jsonl").err ==
        "passerelle: There are no labelled answers to mark; give a file with --file, or write answers.json beside a "
        "module\n");
  CHECK(bench(content, "nowhere.jsonl").err == "passerelle: The answers in " + content.path("nowhere.jsonl") +
                                                   " cannot be read; give a file of JSON lines, or an answers.json\n");
}
