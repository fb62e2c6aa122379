#include "platform/icon.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::platform {
namespace {

struct Pixel {
  std::uint8_t red, green, blue;
};
constexpr Pixel kPetrol{0x0B, 0x5A, 0x72};  // "accent" of the light theme
constexpr Pixel kWhite{255, 255, 255};

/// Distance outside a square of half side 0.5 with round corners, around the middle; negative inside.
double outside_square(double x, double y) {
  constexpr double kRadius = 0.2;
  const double dx = std::max(std::abs(x - 0.5) - (0.5 - kRadius), 0.0);
  const double dy = std::max(std::abs(y - 0.5) - (0.5 - kRadius), 0.0);
  return std::hypot(dx, dy) - kRadius;
}

/// How far a point is from the bridge's lines: an arch, its deck and three hangers; sides are 1 long, y grows
/// downwards.
double from_bridge(double x, double y) {
  const auto arch = [](double at) { return 0.30 + 1.9 * (at - 0.5) * (at - 0.5); };
  constexpr double kDeck = 0.66;
  double distance = 1.0;
  if (x > 0.14 && x < 0.86) {
    const double slope = 3.8 * (x - 0.5);
    if (y < kDeck + 0.03) distance = std::abs(y - arch(x)) / std::sqrt(1.0 + slope * slope);
    distance = std::min(distance, std::abs(y - kDeck));
  }
  for (const double hanger : std::array{0.33, 0.5, 0.67}) {
    if (y > arch(hanger) && y < kDeck) distance = std::min(distance, std::abs(x - hanger) + 0.012);
  }
  return distance;
}

}  // namespace

std::vector<std::uint8_t> draw_icon(int size) {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
  const double step = 1.0 / size;
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      const double x = (column + 0.5) * step;
      const double y = (row + 0.5) * step;
      const double alpha = std::clamp(0.5 - outside_square(x, y) / step, 0.0, 1.0);
      const double line = std::clamp(0.5 + (0.032 - from_bridge(x, y)) / step, 0.0, 1.0);
      const auto mix = [line](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * line));
      };
      pixels.insert(pixels.end(),
                    {mix(kPetrol.red, kWhite.red), mix(kPetrol.green, kWhite.green), mix(kPetrol.blue, kWhite.blue),
                     static_cast<std::uint8_t>(std::lround(255.0 * alpha))});
    }
  }
  return pixels;
}

}  // namespace passerelle::platform
