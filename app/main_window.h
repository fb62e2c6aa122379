#pragma once
// `passerelle` without a verb: the window, from start to end.

#include <iosfwd>

#include "cli/cli.h"

namespace passerelle {

/// Runs until the window is closed and returns the exit code. What keeps it from opening is said on err.
int open_window(const cli::Host& host, const cli::WindowOptions& options, std::ostream& err);

}  // namespace passerelle
