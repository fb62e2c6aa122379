#include "main_desktop.h"

#include <cstdlib>
#include <string>
#include <utility>

namespace passerelle {
namespace {

std::optional<ui::ThemeName> theme_of_environment() {
  const char* const value = std::getenv("GTK_THEME");
  const std::string theme = value != nullptr ? value : "";
  if (theme.empty()) return std::nullopt;
  if (theme.find("HighContrast") != std::string::npos) return ui::ThemeName::HighContrast;
  return theme.ends_with(":dark") || theme.ends_with("-dark") ? ui::ThemeName::Dark : ui::ThemeName::Light;
}

}  // namespace

std::optional<ui::ThemeName> system_theme(const std::optional<platform::DesktopLook>& look) {
  if (const auto theme = theme_of_environment()) return theme;
  if (!look) return std::nullopt;
  if (look->more_contrast()) return ui::ThemeName::HighContrast;
  if (!look->scheme) return std::nullopt;
  return look->scheme == platform::ColourScheme::Dark ? ui::ThemeName::Dark : ui::ThemeName::Light;
}

DesktopFollower::DesktopFollower(ui::App& app, std::function<void()> wake) : app_(app), settings_(std::move(wake)) {}

void DesktopFollower::bring() {
  const auto look = settings_.look();
  if (look == brought_) return;
  brought_ = look;
  app_.set_system(system_theme(look), look && look->less_motion());
}

}  // namespace passerelle
