#pragma once
// The page of a module, or of a course, that cannot be opened: what is safe, what is wrong, what to do.

#include "ui/screens/page.h"
#include "ui/view_error.h"

namespace passerelle::ui {

struct ErrorState {
  bool copied = false;        ///< the details are on the clipboard
  std::string checked_again;  ///< what checking again found; empty before
};

/// Where the keyboard belongs when the page is opened.
inline constexpr const char* kErrorFocus = "error/check";

Intent draw_error(const ErrorView& view, const ErrorState& state, const Page& page);

}  // namespace passerelle::ui
