// Drawing in whole pixels: boxes, lines, discs, shadows, clips.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit.h"

namespace passerelle::ui {
namespace {

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::All:
      return ImDrawFlags_RoundCornersAll;
    case Corners::None:
      return ImDrawFlags_RoundCornersNone;
    case Corners::Top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::Bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::Left:
      return ImDrawFlags_RoundCornersLeft;
    case Corners::Right:
      return ImDrawFlags_RoundCornersRight;
  }
  return ImDrawFlags_RoundCornersAll;
}

/// Edges on whole pixels; the right edge follows from where it stood, so that neighbours keep touching.
Rect snapped(const Rect& rect) {
  const float x = std::round(rect.x);
  const float y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

}  // namespace

float Ui::px(float token_pixels) const { return std::round(token_pixels * display_scale() * text_scale()); }

float Ui::unit(float token_pixels) const { return std::round(token_pixels * display_scale()); }

float Ui::stroke(float token_pixels) const { return std::max(1.0F, unit(token_pixels)); }

ImU32 Ui::colour(Colour role) const { return colour_of(setup_.theme, role); }

ImU32 Ui::colour(Colour role, float alpha) const {
  const ImU32 full = colour(role);
  const float kept = static_cast<float>(full >> IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0F, 1.0F);
  return (full & ~IM_COL32_A_MASK) | (static_cast<ImU32>(kept + 0.5F) << IM_COL32_A_SHIFT);
}

ImDrawList& Ui::draw() {
  return overlay_stack_.empty() ? *ImGui::GetBackgroundDrawList() : *ImGui::GetForegroundDrawList();
}

void Ui::fill(const Rect& rect, ImU32 colour, float radius, Corners corners) {
  const Rect r = snapped(rect);
  if (r.w <= 0 || r.h <= 0) return;
  draw().AddRectFilled(r.min(), r.max(), colour, std::min(radius, std::min(r.w, r.h) / 2), flags_of(corners));
}

void Ui::outline(const Rect& rect, ImU32 colour, float width, float radius, Corners corners) {
  const Rect r = snapped(rect);
  if (r.w <= 0 || r.h <= 0) return;
  const float half = width / 2;
  const float corner = std::max(0.0F, std::min(radius, std::min(r.w, r.h) / 2) - half);
  draw().PathRect({r.x + half, r.y + half}, {r.right() - half, r.bottom() - half}, corner, flags_of(corners));
  draw().PathStroke(colour, ImDrawFlags_Closed, width);
}

void Ui::hairline(float x, float y, float width, ImU32 colour) {
  fill({x, std::round(y), width, stroke(token::kStrokeHairline)}, colour);
}

void Ui::vertical_line(float x, float y, float height, float width, ImU32 colour) {
  fill({std::round(x), y, width, height}, colour);
}

void Ui::circle(ImVec2 centre, float radius, ImU32 colour) { draw().AddCircleFilled(centre, radius, colour); }

void Ui::ring(ImVec2 centre, float radius, float width, ImU32 colour) {
  draw().AddCircle(centre, radius - width / 2, colour, 0, width);
}

void Ui::shadow(const Rect& rect, Elevation elevation, float radius) {
  struct Layer {
    float offset;
    float spread;
    Colour colour;
  };
  static constexpr std::array<Layer, 3> kRaised{
      {{4, 3, Colour::Shadow3}, {2, 1, Colour::Shadow2}, {1, 0, Colour::Shadow1}}};
  static constexpr std::array<Layer, 3> kOverlay{
      {{12, 10, Colour::Shadow3}, {6, 4, Colour::Shadow2}, {2, 1, Colour::Shadow1}}};
  if (elevation == Elevation::Flat) return;
  for (const Layer& layer : elevation == Elevation::Raised ? kRaised : kOverlay) {
    Rect r = rect.inset(-unit(layer.spread));
    r.y += unit(layer.offset);
    fill(r, colour(layer.colour), radius + unit(layer.spread));
  }
}

void Ui::push_clip(const Rect& rect) {
  const Rect& outer = clips_.back();
  const float x = std::max(outer.x, rect.x);
  const float y = std::max(outer.y, rect.y);
  const Rect inner{x, y, std::max(0.0F, std::min(outer.right(), rect.right()) - x),
                   std::max(0.0F, std::min(outer.bottom(), rect.bottom()) - y)};
  clips_.push_back(inner);
  draw().PushClipRect(inner.min(), inner.max(), false);
}

void Ui::pop_clip() {
  draw().PopClipRect();
  clips_.pop_back();
}

Rect Ui::clip() const { return clips_.back(); }

}  // namespace passerelle::ui
