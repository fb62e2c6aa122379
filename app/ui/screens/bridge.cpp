#include "ui/screens/bridge.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {
namespace {

/// The arch and what hangs from it, in window pixels.
struct Arch {
  float left;
  float right;
  float deck;    ///< y of the deck
  float height;  ///< of the apex above the deck

  /// y of the curve at x: a parabola through both ends.
  float at(float x) const {
    const float t = (x - left) / (right - left);
    return deck - height * 4.0F * t * (1.0F - t);
  }
};

void draw_arch(ImDrawList& list, const Arch& arch, int hangers, ImU32 color, float thick, float thin) {
  // The control point of the quadratic curve lies twice as high as the apex.
  list.AddBezierQuadratic({arch.left, arch.deck}, {(arch.left + arch.right) / 2, arch.deck - 2 * arch.height},
                          {arch.right, arch.deck}, color, thick, 48);
  const float step = (arch.right - arch.left) / static_cast<float>(hangers + 1);
  for (int i = 1; i <= hangers; ++i) {
    const float x = std::round(arch.left + step * static_cast<float>(i));
    list.AddRectFilled({x - thin / 2, arch.at(x)}, {x + thin / 2, arch.deck}, color);
  }
}

void draw_bar(ImDrawList& list, float left, float right, float y, float thickness, ImU32 color) {
  list.AddRectFilled({left, y - thickness / 2}, {right, y + thickness / 2}, color);
}

void draw_leg(ImDrawList& list, float x, float top, float bottom, float thickness, ImU32 color) {
  list.AddRectFilled({x - thickness / 2, top}, {x + thickness / 2, bottom}, color);
}

}  // namespace

void draw_logo(ImDrawList& list, const Rect& area, ImU32 color, float unit) {
  const float x = std::round(area.x + (area.w - 32 * unit) / 2);
  const float y = std::round(area.y + (area.h - 20 * unit) / 2);
  const float thick = 2 * unit;
  const Arch arch{x + 3 * unit, x + 29 * unit, y + 15 * unit, 14 * unit};
  draw_arch(list, arch, 3, color, thick, 1.5F * unit);
  draw_bar(list, x, x + 32 * unit, arch.deck, thick, color);
  draw_leg(list, arch.left, arch.deck, arch.deck + 5 * unit, thick, color);
  draw_leg(list, arch.right, arch.deck, arch.deck + 5 * unit, thick, color);
}

void draw_bridge(ImDrawList& list, float x, float y, ImU32 color, float unit) {
  const float thick = 2 * unit;
  const Arch arch{x + 16 * unit, x + 284 * unit, y + 103 * unit, 102 * unit};
  draw_arch(list, arch, 13, color, thick, std::max(1.0F, unit));
  draw_bar(list, x, x + 300 * unit, arch.deck, thick, color);
  draw_leg(list, arch.left, arch.deck, arch.deck + 16 * unit, thick, color);
  draw_leg(list, arch.right, arch.deck, arch.deck + 16 * unit, thick, color);
  draw_bar(list, x + 42 * unit, x + 121 * unit, y + 117 * unit, unit, color);
  draw_bar(list, x + 149 * unit, x + 240 * unit, y + 117 * unit, unit, color);
  draw_bar(list, x + 84 * unit, x + 186 * unit, y + 127 * unit, unit, color);
}

}  // namespace passerelle::ui
