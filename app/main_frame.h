#pragma once
// Size and place of the window from one session to the next: one line in a file of the profile, because the window
// opens before the record is read.

#include <filesystem>
#include <optional>

#include "platform/window_frame.h"

namespace passerelle {

/// Nothing when none was kept, or when it cannot be read.
std::optional<platform::WindowFrame> kept_frame(const std::filesystem::path& profile);
/// Where it cannot be written, the next window opens as the one before.
void keep_frame(const std::filesystem::path& profile, const platform::WindowFrame& frame);

}  // namespace passerelle
