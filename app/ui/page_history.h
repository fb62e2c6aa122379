#pragma once
// The history of answers, see screens/history.h.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_history_page(const PageTools& tools);

}  // namespace passerelle::ui
