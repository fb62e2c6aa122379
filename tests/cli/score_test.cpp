// `passerelle score --jsonl`: the contract that other programs depend on.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/answer_line.h"
#include "cli/score_json.h"
#include "cli/small_content.h"
#include "cli/terminal.h"
#include "text/unicode.h"

using namespace passerelle;
using nlohmann::json;
using testing::CommandLine;
using testing::lines_of;
using testing::Ran;
using testing::SmallContent;
using testing::without_confidence;

namespace {

Ran score(const SmallContent& content, const std::string& input, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"score", "--jsonl", "--content", content.folder()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return CommandLine().run(arguments, input);
}

std::string asked(const std::string& id, const std::string& question, const std::string& text) {
  return R"({"id":)" + id + R"(,"question":")" + question + R"(","text":")" + text + "\"}\n";
}

std::string refused(const std::string& id, const std::string& code, const std::string& message) {
  return "{\"id\":" + id + ",\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
}

/// Good and bad lines of every kind, each with its number as id where it has one.
std::string mixed_lines(int count) {
  std::string input;
  for (int i = 0; i < count; ++i) {
    const std::string id = std::to_string(i);
    switch (i % 9) {
      case 0:
        input += asked(id, "doors/open", "you turn the key");
        break;
      case 1:
        input += asked(id, "doors/open", "with an axe");
        break;
      case 2:
        input += asked(id, "doors/close", "la clé et le verrou");
        break;
      case 3:
        input += asked(id, "doors/clos", "bolt");
        break;
      case 4:
        input += asked(id, "doors/close", std::string(static_cast<std::size_t>(i) * 7, 'k'));
        break;
      case 5:
        input += "{\"id\":" + id + ",\"question\":\n";
        break;
      case 6:
        input += "\xFF\xFE\n";
        break;
      case 7:
        input += "\n";
        break;
      default:
        input += asked(id, "doors/open", "lamp \\ud83d\\ude00");
        break;
    }
  }
  return input;
}

}  // namespace

TEST_CASE("each line is marked, in order, with what the contract says") {
  const SmallContent content;
  const Ran ran =
      score(content, asked("1", "doors/open", "You turn the key.") + asked("\"b\"", "doors/open", "avec une hache") +
                         asked("null", "doors/close", "la clé") + asked("[]", "doors/close", "the key and the bolt") +
                         asked("0", "doors/open", "jsp"));
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(
      without_confidence(ran.out) ==
      R"({"id":1,"question":"doors/open","label":"correct","score":1,"ideas":["with-key"],"misconceptions":[],"confidence":C}
{"id":"b","question":"doors/open","label":"contradictory","score":0,"ideas":[],"misconceptions":["by-force"],"confidence":C}
{"id":null,"question":"doors/close","label":"partially_correct_incomplete","score":0.5,"ideas":["with-key"],"misconceptions":[],"confidence":C}
{"id":[],"question":"doors/close","label":"correct","score":1,"ideas":["with-key","with-bolt"],"misconceptions":[],"confidence":C}
{"id":0,"question":"doors/open","label":"non_domain","score":0,"ideas":[],"misconceptions":[],"confidence":C}
)");
}

TEST_CASE("a mark is written with its evidence and its steps when they are wanted") {
  scoring::Assessment mark;
  mark.label = scoring::Label::Contradictory;
  mark.score = 1.0 / 3.0;
  mark.confidence = 0.9;
  mark.ideas = {{{"a"}, scoring::IdeaState::Expressed, 0.95, {{0, 3}, {4, 7}}},
                {{"b"}, scoring::IdeaState::Absent, 0.0, {}},
                {{"c"}, scoring::IdeaState::Contradicted, 0.5, {}}};
  mark.misconceptions = {{{"m"}, 0.75, {{4, 7}}}};
  mark.trace = {{"clause", "statement “x”", {{0, 7}}}, {"label", "so", {}}};
  CHECK(
      cli::mark_line({"7", "q/\"q", "clé \"é\"!"}, mark, false) ==
      R"({"id":7,"question":"q/\"q","label":"contradictory","score":0.3333,"ideas":["a"],"misconceptions":["m"],"confidence":0.9})");
  CHECK(
      cli::mark_line({"7", "q", "key \"é\"!"}, mark, true) ==
      R"({"id":7,"question":"q","label":"contradictory","score":0.3333,"ideas":["a"],"misconceptions":["m"],"confidence":0.9,)"
      R"("evidence":[{"idea":"a","state":"expressed","confidence":0.95,"spans":[{"begin":0,"end":3,"text":"key"},)"
      R"({"begin":4,"end":7,"text":"\"é"}]},{"idea":"c","state":"contradicted","confidence":0.5,"spans":[]},)"
      R"({"misconception":"m","confidence":0.75,"spans":[{"begin":4,"end":7,"text":"\"é"}]}],)"
      R"("trace":[{"kind":"clause","detail":"statement “x”","spans":[[0,7]]},{"kind":"label","detail":"so","spans":[]}]})");
}

