#include "cli/help.h"

#include <algorithm>
#include <ostream>

namespace passerelle::cli {

namespace {

struct Row {
  std::string left;
  std::string right;
};

void print_rows(std::ostream& out, const std::vector<Row>& rows) {
  std::size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, row.left.size());
  for (const Row& row : rows) {
    out << "  " << row.left << std::string(widest - row.left.size() + 2, ' ') << row.right << '\n';
  }
}

std::string usage_of(const VerbSpec& verb) {
  std::string line(verb.name);
  if (!verb.arguments.empty()) line += " " + std::string(verb.arguments);
  return line;
}

std::vector<Row> option_rows(std::span<const OptionSpec> options, const locale::Words& words) {
  std::vector<Row> rows;
  for (const OptionSpec& option : options) {
    const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
    rows.push_back({std::string(option.name) + value, words.text(option.help)});
  }
  return rows;
}

void print_verbs(std::ostream& out, const locale::Words& words) {
  out << '\n' << words.text("cli/help/commands") << '\n';
  std::vector<Row> rows;
  for (const VerbSpec& verb : verbs()) {
    if (!verb.name.empty()) rows.push_back({usage_of(verb), words.text(verb.help)});
  }
  print_rows(out, rows);
}

void print_names(std::ostream& out, const char* label, const std::vector<std::string>& names) {
  out << label;
  for (const std::string& name : names) out << ' ' << name;
  out << '\n';
}

}  // namespace

void print_help_of(const VerbSpec& verb, std::ostream& out, const Host& host, const locale::Words& words) {
  const bool whole = verb.name.empty();
  const std::string_view version = host.version;
  out << words.format("cli/help/title", {{"version", version}}) << "\n\n";
  const std::string line = whole ? "passerelle [COMMAND] [OPTIONS]" : "passerelle " + usage_of(verb) + " [OPTIONS]";
  out << words.format("cli/help/usage", {{"line", std::string_view(line)}}) << '\n';
  out << words.text(verb.help) << '\n';
  if (whole) print_verbs(out, words);
  out << '\n' << words.text("cli/help/options") << '\n';
  std::vector<Row> rows = option_rows(verb.options, words);
  for (Row& row : option_rows(common_options(), words)) rows.push_back(std::move(row));
  print_rows(out, rows);
  if (verb.name == "picture") {
    out << '\n';
    print_names(out, "SCREEN:", host.screens);
    print_names(out, "THEME:", host.themes);
  }
  if (whole) out << '\n' << words.text("cli/help/more") << '\n';
}

}  // namespace passerelle::cli
