#pragma once
// Days in words: "today", "Thursday", "20 Nov". Pure; what "now" is, is an argument.

#include <chrono>
#include <string>

#include "base/clock.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// "20 Nov"
std::string short_day(std::chrono::sys_days day, const Speech& speech);
/// "Thu 20 Nov"; with the year when it is not this one.
std::string dated_day(const Moment& at, const Moment& now, const Speech& speech);
/// "20 Nov 2026", at the place where the moment was read.
std::string day_with_year(const Moment& at, const Speech& speech);
/// "20 Nov 2026, 09:30", at the place where the moment was read.
std::string day_and_time(const Moment& at, const Speech& speech);
/// "today", "yesterday", "tomorrow", "Thursday" within six days, else "20 Nov".
std::string relative_day(const Moment& at, const Moment& now, const Speech& speech);

}  // namespace passerelle::ui
