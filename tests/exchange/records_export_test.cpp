#include "exchange/records_export.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "exchange/finished_course.h"

using namespace passerelle;
using nlohmann::json;
using test::Classroom;

namespace {

/// RFC 4180, read by its grammar.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') cell += c;
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
        cell += text[++i];
      else if (c == '"')
        quoted = false;
    } else if (c == '"') {
      REQUIRE(cell.empty());
      quoted = true;
    } else if (c == ',') {
      row.push_back(std::exchange(cell, {}));
    } else if (c == '\r') {
      REQUIRE(text[i + 1] == '\n');
      ++i;
      row.push_back(std::exchange(cell, {}));
      rows.push_back(std::exchange(row, {}));
    } else {
      REQUIRE(c != '\n');
      cell += c;
    }
  }
  CHECK(cell.empty());
  CHECK(row.empty());
  return rows;
}

records::Snapshot snapshot_with(const std::string& answer) {
  records::Snapshot record;
  records::Attempt attempt;
  attempt.id = 7;
  attempt.module = "keys";
  attempt.question = "open";
  attempt.answer = answer;
  attempt.label = "correct";
  attempt.score = 0.5;
  attempt.assessment = R"({"a":1})";
  attempt.engine_version = 2;
  attempt.content_version = "1.2.0";
  attempt.occasion = "review";
  attempt.confidence = "sure";
  attempt.language = "fr";
  record.attempts = {attempt};
  record.contests = {{7, "I said \"key\"", {}}};
  record.drafts = {{"keys/close", "half, a\nthought", {}}};
  record.positions = {{"keys", "lesson", "intro", {}}};
  record.read_blocks = {{"keys", "intro"}};
  record.settings = {{"language", "fr"}};
  record.notes = {{"keys", "intro", "mine", {}}};
  record.bookmarks = {{"term:key", true, {}}};
  record.reading_times = {{"keys", "intro", "2026-02-01", 61}};
  record.exercise_versions = {{"keys/write/team", "kept", {}}};
  record.interviews = {{1, R"({"b":2})", "{}", {}, {}}};
  return record;
}

std::string answer_in_csv(const std::string& answer) {
  return read_csv(exchange::records_csv(snapshot_with(answer)))[1][4];
}

}  // namespace

TEST_CASE("every record has its row, and every row all columns") {
  const auto rows = read_csv(exchange::records_csv(snapshot_with("la clé")));
  REQUIRE(rows.size() == 11);
  for (const auto& row : rows) CHECK(row.size() == 15);
  CHECK(rows[0][0] == "record");
  CHECK(rows[1] == std::vector<std::string>{"attempt", "1970-01-01T00:00:00.000+00:00", "keys", "open", "la clé",
                                            "correct", "0.5", "I said \"key\"", "review", "sure", "", "fr", "1.2.0",
                                            "2", R"({"a":1})"});
  std::vector<std::string> kinds;
  for (const auto& row : rows) kinds.push_back(row[0]);
  CHECK(kinds == std::vector<std::string>{"record", "attempt", "draft", "exercise", "note", "interview", "bookmark",
                                          "position", "read", "reading_time", "setting"});
  CHECK(rows[2][4] == "half, a\nthought");
  CHECK(rows[9][10] == "61");
  CHECK(rows[10][4] == "fr");
}

TEST_CASE("nothing in a cell can be taken for a formula") {
  for (const char* formula :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1", "＋1", "－1", "＠1"}) {
    CHECK(answer_in_csv(formula) == "'" + std::string(formula));
  }
  CHECK(answer_in_csv("a=1") == "a=1");
  CHECK(answer_in_csv("") == "");
  CHECK(answer_in_csv("'quoted'") == "'quoted'");
}

TEST_CASE("an empty record is a head and nothing else") {
  CHECK(read_csv(exchange::records_csv({})).size() == 1);
  CHECK(exchange::contested_answers({}).empty());
}

TEST_CASE("the JSON holds everything, the mark as an object") {
  const json read = json::parse(exchange::records_json(snapshot_with("=la clé"), {"0.1.0", {}}));
  CHECK(read["format"] == "passerelle-records 1");
  CHECK(read["program"] == "0.1.0");
  CHECK(read["attempts"][0]["answer"] == "=la clé");
  CHECK(read["attempts"][0]["assessment"]["a"] == 1);
  CHECK(read["contests"][0]["remark"] == "I said \"key\"");
  CHECK(read["drafts"][0]["text"] == "half, a\nthought");
  CHECK(read["positions"][0]["block"] == "intro");
  CHECK(read["read_blocks"][0]["module"] == "keys");
  CHECK(read["settings"][0]["value"] == "fr");
  CHECK(read["attempts"][0]["confidence"] == "sure");
  CHECK(read["notes"][0]["text"] == "mine");
  CHECK(read["bookmarks"][0]["key"] == "term:key");
  CHECK(read["reading_times"][0]["seconds"] == 61);
  CHECK(read["exercise_versions"][0]["text"] == "kept");
  CHECK(read["interviews"][0]["plan"]["b"] == 2);
  CHECK(read["interviews"][0]["ended"].is_null());
  records::Snapshot broken = snapshot_with("\xFF");
  broken.attempts[0].assessment = "not json";
  CHECK(json::parse(exchange::records_json(broken, {}))["attempts"][0]["assessment"] == "not json");
}

TEST_CASE("a contested answer is a row of answers.json with the remark as its note") {
  Classroom room;
  room.answer("keys", "open", "the key");
  room.learner->contest({{"keys"}, {"open"}}, "it was “the key”");
  room.answer("keys", "close", "the key");
  const std::string lines = exchange::contested_answers(room.store->read_all());
  REQUIRE(lines.find('\n') == lines.size() - 1);
  const json row = json::parse(lines);
  CHECK(row["question"] == "keys/open");
  CHECK(row["text"] == "the key");
  CHECK(row["label"] == "correct");
  CHECK(row["ideas"] == json::array({"key"}));
  CHECK(row["misconceptions"] == json::array());
  CHECK(row["note"] == "it was “the key”");
}

TEST_CASE("an export says how far it is, and one that is stopped gives nothing") {
  records::Snapshot record;
  record.attempts.resize(4);
  for (const bool is_csv : {true, false}) {
    const auto write = [&](const Report& report) {
      return is_csv ? exchange::records_csv(record, report) : exchange::records_json(record, {}, report);
    };
    std::vector<double> shares;
    const auto whole = write([&](double share) {
      shares.push_back(share);
      return true;
    });
    REQUIRE(whole.ok());
    CHECK(whole.value() == (is_csv ? exchange::records_csv(record) : exchange::records_json(record, {})));
    CHECK(shares.size() == 4);
    CHECK(std::is_sorted(shares.begin(), shares.end()));
    const auto stopped = write([](double share) { return share < 0.4; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(is_cancelled(stopped.error()));
  }
}
