#pragma once
// A clock that stands still until a test moves it.

#include "base/clock.h"

namespace passerelle::test {

class ManualClock final : public Clock {
 public:
  /// 1 February 2026, 09:30:00 UTC, read one hour east of it.
  Moment now() const override { return now_; }
  void set(Moment moment) { now_ = moment; }
  void advance(std::chrono::milliseconds by) { now_.utc += by; }
  /// The machine sleeps so long.
  void sleep(std::chrono::milliseconds by) {
    now_.utc += by;
    slept_ += by;
  }
  std::chrono::milliseconds awake() const override { return now_.utc.time_since_epoch() - slept_; }

 private:
  Moment now_{TimePoint(std::chrono::milliseconds(1769938200000)), std::chrono::minutes(60)};
  std::chrono::milliseconds slept_{0};
};

}  // namespace passerelle::test
