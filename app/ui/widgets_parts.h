#pragma once
// Small things that several widgets draw alike. Private to widgets_*.cpp.

#include "ui/kit.h"

namespace passerelle::ui::parts {

/// From the baseline to the top of a line under it, token pixels.
inline constexpr float kUnderlineDrop = 3;

/// Between two colours: t from 0 to 1, alpha included.
ImU32 mixed(ImU32 from, ImU32 to, float t);

/// Follows the pointer over a widget: 0 at rest, 1 when hovered.
float hover_share(Ui& ui, std::string_view id, bool hovered);

/// Left top of a line box that is centred in a height.
float centred(const Ui& ui, Type type, float top, float height);

/// Borders of fields, switches and toned boxes: wider in high contrast.
float control_stroke(const Ui& ui);

}  // namespace passerelle::ui::parts
