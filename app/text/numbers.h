#pragma once
// Numbers in words and figures: "27 001", "ninety-three", "quatre-vingt-treize", "nonante-trois", "37 + 8 + 14 + 34".

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace passerelle::text {

struct WordRow;

/// Gives each word that counts its number, and joins the words of one number (and the terms of a sum) into one word.
void read_numbers(WordRow& row);

/// A number that begins the list of folded words, and of how many words it is made.
struct SpokenNumber {
  std::int64_t value = 0;
  std::size_t words = 0;
};
std::optional<SpokenNumber> spoken_number(std::span<const std::string_view> words);

}  // namespace passerelle::text
