#pragma once
// "Now" is an argument: whoever needs the time takes a Clock, so that tests can set it.

#include <chrono>

namespace passerelle {

using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment in UTC with the offset of the place where it was read.
struct Moment {
  TimePoint utc;
  std::chrono::minutes offset{0};
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() const = 0;
};

/// The machine's clock and time zone.
class SystemClock final : public Clock {
 public:
  Moment now() const override;
};

}  // namespace passerelle
