// Buttons, icon buttons, links of one line.
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kSmallPadding = 10;

float padding_of(const Ui& ui, const ButtonSpec& spec) {
  return ui.unit(spec.small ? kSmallPadding : token::kSpacingL);
}

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

}  // namespace

ImVec2 button_size(const Ui& ui, const ButtonSpec& spec) {
  float width = std::ceil(ui.text_width(Type::BodyMedium, spec.label)) + 2 * padding_of(ui, spec);
  if (!spec.icon.empty()) width += ui.px(icon_size_of(spec)) + ui.unit(token::kSpacingS);
  return {width, button_height(ui, spec)};
}

bool button(Ui& ui, ImVec2 position, const ButtonSpec& spec) {
  const ImVec2 size = button_size(ui, spec);
  const Rect rect{position.x, position.y, size.x, size.y};
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Button,
                                       .label = spec.label,
                                       .rect = rect,
                                       .focusable = true,
                                       .enabled = spec.enabled});
  const ButtonColours colours = colours_of(ui, spec, state);
  draw_plane(ui, rect, colours);
  float x = rect.x + padding_of(ui, spec);
  if (!spec.icon.empty()) {
    const float square = ui.px(icon_size_of(spec));
    ui.icon_in(spec.icon, icon_size_of(spec), {x, rect.y, square, rect.h}, colours.text);
    x += square + ui.unit(token::kSpacingS);
  }
  ui.text(Type::BodyMedium, {x, parts::centred(ui, Type::BodyMedium, rect.y, rect.h)}, colours.text, spec.label);
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
    const float y = rect.y + ui.baseline(spec.type) + ui.unit(token::kSpacingXxs);
    underline(ui, rect.x, y, rect.w, ui.stroke(token::kStrokeHairline), ui.colour(spec.colour), Underline::Solid);
  }
  return state.activated;
}

}  // namespace passerelle::ui
