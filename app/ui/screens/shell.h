#pragma once
// What stands around every page: rail, crumbs, language switch, banners, and the list of shortcuts (F1).

#include <string>
#include <vector>

#include "ui/screens/page.h"
#include "ui/view_shell.h"

namespace passerelle::ui {

struct ShellState {
  bool shortcuts_shown = false;
};

/// Reading pages stand on a plane of their own, pages of cards on the background.
enum class Plane { Reading, Cards };

/// Draws the planes, the rail, the top bar and the banners; page.frame.content becomes what is left for the page.
Intent draw_shell(const ShellView& view, ShellState& state, Page& page, Plane plane);

/// One shortcut in a row: what it does, and its keys on the right edge.
void draw_shortcut(const ShortcutRow& shortcut, const std::string& id, const Rect& rect, const Page& page);

/// Draws what floats above the page; after everything else.
Intent draw_shortcuts(const std::vector<ShortcutRow>& rows, const Page& page);

}  // namespace passerelle::ui
