#include "platform/desktop_look.h"

namespace passerelle::platform {
namespace {

/// 0: no preference, also for what the portal may say one day.
ColourScheme scheme_of(std::uint32_t number) {
  if (number == 1) return ColourScheme::Dark;
  if (number == 2) return ColourScheme::Light;
  return ColourScheme::NoPreference;
}

}  // namespace

void note_setting(DesktopLook& look, std::string_view name_space, std::string_view key, const DesktopValue& value) {
  if (const auto* number = std::get_if<std::uint32_t>(&value); number && name_space == "org.freedesktop.appearance") {
    if (key == "color-scheme") look.scheme = scheme_of(*number);
    if (key == "contrast") look.contrast = *number == 1;
    if (key == "reduced-motion") look.reduced_motion = *number == 1;
  }
  if (const auto* yes = std::get_if<bool>(&value)) {
    if (name_space == "org.gnome.desktop.interface" && key == "enable-animations") look.animations = *yes;
    if (name_space == "org.gnome.desktop.a11y.interface" && key == "high-contrast") look.high_contrast = *yes;
  }
}

}  // namespace passerelle::platform
