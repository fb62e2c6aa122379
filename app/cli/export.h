#pragma once
// `passerelle export skos OUT.ttl`: the concepts of the course for other programs.

#include <filesystem>
#include <iosfwd>
#include <string>

#include "locale/words.h"

namespace passerelle::cli {

struct ExportOptions {
  std::filesystem::path content;
  std::string format;  ///< "skos"
  std::filesystem::path out;
};

/// Writes the file whole or not at all and returns the exit code.
int run_export(std::ostream& err, const ExportOptions& options, const locale::Words& words);

}  // namespace passerelle::cli
