#pragma once
// Language, theme and text size; each choice applies at once.

#include <string>
#include <vector>

#include "ui/screens/page.h"
#include "ui/session.h"
#include "ui/view_shell.h"

namespace passerelle::ui {

/// Where the keyboard belongs when the page is opened: the first choice.
std::string focus_of_settings(const Session& session);

Intent draw_settings(const Session& session, const std::vector<ShortcutRow>& shortcuts, const Page& page);

}  // namespace passerelle::ui
