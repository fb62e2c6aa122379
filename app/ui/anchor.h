#pragma once
// The reader's place on a page, kept while the language, the window or the text size changes: which block stands at the
// top of the scrolling column and how much of it is above. Computed from what was drawn.

#include <optional>
#include <string>

#include "ui/kit.h"

namespace passerelle::ui {

struct Anchor {
  std::string widget;     ///< id of a block; empty: the very top
  float share_above = 0;  ///< of the block's height that is scrolled away; 0 when its top is in view
  float below = 0;        ///< token pixels from the top of the column down to the block's top, when that is in view
};

/// What stands at the top of a scroll region now; nothing when the region holds no blocks.
std::optional<Anchor> current_anchor(const Ui& ui, const std::string& scroll, const Rect& area);

/// Scrolls so that the anchor stands where it stood. Between end_frame and the next begin_frame. False when the page
/// does not hold the block.
bool restore_anchor(Ui& ui, const std::string& scroll, const Rect& area, const Anchor& anchor);

}  // namespace passerelle::ui
