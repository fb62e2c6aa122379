// What leads elsewhere: rail, crumbs, outline, rows of a list.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kIconsSide = 40;
constexpr float kStackedWidth = 71;
constexpr float kStackedHeight = 56;
constexpr float kBesideWidth = 184;
constexpr float kRailIconTop = 8;
constexpr float kRailLabelTop = 33;
constexpr float kOutlineIndent = 13;

float chevron_width(const Ui& ui) { return ui.px(token::kControlIconSmall) + 2 * ui.unit(token::kSpacingS - 2); }

void draw_rail_label(Ui& ui, const Rect& rect, const RailItemSpec& spec, ImU32 colour) {
  const float icon = ui.px(token::kControlIconRail);
  switch (spec.style) {
    case RailStyle::Icons:
      ui.icon_in(spec.icon, token::kControlIconRail, rect, colour);
      return;
    case RailStyle::Stacked: {
      ui.icon_in(spec.icon, token::kControlIconRail, {rect.x, rect.y + ui.px(kRailIconTop), rect.w, icon}, colour);
      const std::string label = ui.shorten(Type::Caption, spec.label, rect.w);
      const float width = ui.text_width(Type::Caption, label);
      ui.text(Type::Caption, {rect.x + (rect.w - width) / 2, rect.y + ui.px(kRailLabelTop)}, colour, label);
      return;
    }
    case RailStyle::Beside:
      break;
  }
  const float x = rect.x + ui.unit(token::kSpacingM);
  ui.icon_in(spec.icon, token::kControlIconRail, {x, rect.y, icon, rect.h}, colour);
  ui.text(Type::BodyMedium,
          {x + icon + ui.unit(token::kSpacingM), parts::centred(ui, Type::BodyMedium, rect.y, rect.h)}, colour,
          spec.label);
}

}  // namespace

ImVec2 rail_item_size(const Ui& ui, RailStyle style) {
  switch (style) {
    case RailStyle::Icons:
      return {ui.px(kIconsSide), ui.px(kIconsSide)};
    case RailStyle::Stacked:
      return {ui.px(kStackedWidth), ui.px(kStackedHeight)};
    case RailStyle::Beside:
      break;
  }
  return {ui.px(kBesideWidth), ui.px(token::kControlHeightLarge)};
}

bool rail_item(Ui& ui, const Rect& rect, const RailItemSpec& spec) {
  const bool available = spec.reason.empty();
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::RailItem,
                                       .label = spec.label,
                                       .rect = rect,
                                       .value = spec.current ? "selected" : "",
                                       .description = spec.reason,
                                       .focusable = true,
                                       .enabled = available,
                                       .ring_radius = token::kRadiusCard});
  const float radius = ui.unit(token::kRadiusCard);
  const float hover = parts::hover_share(ui, spec.id, state.hovered && !spec.current);
  if (spec.current) {
    ui.fill(rect, ui.colour(Colour::SurfaceSelected), radius);
  } else if (hover > 0) {
    ui.fill(rect, ui.colour(Colour::SurfaceHover, hover), radius);
  }
  Colour colour = spec.current ? Colour::OnAccentSoft : Colour::TextMuted;
  if (!available) colour = Colour::TextDisabled;
  draw_rail_label(ui, rect, spec, ui.colour(colour));
  if (ui.hovers(rect) || state.focus_shown) {
    if (!available) {
      ui.tooltip(rect, spec.label, spec.reason, state.focus_shown);
    } else if (spec.style == RailStyle::Icons) {
      ui.tooltip(rect, spec.label, {}, state.focus_shown);
    }
  }
  return state.activated;
}

