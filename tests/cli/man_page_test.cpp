// The man page beside the table of verbs.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "cli/verbs.h"

namespace {

/// A name as troff writes it: hyphens are escaped.
std::string in_troff(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

std::string man_page() {
  std::ifstream stream(PASSERELLE_SOURCE_DIR "/app/cli/passerelle.1", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the man page tells of every verb and every option") {
  const std::string page = man_page();
  REQUIRE(page.rfind(".TH PASSERELLE 1", 0) == 0);
  const std::string commands = page.substr(page.find(".SH COMMANDS"));
  const std::string options = page.substr(page.find(".SH OPTIONS"));
  const auto check_options = [&](std::span<const passerelle::cli::OptionSpec> specs) {
    for (const auto& option : specs) {
      INFO(option.name);
      CHECK(options.find(in_troff(option.name)) != std::string::npos);
    }
  };
  check_options(passerelle::cli::common_options());
  for (const auto& verb : passerelle::cli::verbs()) {
    INFO(verb.name);
    if (!verb.name.empty()) CHECK(commands.find("\n.B" + std::string(verb.arguments.empty() ? " " : "R ") + in_troff(verb.name)) != std::string::npos);
    check_options(verb.options);
  }
}

TEST_CASE("the man page tells of no option that does not exist") {
  const std::string page = man_page();
  const std::string dashes = "\\-\\-";
  int checked = 0;
  for (std::size_t at = page.find(dashes); at != std::string::npos; at = page.find(dashes, at + 1)) {
    std::string name = "--";
    const auto is_letter = [&](std::size_t i) { return i < page.size() && page[i] >= 'a' && page[i] <= 'z'; };
    for (std::size_t i = at + dashes.size(); i < page.size(); ++i) {
      const bool is_hyphen = page.compare(i, 2, "\\-") == 0 && is_letter(i + 2);
      if (!is_letter(i) && !is_hyphen) break;
      name += is_hyphen ? '-' : page[i];
      i += is_hyphen ? 1 : 0;
    }
    bool exists = false;
    const auto look = [&](std::span<const passerelle::cli::OptionSpec> specs) {
      for (const auto& option : specs) exists = exists || option.name == name;
    };
    look(passerelle::cli::common_options());
    for (const auto& verb : passerelle::cli::verbs()) look(verb.options);
    INFO(name);
    CHECK(exists);
    ++checked;
  }
  CHECK(checked > 10);
}
