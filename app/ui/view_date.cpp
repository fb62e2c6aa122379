#include "ui/view_date.h"

#include <cstdint>
#include <cstdlib>

#include "learning/progress.h"

namespace passerelle::ui {
namespace {

double milliseconds(std::chrono::sys_time<std::chrono::milliseconds> local) {
  return static_cast<double>(local.time_since_epoch().count());
}

std::chrono::year year_of(std::chrono::sys_days day) { return std::chrono::year_month_day(day).year(); }

}  // namespace

std::string short_day(std::chrono::sys_days day, const Speech& speech) {
  return speech.format("dates/short", {{"day", milliseconds(day)}});
}

std::string dated_day(const Moment& at, const Moment& now, const Speech& speech) {
  const std::chrono::sys_days day = learning::local_day(at);
  const bool this_year = year_of(day) == year_of(learning::local_day(now));
  return speech.format(this_year ? "dates/short_with_weekday" : "dates/with_year", {{"day", milliseconds(day)}});
}

std::string day_and_time(const Moment& at, const Speech& speech) {
  return speech.format("dates/with_time", {{"day", milliseconds(at.utc + at.offset)}});
}

std::string relative_day(const Moment& at, const Moment& now, const Speech& speech) {
  constexpr std::int64_t kNamedDays = 6;
  const std::chrono::sys_days day = learning::local_day(at);
  const std::int64_t away = (day - learning::local_day(now)).count();
  if (away == 0) return speech.text("dates/today");
  if (away == -1) return speech.text("dates/yesterday");
  if (away == 1) return speech.text("dates/tomorrow");
  if (std::abs(away) <= kNamedDays) return speech.format("dates/weekday", {{"day", milliseconds(day)}});
  return short_day(day, speech);
}

}  // namespace passerelle::ui
