#include "base/clock.h"

#include <ctime>

namespace passerelle {

Moment SystemClock::now() const {
  const auto utc = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const std::time_t seconds = std::chrono::system_clock::to_time_t(utc);
  std::tm local{};
  localtime_r(&seconds, &local);
  return {utc, std::chrono::minutes{local.tm_gmtoff / 60}};
}

std::chrono::milliseconds SystemClock::awake() const {
  // CLOCK_MONOTONIC, which stands still while the machine is suspended.
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace passerelle
