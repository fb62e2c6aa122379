#pragma once
// The review page between frames: what comes back, a session under way, or what it brought.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

/// A session that was left by going to another page goes on when the page is opened again.
std::unique_ptr<AppPage> make_review_page(const PageTools& tools);

}  // namespace passerelle::ui
