#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include "cli/usage.h"

namespace passerelle::cli {

namespace {

/// The options of the table as CLI11 knows them, and where it puts their values.
struct Reader {
  CLI::App app;
  std::map<std::string, std::string, std::less<>> values;
  std::vector<std::string> positional;
  std::vector<CLI::Option*> added;

  void add(CLI::App& to, const OptionSpec& option) {
    const std::string name(option.name);
    if (option.value.empty()) {
      added.push_back(to.add_flag(name));
    } else {
      CLI::Option* added_option = to.add_option(name, values[name]);
      added.push_back(option.repeats ? added_option->join(kBetweenValues) : added_option->take_last());
    }
  }

  Reader() {
    app.set_help_flag("");
    app.allow_extras();
    app.require_subcommand(0, 1);
    for (const OptionSpec& option : common_options()) add(app, option);
    for (const VerbSpec& verb : verbs()) {
      if (verb.name.empty()) {
        for (const OptionSpec& option : verb.options) add(app, option);
        continue;
      }
      CLI::App* sub = app.add_subcommand(std::string(verb.name))->fallthrough()->allow_extras();
      sub->set_help_flag("");
      for (const OptionSpec& option : verb.options) add(*sub, option);
      if (verb.most > 0) sub->add_option("arguments", positional)->expected(-1);
    }
  }
};

const VerbSpec& parsed_verb(const CLI::App& app) {
  const auto subcommands = app.get_subcommands();
  for (const VerbSpec& verb : verbs()) {
    if (!subcommands.empty() && verb.name == subcommands.front()->get_name()) return verb;
  }
  return verbs().front();
}

std::vector<std::string> option_names(const VerbSpec& verb) {
  std::vector<std::string> names;
  for (const OptionSpec& option : common_options()) names.emplace_back(option.name);
  for (const OptionSpec& option : verb.options) names.emplace_back(option.name);
  return names;
}

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  for (const VerbSpec& verb : verbs()) {
    if (!verb.name.empty()) names.emplace_back(verb.name);
  }
  return names;
}

std::string command_line(const VerbSpec& verb) {
  return verb.name.empty() ? "passerelle" : "passerelle " + std::string(verb.name);
}

int unknown_option(const std::string& typed, const VerbSpec& verb, const locale::Words& words, std::ostream& err) {
  const std::string name = typed.substr(0, typed.find('='));
  const std::string close = nearest(name, option_names(verb));
  const std::string command = command_line(verb);
  if (close.empty()) {
    return usage_error(err, words, "cli/unknown_option",
                       {{"option", std::string_view(name)}, {"command", std::string_view(command)}});
  }
  return usage_error(err, words, "cli/unknown_option_near",
                     {{"option", std::string_view(name)}, {"nearest", std::string_view(close)}});
}

int unknown_word(const std::string& typed, const VerbSpec& verb, const locale::Words& words, std::ostream& err) {
  if (!verb.name.empty()) {
    const std::string command = command_line(verb);
    return usage_error(err, words, "cli/too_many",
                       {{"text", std::string_view(typed)}, {"command", std::string_view(command)}});
  }
  const std::string close = nearest(typed, verb_names());
  if (close.empty()) return usage_error(err, words, "cli/unknown_verb", {{"verb", std::string_view(typed)}});
  return usage_error(err, words, "cli/unknown_verb_near",
                     {{"verb", std::string_view(typed)}, {"nearest", std::string_view(close)}});
}

/// Says what is wrong with what CLI11 could not place; true when something was.
bool report_extras(const Reader& reader, const VerbSpec& verb, const locale::Words& words, std::ostream& err) {
  const std::vector<std::string> extras = reader.app.remaining(true);
  for (const std::string& extra : extras) {
    if (extra.size() < 2 || extra.front() != '-' || extra == "--") continue;
    unknown_option(extra, verb, words, err);
    return true;
  }
  for (const std::string& extra : extras) {
    if (extra == "--") continue;
    unknown_word(extra, verb, words, err);
    return true;
  }
  return false;
}

/// CLI11 says "--lang: 1 required TEXT missing" and the like: the option is what stands before the colon.
int report_parse_error(const CLI::ParseError& error, const locale::Words& words, std::ostream& err) {
  const std::string said = error.what();
  const std::string option = said.substr(0, said.find(':'));
  return usage_error(err, words, "cli/option_value", {{"option", std::string_view(option)}});
}

}  // namespace

std::optional<Arguments> read_arguments(const std::vector<std::string>& arguments, const locale::Words& words,
                                        std::ostream& err) {
  Reader reader;
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    reader.app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    report_parse_error(error, words, err);
    return std::nullopt;
  }
  const VerbSpec& verb = parsed_verb(reader.app);
  if (report_extras(reader, verb, words, err)) return std::nullopt;
  if (reader.positional.size() > verb.most) {
    unknown_word(reader.positional[verb.most], verb, words, err);
    return std::nullopt;
  }
  Arguments read{&verb, reader.positional, {}};
  for (const CLI::Option* option : reader.added) {
    if (option->count() == 0) continue;
    const std::string name = option->get_name();
    const auto value = reader.values.find(name);
    read.options[name] = value == reader.values.end() ? std::string() : value->second;
  }
  return read;
}

std::optional<std::string> language_argument(const std::vector<std::string>& arguments) {
  std::optional<std::string> found;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) found = arguments[i + 1];
    if (arguments[i].rfind("--lang=", 0) == 0) found = arguments[i].substr(7);
  }
  return found;
}

}  // namespace passerelle::cli
