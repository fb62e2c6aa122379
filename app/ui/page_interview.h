#pragma once
// The interview page between frames: which of its three views is shown, and what happens when something is asked for.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

/// Place::block: "go-on" goes on with the interview under way, "choose" shows what one chooses from, a number the
/// debrief of that interview; empty: what was shown last.
std::unique_ptr<AppPage> make_interview_page(const PageTools& tools);

}  // namespace passerelle::ui
