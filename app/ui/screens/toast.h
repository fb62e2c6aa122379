#pragma once
// What was done, said for a few seconds at the lower right, with one action and a cross. It never takes the keyboard by
// itself, and waits while the pointer or the keyboard is on it.

#include <optional>
#include <string>
#include <vector>

#include "ui/app_page.h"
#include "ui/screens/page.h"

namespace passerelle::ui {

struct ShownToast {
  Toast toast;
  std::string id;      ///< "toast/3"
  double left = -1.0;  ///< seconds for which it is still to be seen; negative: not seen yet
  double seen_at = 0;
};

/// What became of a toast in this frame.
struct ToastEnd {
  std::size_t index = 0;
  bool acted = false;  ///< its action was pressed; else it was closed or its time is over
};

/// Draws them one above the other, the newest lowest.
std::optional<ToastEnd> draw_toasts(std::vector<ShownToast>& toasts, const Page& page);

}  // namespace passerelle::ui
