#include "ui/screens/search_palette.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kResults = "search/results";

// Token pixels
constexpr float kHead = 60;
constexpr float kFoot = 44;
constexpr float kGroupHead = 28;
constexpr float kSide = 19;
constexpr float kBoxIndent = 8;
constexpr float kRowText = 51;
constexpr float kRowGap = 12;
/// Share of a row that the title may take from what stands behind it.
constexpr float kTitleShare = 0.62F;

/// What stands left and right of each other in the palette, from top to bottom.
struct Places {
  Rect box;
  Rect head;
  Rect filters;
  Rect list;
  Rect foot;
};

float empty_height(const SearchView& view, float width, const Page& page) {
  const Ui& ui = page.ui;
  return ui.paragraph_height(Type::Body, width - 2 * ui.px(kSide), view.empty, page.lead()) +
         2 * ui.unit(token::kSpacingXl);
}

float list_height(const SearchView& view, float width, const Page& page) {
  const Ui& ui = page.ui;
  if (view.groups.empty()) return empty_height(view, width, page);
  return static_cast<float>(view.groups.size()) * ui.px(kGroupHead) +
         static_cast<float>(view.rows()) * ui.px(token::kControlRowHeightLarge) + ui.unit(token::kSpacingS);
}

Places places_of(const SearchView& view, const Page& page) {
  const Ui& ui = page.ui;
  const Rect window = ui.window();
  const float margin = ui.unit(token::kSpacingXl);
  const float width = std::min(ui.px(token::kLayoutPaletteWidth), window.w - 2 * margin);
  const float top = ui.unit(token::kLayoutPaletteTop);
  const float head = ui.px(kHead);
  const float foot = ui.px(kFoot);
  const float filters = search_filters_height(view, width, page);
  const float room = std::max(ui.px(token::kControlRowHeightLarge), window.h - top - margin - head - filters - foot);
  const float list = std::min(list_height(view, width, page), room);
  const float x = std::round((window.w - width) / 2);
  const float below = top + head + filters;
  return {{x, top, width, head + filters + list + foot},
          {x, top, width, head},
          {x, top + head, width, filters},
          {x, below, width, list},
          {x, below + list, width, foot}};
}

/// The box, and how many were found on its right.
void draw_head(const SearchView& view, SearchState& state, const Rect& head, const Page& page) {
  Ui& ui = page.ui;
  const float side = ui.px(kSide);
  const float icon = ui.px(token::kControlIconMedium);
  ui.icon_in("search", token::kControlIconMedium, {head.x + side, head.y, icon, head.h}, ui.colour(Colour::Accent));
  const float count = ui.text_width(Type::Caption, view.count);
  if (!view.count.empty()) {
    const float line = ui.line_height(Type::Caption);
    const Rect rect{head.right() - side - count, head.y + std::round((head.h - line) / 2), count, line};
    ui.say("search/count", Role::Text, view.count, rect);
    ui.text(Type::Caption, {rect.x, rect.y}, ui.colour(Colour::TextMuted), view.count);
  }
  const std::string label = page.text("search/label");
  const AnswerBoxSpec spec{.id = kSearchBox,
                           .label = label,
                           .placeholder = label,
                           .spoken_hint = view.count,
                           .type = Type::Subtitle,
                           .min_height = kHead - 2 * kBoxIndent,
                           .max_height = kHead - 2 * kBoxIndent,
                           .language = page.lead(),
                           .single_line = true,
                           .bare = true,
                           .takes_tab = true};
  const float x = head.x + side + icon;
  const float width = head.right() - side - count - ui.unit(token::kSpacingM) - x;
  if (answer_box(ui, {x, head.y + ui.px(kBoxIndent)}, width, state.box, spec)) {
    state.selected = 0;
    state.moved = true;
  }
}

/// The next filter that has something to show; none after the last one.
void step_filter(const SearchView& view, SearchState& state, int step) {
  const int count = static_cast<int>(view.filters.size()) + 1;
  int at = 0;
  for (int i = 1; i < count; ++i) {
    if (state.only == view.filters[static_cast<std::size_t>(i - 1)]) at = i;
  }
  at = (at + step + count) % count;
  std::optional<learning::SearchGroup> only;
  if (at > 0) only = view.filters[static_cast<std::size_t>(at - 1)];
  choose_filter(state, only);
}

void step_row(const SearchView& view, SearchState& state, int step) {
  const auto count = static_cast<int>(view.rows());
  if (count == 0) return;
  state.selected = static_cast<std::size_t>((static_cast<int>(state.selected) + step + count) % count);
  state.moved = true;
}