TEST_CASE("evidence is a list even when there is none, or only a misconception") {
  scoring::Assessment mark;
  CHECK(cli::mark_line({"1", "q", ""}, mark, true).find(R"("evidence":[],"trace":[])") != std::string::npos);
  mark.misconceptions = {{{"m"}, 0.5, {}}};
  CHECK(cli::mark_line({"1", "q", ""}, mark, true).find(R"("evidence":[{"misconception":"m",)") != std::string::npos);
}

TEST_CASE("with --explain the learner's own words stand behind each idea") {
  const SmallContent content;
  const Ran ran = score(content, asked("1", "doors/close", "Élodie: la clé, pas la hache"), {"--explain"});
  const json line = json::parse(ran.out);
  REQUIRE(line["evidence"].size() == 1);
  CHECK(line["evidence"][0]["idea"] == "with-key");
  CHECK(line["evidence"][0]["spans"] == json::parse(R"([{"begin":12,"end":16,"text":"clé"}])"));
  CHECK(line["trace"].size() > 2);
  for (const json& step : line["trace"]) CHECK(step.size() == 3);
  CHECK_FALSE(json::parse(score(content, asked("1", "doors/close", "la clé")).out).contains("evidence"));
}

TEST_CASE("a bad line gives an error with its id, and the stream goes on") {
  const SmallContent content;
  const char* kEnds = "The line ends before its JSON object does; write one JSON object a line";
  const char* kNotUtf8 = "The line is not valid UTF-8; write it in UTF-8";
  struct Row {
    std::string line;
    std::string answer;
  };
  const Row rows[] = {
      {"nope",
       refused("null", "line_not_json", "The line is not JSON: column 1, at “nope”; write one JSON object a line")},
      {"", refused("null", "line_ends_early", kEnds)},
      {R"({"id":4,"question":"doors/open","text":"key")", refused("4", "line_ends_early", kEnds)},
      {R"({"id":4,"question":"doors/open","text":key})",
       refused("4", "line_not_json", "The line is not JSON: column 40, at “key}”; write one JSON object a line")},
      {R"(["id",4])", refused("null", "line_not_object",
                              "This is JSON, but no object; write an object with its fields between braces")},
      {R"({"question":"doors/open","text":"key"})",
       refused("null", "line_field_missing", "The field “id” is missing; add it")},
      {R"({"id":4,"text":"key"})", refused("4", "line_field_missing", "The field “question” is missing; add it")},
      {R"({"id":4,"question":"doors/open"})",
       refused("4", "line_field_missing", "The field “text” is missing; add it")},
      {R"({"id":4,"question":"doors/open","text":null})",
       refused("4", "line_field_no_text", "The field “text” is not a text; write it between quotation marks")},
      {R"({"id":4,"question":["doors/open"],"text":"key"})",
       refused("4", "line_field_no_text", "The field “question” is not a text; write it between quotation marks")},
      {R"({"id":4,"question":"doors/opn","text":"key"})",
       refused("4", "question_unknown", "There is no question “doors/opn”; did you mean doors/open?")},
      {R"({"id":4,"question":"zzz","text":"key"})",
       refused("4", "question_unknown",
               "There is no question “zzz”; write MODULE/QUESTION with the ids of the course")},
      {R"({"id":4,"id":5,"question":"doors/open","text":"key"})",
       refused("null", "line_field_twice", "The field “id” stands twice; keep one of them")},
      {R"({"id":4,"question":"doors/open","text":"key","text":"axe"})",
       refused("4", "line_field_twice", "The field “text” stands twice; keep one of them")},
      {"{\"id\":4,\"question\":\"doors/open\",\"text\":\"\xC3(\"}", refused("4", "line_not_utf8", kNotUtf8)},
      {"{\"id\":\"\xC3(\",\"question\":\"doors/open\",\"text\":\"\"}", refused("null", "line_not_utf8", kNotUtf8)},
      {R"({"id":4,"question":")" + std::string(100000, '['), refused("4", "line_ends_early", kEnds)},
      {R"({"id":4,"more":)" + std::string(100000, '['),
       refused("4", "line_too_deep",
               "The JSON is nested more than 64 levels deep; leave out what the program does not read")},
  };
  std::string input;
  for (const Row& row : rows) input += row.line + "\n";
  const Ran ran = score(content, input + asked("\"last\"", "doors/open", "key"));
  CHECK(ran.code == 1);
  CHECK(ran.err.empty());
  const auto lines = lines_of(ran.out);
  REQUIRE(lines.size() == std::size(rows) + 1);
  for (std::size_t i = 0; i < std::size(rows); ++i) CHECK(lines[i] == rows[i].answer);
  CHECK(lines.back().rfind(R"({"id":"last","question":"doors/open","label":"correct")", 0) == 0);
}

TEST_CASE("a question of a module that cannot be read says which file to mend") {
  const SmallContent content;
  const Ran ran = score(content, asked("1", "broken/first", "key"));
  const json error = json::parse(ran.out)["error"];
  CHECK(error["code"] == "question_in_broken_module");
  const std::string message = error["message"];
  CHECK(message.find("The module broken cannot be used (") == 0);
  CHECK(message.find("broken/module.json:") != std::string::npos);
}

