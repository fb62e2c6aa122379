// The keys of locales/ against the keys that the program asks for, both ways.
#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "locale/bundle.h"
#include "locale/source_strings.h"

using passerelle::testing::keys_asked_by_calls;
using passerelle::testing::literals_of_program;
using passerelle::testing::string_literals;

namespace {

using Lines = std::vector<std::string>;

/// Beginnings of keys whose end is put together at run time. Each must appear in the source as a literal.
const std::set<std::string>& dynamic_prefixes() {
  static const std::set<std::string> kPrefixes = {};
  return kPrefixes;
}

std::set<std::string> keys() {
  const auto texts = passerelle::locale::read_bundle(PASSERELLE_LOCALES_DIR, passerelle::Language::English);
  REQUIRE(texts.ok());
  std::set<std::string> found;
  for (const auto& [key, text] : texts.value()) found.insert(key);
  return found;
}

std::string first_part(const std::string& key) { return key.substr(0, key.find('/')); }

/// A key under "errors" is used when its code is a literal: errors are made from codes.
bool is_used(const std::string& key, const std::map<std::string, std::string>& literals) {
  if (key == "Version" || literals.count(key) > 0) return true;
  if (first_part(key) == "errors") {
    const std::size_t start = std::string("errors/").size();
    return literals.count(key.substr(start, key.find('/', start) - start)) > 0;
  }
  for (const std::string& prefix : dynamic_prefixes()) {
    if (key.rfind(prefix, 0) == 0) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("literals are read without comments, characters and separators of digits") {
  CHECK(string_literals("f(\"a/b\", 'x', \"c\\\"d\"); // \"no\"\n/* \"no\" */ int n = 1'000; g(\"e\");") ==
        std::set<std::string>{"a/b", "c\\\"d", "e"});
  CHECK(string_literals("U'\"', U' ', L'\\'', 0xff'ff, \"a\"") == std::set<std::string>{"a"});
  CHECK(string_literals("auto s = R\"sql(a \"b\" c)sql\"; f(\"d\");") == std::set<std::string>{"a \"b\" c", "d"});
}

TEST_CASE("the screens' calls are seen") { CHECK(keys_asked_by_calls(PASSERELLE_SOURCE_DIR).size() > 20); }

TEST_CASE("no key is asked for that does not exist") {
  const auto existing = keys();
  std::set<std::string> tables;
  for (const std::string& key : existing) tables.insert(first_part(key));
  const std::regex shape("[a-z_]+(/[a-z0-9_]+)+");
  Lines unknown;
  for (const auto& [literal, file] : literals_of_program(PASSERELLE_SOURCE_DIR)) {
    if (!std::regex_match(literal, shape) || tables.count(first_part(literal)) == 0) continue;
    // Screens name their widgets in the same shape; what they ask for is looked at below.
    if (file.find("/ui/screens/") != std::string::npos) continue;
    if (existing.count(literal) == 0) unknown.push_back(file + ": " + literal);
  }
  for (const auto& [key, file] : keys_asked_by_calls(PASSERELLE_SOURCE_DIR)) {
    if (existing.count(key) == 0) unknown.push_back(file + ": " + key);
  }
  CHECK(unknown == Lines{});
}

TEST_CASE("no key exists that nobody asks for") {
  const auto literals = literals_of_program(PASSERELLE_SOURCE_DIR);
  Lines stale;
  for (const std::string& key : keys()) {
    if (!is_used(key, literals)) stale.push_back(key);
  }
  CHECK(stale == Lines{});
}

TEST_CASE("every code of the content's problems has its words") {
  const auto existing = keys();
  const std::regex shape("(content|concept|pattern)_[a-z0-9_]+");
  Lines wordless;
  for (const auto& [literal, file] : literals_of_program(PASSERELLE_SOURCE_DIR)) {
    if (std::regex_match(literal, shape) && existing.count("errors/" + literal + "/what") == 0) wordless.push_back(literal);
  }
  CHECK(wordless == Lines{});
}

TEST_CASE("every dynamic beginning is in the source and has keys") {
  const auto literals = literals_of_program(PASSERELLE_SOURCE_DIR);
  const auto existing = keys();
  for (const std::string& prefix : dynamic_prefixes()) {
    INFO(prefix);
    CHECK(literals.count(prefix) == 1);
    const auto next = existing.lower_bound(prefix);
    CHECK((next != existing.end() && next->rfind(prefix, 0) == 0));
  }
}
