#pragma once
// An answer as a row of words: folded, elisions and contractions opened, numbers read, each with its bytes in the text as
// typed. The first step of the analysis; knows no vocabulary.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/folding.h"
#include "text/span.h"

namespace passerelle::text {

/// What stands between two words; bits of Word::before.
namespace between {
inline constexpr std::uint16_t kSpace = 1;
inline constexpr std::uint16_t kComma = 2;
inline constexpr std::uint16_t kSemicolon = 4;
inline constexpr std::uint16_t kColon = 8;
inline constexpr std::uint16_t kStop = 16;  ///< . ! ?
inline constexpr std::uint16_t kQuestion = 32;
inline constexpr std::uint16_t kLine = 64;   ///< a new line or a bullet
inline constexpr std::uint16_t kOpen = 128;  ///< an opening bracket or a dash
inline constexpr std::uint16_t kClose = 256;
inline constexpr std::uint16_t kPlus = 512;
inline constexpr std::uint16_t kApostrophe = 1024;
inline constexpr std::uint16_t kOther = 2048;  ///< a sign that is none of these, such as an emoji
}  // namespace between

inline constexpr std::int64_t kNoNumber = -1;

struct Word {
  std::uint32_t begin = 0;   ///< of the folded letters in WordRow::letters
  std::uint32_t length = 0;
  Span span;
  std::uint16_t before = 0;  ///< between the word before (or the start) and this one
  bool upper = false;        ///< two letters or more, all capitals
  bool figures = false;      ///< written in figures, or a number of several words
  std::int64_t number = kNoNumber;  ///< what the word counts, if it does: "93", "ninety-three", "deux"
};

struct WordRow {
  std::string letters;
  std::vector<Word> words;
  std::uint16_t after = 0;  ///< behind the last word
  bool shortened = false;   ///< the text was longer than the limit
  bool lower_case = false;  ///< holds a letter that is no capital: capitals mean something
  bool foreign = false;     ///< holds letters of another script or signs that are no punctuation

  std::string_view form(std::size_t i) const {
    return std::string_view(letters).substr(words[i].begin, words[i].length);
  }
  void clear();
};

/// Reads at most max_characters code points of the text into row, which is cleared first. Ill-formed UTF-8 counts as a
/// sign that is no letter.
void read_words(std::string_view utf8, std::size_t max_characters, const Folding& folding, WordRow& row);

}  // namespace passerelle::text
