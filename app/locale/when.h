#pragma once
// Days and durations in words, as every screen and the terminal say them. What "today" is, is an argument.

#include <chrono>
#include <string>

#include "locale/words.h"

namespace passerelle::locale {

/// "20 Nov"
std::string short_day(const Words& words, std::chrono::sys_days day);
/// "Thu 20 Nov"; with the year when it is not this one.
std::string dated_day(const Words& words, std::chrono::sys_days day, std::chrono::sys_days today);
/// "20 Nov 2026"
std::string day_with_year(const Words& words, std::chrono::sys_days day);
/// "20 Nov 2026, 09:30" of a local time.
std::string day_and_time(const Words& words, std::chrono::sys_time<std::chrono::milliseconds> local);
/// "today", "yesterday", "tomorrow", "Thursday" within six days, else "20 Nov".
std::string relative_day(const Words& words, std::chrono::sys_days day, std::chrono::sys_days today);
/// "1 min 12 s"
std::string duration(const Words& words, int seconds);

}  // namespace passerelle::locale
