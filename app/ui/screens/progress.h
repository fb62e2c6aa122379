#pragma once
// The progress page: a square for every idea or the same figures as a table; readiness, tracks, weeks, last answers.

#include <optional>
#include <string>

#include "ui/screens/page.h"
#include "ui/view_progress.h"

namespace passerelle::ui {

inline constexpr const char* kProgressScroll = "progress";

enum class ProgressShape { Chart, Table };

/// Shows the panel of an idea; empty: closes it.
struct ShowIdea {
  std::string square;
};
struct ShowProgressAs {
  ProgressShape shape = ProgressShape::Chart;
};

/// Everything that is recorded, as a file.
struct ExportProgress {};

struct ProgressState {
  ProgressShape shape = ProgressShape::Chart;
  std::string square;       ///< whose panel is open; empty: none
  bool can_export = false;  ///< the program offers it
};

Intent draw_progress(const ProgressView& view, const std::optional<IdeaPanel>& panel, const ProgressState& state,
                     const Page& page);
/// The widget that has the keyboard at first.
std::string focus_of_progress(const ProgressView& view, const ProgressState& state);

}  // namespace passerelle::ui
