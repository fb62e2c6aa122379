#pragma once
// How the desktop wants programs to look, as its settings portal says it. Plain values; no bus.

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace passerelle::platform {

enum class ColourScheme { NoPreference, Dark, Light };

/// Two desktops name contrast and motion in ways of their own; one of them asking is enough.
struct DesktopLook {
  std::optional<ColourScheme> scheme;  ///< nothing where the desktop has no such setting
  bool contrast = false;               ///< org.freedesktop.appearance
  bool reduced_motion = false;
  bool high_contrast = false;  ///< org.gnome.desktop
  bool animations = true;

  bool more_contrast() const { return contrast || high_contrast; }
  bool less_motion() const { return reduced_motion || !animations; }
  bool operator==(const DesktopLook&) const = default;
};

/// Of another type: monostate.
using DesktopValue = std::variant<std::monostate, std::uint32_t, bool>;

/// Takes over one setting of the portal; others, and values that mean nothing, change nothing.
void note_setting(DesktopLook& look, std::string_view name_space, std::string_view key, const DesktopValue& value);

}  // namespace passerelle::platform
