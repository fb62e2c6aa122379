#pragma once
// What the desktop asks of the program's looks, from where it says so to the screens.

#include <functional>
#include <optional>

#include "platform/desktop_settings.h"
#include "ui/app.h"

namespace passerelle {

/// GTK_THEME ("Adwaita:dark") where it is set, as for the programs of the desktop; else what the desktop said.
std::optional<ui::ThemeName> system_theme(const std::optional<platform::DesktopLook>& look);

/// Brings what the desktop says to the screens, from the frame after it was said.
class DesktopFollower {
 public:
  /// wake: called from any thread when there is something to bring.
  DesktopFollower(ui::App& app, std::function<void()> wake);

  /// Before each frame.
  void bring();

 private:
  ui::App& app_;
  std::optional<platform::DesktopLook> brought_;
  platform::DesktopSettings settings_;
};

}  // namespace passerelle
