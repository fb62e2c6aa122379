#include "exchange/time_text.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace passerelle::exchange {
namespace {

using namespace std::chrono;

constexpr std::array<const char*, 12> kEnglish{"January", "February", "March",     "April",   "May",      "June",
                                               "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 12> kFrench{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                              "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

sys_time<milliseconds> local_of(const Moment& moment) { return moment.utc + moment.offset; }

}  // namespace

std::string date_of(const Moment& moment) {
  const year_month_day day(floor<days>(local_of(moment)));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

std::string time_of(const Moment& moment) {
  const auto local = local_of(moment);
  const hh_mm_ss<milliseconds> clock(local - floor<days>(local));
  const auto offset = static_cast<int>(moment.offset.count());
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%03d%c%02d:%02d", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()), offset < 0 ? '-' : '+', std::abs(offset) / 60,
                std::abs(offset) % 60);
  return date_of(moment) + text.data();
}

std::string spelled_date(const std::string& date, Language language) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(date.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3 || month < 1 || month > 12) return date;
  const bool first = language == Language::French && day == 1;
  const char* name = language == Language::French ? kFrench[month - 1] : kEnglish[month - 1];
  return std::to_string(day) + (first ? "er " : " ") + name + ' ' + std::to_string(year);
}

}  // namespace passerelle::exchange
