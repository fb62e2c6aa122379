#pragma once
// The sections of the settings below language and appearance. Each returns its height. Internal to
// screens/settings*.cpp.

#include "ui/screens/settings.h"

namespace passerelle::ui {

float draw_comfort(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent);
float draw_goal(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent);
float draw_record(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent);
float draw_restore(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent);

inline constexpr const char* kEraseAsk = "settings/erase";
inline constexpr const char* kEraseKeep = "settings/erase_keep";
inline constexpr const char* kRestoreAsk = "settings/restore";
inline constexpr const char* kRestoreKeep = "settings/restore_keep";

}  // namespace passerelle::ui
