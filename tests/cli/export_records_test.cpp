// `passerelle export records` and `export contested`, on a record on disk.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/desk_record.h"
#include "cli/terminal.h"

using nlohmann::json;
using passerelle::testing::bytes_of;
using passerelle::testing::CommandLine;
using passerelle::testing::DeskRecord;
using passerelle::testing::kRightAnswer;
using passerelle::testing::Ran;

namespace {

Ran export_as(const DeskRecord& desk, const char* what, const std::string& out) {
  return CommandLine().run({"export", what, out, "--profile", desk.profile()});
}

}  // namespace

TEST_CASE("all records are written as CSV and as JSON, over a file that was there") {
  const DeskRecord desk;
  desk.answer(std::string("=") + kRightAnswer);
  const std::string csv = desk.path("out.csv");
  REQUIRE(export_as(desk, "records", csv).code == 0);
  REQUIRE(export_as(desk, "records", csv).code == 0);
  CHECK(bytes_of(csv).rfind("record,at,module,", 0) == 0);
  CHECK(bytes_of(csv).find(",desk,why,'=the papers are put away,correct,1,") != std::string::npos);
  const std::string file = desk.path("out.json");
  REQUIRE(export_as(desk, "records", file).code == 0);
  CHECK(json::parse(bytes_of(file))["attempts"][0]["answer"] == "=the papers are put away");
}

TEST_CASE("the marks that a learner contests can be marked again by bench-answers") {
  const DeskRecord desk;
  desk.answer(kRightAnswer);
  desk.contest("I said it");
  const std::string out = desk.path("out.jsonl");
  REQUIRE(export_as(desk, "contested", out).code == 0);
  CHECK(json::parse(bytes_of(out))["note"] == "I said it");
  const Ran ran = CommandLine().run({"bench-answers", "--file", out, "--content", desk.content()});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("1 answer, 1 question") != std::string::npos);
}

TEST_CASE("no record is an empty export, and no folder is made for it") {
  const DeskRecord desk;
  REQUIRE(export_as(desk, "contested", desk.path("out.jsonl")).code == 0);
  CHECK(std::filesystem::exists(desk.path("out.jsonl")));
  CHECK(bytes_of(desk.path("out.jsonl")).empty());
  REQUIRE(export_as(desk, "records", desk.path("out.csv")).code == 0);
  CHECK_FALSE(std::filesystem::exists(desk.profile()));
}

TEST_CASE("another ending is refused") {
  const DeskRecord desk;
  const Ran ran = export_as(desk, "records", desk.path("out.xls"));
  CHECK(ran.code == 2);
  CHECK(ran.err == "passerelle: " + desk.path("out.xls") +
                       " must end in .csv or .json: all records are written as one or the other.\n");
}
