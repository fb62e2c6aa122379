#pragma once
// `passerelle picture`: one screen as a PNG, without a display. With no profile the record is in memory and the clock
// stands still, so that the same command gives the same bytes.

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace passerelle {

/// The screens that can be drawn, and the themes.
std::vector<std::string> picture_screens();
std::vector<std::string> theme_names();

/// Writes the picture and returns the exit code; what went wrong is said on err.
int take_picture(const cli::Host& host, const cli::PictureOptions& options, std::ostream& err);

}  // namespace passerelle
