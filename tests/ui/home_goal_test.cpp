// The daily goal on the home page: shown when one is set, quietly, and never more than that.

#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

constexpr const char* kGoal = "home/progress/goal";

std::unique_ptr<records::Store> record_with(const course::Course& course, const char* goal, std::int64_t seconds) {
  auto store = records::memory_store();
  const ManualClock clock;
  learning::Learner learner(course, *store, clock);
  learner.set_setting("daily_goal", goal);
  learner.set_place({kReady}, {"lesson", "system"});
  learner.set_setting("module", kReady);
  learner.add_reading_seconds({kReady}, "overview", seconds);
  return store;
}

std::string goal_line(const char* goal, std::int64_t seconds, Language language = Language::English) {
  const course::Course course = make_marked_course();
  const auto store = record_with(course, goal, seconds);
  const Program program(course, *store, {.system_language = language});
  return program.has(kGoal) ? program.get(kGoal).label : std::string();
}

}  // namespace

TEST_CASE("without a daily goal home says nothing of one") {
  CHECK(goal_line("0", 300) == "");
  CHECK(goal_line("", 300) == "");
  CHECK(goal_line("many", 300) == "");
  CHECK(goal_line("-5", 300) == "");
}

TEST_CASE("home says how much of the daily goal is done today") {
  CHECK(goal_line("10", 0) == "0 of 10 minutes today");
  CHECK(goal_line("10", 7 * 60 + 59) == "7 of 10 minutes today");
  CHECK(goal_line("10", 599) == "9 of 10 minutes today");
  CHECK(goal_line("10", 600) == "10 minutes today, your goal is reached");
  CHECK(goal_line("20", 75 * 60) == "75 minutes today, your goal is reached");
  CHECK(goal_line("30", 60, Language::French) == "1 sur 30 minutes aujourd’hui");
  CHECK(goal_line("10", 720, Language::French) == "12 minutes aujourd’hui, objectif atteint");
}

TEST_CASE("what the goal says of today is not said again as the last session") {
  const course::Course course = make_marked_course();
  const auto store = record_with(course, "10", 420);
  CHECK_FALSE(Program(course, *store).has("home/progress/last"));
  store->save(records::Setting{"daily_goal", "0"});
  CHECK(Program(course, *store).has("home/progress/last"));
}

TEST_CASE("a goal that is set shows on home at once, with what was read since") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"settings", {}, {}}, .size = {1280, 2400}});
  program.click("settings/goal/1");
  program.click("rail/home");
  CHECK(program.get(kGoal).label == "0 of 10 minutes today");
  program.click("home/next/go");
  for (int minute = 0; minute < 12; ++minute) {
    program.wait(59);
    program.press(Key::Down);
  }
  program.click("rail/home");
  CHECK(program.get(kGoal).label == "10 minutes today, your goal is reached");
}

TEST_CASE("home with a daily goal as text") {
  const course::Course course = make_marked_course();
  for (const Language language : {Language::English, Language::French}) {
    for (const bool reached : {false, true}) {
      const auto store = record_with(course, "10", reached ? 720 : 420);
      const Program program(course, *store, {.system_language = language});
      const std::string name = std::string("home_goal") + (reached ? "_reached" : "");
      check_golden(name + (language == Language::English ? "_en" : "_fr"), program.registry().dump());
    }
  }
}

TEST_CASE("the daily goal is neither cut nor covered at any width and size of type") {
  const course::Course course = make_marked_course();
  for (const std::int64_t seconds : {420, 12000}) {
    const auto store = record_with(course, "10", seconds);
    for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
      Program program(course, *store, {.size = {width, 700}});
      for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
        program.app().set_reading_mode(mode);
        for (const float scale : {0.8F, 1.0F, 1.15F, 1.5F, 2.0F}) {
          program.app().set_text_scale(scale);
          program.wait(1);
          INFO(seconds << " s at " << width << " with text at " << scale << ", mode " << static_cast<int>(mode));
          CHECK(faults_of(program.registry(), {width, 700}) == "");
        }
      }
    }
  }
}
