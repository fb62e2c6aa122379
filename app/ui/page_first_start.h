#pragma once
// The first start between frames: which step is shown, and what the choices lead to at the end.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

std::unique_ptr<AppPage> make_first_start_page(const PageTools& tools);

/// Whether nobody has used this record yet: nothing was read, and the first start was neither ended nor skipped.
bool is_first_start(const learning::Learner& learner);

}  // namespace passerelle::ui
