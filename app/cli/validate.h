#pragma once
// `passerelle validate [PATH]`: prints every problem of a content folder, one a line; or how hard its lessons are to
// read.

#include <filesystem>
#include <iosfwd>

#include "locale/words.h"

namespace passerelle::cli {

struct ValidateOptions {
  std::filesystem::path path;  ///< a content folder, or one module's file or folder inside it
  bool reading = false;        ///< print the ease of reading in place of problems
};

/// Exit code: 0 nothing wrong, 1 problems, 2 could not read.
int run_validate(std::ostream& out, std::ostream& err, const ValidateOptions& options, const locale::Words& words);

}  // namespace passerelle::cli
