#include "base/clock.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>

using namespace passerelle;

TEST_CASE("the system clock says UTC and the offset of the place") {
  setenv("TZ", "CET-1", 1);
  tzset();
  const Moment moment = SystemClock().now();
  CHECK(moment.offset == std::chrono::minutes(60));

  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(moment.utc.time_since_epoch()).count();
  CHECK(std::abs(seconds - static_cast<long long>(std::time(nullptr))) <= 1);
}

TEST_CASE("the machine is awake for longer and longer") {
  const SystemClock clock;
  const auto before = clock.awake();
  CHECK(clock.awake() >= before);
}
