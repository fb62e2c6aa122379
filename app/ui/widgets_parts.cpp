#include "ui/widgets_parts.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui::parts {

ImU32 mixed(ImU32 from, ImU32 to, float t) {
  const float share = std::clamp(t, 0.0F, 1.0F);
  ImU32 result = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    const float a = static_cast<float>((from >> shift) & 0xFFU);
    const float b = static_cast<float>((to >> shift) & 0xFFU);
    result |= static_cast<ImU32>(std::lround(a + (b - a) * share)) << shift;
  }
  return result;
}

float hover_share(Ui& ui, std::string_view id, bool hovered) {
  return ui.animate(std::string(id) + "/hover", hovered ? 1.0F : 0.0F, token::kMotionHover);
}

float centred(const Ui& ui, Type type, float top, float height) {
  return std::round(top + (height - ui.line_height(type)) / 2);
}

float control_stroke(const Ui& ui) {
  return ui.stroke(ui.high_contrast() ? token::kStrokeControlHighContrast : token::kStrokeControl);
}

}  // namespace passerelle::ui::parts
