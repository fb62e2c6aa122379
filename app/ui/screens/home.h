#pragma once
// The home page: go on where one left off, progress, what is due for review, tracks.

#include "ui/screens/page.h"
#include "ui/view_home.h"

namespace passerelle::ui {

/// Id of the scroll region, and of the one filled button.
inline constexpr const char* kHomeScroll = "home";
inline constexpr const char* kHomeNext = "home/next/go";

Intent draw_home(const HomeView& view, const Page& page);

}  // namespace passerelle::ui
