#pragma once
// The bridge: the program's mark in the rail and the drawing on empty pages. One quadratic curve, hangers at equal
// steps, a deck, water lines.

#include "ui/kit.h"

namespace passerelle::ui {

/// The mark of the rail, centred in the rectangle; unit is the size of one token pixel.
void draw_logo(ImDrawList& list, const Rect& area, ImU32 color, float unit);

/// The large drawing, 300 x 128 token pixels, its left top corner at (x, y).
void draw_bridge(ImDrawList& list, float x, float y, ImU32 color, float unit);

inline constexpr float kBridgeWidth = 300;
inline constexpr float kBridgeHeight = 128;

}  // namespace passerelle::ui
