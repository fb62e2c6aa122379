#pragma once
// Language, theme and text size; each choice applies at once.

#include "ui/screens/page.h"
#include "ui/session.h"
#include "ui/view_shell.h"

namespace passerelle::ui {

Intent draw_settings(const Session& session, const std::vector<ShortcutRow>& shortcuts, const Page& page);

}  // namespace passerelle::ui
