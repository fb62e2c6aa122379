// Segments and toggles.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kSegmentPadding = 13;
constexpr float kKnobInset = 4;

std::vector<float> segment_widths(const Ui& ui, const SegmentedSpec& spec) {
  std::vector<float> widths;
  for (const std::string& option : spec.options) {
    widths.push_back(std::ceil(ui.text_width(Type::BodyMedium, option)) + 2 * ui.unit(kSegmentPadding));
  }
  return widths;
}

}  // namespace

ImVec2 segmented_size(const Ui& ui, const SegmentedSpec& spec) {
  float width = 0;
  for (const float one : segment_widths(ui, spec)) width += one;
  return {width, ui.px(token::kControlHeight)};
}

std::optional<int> segmented(Ui& ui, ImVec2 position, const SegmentedSpec& spec) {
  const std::vector<float> widths = segment_widths(ui, spec);
  const ImVec2 size = segmented_size(ui, spec);
  const Rect whole{position.x, position.y, size.x, size.y};
  const float radius = ui.unit(token::kRadiusControl);
  const float stroke = parts::control_stroke(ui);
  std::optional<int> chosen;
  ui.say(spec.id, Role::Switch, spec.label, whole);
  ui.fill(whole, ui.colour(Colour::Surface), radius);
  ui.begin_group(spec.id, Axis::Horizontal);
  float x = whole.x;
  for (std::size_t i = 0; i < spec.options.size(); ++i) {
    const bool on = static_cast<int>(i) == spec.selected;
    const std::string id = std::string(spec.id) + '/' + std::to_string(i);
    const Rect rect{x, whole.y, widths[i], whole.h};
    const WidgetState state = ui.widget({.id = id,
                                         .role = Role::SwitchOption,
                                         .label = i < spec.spoken.size() ? spec.spoken[i] : spec.options[i],
                                         .rect = rect,
                                         .value = on ? "selected" : "",
                                         .focusable = true});
    const float hover = parts::hover_share(ui, id, state.hovered && !on);
    const Corners corners = corners_of(Axis::Horizontal, i, spec.options.size());
    if (on) {
      ui.fill(rect, ui.colour(Colour::Accent), radius, corners);
    } else if (hover > 0) {
      ui.fill(rect, ui.colour(Colour::SurfaceHover, hover), radius, corners);
    }
    if (i > 0 && !on && static_cast<int>(i) != spec.selected + 1) {
      ui.vertical_line(x, whole.y, whole.h, ui.stroke(token::kStrokeHairline), ui.colour(Colour::Border));
    }
    ui.text(Type::BodyMedium, {x + ui.unit(kSegmentPadding), parts::centred(ui, Type::BodyMedium, rect.y, rect.h)},
            ui.colour(on ? Colour::OnAccent : Colour::TextMuted), spec.options[i]);
    if (state.activated && !on) chosen = static_cast<int>(i);
    x += widths[i];
  }
  ui.end_group();
  ui.outline(whole, ui.colour(Colour::BorderStrong), stroke, radius);
  return chosen;
}

float toggle_height(const Ui& ui, float width, const ToggleSpec& spec, Language language) {
  const float room = width - ui.px(token::kControlToggleWidth) - ui.unit(token::kSpacingL);
  float height = ui.paragraph_height(Type::BodyMedium, room, spec.label, language);
  if (!spec.hint.empty()) height += ui.paragraph_height(Type::Caption, room, spec.hint, language);
  return std::max(height, ui.px(token::kControlMinTarget));
}

bool toggle(Ui& ui, ImVec2 position, float width, const ToggleSpec& spec, Language language) {
  const Rect rect{position.x, position.y, width, toggle_height(ui, width, spec, language)};
  const ImVec2 size{ui.px(token::kControlToggleWidth), ui.px(token::kControlToggleHeight)};
  const Rect track{rect.right() - size.x, std::round(rect.y + (rect.h - size.y) / 2), size.x, size.y};
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Switch,
                                       .label = spec.label,
                                       .rect = rect,
                                       .value = spec.on ? "on" : "off",
                                       .description = spec.hint,
                                       .focusable = true});
  const float room = width - size.x - ui.unit(token::kSpacingL);
  float y = rect.y;
  if (spec.hint.empty()) {
    y += std::round((rect.h - ui.paragraph_height(Type::BodyMedium, room, spec.label, language)) / 2);
  }
  y += ui.paragraph(Type::BodyMedium, {rect.x, y}, room, ui.colour(Colour::Text), spec.label, language);
  ui.paragraph(Type::Caption, {rect.x, y}, room, ui.colour(Colour::TextMuted), spec.hint, language);

  const float share = ui.animate(std::string(spec.id) + "/knob", spec.on ? 1.0F : 0.0F, token::kMotionHover);
  const ImU32 off = ui.colour(Colour::BorderStrong);
  ui.fill(track, spec.on ? ui.colour(Colour::Accent) : ui.colour(Colour::Surface), track.h / 2);
  if (!spec.on) ui.outline(track, off, parts::control_stroke(ui), track.h / 2);
  const float radius = track.h / 2 - ui.unit(kKnobInset);
  const float from = track.x + track.h / 2;
  const float to = track.right() - track.h / 2;
  ui.circle({from + (to - from) * share, track.y + track.h / 2}, radius, spec.on ? ui.colour(Colour::OnAccent) : off);
  return state.activated;
}

}  // namespace passerelle::ui
