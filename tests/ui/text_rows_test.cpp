#include "ui/text_rows.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/unicode.h"

using namespace passerelle;
using namespace passerelle::ui;

namespace {

/// The lines of a text when every character is one wide.
std::vector<std::string> lines_of(const std::string& text, float width, Language language = Language::English) {
  const auto measure = [&](std::size_t begin, std::size_t end) {
    return static_cast<float>(text::length_in_characters(std::string_view(text).substr(begin, end - begin)));
  };
  std::vector<std::string> lines;
  for (const TextRow& row : fill_rows(text, width, language, measure)) {
    lines.emplace_back(
        without_trailing_space(std::string_view(text).substr(row.bytes.begin, row.bytes.end - row.bytes.begin)));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines are filled up to the width, spaces at the end hang over") {
  CHECK(lines_of("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines_of("one two   three", 7) == Lines{"one two", "three"});
  CHECK(lines_of("one two three", 100) == Lines{"one two three"});
  CHECK(lines_of("", 10).empty());
}

TEST_CASE("a line feed ends a line; one at the very end opens none") {
  CHECK(lines_of("a\nb", 10) == Lines{"a", "b"});
  CHECK(lines_of("a\n\nb", 10) == Lines{"a", "", "b"});
  CHECK(lines_of("a\n", 10) == Lines{"a"});
  CHECK(lines_of("\n", 10) == Lines{""});
  CHECK(lines_of("one two\nthree", 7) == Lines{"one two", "three"});
}

TEST_CASE("a word wider than the line is cut between characters") {
  CHECK(lines_of("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(lines_of("ab cdefgh ij", 4) == Lines{"ab", "cdef", "gh", "ij"});
  CHECK(lines_of("abc", 0.5F) == Lines{"a", "b", "c"});
  CHECK(lines_of("ééé", 2) == Lines{"éé", "é"});
}

TEST_CASE("a character of several code points is never cut") {
  const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467";
  CHECK(lines_of(family + family, 3) == Lines{family, family});
}

TEST_CASE("what belongs together stays on one line") {
  CHECK(lines_of("l’ISO\u00A027001", 6, Language::French) != Lines{"l’ISO", "27001"});
  CHECK(lines_of("est-ce vrai\u202F?", 11, Language::French) == Lines{"est-ce", "vrai\u202F?"});
  CHECK(lines_of("il dit «\u00A0oui\u00A0»", 12, Language::French) == Lines{"il dit", "«\u00A0oui\u00A0»"});
  CHECK(lines_of("pay 1.500 etc.). Now", 9) == Lines{"pay 1.500", "etc.).", "Now"});
}
