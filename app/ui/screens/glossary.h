#pragma once
// The glossary, the controls and the clauses: a list that can be narrowed and one entry in full, side by side, or one
// below the other on a narrow window. One way of drawing for all three; ids begin with the page's name.

#include <string>
#include <string_view>
#include <vector>

#include "ui/answer_box.h"
#include "ui/screens/page.h"
#include "ui/view_glossary.h"

namespace passerelle::ui {

struct ReferenceState {
  AnswerBox find;
  std::string open_menu;  ///< id; empty: none
  bool reveal = false;    ///< bring the entry that is shown into view in the list

  // Heights of the rows, and for what they were measured
  std::vector<float> heights;
  float measured_width = -1;
  float measured_scale = -1;
  int revision = 0;  ///< of the view, set by who makes it
  int measured_revision = -1;
};

// What such a page asks of itself, in OnPage.
struct ShowEntry {
  std::string id;
};
struct FilterText {};
struct OpenMenu {
  std::string id;  ///< empty: close
};
struct ChooseOption {
  std::string menu;
  int option = 0;
};
struct ToggleBookmark {};
struct CopyEntry {};

/// The switch above all three pages; the keyboard stays on it from page to page.
inline constexpr std::string_view kReferenceSwitch = "reference/switch";

/// id: of the page. tab: which of the three it is.
Intent draw_reference(const ReferenceView& view, ReferenceState& state, std::string_view id, int tab, const Page& page);

}  // namespace passerelle::ui
