#include "text/numbers.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/words.h"

using namespace passerelle;

namespace {

struct Case {
  std::string text;
  std::int64_t number;  ///< of the first word that counts
};

std::int64_t first_number(const std::string& text) {
  static const text::Folding folding;
  text::WordRow row;
  text::read_words(text, 4000, folding, row);
  for (const text::Word& word : row.words) {
    if (word.number != text::kNoNumber) return word.number;
  }
  return text::kNoNumber;
}

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(first_number(one.text) == one.number);
  }
}

}  // namespace

TEST_CASE("English numbers in words") {
  check({
      {"ninety-three", 93},
      {"ninety three controls", 93},
      {"Ninety Three", 93},
      {"thirty-seven", 37},
      {"fourteen", 14},
      {"one hundred and fourteen", 114},
      {"a hundred", text::kNoNumber},  // "hundred" alone counts nothing
      {"twenty-seven thousand and one", 27001},
      {"twenty seven thousand one", 27001},
      {"forty-two thousand and one", 42001},
      {"three years", 3},
      {"eleven new ones", 11},
      {"two thousand twenty two", 2022},
      {"fourty", 40},
  });
}

TEST_CASE("French numbers in words, from France, Belgium and Switzerland") {
  check({
      {"quatre-vingt-treize", 93},
      {"quatre vingt treize mesures", 93},
      {"nonante-trois", 93},
      {"trente-sept", 37},
      {"septante et un", 71},
      {"soixante et onze", 71},
      {"soixante-dix-sept", 77},
      {"quatre-vingts", 80},
      {"huitante", 80},
      {"vingt-sept mille un", 27001},
      {"vingt-sept mille cinq", 27005},
      {"quarante-deux mille un", 42001},
      {"mille neuf", 1009},
      {"deux cent quatorze", 214},
      {"cent quatorze", 114},
      {"trois ans", 3},
  });
}

TEST_CASE("figures, thousands and editions") {
  check({
      {"93", 93},
      {"27001", 27001},
      {"27 001", 27001},
      {"27\u202F001", 27001},
      {"27.001", 27001},
      {"ISO/IEC 27001:2022", 27001},
      {"ISO27001", 27001},
      {"iso-27002", 27002},
      {"９３", 93},
      {"no number", text::kNoNumber},
      {"99999999999999999999", text::kNoNumber},
  });
}

TEST_CASE("a sum of three terms or more is read as its sum, two figures are not") {
  check({
      {"37+8+14+34", 93},
      {"37 + 8 + 14 + 34", 93},
      {"1 + 2 + 3", 6},
      {"37 + 8", 37},
  });
}

TEST_CASE("a list of counted things is no number") {
  static const text::Folding folding;
  text::WordRow row;
  text::read_words("one, two, three", 100, folding, row);
  CHECK(row.words.size() == 3);
  text::read_words("un deux trois", 100, folding, row);
  CHECK(row.words.size() == 3);
}
