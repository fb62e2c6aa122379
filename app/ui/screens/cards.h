#pragma once
// Cards that are as high as what is put on them, and the figures that stand on the cards of home and progress.

#include <algorithm>
#include <string_view>

#include "ui/screens/column.h"
#include "ui/view_progress.h"

namespace passerelle::ui {

/// Draws what put(Column) puts on a card as high as that, at least least_height (padding and height in window
/// pixels). put moves the column down and is called twice. Moves the column below the card; says where the card is.
template <class Put>
Rect put_on_card(Column& column, ImVec2 padding, float least_height, Put put) {
  Column inner = column.part(padding.x, column.width - 2 * padding.x);
  inner.y += padding.y;
  const float top = inner.y;
  inner.pass = Pass::Measure;
  put(inner);
  const Rect box{column.x, column.y, column.width, std::max(least_height, inner.y + padding.y - column.y)};
  if (column.drawing()) {
    card(column.ui(), box);
    inner.y = top;
    inner.pass = Pass::Draw;
    put(inner);
  }
  column.y = box.bottom();
  return box;
}

/// A title on the left and a muted text on the right of its line, or below when both do not fit.
struct TitleLine {
  std::string_view id;
  std::string_view title;
  std::string_view note = {};
  Type type = Type::BodyStrong;
};
void put_title_line(Column& column, const TitleLine& line);

/// A bar of a width (window pixels) with its figure in words beside it, or below when both do not fit.
void put_bar(Column& column, std::string_view id, std::string_view label, float share, float bar_width);

/// A question that is due, "<id>/<index>", with a caption below it; set off from the one above by a line.
void put_due_question(Column& column, std::string_view id, std::size_t index, const Pair& prompt,
                      const std::string& caption);

/// The bridge, what is to be said, and one filled button: "<id>/go". For a page that has nothing to show yet. also:
/// label of a quiet button beside it, "<id>/also"; true when that one was pressed.
bool put_empty(Column& column, std::string_view id, const EmptyView& view, Intent& intent, std::string_view also = {});

}  // namespace passerelle::ui
