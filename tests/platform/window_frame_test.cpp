#include "platform/window_frame.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace passerelle::platform;

namespace {

constexpr Extent kLeast{880, 600};
const std::vector<WorkArea> kOne{{{0, 27}, {1920, 1053}}};
const std::vector<WorkArea> kTwo{{{0, 27}, {1920, 1053}}, {{1920, 0}, {1280, 1024}}};
const Margins kBar{2, 30, 2, 2};

WindowFrame placed(Extent size, Position at) { return {size, at, false}; }

}  // namespace

TEST_CASE("a window frame is written as text and read again") {
  const WindowFrame frame =
      GENERATE(WindowFrame{{1280, 800}, Position{64, 32}, false}, WindowFrame{{1280, 800}, Position{-1300, -20}, true},
               WindowFrame{{880, 600}, std::nullopt, false}, WindowFrame{{880, 600}, std::nullopt, true});
  CHECK(window_frame_from_text(to_text(frame)) == frame);
  CHECK(window_frame_from_text(to_text(frame) + "\n") == frame);
}

TEST_CASE("the text of a window frame reads as X writes geometries") {
  CHECK(to_text({{1280, 800}, Position{64, -32}, true}) == "1280x800+64+-32 maximized");
}

TEST_CASE("a damaged window frame is none") {
  const std::string text = GENERATE("", "x", "1280", "1280x", "1280x800+", "1280x800+1", "1280x800+1+", "0x800",
                                    "-1280x800", "1280x800 large", "1280x800+1+1 maximized twice", "99999999999x800",
                                    "1000000x800", "1280x800+1+9999999", "1280 x 800", "{}");
  CHECK(window_frame_from_text(text) == std::nullopt);
}

TEST_CASE("a window opens again where it was") {
  const WindowFrame frame = placed({1000, 700}, {300, 200});
  CHECK(fit_to_monitors(frame, kLeast, kBar, kOne) == frame);
  CHECK(fit_to_monitors(placed({1000, 700}, {2100, 100}), kLeast, kBar, kTwo) == placed({1000, 700}, {2100, 100}));
}

TEST_CASE("a window on a monitor that is gone opens in the middle of the nearest one") {
  const WindowFrame frame = placed({1000, 700}, {2100, 100});
  CHECK(fit_to_monitors(frame, kLeast, {}, kOne) == placed({1000, 700}, {460, 203}));
  const std::vector<WorkArea> right{{{-1920, 0}, {1920, 1080}}, {{0, 0}, {1280, 1024}}};
  CHECK(fit_to_monitors(frame, kLeast, {}, right) == placed({1000, 700}, {140, 162}));
}

TEST_CASE("a window that stands partly outside is brought in whole, with its title bar") {
  CHECK(fit_to_monitors(placed({1000, 700}, {-500, -200}), kLeast, kBar, kOne) == placed({1000, 700}, {2, 57}));
  CHECK(fit_to_monitors(placed({1000, 700}, {1800, 900}), kLeast, kBar, kOne) == placed({1000, 700}, {918, 378}));
}

TEST_CASE("a window stays on the monitor that shows most of it") {
  CHECK(fit_to_monitors(placed({1000, 700}, {1800, 100}), kLeast, {}, kTwo) == placed({1000, 700}, {1920, 100}));
  CHECK(fit_to_monitors(placed({1000, 700}, {1200, 100}), kLeast, {}, kTwo) == placed({1000, 700}, {920, 100}));
}

TEST_CASE("a window is never larger than the work area nor smaller than its least size") {
  CHECK(fit_to_monitors(placed({5000, 4000}, {0, 0}), kLeast, kBar, kOne) == placed({1916, 1021}, {2, 57}));
  CHECK(fit_to_monitors(placed({200, 100}, {300, 200}), kLeast, kBar, kOne) == placed({880, 600}, {300, 200}));
}

TEST_CASE("on a monitor below the least size a window fills the work area") {
  const std::vector<WorkArea> small{{{0, 0}, {800, 560}}};
  CHECK(fit_to_monitors(placed({1280, 800}, {100, 100}), kLeast, kBar, small) == placed({796, 528}, {2, 30}));
}

TEST_CASE("a window without a place gets none, and a size that fits") {
  const WindowFrame frame{{5000, 700}, std::nullopt, true};
  CHECK(fit_to_monitors(frame, kLeast, {}, kOne) == WindowFrame{{1920, 700}, std::nullopt, true});
}

TEST_CASE("a window opens as it was when the monitors are unknown") {
  const WindowFrame frame = placed({5000, 100}, {-9000, 4});
  CHECK(fit_to_monitors(frame, kLeast, kBar, {}) == frame);
}

TEST_CASE("the last size and place of a window are remembered") {
  FrameMemory memory(placed({1280, 800}, {10, 10}));
  memory.changed({1000, 700}, Position{10, 10}, 5.0);
  memory.changed({1000, 700}, Position{40, 30}, 5.1);
  CHECK(memory.frame(5.2) == placed({1000, 700}, {40, 30}));
}

TEST_CASE("a maximized window is remembered with the size to which it goes back, whatever is told first") {
  FrameMemory memory(placed({1280, 800}, {10, 10}));
  memory.changed({1000, 700}, Position{40, 30}, 5.0);
  SECTION("the size first") {
    memory.changed({1920, 1053}, Position{0, 27}, 9.0);
    memory.maximized(true);
  }
  SECTION("the state first") {
    memory.changed({1000, 700}, Position{40, 30}, 8.0);
    memory.changed({1000, 700}, Position{40, 30}, 9.5);
    memory.maximized(true);
    memory.changed({1920, 1053}, Position{0, 27}, 9.6);
  }
  CHECK(memory.frame(20.0) == WindowFrame{{1000, 700}, Position{40, 30}, true});
}

TEST_CASE("a window that is no longer maximized is remembered as it is") {
  FrameMemory memory({{1000, 700}, Position{40, 30}, true});
  memory.changed({1000, 700}, Position{50, 60}, 3.0);
  memory.maximized(false);
  CHECK(memory.frame(3.1) == placed({1000, 700}, {40, 30}));
  memory.changed({1100, 700}, Position{50, 60}, 4.0);
  CHECK(memory.frame(4.0) == placed({1100, 700}, {50, 60}));
}
