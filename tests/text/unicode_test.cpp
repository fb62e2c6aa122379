#include "text/unicode.h"

#include <catch2/catch.hpp>
#include <string>

using namespace passerelle;

TEST_CASE("only well-formed UTF-8 is valid") {
  CHECK(text::is_valid_utf8(""));
  CHECK(text::is_valid_utf8("œuvre «\u00A0sûre\u00A0» 👍"));
  CHECK_FALSE(text::is_valid_utf8("\xC3"));              // cut in the middle of a character
  CHECK_FALSE(text::is_valid_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(text::is_valid_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(text::is_valid_utf8("\xF5\x80\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("NFC joins a letter and its accent") {
  CHECK(text::to_nfc("e\u0301te\u0301") == "été");
  CHECK(text::is_nfc("été"));
  CHECK_FALSE(text::is_nfc("e\u0301"));
  CHECK(text::to_nfc("a\xFF") == "a\uFFFD");
}

TEST_CASE("length counts characters and offsets count bytes") {
  CHECK(text::length_in_characters("été👍") == 4);
  CHECK(text::offset_of_character("été👍", 2) == 3);
  CHECK(text::offset_of_character("été", 9) == 5);
  CHECK(text::offset_of_character("", 1) == 0);
}
