#include "ui/view_date.h"

#include <catch2/catch.hpp>

#include "learning/progress.h"
#include "ui/test_course.h"

using namespace passerelle;
using namespace passerelle::ui;

namespace {

using std::chrono::sys_days;

Moment noon(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return {TimePoint(sys_days(date)) + std::chrono::hours(12), std::chrono::minutes{60}};
}

}  // namespace

TEST_CASE("in French the first of a month is premier, in every form of a date") {
  const test::ProgramWords words = test::open_words();
  const Speech french = words.speech(Language::French);
  const Moment first = noon(2026, 3, 1);
  const Moment now = noon(2026, 5, 20);
  CHECK(short_day(learning::local_day(first), french) == "1er mars");
  CHECK(dated_day(first, now, french) == "dim. 1er mars");
  CHECK(dated_day(first, noon(2027, 1, 1), french) == "1er mars 2026");
  CHECK(day_with_year(first, french) == "1er mars 2026");
  CHECK(day_and_time(first, french) == "1er mars 2026, 13\u00a0h\u00a000");
  CHECK(relative_day(first, now, french) == "1er mars");
  CHECK(relative_day(first, noon(2026, 3, 3), french) == "dimanche");
}

TEST_CASE("other days and English say the number") {
  const test::ProgramWords words = test::open_words();
  const Speech french = words.speech(Language::French);
  const Speech english = words.speech(Language::English);
  CHECK(day_with_year(noon(2026, 8, 2), french) == "2 août 2026");
  CHECK(day_with_year(noon(2026, 8, 11), french) == "11 août 2026");
  CHECK(day_with_year(noon(2026, 8, 21), french) == "21 août 2026");
  CHECK(day_with_year(noon(2026, 8, 31), french) == "31 août 2026");
  CHECK(day_with_year(noon(2026, 3, 1), english) == "1 Mar 2026");
  CHECK(day_and_time(noon(2026, 3, 1), english) == "1 Mar 2026, 13:00");
  CHECK(dated_day(noon(2026, 3, 1), noon(2026, 5, 20), english) == "Sun 1 Mar");
}

TEST_CASE("the day is the one at the place where the moment was read") {
  const test::ProgramWords words = test::open_words();
  const std::chrono::year_month_day last{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{28}};
  const Moment late{TimePoint(sys_days(last)) + std::chrono::hours(23) + std::chrono::minutes(30),
                    std::chrono::minutes{60}};
  CHECK(day_with_year(late, words.speech(Language::French)) == "1er mars 2026");
  CHECK(day_and_time(late, words.speech(Language::English)) == "1 Mar 2026, 00:30");
}
