#include "ui/screens/shell.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/bridge.h"
#include "ui/session.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr float kLogoTop = 24;
constexpr float kLogoHeight = 24;
constexpr float kItemsTop = 66;
constexpr float kItemGap = 4;
constexpr float kBarPadding = 24;
constexpr float kShortcutsWidth = 480;

RailStyle rail_style(WidthClass width) {
  switch (width) {
    case WidthClass::Compact:
      return RailStyle::Icons;
    case WidthClass::Regular:
      return RailStyle::Stacked;
    case WidthClass::Wide:
      return RailStyle::Beside;
  }
  return RailStyle::Stacked;
}

Intent draw_rail(const ShellView& view, const Page& page) {
  Ui& ui = page.ui;
  const Rect& rail = page.frame.rail;
  ui.fill(rail, ui.colour(Colour::Background));
  const float line = ui.stroke(token::kStrokeHairline);
  ui.vertical_line(rail.right() - line, rail.y, rail.h, line, ui.colour(Colour::Border));
  draw_logo(ui.draw(), {rail.x, ui.unit(kLogoTop), rail.w, ui.unit(kLogoHeight)}, ui.colour(Colour::Accent),
            ui.display_scale());

  const RailStyle style = rail_style(page.frame.width);
  ImVec2 size = rail_item_size(ui, style);
  // Large type makes an item wider than the rail of a narrow window.
  size.x = std::min(size.x, rail.w - line - 2 * ui.unit(token::kSpacingXxs));
  const float x = rail.x + std::round((rail.w - line - size.x) / 2);
  const float step = size.y + ui.unit(kItemGap);
  float y = ui.unit(kItemsTop);
  const auto at_bottom =
      std::count_if(view.rail.begin(), view.rail.end(), [](const RailItem& i) { return i.at_bottom; });
  float bottom = rail.bottom() - ui.unit(token::kSpacingM) - static_cast<float>(at_bottom) * step + ui.unit(kItemGap);
  bottom = std::max(bottom, y + static_cast<float>(view.rail.size() - static_cast<std::size_t>(at_bottom)) * step);

  Intent intent;
  ui.begin_region("rail");
  ui.begin_group("rail", Axis::Vertical);
  for (const RailItem& item : view.rail) {
    float& at = item.at_bottom ? bottom : y;
    const std::string id = path_of("rail", item.id);
    if (rail_item(ui, {x, at, size.x, size.y}, {id, item.icon, item.label, item.reason, item.current, style})) {
      ask(intent, GoTo{item.place});
    }
    at += step;
  }
  ui.end_group();
  return intent;
}

Intent draw_crumbs(const ShellView& view, const Page& page, const Rect& area) {
  std::vector<CrumbSpec> specs;
  for (std::size_t i = 0; i < view.crumbs.size(); ++i) {
    specs.push_back({path_of("crumb", std::to_string(i)), view.crumbs[i].label, view.crumbs[i].is_link});
  }
  Intent intent;
  if (const auto pressed = crumbs(page.ui, area, specs)) {
    ask(intent, GoTo{view.crumbs[static_cast<std::size_t>(*pressed)].place});
  }
  return intent;
}

constexpr std::string_view kSearch = "top_bar/search";

float search_width(const Page& page) {
  switch (page.frame.width) {
    case WidthClass::Compact:
      return page.ui.px(token::kLayoutBreakpointsCompactSearchField);
    case WidthClass::Regular:
      return page.ui.px(token::kLayoutBreakpointsRegularSearchField);
    case WidthClass::Wide:
      return page.ui.px(token::kLayoutBreakpointsWideSearchField);
  }
  return page.ui.px(token::kLayoutBreakpointsRegularSearchField);
}

