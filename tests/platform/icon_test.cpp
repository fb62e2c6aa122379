#include "platform/icon.h"

#include <catch2/catch.hpp>

TEST_CASE("the icon has clear corners, a dark square and a light bridge") {
  constexpr std::size_t kSize = 48;
  const auto pixels = passerelle::platform::draw_icon(kSize);
  REQUIRE(pixels.size() == kSize * kSize * 4);
  CHECK(pixels[3] == 0);
  const std::size_t deck = (static_cast<std::size_t>(0.66 * kSize) * kSize + kSize / 4) * 4;
  CHECK(pixels[deck] > 200);
  const std::size_t sky = (3 * kSize + kSize / 2) * 4;
  CHECK(pixels[sky] < 60);
  CHECK(pixels[sky + 3] == 255);
}
