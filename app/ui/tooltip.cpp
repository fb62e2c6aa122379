// The one tooltip: after a while under the pointer, at once for the keyboard.
#include <algorithm>
#include <cmath>

#include "ui/kit.h"

namespace passerelle::ui {
namespace {

constexpr double kDelay = 0.4;  ///< seconds
constexpr float kWidest = 320;  ///< of its text, token pixels

}  // namespace

void Ui::tooltip(const Rect& anchor, std::string_view title, std::string_view detail, bool at_once) {
  const bool same = tip_.title == title && tip_.detail == detail && tip_.since >= 0;
  tip_.anchor = anchor;
  tip_.asked = true;
  tip_.to_the_right = !group_.empty() && group_axis_ == Axis::Vertical;  // below, it would hide the next one
  if (same) return;
  tip_.title = title;
  tip_.detail = detail;
  tip_.since = at_once ? seconds() - kDelay : seconds();
}

/// Below the anchor or to its right, on the other side when there is no room, always inside the window.
Rect Ui::place_tip(float width, float height) const {
  const float margin = unit(token::kSpacingS);
  const Rect& anchor = tip_.anchor;
  Rect box{anchor.x, anchor.bottom() + margin, width, height};
  if (tip_.to_the_right) {
    box.x = anchor.right() + margin;
    box.y = std::round(anchor.y + (anchor.h - height) / 2);
  } else if (box.bottom() > window().bottom() - margin) {
    box.y = anchor.y - height - margin;
  }
  box.x = std::max(margin, std::min(box.x, window().w - width - margin));
  box.y = std::max(margin, std::min(box.y, window().h - height - margin));
  return box;
}

void Ui::draw_tip() {
  if (!tip_.asked) {
    tip_.since = -1.0;
    return;
  }
  const double left = kDelay - (seconds() - tip_.since);
  if (left > 0.0) {
    wake_in(left);
    return;
  }
  const float padding = unit(token::kSpacingM);
  const Type type = tip_.detail.empty() ? Type::Caption : Type::BodyStrong;
  const auto title = wrap(type, tip_.title, px(kWidest), Language::English);
  const auto detail = wrap(Type::Body, tip_.detail, px(kWidest), Language::English);
  float width = 0;
  for (const auto line : title) width = std::max(width, text_width(type, line));
  for (const auto line : detail) width = std::max(width, text_width(Type::Body, line));
  const float height = static_cast<float>(title.size()) * line_height(type) +
                       static_cast<float>(detail.size()) * line_height(Type::Body) + padding;
  const Rect box = place_tip(std::ceil(width) + 2 * padding, height);

  begin_overlay("tooltip", {});
  const float radius = unit(token::kRadiusControl);
  shadow(box, Elevation::Raised, radius);
  fill(box, colour(Colour::SurfaceRaised), radius);
  outline(box, colour(Colour::Border), stroke(token::kStrokeHairline), radius);
  ImVec2 at{box.x + padding, box.y + padding / 2};
  at.y += paragraph(type, at, px(kWidest), colour(Colour::Text), tip_.title, Language::English);
  paragraph(Type::Body, at, px(kWidest), colour(Colour::TextMuted), tip_.detail, Language::English);
  end_overlay();
}

}  // namespace passerelle::ui
