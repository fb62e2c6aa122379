#pragma once
// The home page: where the program opens.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_home_page(const PageTools& tools);

}  // namespace passerelle::ui
