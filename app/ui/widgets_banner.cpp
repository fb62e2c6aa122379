// The bar under the top bar: what is going on, with at most one action.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kSidePadding = 24;

ButtonSpec action_of(const BannerSpec& spec, const std::string& id) {
  return {.id = id, .label = spec.action, .style = ButtonStyle::Quiet, .small = true};
}

float text_left(const Ui& ui) { return ui.unit(kSidePadding) + ui.px(token::kControlIcon) + ui.unit(token::kSpacingM); }

float text_room(const Ui& ui, float width, const BannerSpec& spec) {
  float room = width - text_left(ui) - ui.unit(kSidePadding);
  if (!spec.action.empty()) room -= button_size(ui, action_of(spec, {})).x + ui.unit(token::kSpacingM);
  if (!spec.close.empty()) room -= icon_button_size(ui).x + ui.unit(token::kSpacingM);
  return std::max(room, 1.0F);
}

}  // namespace

float banner_height(const Ui& ui, float width, const BannerSpec& spec, Language language) {
  const float padding = ui.unit(token::kLayoutBanner) - ui.unit(22);
  const float text = ui.paragraph_height(Type::Body, text_room(ui, width, spec), spec.text, language);
  return std::max(ui.unit(token::kLayoutBanner), text + padding);
}

BannerAction banner(Ui& ui, const Rect& rect, const BannerSpec& spec, Language language) {
  ui.fill(rect, ui.colour(Colour::SurfaceSunken));
  const float line = ui.stroke(token::kStrokeHairline);
  ui.hairline(rect.x, rect.bottom() - line, rect.w, ui.colour(Colour::Border));
  ui.say(spec.id, Role::Text, spec.text, rect);
  const float icon = ui.px(token::kControlIcon);
  const float room = text_room(ui, rect.w, spec);
  const float height = ui.paragraph_height(Type::Body, room, spec.text, language);
  const float top = std::round(rect.y + (rect.h - line - height) / 2);
  ui.icon_in(spec.icon, token::kControlIcon, {rect.x + ui.unit(kSidePadding), top, icon, ui.line_height(Type::Body)},
             ui.colour(Colour::TextMuted));
  ui.paragraph(Type::Body, {rect.x + text_left(ui), top}, room, ui.colour(Colour::Text), spec.text, language);

  BannerAction result = BannerAction::None;
  float x = rect.right() - ui.unit(kSidePadding) - (spec.close.empty() ? 0 : icon_button_size(ui).x);
  const float close_x = x;
  if (!spec.action.empty()) {
    const std::string id = std::string(spec.id) + "/action";
    const ButtonSpec action = action_of(spec, id);
    const ImVec2 size = button_size(ui, action);
    x -= size.x + (spec.close.empty() ? 0 : ui.unit(token::kSpacingM));
    if (button(ui, {x, std::round(rect.y + (rect.h - line - size.y) / 2)}, action)) result = BannerAction::Act;
  }
  if (!spec.close.empty()) {
    const float y = std::round(rect.y + (rect.h - line - icon_button_size(ui).y) / 2);
    if (icon_button(ui, {close_x, y}, std::string(spec.id) + "/close", "close", spec.close)) {
      result = BannerAction::Close;
    }
  }
  return result;
}

}  // namespace passerelle::ui
