#include "ui/reading_time.h"

#include <catch2/catch.hpp>

using passerelle::ui::ReadingTime;

namespace {

std::int64_t taken(ReadingTime& time, const std::string& part) {
  const auto all = time.take();
  const auto found = all.find({"m", part});
  return found == all.end() ? 0 : found->second;
}

}  // namespace

TEST_CASE("the time between two deeds goes to what was shown in between") {
  ReadingTime time;
  time.note(100, "m", "overview");
  time.note(110.5, "m", "recap");
  time.note(120, "m", "recap");
  const auto all = time.take();
  CHECK(all.at({"m", "overview"}) == 10);
  CHECK(all.at({"m", "recap"}) == 9);
}

TEST_CASE("what is taken is not given again, and fractions are not lost") {
  ReadingTime time;
  time.note(0, "m", "a");
  time.note(1.6, "m", "a");
  CHECK(taken(time, "a") == 1);
  time.note(3.2, "m", "a");
  CHECK(taken(time, "a") == 2);
  CHECK(time.take().empty());
}

TEST_CASE("a long absence counts as a pause of a reader") {
  ReadingTime time;
  time.note(0, "m", "a");
  time.note(36000, "m", "a");
  CHECK(taken(time, "a") == static_cast<std::int64_t>(ReadingTime::kLongestPause));
}

TEST_CASE("time on other pages counts for no lesson, and a clock that goes back takes nothing away") {
  ReadingTime time;
  time.note(50, "", "");
  time.note(80, "m", "a");
  time.note(70, "m", "a");
  CHECK(time.take().empty());
}
