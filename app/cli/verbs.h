#pragma once
// The table of verbs: the one place that says what the command line offers. Parsing, help, suggestions and the check
// of the man page all read it.

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"
#include "cli/vocabulary.h"

namespace passerelle::cli {

struct Invocation;

/// One option. value names what it takes, "" for a flag; help is a key of the words. One that repeats keeps every
/// value that was given, any other the last.
struct OptionSpec {
  std::string_view name;
  std::string_view value;
  std::string_view help;
  bool repeats = false;
};

/// Stands between the values of an option that repeats.
inline constexpr char kBetweenValues = '\x1E';

/// One verb. The verb without a name is what happens when none is given.
struct VerbSpec {
  std::string_view name;
  std::string_view arguments;  ///< as shown in the usage line, for example "[MODULE]"
  std::size_t least = 0;       ///< how many arguments it takes
  std::size_t most = 0;
  std::string_view help;  ///< key of one line
  std::span<const OptionSpec> options;
  int (*handler)(const Invocation&) = nullptr;
};

/// What the person typed, checked against the table: the verb, its arguments, every option that was given.
struct Invocation {
  const VerbSpec& verb;
  const Host& host;
  const Console& console;
  const Vocabulary& vocabulary;
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> options;  ///< name to value; a flag has an empty value
  std::optional<ReadingMode> reading;                       ///< --lang

  const locale::Words& words() const { return vocabulary.words(); }
  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  std::optional<std::string> value(std::string_view option) const;
  /// Every value of an option that repeats, in order.
  std::vector<std::string> values(std::string_view option) const;
  /// --content, or the host's.
  std::filesystem::path content() const;
  /// --profile, or the host's.
  std::filesystem::path profile() const;
};

/// All verbs; the first is the window.
std::span<const VerbSpec> verbs();
/// Options that every verb takes.
std::span<const OptionSpec> common_options();

}  // namespace passerelle::cli
