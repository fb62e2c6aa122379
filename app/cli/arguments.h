#pragma once
// Reads the arguments against the table of verbs. Internal to cli/.

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/verbs.h"

namespace passerelle::cli {

struct Arguments {
  const VerbSpec* verb = nullptr;  ///< never null
  std::vector<std::string> positional;
  std::map<std::string, std::string, std::less<>> options;
};

/// Nothing when the arguments make no sense: then one sentence about it was printed on err.
std::optional<Arguments> read_arguments(const std::vector<std::string>& arguments, const locale::Words& words,
                                        std::ostream& err);

/// The value of --lang wherever it stands, before anything else is read: messages about the rest are said in it.
std::optional<std::string> language_argument(const std::vector<std::string>& arguments);

}  // namespace passerelle::cli
