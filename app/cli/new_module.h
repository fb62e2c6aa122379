#pragma once
// `passerelle new module ID`: makes the files of a lesson and says what to do next.

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "locale/words.h"

namespace passerelle::cli {

struct NewOptions {
  std::filesystem::path content;
  std::string kind;  ///< "module"
  std::string id;
  std::optional<std::string> track;  ///< --track
};

int run_new(std::ostream& out, std::ostream& err, const NewOptions& options, const locale::Words& words);

}  // namespace passerelle::cli
