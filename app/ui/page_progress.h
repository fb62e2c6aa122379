#pragma once
// The progress page, see screens/progress.h.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_progress_page(const PageTools& tools);

}  // namespace passerelle::ui
