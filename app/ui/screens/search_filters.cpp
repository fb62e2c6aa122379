// Which kind of result the search palette shows: chips under its box.
#include <algorithm>
#include <cmath>

#include "ui/screens/search_palette.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kSide = 19;
constexpr float kChipHeight = 28;
constexpr float kChipPadding = 12;

/// Nothing to choose between.
bool is_needless(const SearchView& view) { return view.filters.size() < 2; }

/// Where each chip stands, from the left upper corner of all.
std::vector<Rect> places_of(const SearchView& view, float width, const Ui& ui) {
  const float gap = ui.unit(token::kSpacingS);
  const float side = ui.px(kSide);
  const float height = ui.px(kChipHeight);
  std::vector<Rect> places;
  Rect place{side, ui.unit(token::kSpacingS), 0, height};
  for (const std::string& label : view.filter_labels) {
    place.w = std::ceil(ui.text_width(Type::Caption, label)) + 2 * ui.unit(kChipPadding);
    if (place.x > side && place.right() > width - side) {
      place.x = side;
      place.y += height + gap;
    }
    places.push_back(place);
    place.x += place.w + gap;
  }
  return places;
}

bool draw_chip(std::string_view id, const std::string& label, bool chosen, const Rect& rect, Ui& ui) {
  const float radius = rect.h / 2;
  const WidgetState state = ui.widget({.id = id,
                                       .role = Role::SwitchOption,
                                       .label = label,
                                       .rect = rect,
                                       .value = chosen ? "selected" : "",
                                       .focusable = true,
                                       .ring_radius = kChipHeight / 2});
  if (chosen) {
    ui.fill(rect, ui.colour(Colour::Accent), radius);
  } else {
    if (state.hovered) ui.fill(rect, ui.colour(Colour::SurfaceHover), radius);
    ui.outline(rect, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeHairline), radius);
  }
  const float text = ui.text_width(Type::Caption, label);
  ui.text(Type::Caption,
          {rect.x + std::round((rect.w - text) / 2), rect.y + std::round((rect.h - ui.line_height(Type::Caption)) / 2)},
          ui.colour(chosen ? Colour::OnAccent : Colour::TextMuted), label);
  return state.activated;
}

}  // namespace

void choose_filter(SearchState& state, std::optional<learning::SearchGroup> only) {
  state.only = only;
  state.selected = 0;
  state.moved = true;
}

float search_filters_height(const SearchView& view, float width, const Page& page) {
  if (is_needless(view)) return 0;
  return places_of(view, width, page.ui).back().bottom() + page.ui.unit(token::kSpacingS);
}

void draw_search_filters(const SearchView& view, SearchState& state, const Rect& rect, const Page& page) {
  if (is_needless(view)) return;
  Ui& ui = page.ui;
  const std::vector<Rect> places = places_of(view, rect.w, ui);
  ui.begin_group("search/filter", Axis::Horizontal);
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::optional<learning::SearchGroup> group;
    if (i > 0) group = view.filters[i - 1];
    const Rect place{rect.x + places[i].x, rect.y + places[i].y, places[i].w, places[i].h};
    const std::string id = path_of("search/filter", std::to_string(i));
    if (!draw_chip(id, view.filter_labels[i], state.only == group, place, ui)) continue;
    choose_filter(state, group);
    ui.request_focus(kSearchBox);
  }
  ui.end_group();
}

}  // namespace passerelle::ui
