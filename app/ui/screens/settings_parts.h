#pragma once
// What the sections of the settings are made of. Internal to screens/settings*.cpp.

#include <optional>
#include <string>

#include "ui/screens/page.h"
#include "ui/widgets.h"

namespace passerelle::ui {

inline constexpr std::string_view kSettingsScroll = "settings";

/// A row: what is chosen on the left, the choice on the right, or below when both do not fit side by side.
struct Choice {
  std::string label;
  std::string hint;
  SegmentedSpec segments;
};

/// Draws the row and says which option was chosen now. Options that do not fit on one line stand on two.
std::optional<int> draw_choice(const Choice& choice, ImVec2 at, float width, const Page& page, float& height);

/// A section: its heading and a block that keeps the reader's place. Returns the height.
float draw_settings_heading(std::string_view section, const std::string& text, ImVec2 at, float width,
                            const Page& page);

/// The line between two rows, with its gaps.
float draw_settings_rule(Ui& ui, ImVec2 at, float width);

}  // namespace passerelle::ui
