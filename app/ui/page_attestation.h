#pragma once
// The attestation page between frames: the name as it is typed, the language, and what was saved.

#include <memory>

#include "ui/app_page.h"

namespace passerelle::ui {

/// Place::module: id of a module or of a track.
std::unique_ptr<AppPage> make_attestation_page(const PageTools& tools);

}  // namespace passerelle::ui
