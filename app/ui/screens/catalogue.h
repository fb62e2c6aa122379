#pragma once
// The list of all modules, by track: where everything starts.

#include <string>

#include "ui/screens/page.h"
#include "ui/view_catalogue.h"

namespace passerelle::ui {

/// Id of a track's block.
std::string catalogue_track_widget(const std::string& track);
/// Where the keyboard belongs when the list is opened: the module in which the learner was last, else what is next.
std::string focus_of_catalogue(const CatalogueView& view, const std::string& last_module);

struct CatalogueState {
  bool objectives_shown = false;  ///< under the title of each module
};

Intent draw_catalogue(const CatalogueView& view, CatalogueState& state, const Page& page);

}  // namespace passerelle::ui
