// Buttons, icon buttons, links of one line.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kSmallPadding = 10;
constexpr float kSmallQuietPadding = 6;
constexpr float kSmallGap = 6;
constexpr std::string_view kOnward = "arrow_right";

float padding_of(const Ui& ui, const ButtonSpec& spec) {
  if (spec.style == ButtonStyle::Quiet) return ui.unit(spec.small ? kSmallQuietPadding : token::kSpacingM);
  return ui.unit(spec.small ? kSmallPadding : token::kSpacingL);
}

float gap_of(const Ui& ui, const ButtonSpec& spec) { return ui.unit(spec.small ? kSmallGap : token::kSpacingS); }

float icon_size_of(const ButtonSpec& spec) { return spec.small ? token::kControlIconSmall : token::kControlIcon; }

float button_height(const Ui& ui, const ButtonSpec& spec) {
  return ui.px(spec.small ? token::kControlHeightSmall : token::kControlHeight);
}

struct ButtonColours {
  ImU32 bg = 0;  ///< transparent: none
  ImU32 line = 0;
  ImU32 text = 0;
};

ButtonColours unavailable_colours(const Ui& ui, ButtonStyle style) {
  if (style == ButtonStyle::Quiet) return {0, 0, ui.colour(Colour::TextDisabled)};
  const ImU32 line = ui.high_contrast() ? ui.colour(Colour::TextDisabled) : 0;
  return {ui.colour(Colour::SurfaceSunken), line, ui.colour(Colour::TextDisabled)};
}

ButtonColours colours_of(Ui& ui, const ButtonSpec& spec, const WidgetState& state) {
  if (!spec.enabled) return unavailable_colours(ui, spec.style);
  const float hover = parts::hover_share(ui, spec.id, state.hovered || state.pressed);
  if (spec.style == ButtonStyle::Filled) {
    const ImU32 rest = parts::mixed(ui.colour(Colour::Accent), ui.colour(Colour::AccentHover), hover);
    return {state.pressed ? ui.colour(Colour::AccentPressed) : rest, 0, ui.colour(Colour::OnAccent)};
  }
  const ImU32 under = spec.style == ButtonStyle::Secondary ? ui.colour(Colour::Surface) : 0;
  const ImU32 over = ui.colour(state.pressed ? Colour::SurfaceSelected : Colour::SurfaceHover);
  const ImU32 bg = under != 0 ? parts::mixed(under, over, hover) : ui.colour(Colour::SurfaceHover, hover);
  const ImU32 line = spec.style == ButtonStyle::Secondary ? ui.colour(Colour::BorderStrong) : 0;
  return {bg, line, ui.colour(Colour::Accent)};
}

void draw_plane(Ui& ui, const Rect& rect, const ButtonColours& colours) {
  const float radius = ui.unit(token::kRadiusControl);
  if (colours.bg != 0) ui.fill(rect, colours.bg, radius);
  if (colours.line != 0) ui.outline(rect, colours.line, ui.stroke(token::kStrokeControl), radius);
}

float own_width(const Ui& ui, const ButtonSpec& spec) {
  const float label = std::ceil(ui.text_width(Type::BodyMedium, spec.label)) + 2 * padding_of(ui, spec);
  return spec.icon.empty() ? label : label + ui.px(icon_size_of(spec)) + gap_of(ui, spec);
}

/// Icon and label; an arrow onward stands behind the label, every other icon before it.
void draw_label(Ui& ui, const Rect& rect, const ButtonSpec& spec, ImU32 colour) {
  const float square = spec.icon.empty() ? 0 : ui.px(icon_size_of(spec));
  const float width = ui.text_width(Type::BodyMedium, spec.label);
  const float spare = rect.w - own_width(ui, spec);
  float text_x = rect.x + padding_of(ui, spec) + std::round(spare / 2);
  float icon_x = text_x;
  if (spec.icon == kOnward) {
    icon_x = text_x + std::ceil(width) + gap_of(ui, spec);
  } else if (!spec.icon.empty()) {
    text_x += square + gap_of(ui, spec);
  }
  if (!spec.icon.empty()) ui.icon_in(spec.icon, icon_size_of(spec), {icon_x, rect.y, square, rect.h}, colour);
  ui.text(Type::BodyMedium, {text_x, parts::centred(ui, Type::BodyMedium, rect.y, rect.h)}, colour, spec.label);
}

}  // namespace

ImVec2 button_size(const Ui& ui, const ButtonSpec& spec) {
  return {std::max(own_width(ui, spec), spec.min_width), button_height(ui, spec)};
}

bool button(Ui& ui, ImVec2 position, const ButtonSpec& spec) {
  const ImVec2 size = button_size(ui, spec);
  const Rect rect{position.x, position.y, size.x, size.y};
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Button,
                                       .label = spec.label,
                                       .rect = rect,
                                       .value = spec.value,
                                       .description = spec.description,
                                       .focusable = true,
                                       .enabled = spec.enabled});
  const ButtonColours colours = colours_of(ui, spec, state);
  draw_plane(ui, rect, colours);
  draw_label(ui, rect, spec, colours.text);
  return state.activated;
}

ImVec2 icon_button_size(const Ui& ui) {
  const float side = ui.px(token::kControlHeightSmall);
  return {side, side};
}

bool icon_button(Ui& ui, ImVec2 position, std::string_view id, std::string_view icon, std::string_view label) {
  const ImVec2 size = icon_button_size(ui);
  const Rect rect{position.x, position.y, size.x, size.y};
  const WidgetState state =
      ui.widget({.id = id, .role = Role::Button, .label = label, .rect = rect, .focusable = true});
  const float hover = parts::hover_share(ui, id, state.hovered);
  if (hover > 0) ui.fill(rect, ui.colour(Colour::SurfaceHover, hover), ui.unit(token::kRadiusControl));
  ui.icon_in(icon, token::kControlIcon, rect, ui.colour(Colour::TextMuted));
  if (state.hovered || state.focus_shown) ui.tooltip(rect, label, {}, state.focus_shown);
  return state.activated;
}

bool link(Ui& ui, ImVec2 position, const LinkSpec& spec) {
  const Rect rect{position.x, position.y, std::ceil(ui.text_width(spec.type, spec.label)), ui.line_height(spec.type)};
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Link,
                                       .label = spec.label,
                                       .rect = rect,
                                       .focusable = true,
                                       .ring_radius = token::kRadiusMark});
  ui.text(spec.type, position, ui.colour(spec.colour), spec.label);
  if (spec.underline || state.hovered || state.focus_shown) {
    const float y = rect.y + ui.baseline(spec.type) + ui.unit(parts::kUnderlineDrop);
    underline(ui, rect.x, y, rect.w, ui.stroke(token::kStrokeHairline), ui.colour(spec.colour), Underline::Solid);
  }
  return state.activated;
}

}  // namespace passerelle::ui
