#include "text/breaks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace passerelle;

namespace {

/// The text cut at its line breaks, joined by '|': "one |two".
std::string cut_lines(const std::string& text, Language language) {
  std::string cut;
  std::size_t from = 0;
  for (const text::LineBreak& at : text::line_breaks(text, language)) {
    if (from != 0) cut += "|";
    cut += text.substr(from, at.offset - from);
    from = at.offset;
  }
  return cut;
}

std::string cut_at(const std::string& text, const std::vector<std::size_t>& boundaries) {
  std::string cut;
  for (std::size_t i = 1; i < boundaries.size(); ++i) {
    if (i > 1) cut += "|";
    cut += text.substr(boundaries[i - 1], boundaries[i] - boundaries[i - 1]);
  }
  return cut;
}

}  // namespace

TEST_CASE("a line breaks between words and never inside a number, a quotation or what a no-break space joins") {
  const std::string nbsp = "\u00A0";
  const std::string thin = "\u202F";
  CHECK(cut_lines("one two", Language::English) == "one |two");
  CHECK(cut_lines("about 1.500 (etc.).", Language::English) == "about |1.500 |(etc.).");
  CHECK(cut_lines("ISO" + nbsp + "27001 now", Language::English) == "ISO" + nbsp + "27001 |now");
  CHECK(cut_lines("Quoi" + thin + "? Oui", Language::French) == "Quoi" + thin + "? |Oui");
  CHECK(cut_lines("le «" + nbsp + "mot" + nbsp + "» dit", Language::French) ==
        "le |«" + nbsp + "mot" + nbsp + "» |dit");
}

TEST_CASE("a hyphen is no place to break where a single letter would stand alone") {
  CHECK(cut_lines("L’e-mail part", Language::French) == "L’e-mail |part");
  CHECK(cut_lines("an e-mail or a T-shirt", Language::English) == "an |e-mail |or |a |T-shirt");
  CHECK(cut_lines("y a-t-il", Language::French) == "y |a-t-il");
  CHECK(cut_lines("peut-être là-bas", Language::French) == "peut-|être |là-|bas");
  CHECK(cut_lines("plan-b", Language::English) == "plan-b");
  CHECK(cut_lines("é-mail, mail-é", Language::French) == "é-mail, |mail-é");
}

TEST_CASE("names in capitals stay together at their stroke, a path may be broken there") {
  CHECK(cut_lines("the ISO/IEC family", Language::English) == "the |ISO/IEC |family");
  CHECK(cut_lines("content/modules", Language::English) == "content/|modules");
}

TEST_CASE("a newline makes a mandatory break") {
  const auto breaks = text::line_breaks("a\nb", Language::English);
  REQUIRE(breaks.size() == 2);
  CHECK(breaks[0].mandatory);
  CHECK(breaks[0].offset == 2);
  CHECK(breaks[1].offset == 3);
}

TEST_CASE("graphemes are what a person calls characters") {
  CHECK(cut_at("œuf", text::grapheme_boundaries("œuf")) == "œ|u|f");
  CHECK(cut_at("e\u0301a", text::grapheme_boundaries("e\u0301a")) == "e\u0301|a");
  CHECK(cut_at("👩‍💻!", text::grapheme_boundaries("👩‍💻!")) == "👩‍💻|!");
  CHECK(text::grapheme_boundaries("") == std::vector<std::size_t>{0});
}

TEST_CASE("words keep their apostrophes, spaces stand apart") {
  CHECK(cut_at("Don’t stop", text::word_boundaries("Don’t stop")) == "Don’t| |stop");
  CHECK(text::word_boundaries("") == std::vector<std::size_t>{0});
}

TEST_CASE("boundaries of bytes that are no UTF-8 still end at the end") {
  const std::string broken = "a\xFF\xFE b";
  CHECK(text::line_breaks(broken, Language::English).back().offset == broken.size());
  CHECK(text::grapheme_boundaries(broken).back() == broken.size());
  CHECK(text::word_boundaries(broken).back() == broken.size());
}
