#pragma once
// What one character is to the analysis: a letter without case or accent, a digit, a kind of punctuation, or nothing
// at all. Look-alike letters of other scripts, ligatures and full-width forms become the letter that they look like;
// invisible characters and combining marks disappear.

#include <array>
#include <cstdint>
#include <vector>

namespace passerelle::text {

struct Glyph {
  enum class Kind : std::uint8_t {
    Letter, Digit, Apostrophe, Hyphen, Space, Line, Stop, Question, Comma, Semicolon, Colon, Open, Close, Plus, Slash,
    Ignored, Other,
  };
  Kind kind = Kind::Other;
  bool upper = false;            ///< a capital
  std::uint8_t count = 0;        ///< of letters
  std::array<char, 4> letters{};  ///< ASCII a-z or 0-9; kForeignLetter for a letter of another script
};

/// Stands for a letter that folds to no ASCII letter.
inline constexpr char kForeignLetter = '\x7F';

/// The table for the common characters, built once; rarer characters are asked of ICU. Immutable.
class Folding {
 public:
  Folding();
  Glyph fold(char32_t c) const;

 private:
  std::vector<Glyph> table_;
};

}  // namespace passerelle::text
