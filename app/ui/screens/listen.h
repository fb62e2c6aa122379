#pragma once
// The control that reads a text of the page aloud, and stops. Shown only where there is a voice (Page::has_voice).

#include <cmath>
#include <string_view>

#include "ui/screens/column.h"

namespace passerelle::ui {

struct ListenSpec {
  std::string_view id;
  std::string_view what;  ///< said after the label: the heading of the text
  bool heard = false;     ///< it is the text that is being read
};

/// As wide as the longer of its two labels, so that nothing moves when it is pressed.
ImVec2 listen_size(const Page& page);
/// "Read aloud", or "Stop" while the text is heard. True when it was pressed.
bool listen_button(const Page& page, ImVec2 position, const ListenSpec& spec);

/// Puts what put(Column&) puts, and where there is a voice the control at the right end of its first line, which is of
/// that type. True when it was pressed.
template <class Put>
bool put_with_listen(Column& column, Type type, const ListenSpec& spec, Put put) {
  if (!column.page.has_voice) {
    put(column);
    return false;
  }
  const ImVec2 size = listen_size(column.page);
  const ImVec2 at{column.x + column.width - size.x,
                  column.y + std::round((column.ui().line_height(type) - size.y) / 2)};
  Column words = column.part(0, column.width - size.x - column.ui().unit(token::kSpacingS));
  put(words);
  column.y = words.y;
  return column.drawing() && listen_button(column.page, at, spec);
}

}  // namespace passerelle::ui
