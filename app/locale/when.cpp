#include "locale/when.h"

#include <cstdlib>

namespace passerelle::locale {
namespace {

using Local = std::chrono::sys_time<std::chrono::milliseconds>;

/// "20"; in French "1er" for the first.
std::string of_month(const Words& words, std::chrono::sys_days day) {
  const auto number = static_cast<unsigned>(std::chrono::year_month_day(day).day());
  return words.format("dates/of_month", {{"number", static_cast<std::int64_t>(number)}});
}

std::string format_day(const Words& words, std::string_view key, Local at) {
  const std::string number = of_month(words, std::chrono::floor<std::chrono::days>(at));
  return words.format(
      key, {{"day", static_cast<double>(at.time_since_epoch().count())}, {"of_month", std::string_view(number)}});
}

std::chrono::year year_of(std::chrono::sys_days day) { return std::chrono::year_month_day(day).year(); }

}  // namespace

std::string short_day(const Words& words, std::chrono::sys_days day) { return format_day(words, "dates/short", day); }

std::string dated_day(const Words& words, std::chrono::sys_days day, std::chrono::sys_days today) {
  const bool this_year = year_of(day) == year_of(today);
  return format_day(words, this_year ? "dates/short_with_weekday" : "dates/with_year", day);
}

std::string day_with_year(const Words& words, std::chrono::sys_days day) {
  return format_day(words, "dates/with_year", day);
}

std::string day_and_time(const Words& words, Local local) { return format_day(words, "dates/with_time", local); }

std::string relative_day(const Words& words, std::chrono::sys_days day, std::chrono::sys_days today) {
  constexpr std::int64_t kNamedDays = 6;
  const std::int64_t away = (day - today).count();
  if (away == 0) return words.text("dates/today");
  if (away == -1) return words.text("dates/yesterday");
  if (away == 1) return words.text("dates/tomorrow");
  if (std::abs(away) <= kNamedDays) return format_day(words, "dates/weekday", day);
  return short_day(words, day);
}

std::string duration(const Words& words, int seconds) {
  const std::int64_t minutes = seconds / 60;
  const std::int64_t rest = seconds % 60;
  if (minutes == 0) return words.format("interview/seconds", {{"seconds", rest}});
  if (rest == 0) return words.format("interview/minutes", {{"minutes", minutes}});
  return words.format("interview/minutes_seconds", {{"minutes", minutes}, {"seconds", rest}});
}

}  // namespace passerelle::locale