Intent read_keys(const SearchView& view, SearchState& state, Ui& ui) {
  Intent intent;
  for (const InputEvent& event : ui.text_events(kSearchBox)) {
    if (event.kind != InputEvent::Kind::KeyPress) continue;
    if (event.key == Key::Down) step_row(view, state, 1);
    if (event.key == Key::Up) step_row(view, state, -1);
    if (event.key == Key::Tab) step_filter(view, state, event.shift ? -1 : 1);
    if (event.key == Key::Escape) ask(intent, ShowSearch{false});
    if (event.key == Key::Enter) {
      if (const SearchRow* row = view.row(state.selected)) ask(intent, GoTo{row->place});
    }
  }
  if (ui.shortcuts().escape) ask(intent, ShowSearch{false});
  return intent;
}

bool pressed_outside(const Ui& ui, const Rect& box) {
  const auto events = ui.events();
  return std::any_of(events.begin(), events.end(), [&](const InputEvent& event) {
    return event.kind == InputEvent::Kind::MouseButton && event.down && !box.contains({event.x, event.y});
  });
}

bool draw_row(const SearchRow& row, std::size_t index, bool selected, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const std::string id = path_of("search", std::to_string(index));
  const std::string said = row.detail.text.empty() ? row.meta : row.meta + ", " + row.detail.text;
  const WidgetState state = list_row(ui, rect,
                                     {.id = id,
                                      .label = row.title.text,
                                      .value = selected ? "selected" : "",
                                      .selected = selected,
                                      .description = said});
  const Rect clip = ui.clip();
  if (rect.y >= clip.bottom() || rect.bottom() <= clip.y) return state.activated;
  const float side = ui.px(kSide);
  const float icon = ui.px(token::kControlIconMedium);
  ui.icon_in(row.icon, token::kControlIconMedium, {rect.x + side, rect.y, icon, rect.h},
             ui.colour(selected ? Colour::Accent : Colour::TextMuted));
  const float meta = ui.text_width(Type::Caption, row.meta);
  ui.text(Type::Caption,
          {rect.right() - side - meta, rect.y + std::round((rect.h - ui.line_height(Type::Caption)) / 2)},
          ui.colour(Colour::TextMuted), row.meta);
  float x = rect.x + ui.px(kRowText);
  float room = rect.right() - side - meta - ui.unit(kRowGap) - x;
  const float y = rect.y + std::round((rect.h - ui.line_height(Type::Body)) / 2);
  const float title = row.detail.text.empty() ? room : std::round(room * kTitleShare);
  const float used = draw_found(ui, Type::BodyMedium, {x, y}, title, Colour::Text, row.title) + ui.unit(kRowGap);
  x += used;
  room -= used;
  if (!row.detail.text.empty()) draw_found(ui, Type::Body, {x, y}, room, Colour::TextMuted, row.detail);
  return state.activated;
}

Intent draw_results(const SearchView& view, SearchState& state, const Rect& list, const Page& page) {
  Ui& ui = page.ui;
  Intent intent;
  const float top = ui.begin_scroll(kResults, list);
  float y = top;
  const float side = ui.px(kSide);
  if (view.groups.empty()) {
    const float width = list.w - 2 * side;
    const ImVec2 at{list.x + side, y + ui.unit(token::kSpacingXl)};
    const float height = ui.paragraph(Type::Body, at, width, ui.colour(Colour::TextMuted), view.empty, page.lead());
    ui.say("search/empty", Role::Text, view.empty, {at.x, at.y, width, height});
    ui.end_scroll(list.h);
    return intent;
  }
  std::size_t index = 0;
  ui.begin_group(kResults, Axis::Vertical);
  for (const SearchGroupView& group : view.groups) {
    const float head = ui.px(kGroupHead);
    const float line = ui.line_height(Type::Caption);
    const Rect rect{list.x + side, y + std::round((head - line) / 2), list.w - 2 * side, line};
    ui.say(path_of("search/group", std::to_string(index)), Role::Heading, group.heading, rect);
    ui.text(Type::Caption, {rect.x, rect.y}, ui.colour(Colour::TextMuted), group.heading);
    y += head;
    for (const SearchRow& row : group.rows) {
      const Rect place{list.x, y, list.w, ui.px(token::kControlRowHeightLarge)};
      const bool selected = index == state.selected;
      if (draw_row(row, index, selected, place, page)) ask(intent, GoTo{row.place});
      if (selected && state.moved) ui.reveal(place, kGroupHead, Ui::Glide::AtOnce);
      y = place.bottom();
      ++index;
    }
  }
  ui.end_group();
  ui.end_scroll(y - top + ui.unit(token::kSpacingS));
  return intent;
}

