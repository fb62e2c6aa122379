#pragma once
// `passerelle explain "QUESTION" "TEXT"`: the marking of one answer as a page that a trainer can read.

#include <filesystem>
#include <iosfwd>
#include <string>

#include "locale/words.h"

namespace passerelle::cli {

struct ExplainOptions {
  std::filesystem::path content;
  std::string question;  ///< "<module id>/<question id>"
  std::string text;
};

/// Exit code: 0 printed, 2 unknown question or unreadable content (said on err).
int run_explain(std::ostream& out, std::ostream& err, const ExplainOptions& options, const locale::Words& words);

}  // namespace passerelle::cli
