#pragma once
// The window while the course is still being read.

#include <vector>

#include "base/job.h"
#include "platform/window.h"
#include "ui/fonts.h"
#include "ui/loading_screen.h"

namespace passerelle {

/// Shows the screen until the job is over. False when the person closed the window or cancelled first.
bool show_loading(platform::Window& window, ui::LoadingScreen& screen, const Job& reading,
                  const std::vector<ui::FontFile>& fonts);

/// What the window or a picture calls to draw the screen, with the share that percent() says. All outlive the content.
platform::WindowContent loading_content(ui::LoadingScreen& screen, const std::vector<ui::FontFile>& fonts,
                                        float text_scale, std::function<int()> percent);

}  // namespace passerelle
