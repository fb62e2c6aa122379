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
  /// How long the machine has been awake, counted from a moment of its own: for how long something took. What it slept
  /// through is left out, and a clock that is set again changes nothing. A clock that knows no sleep counts by now().
  virtual std::chrono::milliseconds awake() const { return now().utc.time_since_epoch(); }
};

/// The machine's clock and time zone.
class SystemClock final : public Clock {
 public:
  Moment now() const override;
  std::chrono::milliseconds awake() const override;
};

}  // namespace passerelle
