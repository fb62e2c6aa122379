#pragma once
// What the pages to look things up are made of. Private to screens/glossary*.cpp.

#include <string>
#include <string_view>

#include "ui/screens/glossary.h"

namespace passerelle::ui {

/// What every part of such a page is given.
struct ReferenceDrawing {
  const ReferenceView& view;
  ReferenceState& state;
  std::string_view id;
  const Page& page;
  Intent& intent;

  Ui& ui() const { return page.ui; }
  std::string path(std::string_view name) const { return path_of(id, name); }
};

/// The list with its header in a card, scrolling inside; and what it would take without scrolling.
void draw_entries(ReferenceDrawing& drawing, const Rect& rect);
float entries_height(ReferenceDrawing& drawing, float width);
/// The letters under which there are terms; they lead to the first of each. Returns the height.
float draw_letters(ReferenceDrawing& drawing, ImVec2 at, float width);

/// The entry that is shown in full, at least as high as given. Returns the height.
float draw_entry(ReferenceDrawing& drawing, ImVec2 at, float width, float least);

/// The box and the menus that narrow the list, on as many lines as they need. Returns the height.
float draw_tools(ReferenceDrawing& drawing, ImVec2 at, float width);

}  // namespace passerelle::ui
