#pragma once
// The list of all modules, by track: where everything starts.

#include "ui/screens/page.h"
#include "ui/view_catalogue.h"

namespace passerelle::ui {

Intent draw_catalogue(const CatalogueView& view, const Page& page);

}  // namespace passerelle::ui
