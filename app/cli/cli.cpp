#include "cli/cli.h"

#include <ostream>

#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/usage.h"

namespace passerelle::cli {

namespace {

std::optional<ReadingMode> reading_of(const std::string& value) {
  if (value == "en") return ReadingMode::English;
  if (value == "fr") return ReadingMode::French;
  if (value == "both") return ReadingMode::Both;
  return std::nullopt;
}

Language lead_of(const std::optional<ReadingMode>& reading, Language system) {
  if (reading == ReadingMode::English) return Language::English;
  if (reading == ReadingMode::French) return Language::French;
  return system;
}

/// The bundles are the only source of words: when one of them cannot be read, the other one says so, and when neither
/// can be, this sentence does.
int words_unreadable(const Host& host, const Error& error, std::ostream& err) {
  const std::string folder = (host.share / "locales").string();
  for (const Language language : {Language::English, Language::French}) {
    const auto words = locale::Words::open(folder, language);
    if (words) return usage_error(err, *words.value(), Error{error.code, error.args, {}});
  }
  err << "passerelle: the program's words cannot be read in " << folder << "; install it again\n";
  return kExitUsage;
}

bool has_arguments(const Arguments& read, const locale::Words& words, std::ostream& err) {
  const VerbSpec& verb = *read.verb;
  if (read.positional.size() >= verb.least) return true;
  const std::string line = "passerelle " + std::string(verb.name) + " " + std::string(verb.arguments);
  usage_error(err, words, "cli/too_few", {{"line", std::string_view(line)}});
  return false;
}

int run_with_words(const std::vector<std::string>& arguments, const Host& host, const Console& console,
                   const Vocabulary& vocabulary) {
  const locale::Words& words = vocabulary.words();
  const auto read = read_arguments(arguments, words, console.err);
  if (!read) return kExitUsage;
  const auto language = read->options.find("--lang");
  std::optional<ReadingMode> reading;
  if (language != read->options.end()) {
    reading = reading_of(language->second);
    if (!reading) {
      return usage_error(console.err, words, "cli/bad_language", {{"value", std::string_view(language->second)}});
    }
  }
  if (read->options.count("--help") > 0) {
    print_help_of(*read->verb, console.out, host, words);
    return kExitDone;
  }
  if (read->options.count("--version") > 0) {
    console.out << "passerelle " << host.version << '\n';
    return kExitDone;
  }
  if (!has_arguments(*read, words, console.err)) return kExitUsage;
  const Invocation invocation{*read->verb, host, console, vocabulary, read->positional, read->options, reading};
  return read->verb->handler(invocation);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Host& host, const Console& console) {
  const std::string folder = (host.share / "locales").string();
  const auto english = locale::Words::open(folder, Language::English);
  if (!english) return words_unreadable(host, english.error(), console.err);
  const auto french = locale::Words::open(folder, Language::French);
  if (!french) return words_unreadable(host, french.error(), console.err);
  const auto asked = reading_of(language_argument(arguments).value_or(""));
  const Vocabulary vocabulary{english.value().get(), french.value().get(), lead_of(asked, host.language)};
  return run_with_words(arguments, host, console, vocabulary);
}

}  // namespace passerelle::cli