std::optional<int> crumbs(Ui& ui, const Rect& rect, const std::vector<CrumbSpec>& items) {
  if (items.empty()) return std::nullopt;
  const auto type_of = [&](std::size_t i) { return i + 1 == items.size() ? Type::BodyMedium : Type::Body; };
  std::size_t first = items.size() - 1;
  float width = ui.text_width(type_of(first), items[first].label);
  while (first > 0) {
    const float more = ui.text_width(type_of(first - 1), items[first - 1].label) + chevron_width(ui);
    if (width + more > rect.w) break;
    width += more;
    --first;
  }
  std::optional<int> pressed;
  float x = rect.x;
  for (std::size_t i = first; i < items.size(); ++i) {
    const Type type = type_of(i);
    const float y = parts::centred(ui, type, rect.y, rect.h);
    if (items[i].is_link) {
      if (link(ui, {x, y},
               {.id = items[i].id,
                .label = items[i].label,
                .type = type,
                .colour = Colour::TextMuted,
                .underline = false})) {
        pressed = static_cast<int>(i);
      }
      x += ui.text_width(type, items[i].label);
    } else {
      const std::string label = ui.shorten(type, items[i].label, rect.right() - x);
      const float shown = ui.text_width(type, label);
      const Rect area{x, y, shown, ui.line_height(type)};
      ui.say(items[i].id, Role::Text, items[i].label, area);
      ui.text(type, {x, y}, ui.colour(i + 1 == items.size() ? Colour::Text : Colour::TextMuted), label);
      if (label != items[i].label && ui.hovers(area)) ui.tooltip(area, items[i].label);
      x += shown;
    }
    if (i + 1 == items.size()) break;
    ui.icon_in("chevron_right", token::kControlIconSmall, {x, rect.y, chevron_width(ui), rect.h},
               ui.colour(Colour::TextMuted));
    x += chevron_width(ui);
  }
  return pressed;
}

namespace {

float outline_room(const Ui& ui, float width) {
  return width - ui.unit(kOutlineIndent) - ui.unit(token::kSpacingXxs) - ui.px(token::kControlIconSmall) -
         ui.unit(token::kSpacingS);
}

Type outline_type(const OutlineEntrySpec& spec) { return spec.current ? Type::BodyMedium : Type::Body; }

}  // namespace

float outline_entry_height(const Ui& ui, float width, const OutlineEntrySpec& spec, Language language) {
  // Measured in the wider type, so that an entry keeps its height when it becomes the current one.
  const float text = ui.paragraph_height(Type::BodyMedium, outline_room(ui, width), spec.label, language);
  const float padding = ui.px(token::kControlOutlineEntry) - ui.line_height(Type::Body);
  return std::max(ui.px(token::kControlOutlineEntry), text + padding);
}

bool outline_entry(Ui& ui, const Rect& rect, const OutlineEntrySpec& spec, Language language) {
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::OutlineEntry,
                                       .label = spec.label,
                                       .rect = rect,
                                       .value = spec.current ? "selected" : "",
                                       .focusable = true});
  const float line = ui.stroke(token::kStrokeTabBar);
  ui.vertical_line(rect.x, rect.y, rect.h, line, ui.colour(spec.current ? Colour::Accent : Colour::Border));
  const float x = rect.x + line + ui.unit(kOutlineIndent);
  Colour colour = spec.current ? Colour::Accent : Colour::TextMuted;
  if (state.hovered && !spec.current) colour = Colour::Text;
  const float room = outline_room(ui, rect.w);
  const Type type = outline_type(spec);
  const float height = ui.paragraph_height(type, room, spec.label, language);
  ui.paragraph(type, {x, std::round(rect.y + (rect.h - height) / 2)}, room, ui.colour(colour), spec.label, language);
  if (spec.read) {
    const float icon = ui.px(token::kControlIconSmall);
    ui.icon_in("check", token::kControlIconSmall, {rect.right() - icon, rect.y, icon, rect.h},
               ui.colour(Colour::Accent));
  }
  return state.activated;
}

WidgetState list_row(Ui& ui, const Rect& rect, const RowSpec& spec) {
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Row,
                                       .label = spec.label,
                                       .rect = rect,
                                       .value = spec.value,
                                       .description = spec.description,
                                       .focusable = true,
                                       .enabled = spec.enabled});
  const float radius = ui.unit(token::kRadiusCard);
  const float hover = parts::hover_share(ui, spec.id, state.hovered && !spec.selected);
  if (spec.selected) {
    ui.fill(rect, ui.colour(Colour::SurfaceSelected), radius, spec.corners);
    // The bar follows the corners of the row.
    const ClipScope bar(ui, {rect.x, rect.y, ui.stroke(token::kStrokeOutlineBar), rect.h});
    ui.fill(rect, ui.colour(Colour::Accent), radius, spec.corners);
  } else if (hover > 0) {
    ui.fill(rect, ui.colour(Colour::SurfaceHover, hover), radius, spec.corners);
  }
  return state;
}

}  // namespace passerelle::ui
