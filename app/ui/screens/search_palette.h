#pragma once
// Search in one box above the page: what was found in groups, chosen from the keyboard. The box keeps the keyboard
// while the palette is open.

#include <cstddef>
#include <optional>

#include "ui/answer_box.h"
#include "ui/screens/page.h"
#include "ui/view_search.h"

namespace passerelle::ui {

/// Id of the box in which one writes what is looked for.
inline constexpr const char* kSearchBox = "search/box";

struct SearchState {
  bool shown = false;
  AnswerBox box;
  std::size_t selected = 0;  ///< of all rows
  std::optional<learning::SearchGroup> only;
  bool moved = false;  ///< another row was selected, or others are shown
};

/// A text with what was looked for lit; at most as wide as the room, then it ends in "…". Returns its width.
float draw_found(Ui& ui, Type type, ImVec2 position, float room, Colour colour, const learning::FoundText& text);

/// Shows one group only; none: all of them.
void choose_filter(SearchState& state, std::optional<learning::SearchGroup> only);
/// The groups that have something to show, as chips to press on as many lines as they need; Tab in the box goes through
/// the same ones. Nothing where there is no choice.
float search_filters_height(const SearchView& view, float width, const Page& page);
void draw_search_filters(const SearchView& view, SearchState& state, const Rect& rect, const Page& page);

/// Draws above everything that was drawn before.
Intent draw_search_palette(const SearchView& view, SearchState& state, const Page& page);

}  // namespace passerelle::ui
