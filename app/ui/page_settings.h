#pragma once
// The settings between frames: what is being asked, and what came of the last export.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_settings_page(const PageTools& tools);

}  // namespace passerelle::ui
