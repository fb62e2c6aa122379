// The figures of the progress page on the command line.
#include <catch2/catch.hpp>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/desk_record.h"
#include "cli/terminal.h"

using namespace passerelle;
using nlohmann::json;
using testing::CommandLine;
using testing::DeskRecord;

TEST_CASE("progress without a record shows zeros, says how to begin and makes no record") {
  const DeskRecord desk;
  CommandLine line;
  const auto ran = line.run({"progress", "--content", desk.content(), "--profile", desk.profile()});
  CHECK(ran.code == cli::kExitDone);
  CHECK(ran.out.find("Progress\nEach idea that you express") == 0);
  CHECK(ran.out.find("passerelle learn") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(desk.profile()));
}

TEST_CASE("an answer shows in the table and in the JSON alike") {
  const DeskRecord desk;
  desk.answer(testing::kRightAnswer);
  CommandLine line;
  const auto table = line.run({"progress", "--content", desk.content(), "--profile", desk.profile()});
  CHECK(table.code == cli::kExitDone);
  CHECK(table.out.find("1 of 1 question correct\nNo question is due for review.\n") != std::string::npos);
  const auto ran = line.run({"progress", "--json", "--content", desk.content(), "--profile", desk.profile()});
  REQUIRE(ran.code == cli::kExitDone);
  const json figures = json::parse(ran.out);
  CHECK(figures["ideas"]["fragile"] == 1);
  CHECK(figures["ideas"]["mastered"] == 0);
  REQUIRE(figures["tracks"].size() == 1);
  CHECK(figures["tracks"][0]["ideas"]["all"] == figures["ideas"]["all"]);
  CHECK(figures["questionsCorrect"] == 1);
  CHECK(figures["readiness"]["freshness"] == 50);  // one of the two ideas
  CHECK(figures["readiness"]["interviewsDone"] == 0);
}