/// Looks like a field and opens the palette; an icon alone where there is no room.
Intent draw_search_field(const ShellView& view, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const WidgetState state = ui.widget({.id = kSearch,
                                       .role = Role::Button,
                                       .label = view.search_label,
                                       .rect = rect,
                                       .description = view.search_keys,
                                       .focusable = true});
  const float radius = ui.unit(token::kRadiusControl);
  ui.fill(rect, ui.colour(state.hovered ? Colour::SurfaceHover : Colour::Surface), radius);
  ui.outline(rect, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeControl), radius);
  Intent intent;
  if (state.activated) ask(intent, ShowSearch{true, {}});
  const float icon = ui.px(token::kControlIcon);
  if (page.frame.width == WidthClass::Compact) {
    ui.icon_in("search", token::kControlIcon, rect, ui.colour(Colour::TextMuted));
    if (state.hovered || state.focus_shown) {
      ui.tooltip(rect, view.search_label, view.search_keys, state.focus_shown);
    }
    return intent;
  }
  const float padding = ui.unit(token::kSpacingM);
  ui.icon_in("search", token::kControlIcon, {rect.x + padding, rect.y, icon, rect.h}, ui.colour(Colour::TextMuted));
  const float line = ui.line_height(Type::Body);
  ui.text(Type::Body,
          {rect.x + 2 * padding + icon - ui.unit(token::kSpacingXs), rect.y + std::round((rect.h - line) / 2)},
          ui.colour(Colour::TextMuted), view.search_label);
  const float keys = key_hint_width(ui, view.search_keys);
  key_hint(ui,
           {rect.right() - ui.unit(token::kSpacingS) - keys,
            rect.y + std::round((rect.h - ui.px(token::kControlKeyHint)) / 2)},
           view.search_keys);
  return intent;
}

Intent draw_top_bar(const ShellView& view, const Page& page, Colour plane) {
  Ui& ui = page.ui;
  const Rect& bar = page.frame.top_bar;
  ui.fill(bar, ui.colour(plane));
  const float line = ui.stroke(token::kStrokeHairline);
  ui.hairline(bar.x, bar.bottom() - line, bar.w, ui.colour(Colour::Border));
  const float padding = ui.unit(kBarPadding);

  const SegmentedSpec languages{
      .id = "language",
      .label = view.switch_label,
      .options = view.switch_options,
      .spoken = {page.text("shell/english"), page.text("shell/french"), page.text("shell/both")},
      .selected = static_cast<int>(view.mode)};
  const ImVec2 size = segmented_size(ui, languages);
  const float x = bar.right() - padding - size.x;
  ui.begin_region("top_bar");
  const float field = search_width(page);
  const float left = x - ui.unit(token::kSpacingL) - field;
  Intent intent = draw_crumbs(view, page, {bar.x + padding, bar.y, left - bar.x - 2 * padding, bar.h - line});
  const float high = ui.px(token::kControlHeight);
  ask(intent, draw_search_field(view, {left, bar.y + std::round((bar.h - line - high) / 2), field, high}, page));
  if (const auto chosen = segmented(ui, {x, bar.y + std::round((bar.h - line - size.y) / 2)}, languages)) {
    ask(intent, SetReadingMode{static_cast<ReadingMode>(*chosen)});
  }
  return intent;
}

Intent draw_banners(const ShellView& view, Page& page) {
  Intent intent;
  Rect& content = page.frame.content;
  for (const BannerView& one : view.banners) {
    const std::string id = path_of("banner", one.id);
    const std::string_view close = one.can_close ? std::string_view(view.close_label) : std::string_view();
    const BannerSpec spec{.id = id,
                          .text = one.text,
                          .icon = one.icon,
                          .action = one.action,
                          .close = close,
                          .percent = one.percent,
                          .widest = one.widest};
    const float height = banner_height(page.ui, content.w, spec, page.lead());
    const BannerAction done = banner(page.ui, {content.x, content.y, content.w, height}, spec, page.lead());
    if (done == BannerAction::Close) ask(intent, CloseBanner{one.id});
    if (done == BannerAction::Act) ask(intent, CancelJob{one.id});
    content.y += height;
    content.h -= height;
  }
  return intent;
}

