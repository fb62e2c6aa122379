#include "cli/page.h"

#include <catch2/catch.hpp>

#include <sstream>

#include "cli/terminal.h"
#include "text/unicode.h"

using passerelle::Language;
using passerelle::cli::clean_line;
using passerelle::cli::clean_text;
using passerelle::cli::Page;
using passerelle::cli::PageStyle;

namespace {

std::string printed(const PageStyle& style, const std::string& markdown, Language language = Language::English) {
  std::ostringstream out;
  Page(out, style).markdown(markdown, language);
  return out.str();
}

}  // namespace

TEST_CASE("what could move the cursor or reorder the line is dropped") {
  CHECK(clean_line("a\x1b[31mred\x1b[0m") == "a[31mred[0m");
  CHECK(clean_line("bell\a back\b null" + std::string(1, '\0') + " del\x7f") == "bell back null del");
  CHECK(clean_line("c1 \u009b31m") == "c1 31m");
  CHECK(clean_line("bidi \u202eabc\u202c \u2066x\u2069 \u200f") == "bidi abc x ");
  CHECK(clean_line("zero\u200bwidth\ufeff") == "zerowidth");
}

TEST_CASE("white space becomes a space, and no-break spaces stay") {
  CHECK(clean_line("a\tb\r\nc\u2028d\u2029e\u0085f") == "a b  c d e f");
  CHECK(clean_line("100\u202f% «\u00a0a\u00a0»") == "100\u202f% «\u00a0a\u00a0»");
  CHECK(clean_text("a\nb\tc") == "a\nb c");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  for (const char* bytes : {"\xff\xfe", "a\xc3", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xc0\xaf"}) {
    const std::string clean = clean_line(bytes);
    CHECK(passerelle::text::is_valid_utf8(clean));
    CHECK(clean.find("\uFFFD") != std::string::npos);
  }
}

TEST_CASE("accents, emoji and right-to-left letters stay") {
  CHECK(clean_line("œuvre É 🙂 שלום") == "œuvre É 🙂 שלום");
  CHECK(clean_line("e\u0301") == "é");
}

TEST_CASE("a line is not wrapped when no terminal shows it") {
  const std::string text(300, 'a');
  CHECK(printed({0, false}, text + " b") == text + " b\n");
}

TEST_CASE("a terminal's lines are at most 80 columns and break between words") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "mesure ";
  for (const int columns : {40, 80, 200}) {
    const std::string out = printed({columns, false}, text, Language::French);
    for (const std::string& line : passerelle::testing::lines_of(out)) {
      CHECK(line.size() <= static_cast<std::size_t>(std::min(columns, 80)));
      CHECK(line.front() == 'm');
      CHECK(line.back() == 'e');
    }
  }
}

TEST_CASE("French punctuation never starts a line") {
  const std::string out = printed({24, false}, "Est-ce une liste à cocher\u202f? Non\u202f: un système.", Language::French);
  CHECK(out == "Est-ce une liste à\ncocher\u202f? Non\u202f: un\nsystème.\n");
}

TEST_CASE("a word longer than the line stays whole") {
  CHECK(printed({30, false}, "a " + std::string(50, 'b') + " c") == "a\n" + std::string(50, 'b') + "\nc\n");
}

TEST_CASE("a list has its marks, its lines are indented below the text, and paragraphs are apart") {
  const std::string out = printed({30, false}, "Three things:\n\n- understand the context of the organization\n- act\n\nThen **check**.");
  CHECK(out == "Three things:\n- understand the context of\n  the organization\n- act\n\nThen check.\n");
}

TEST_CASE("a link that leads out shows its address, a link inside the course does not") {
  CHECK(printed({0, false}, "See [ISO](https://www.iso.org) and the [ISMS](term:isms).") ==
        "See ISO (https://www.iso.org) and the ISMS.\n");
}

TEST_CASE("headings are bold on a terminal that understands it and plain elsewhere") {
  std::ostringstream plain;
  Page(plain, {0, false}).heading("Title");
  CHECK(plain.str() == "Title\n");
  std::ostringstream bold;
  Page(bold, {80, true}).heading("Ti\x1b[2Jtle");
  CHECK(bold.str() == "\x1b[1mTi[2Jtle\x1b[0m\n");
}

TEST_CASE("blank lines never stand in a row, nor at the start") {
  std::ostringstream out;
  Page page(out, {0, false});
  page.blank();
  page.heading("A");
  page.blank();
  page.blank();
  page.paragraph("b", Language::English);
  CHECK(out.str() == "A\n\nb\n");
}