TEST_CASE("errors are said in the language of the command line") {
  const SmallContent content;
  CHECK(score(content, "\n", {"--lang", "fr"}).out ==
        R"({"id":null,"error":{"code":"line_ends_early","message":"La ligne s’arrête avant la fin de son objet JSON)"
        "\u202f; écrivez un objet JSON par ligne\"}}\n");
}

TEST_CASE("an id comes back as it was written") {
  const SmallContent content;
  const std::string ids[] = {R"("é \u00e9 \" \\ \/ \ud83d\ude00")",
                             "12345678901234567890123",
                             "1.0",
                             "-0",
                             "1E+2",
                             "true",
                             "null",
                             R"({"a":[1,{"b":null}],"c":" x "})",
                             "\"\"",
                             "[]"};
  std::string input;
  for (const std::string& id : ids) input += asked(id, "doors/open", "key");
  const auto lines = lines_of(score(content, input).out);
  REQUIRE(lines.size() == std::size(ids));
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].rfind("{\"id\":" + ids[i] + ",\"question\"", 0) == 0);
  CHECK(score(content, asked("{ \"a\" :\t[ 1 , 2 ]\r}", "doors/open", "key")).out.rfind(R"({"id":{"a":[1,2]},)", 0) ==
        0);
}

TEST_CASE("the ends of lines and of the input may be of any kind") {
  const SmallContent content;
  const std::string one = asked("1", "doors/open", "key");
  const std::string expected = score(content, one).out;
  CHECK(score(content, one.substr(0, one.size() - 1)).out == expected);
  CHECK(score(content, one.substr(0, one.size() - 1) + "\r\n").out == expected);
  CHECK(score(content, "\xEF\xBB\xBF" + one).out == expected);
  CHECK(score(content, "").out.empty());
  CHECK(score(content, "").code == 0);
  CHECK(lines_of(score(content, "\n\n").out).size() == 2);
}

TEST_CASE("fields that nobody asked for are passed over, and any order will do") {
  const SmallContent content;
  const Ran ran = score(content, R"({"text":"key","tags":["x"],"question":"doors/open","label":"irrelevant","id":1})"
                                 "\n");
  CHECK(ran.code == 0);
  CHECK(json::parse(ran.out)["label"] == "correct");
}

TEST_CASE("a line of more than a megabyte is refused and not kept") {
  const SmallContent content;
  const std::string fits(cli::kMaxLineBytes - asked("1", "doors/open", "").size() + 1, 'x');
  const Ran ran = score(content, asked("1", "doors/open", fits) + asked("1", "doors/open", fits + "x") +
                                     std::string(3 * cli::kMaxLineBytes, 'x') + "\n" + asked("2", "doors/open", "key"));
  const auto lines = lines_of(ran.out);
  REQUIRE(lines.size() == 4);
  CHECK(json::parse(lines[0]).contains("label"));
  CHECK(lines[1] ==
        refused("1", "line_too_long",
                "The line is longer than 1048576 bytes; write one JSON object a line, each shorter than that"));
  CHECK(json::parse(lines[2])["error"]["code"] == "line_too_long");
  CHECK(json::parse(lines[3])["id"] == 2);
}

TEST_CASE("any bytes give one line of JSON for each line") {
  const SmallContent content;
  std::string garbage;
  std::uint64_t state = 7;
  for (int i = 0; i < 200000; ++i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    garbage += static_cast<char>(state >> 56U);
  }
  garbage += "\n" + asked("\"\\u0000\"", "doors/open", "\\u0000\\ufeff\\u202e key \\uffff");
  for (const char* jobs : {"1", "3"}) {
    const Ran ran = score(content, garbage, {"--explain", "--jobs", jobs});
    CHECK(ran.code == 1);
    CHECK(text::is_valid_utf8(ran.out));
    const auto lines = lines_of(ran.out);
    CHECK(lines.size() == static_cast<std::size_t>(std::count(garbage.begin(), garbage.end(), '\n')));
    for (const std::string& line : lines) CHECK(json::accept(line));
  }
}

TEST_CASE("the same bytes come out with any number of threads") {
  const SmallContent content;
  const std::string input = mixed_lines(2000);
  const Ran alone = score(content, input, {"--explain"});
  CHECK(alone.code == 1);
  REQUIRE(lines_of(alone.out).size() == 2000);
  for (const char* jobs : {"1", "2", "8", "64"}) {
    const Ran ran = score(content, input, {"--explain", "--jobs", jobs});
    CHECK(ran.code == 1);
    CHECK((ran.out == alone.out));
  }
}

TEST_CASE("without a course to mark with nothing is read") {
  const SmallContent content;
  Ran ran =
      CommandLine().run({"score", "--jsonl", "--content", content.path("nowhere")}, asked("1", "doors/open", "key"));
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.rfind("passerelle: ", 0) == 0);
  content.write("concepts/words.json", "{");
  ran = score(content, asked("1", "doors/open", "key"));
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("words.json:1:") != std::string::npos);
}
