#include <catch2/catch.hpp>

#include "learning/learner.h"
#include "support/manual_clock.h"

using namespace passerelle;
using namespace passerelle::learning;
using passerelle::test::ManualClock;

TEST_CASE("what a learner keeps for themselves is there in the next session") {
  const auto store = records::memory_store();
  const ManualClock clock;
  const course::Course course;
  const course::ModuleId module{"m"};
  {
    Learner learner(course, *store, clock);
    learner.set_note(module, {"overview"}, "à relire");
    learner.set_bookmark("term:risk", true);
    learner.set_bookmark("term:asset", true);
    learner.set_bookmark("term:asset", false);
    learner.add_reading_seconds(module, "overview", 30);
    learner.add_reading_seconds(module, "recap", 12);
    learner.add_reading_seconds(module, "recap", -5);
    learner.keep_version("m/exercise/manager", "first");
    learner.keep_version("m/exercise/manager", "first");
    learner.keep_version("m/exercise/manager", "second");
    learner.save_interview({1, "plan", "before", clock.now(), std::nullopt});
    learner.save_interview({1, "plan", "after", clock.now(), clock.now()});
  }
  const Learner learner(course, *store, clock);
  CHECK(learner.note(module, {"overview"}) == "à relire");
  CHECK(learner.bookmarks() == std::vector<std::string>{"term:risk"});
  CHECK(learner.reading_seconds(module) == 42);
  CHECK(learner.reading_seconds(module, "recap") == 12);
  CHECK(learner.last_reading_day() == day_of(clock.now()));
  CHECK(learner.reading_seconds_on(learner.last_reading_day()) == 42);
  CHECK(learner.versions("m/exercise/manager") == std::vector<std::string>{"first", "second"});
  REQUIRE(learner.interviews().size() == 1);
  CHECK(learner.interviews()[0].state == "after");
}

TEST_CASE("after erasing a learner begins anew") {
  const auto store = records::memory_store();
  const ManualClock clock;
  const course::Course course;
  Learner learner(course, *store, clock);
  learner.set_setting("language", "fr");
  learner.set_note({"m"}, {"b"}, "note");
  learner.erase_all();
  CHECK_FALSE(learner.setting("language").has_value());
  CHECK(learner.note({"m"}, {"b"}).empty());
  CHECK(store->read_all().notes.empty());
}

TEST_CASE("a day is the day of the learner's place") {
  using namespace std::chrono;
  const TimePoint late(sys_days(year{2026} / November / 20) + hours(23) + minutes(30));
  CHECK(day_of({late, minutes(0)}) == "2026-11-20");
  CHECK(day_of({late, minutes(60)}) == "2026-11-21");
}