/// Width of one key after the other, as "Ctrl" "Enter".
float keys_width(const Ui& ui, const std::vector<std::string>& keys) {
  float width = 0;
  for (const std::string& key : keys) width += key_hint_width(ui, key) + ui.unit(token::kSpacingXs);
  return width - ui.unit(token::kSpacingXs);
}

}  // namespace

Intent draw_shell(const ShellView& view, ShellState& state, Page& page, Plane plane) {
  Ui& ui = page.ui;
  const Colour colour = plane == Plane::Reading ? Colour::Surface : Colour::Background;
  ui.fill(ui.window(), ui.colour(colour));
  Intent intent = draw_rail(view, page);
  ask(intent, draw_top_bar(view, page, colour));
  ask(intent, draw_banners(view, page));
  const Shortcuts& keys = ui.shortcuts();
  if (keys.next_language) ask(intent, SetReadingMode{next_mode(view.mode)});
  if (keys.search) ask(intent, ShowSearch{true, {}});
  if (keys.back) ask(intent, GoBack{});
  if (keys.help || (keys.escape && state.shortcuts_shown)) ask(intent, ShowShortcuts{!state.shortcuts_shown});
  return intent;
}

void draw_shortcut(const ShortcutRow& shortcut, const std::string& id, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  std::string spoken;
  for (const std::string& key : shortcut.keys) spoken += (spoken.empty() ? "" : " ") + key;
  ui.say(id, Role::Text, shortcut.label, rect, spoken);
  ui.text(Type::Body, {rect.x, rect.y + (rect.h - ui.line_height(Type::Body)) / 2}, ui.colour(Colour::TextMuted),
          shortcut.label);
  float at = rect.right() - keys_width(ui, shortcut.keys);
  for (const std::string& key : shortcut.keys) {
    at += key_hint(ui, {at, rect.y + std::round((rect.h - ui.px(token::kControlKeyHint)) / 2)}, key) +
          ui.unit(token::kSpacingXs);
  }
}

Intent draw_shortcuts(const std::vector<ShortcutRow>& rows, const Page& page) {
  Ui& ui = page.ui;
  const Rect window = ui.window();
  const float padding = ui.unit(token::kSpacingXl);
  const float row = std::max(ui.px(token::kControlOutlineEntry), ui.line_height(Type::Body));
  const float head = ui.px(token::kControlHeight) + ui.unit(token::kSpacingM);
  const float width = std::min(ui.px(kShortcutsWidth), window.w - 2 * padding);
  const float height = 2 * padding + head + row * static_cast<float>(rows.size());
  const float x = std::round((window.w - width) / 2);
  const Rect box{x, std::max(padding, std::round((window.h - height) / 2)), width,
                 std::min(height, window.h - 2 * padding)};
  Intent intent;
  ui.begin_overlay("shortcuts", box, Ui::Modal::Yes);
  ui.begin_region("overlay");
  ui.fill(window, ui.colour(Colour::Scrim));
  const float radius = ui.unit(token::kRadiusCard);
  ui.shadow(box, Elevation::Overlay, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  const float left = box.x + padding;
  const float right = box.right() - padding;
  const ImVec2 close = icon_button_size(ui);
  heading(ui, {left, box.y + padding}, right - close.x - ui.unit(token::kSpacingS) - left,
          {.id = "shortcuts/title",
           .lead = page.text("shortcuts/title"),
           .type = Type::Heading,
           .lead_language = page.lead()});
  if (icon_button(ui, {right - close.x, box.y + padding - ui.unit(token::kSpacingXs)}, "shortcuts/close", "close",
                  page.text("shortcuts/close"))) {
    ask(intent, ShowShortcuts{false});
  }
  const Rect list{box.x, box.y + padding + head, box.w, box.bottom() - padding - (box.y + padding + head)};
  float y = ui.begin_scroll("shortcuts", list);
  const float top = y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw_shortcut(rows[i], path_of("shortcuts", std::to_string(i)), {left, y, right - left, row}, page);
    y += row;
  }
  ui.end_scroll(y - top);
  ui.end_overlay();
  return intent;
}

}  // namespace passerelle::ui
