#pragma once
// The card at the top of the list of modules: the course, the module that is next and one button; the bridge where
// there is room for it.

#include <string_view>

#include "ui/screens/page.h"
#include "ui/view_catalogue.h"

namespace passerelle::ui {

inline constexpr std::string_view kCatalogueContinue = "catalogue/continue";

/// Both want view.next.
float catalogue_hero_height(const CatalogueView& view, float width, const Page& page);
Intent draw_catalogue_hero(const CatalogueView& view, const Rect& rect, const Page& page);

}  // namespace passerelle::ui
