// The bar under the top bar: what is going on, with at most one action.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kSidePadding = 24;
constexpr float kShortestBar = 96;

ButtonSpec action_of(const BannerSpec& spec, const std::string& id) {
  return {.id = id, .label = spec.action, .style = ButtonStyle::Quiet, .small = true};
}

float text_left(const Ui& ui) { return ui.unit(kSidePadding) + ui.px(token::kControlIcon) + ui.unit(token::kSpacingM); }

/// What the icon, the action and the cross leave free.
float middle_width(const Ui& ui, float width, const BannerSpec& spec) {
  float room = width - text_left(ui) - ui.unit(kSidePadding);
  if (!spec.action.empty()) room -= button_size(ui, action_of(spec, {})).x + ui.unit(token::kSpacingM);
  if (!spec.close.empty()) room -= icon_button_size(ui).x + ui.unit(token::kSpacingM);
  return std::max(room, 1.0F);
}

/// The text, and the bar behind it or, where it has no room there, below it. Offsets from the text's left top.
struct Middle {
  float text_width = 0;
  float text_height = 0;
  Rect bar;  ///< empty: none
  float height = 0;
};

Middle middle_of(const Ui& ui, float width, const BannerSpec& spec, Language language) {
  const float room = middle_width(ui, width, spec);
  Middle middle{room, 0, {}, 0};
  const float line = ui.line_height(Type::Body);
  const float high = ui.px(token::kControlBar);
  const float gap = ui.unit(token::kSpacingL);
  const float widest = std::ceil(ui.text_width(Type::Body, spec.widest));
  const bool behind = room - widest - gap >= ui.px(kShortestBar);
  if (spec.percent >= 0 && behind) {
    middle.text_width = widest;
    middle.bar = {widest + gap, std::round((line - high) / 2), room - widest - gap, high};
  }
  middle.text_height = ui.paragraph_height(Type::Body, middle.text_width, spec.text, language);
  middle.height = middle.text_height;
  if (spec.percent >= 0 && !behind) {
    middle.bar = {0, middle.height + ui.unit(token::kSpacingXs), room, high};
    middle.height = middle.bar.bottom();
  }
  return middle;
}

}  // namespace

float banner_height(const Ui& ui, float width, const BannerSpec& spec, Language language) {
  const float padding = ui.unit(token::kLayoutBanner) - ui.unit(22);
  return std::max(ui.unit(token::kLayoutBanner), middle_of(ui, width, spec, language).height + padding);
}

BannerAction banner(Ui& ui, const Rect& rect, const BannerSpec& spec, Language language) {
  ui.fill(rect, ui.colour(Colour::SurfaceSunken));
  const float line = ui.stroke(token::kStrokeHairline);
  ui.hairline(rect.x, rect.bottom() - line, rect.w, ui.colour(Colour::Border));
  const Middle middle = middle_of(ui, rect.w, spec, language);
  const ImVec2 at{rect.x + text_left(ui), std::round(rect.y + (rect.h - line - middle.height) / 2)};
  // Beside a bar the text is only as wide as it is, for what covers what.
  if (spec.percent < 0) {
    ui.say(spec.id, Role::Text, spec.text, rect);
  } else {
    const Rect bar{at.x + middle.bar.x, at.y + middle.bar.y, middle.bar.w, middle.bar.h};
    ui.say(spec.id, Role::Text, spec.text, {at.x, at.y, middle.text_width, middle.text_height});
    work_bar(ui, bar, std::string(spec.id) + "/bar", spec.text, spec.percent);
  }
  const float icon = ui.px(token::kControlIcon);
  ui.icon_in(spec.icon, token::kControlIcon, {rect.x + ui.unit(kSidePadding), at.y, icon, ui.line_height(Type::Body)},
             ui.colour(Colour::TextMuted));
  ui.paragraph(Type::Body, at, middle.text_width, ui.colour(Colour::Text), spec.text, language);

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
