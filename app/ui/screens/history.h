#pragma once
// Every answer with its marking as it was: the list, and one answer chosen from it.

#include <string>
#include <vector>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/view_history.h"

namespace passerelle::ui {

/// Ids of the scroll regions of one answer and of the list.
inline constexpr const char* kHistoryScroll = "history";
inline constexpr const char* kHistoryList = "history/list";

/// Shows one answer whole; empty: the list again.
struct ShowAnswer {
  std::string attempt;
};

/// Where the rows stand, computed anew when the rows or the lines of their texts change.
struct HistoryState {
  std::vector<float> tops;  ///< of each row from the top of the list, and the end
  float width = 0;
  float font_scale = 0;
};

std::string history_row_widget(const std::string& attempt);
std::string focus_of_history(const HistoryView& view);

Intent draw_history(const HistoryView& view, HistoryState& state, Drafts& drafts, const Page& page);

}  // namespace passerelle::ui
