#include "ui/screens/toast.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr float kHeight = 48;
constexpr double kMilliseconds = 1000.0;

/// Where the parts of a toast are, for its width.
struct Parts {
  float text_left = 0;
  float text_width = 0;
  float height = 0;
  ImVec2 action;
  ImVec2 close;
};

ButtonSpec action_of(const ShownToast& one, const std::string& id) {
  return {.id = id, .label = one.toast.action, .style = ButtonStyle::Quiet};
}

Parts parts_of(const ShownToast& one, float width, const Page& page) {
  const Ui& ui = page.ui;
  const float padding = ui.unit(token::kSpacingL);
  Parts parts;
  parts.close = icon_button_size(ui);
  if (!one.toast.action.empty()) parts.action = button_size(ui, action_of(one, {}));
  parts.text_left = padding + ui.px(token::kControlIcon) + ui.unit(token::kSpacingM);
  parts.text_width = std::max(1.0F, width - parts.text_left - parts.action.x - ui.unit(token::kSpacingXs) -
                                        parts.close.x - ui.unit(token::kSpacingM));
  const float text = ui.paragraph_height(Type::Body, parts.text_width, one.toast.text, page.lead());
  parts.height = std::max(ui.px(kHeight), text + 2 * ui.unit(token::kSpacingM));
  return parts;
}

/// Counts its time down, unless somebody is at it.
void count_down(ShownToast& one, const Rect& box, Ui& ui) {
  if (one.left < 0) {
    const float hold = ui.reduced_motion() ? token::kMotionReducedToastHold : token::kMotionToastHold;
    one.left = static_cast<double>(hold) / kMilliseconds;
  } else if (!ui.hovers(box) && !ui.focused_id().starts_with(one.id + "/")) {
    one.left = std::max(0.0, one.left - (ui.seconds() - one.seen_at));
  }
  one.seen_at = ui.seconds();
  ui.wake_in(one.left);
}

std::optional<ToastEnd> draw_toast(ShownToast& one, std::size_t index, const Rect& box, const Parts& parts,
                                   const Page& page) {
  Ui& ui = page.ui;
  const float radius = ui.unit(token::kRadiusCard);
  ui.begin_overlay(one.id, box);
  ui.begin_region("toast");
  count_down(one, box, ui);
  ui.shadow(box, Elevation::Raised, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  const float text = ui.paragraph_height(Type::Body, parts.text_width, one.toast.text, page.lead());
  const ImVec2 at{box.x + parts.text_left, std::round(box.y + (box.h - text) / 2)};
  ui.icon_in(one.toast.icon, token::kControlIcon,
             {box.x + ui.unit(token::kSpacingL), at.y, ui.px(token::kControlIcon), ui.line_height(Type::Body)},
             ui.colour(Colour::Accent));
  ui.say(one.id, Role::Text, one.toast.text, {at.x, at.y, parts.text_width, text});
  ui.paragraph(Type::Body, at, parts.text_width, ui.colour(Colour::Text), one.toast.text, page.lead());
  std::optional<ToastEnd> end;
  const float close = box.right() - ui.unit(token::kSpacingM) - parts.close.x;
  if (!one.toast.action.empty()) {
    const std::string id = path_of(one.id, "action");
    const ImVec2 where{close - ui.unit(token::kSpacingXs) - parts.action.x,
                       std::round(box.y + (box.h - parts.action.y) / 2)};
    if (button(ui, where, action_of(one, id))) end = ToastEnd{index, true};
  }
  if (icon_button(ui, {close, std::round(box.y + (box.h - parts.close.y) / 2)}, path_of(one.id, "close"), "close",
                  page.text("toast/close"))) {
    end = ToastEnd{index, false};
  }
  ui.end_overlay();
  if (!end && one.left <= 0) end = ToastEnd{index, false};
  return end;
}

}  // namespace

std::optional<ToastEnd> draw_toasts(std::vector<ShownToast>& toasts, const Page& page) {
  Ui& ui = page.ui;
  const Rect window = ui.window();
  const float margin = ui.unit(token::kLayoutToastMargin);
  const float width = std::min(ui.px(token::kLayoutToastWidth), window.w - 2 * margin);
  std::vector<Parts> parts;
  float bottom = window.h - margin;
  for (const ShownToast& one : toasts) {
    parts.push_back(parts_of(one, width, page));
    bottom -= parts.back().height + (parts.size() > 1 ? ui.unit(token::kSpacingS) : 0);
  }
  std::optional<ToastEnd> end;
  float y = bottom;
  for (std::size_t i = 0; i < toasts.size(); ++i) {
    const Rect box{window.w - margin - width, y, width, parts[i].height};
    const auto ended = draw_toast(toasts[i], i, box, parts[i], page);
    if (!end) end = ended;
    y = box.bottom() + ui.unit(token::kSpacingS);
  }
  return end;
}

}  // namespace passerelle::ui
