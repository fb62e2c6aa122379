#pragma once
// Moments as files and their names write them.

#include <string>

#include "base/clock.h"
#include "base/language.h"

namespace passerelle::exchange {

/// "2026-11-20": the day at the place where the moment was read.
std::string date_of(const Moment& moment);
/// "2026-11-20T09:30:00.250+01:00" (ISO 8601).
std::string time_of(const Moment& moment);
/// "20 November 2026", "20 novembre 2026", "1er janvier 2026"; what is no date of date_of() is given back.
std::string spelled_date(const std::string& date, Language language);

}  // namespace passerelle::exchange