struct Hint {
  std::vector<std::string> keys;
  std::string label;
};

float hint_width(const Ui& ui, const Hint& hint) {
  float width = ui.text_width(Type::Caption, hint.label);
  for (const std::string& key : hint.keys) width += key_hint_width(ui, key) + ui.unit(token::kSpacingS);
  return width;
}

void draw_hint(Ui& ui, float x, const Rect& foot, const Hint& hint) {
  for (const std::string& key : hint.keys) {
    x += key_hint(ui, {x, foot.y + std::round((foot.h - ui.px(token::kControlKeyHint)) / 2)}, key) +
         ui.unit(token::kSpacingS);
  }
  ui.text(Type::Caption, {x, foot.y + std::round((foot.h - ui.line_height(Type::Caption)) / 2)},
          ui.colour(Colour::TextMuted), hint.label);
}

void draw_foot(const Rect& foot, const Page& page) {
  Ui& ui = page.ui;
  ui.fill(foot, ui.colour(Colour::SurfaceSunken), ui.unit(token::kRadiusCard), Corners::Bottom);
  ui.hairline(foot.x, foot.y, foot.w, ui.colour(Colour::Border));
  const float gap = ui.unit(token::kSpacingL);
  const Hint close{{page.text("shortcuts/key_escape")}, page.text("search/close")};
  float right = foot.right() - ui.px(kSide) - hint_width(ui, close);
  draw_hint(ui, right, foot, close);
  right -= gap;
  float x = foot.x + ui.px(kSide);
  const Hint hints[] = {{{"↑", "↓"}, page.text("search/move")},
                        {{page.text("shortcuts/key_enter")}, page.text("search/open")},
                        {{page.text("shortcuts/key_tab")}, page.text("search/filter")}};
  for (const Hint& hint : hints) {
    const float width = hint_width(ui, hint);
    if (x + width > right) break;
    draw_hint(ui, x, foot, hint);
    x += width + gap;
  }
}

}  // namespace

float draw_found(Ui& ui, Type type, ImVec2 position, float room, Colour colour, const learning::FoundText& text) {
  const std::string shown = ui.shorten(type, text.text, room);
  const std::string_view whole = shown;
  const std::size_t kept = shown == text.text ? shown.size() : shown.size() - std::string_view("…").size();
  float x = position.x;
  const auto put = [&](std::size_t begin, std::size_t end, Colour letters) {
    const std::string_view piece = whole.substr(begin, end - begin);
    ui.text(type, {x, position.y}, ui.colour(letters), piece);
    x += ui.text_width(type, piece);
  };
  std::size_t at = 0;
  for (const text::Span& span : text.matches) {
    if (span.begin < at || span.end > kept) continue;
    put(at, span.begin, colour);
    const float width = ui.text_width(type, whole.substr(span.begin, span.end - span.begin));
    const float thick = ui.stroke(2);
    const Rect box{std::round(x) - 1, position.y + ui.unit(1), std::round(width) + 2,
                   ui.line_height(type) - ui.unit(1)};
    ui.fill(box, ui.colour(Colour::HighlightSearchBg), ui.unit(token::kRadiusMark), Corners::Top);
    underline(ui, box.x, box.bottom() - thick, box.w, thick, ui.colour(Colour::HighlightSearchLine), Underline::Solid);
    put(span.begin, span.end, Colour::HighlightSearchText);
    at = span.end;
  }
  put(at, whole.size(), colour);
  return x - position.x;
}

Intent draw_search_palette(const SearchView& view, SearchState& state, const Page& page) {
  Ui& ui = page.ui;
  const Places places = places_of(view, page);
  const Rect& box = places.box;
  ui.begin_overlay("search", box, Ui::Modal::Yes);
  ui.begin_region("overlay");
  ui.fill(ui.window(), ui.colour(Colour::Scrim));
  const float radius = ui.unit(token::kRadiusCard);
  ui.shadow(box, Elevation::Overlay, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  draw_head(view, state, places.head, page);
  Intent intent = read_keys(view, state, ui);
  ui.hairline(box.x, places.filters.y, box.w, ui.colour(Colour::Border));
  draw_search_filters(view, state, places.filters, page);
  ask(intent, draw_results(view, state, places.list, page));
  draw_foot(places.foot, page);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  ui.end_overlay();
  if (pressed_outside(ui, box)) ask(intent, ShowSearch{false});
  return intent;
}

}  // namespace passerelle::ui
