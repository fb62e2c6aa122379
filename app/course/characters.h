#pragma once
// Which characters a text of the content may hold. Refuses what a reader cannot see or what turns a line around.
// Internal to course/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::course {

/// A character that may not stand in a text.
struct UnwantedCharacter {
  enum class Kind { Control, Bidi, Invisible };
  Kind kind = Kind::Control;
  std::string name;   ///< "U+202E"
  std::string after;  ///< the words just before it, empty at the beginning
};

/// The first unwanted character of a well-formed UTF-8 text; line feeds are wanted.
std::optional<UnwantedCharacter> find_unwanted_character(std::string_view utf8);

struct Character {
  char32_t code = 0;
  std::size_t offset = 0;  ///< of its first byte
};

/// The characters of a well-formed UTF-8 text.
std::vector<Character> characters_of(std::string_view utf8);

/// Offset of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_ill_formed_byte(std::string_view bytes);

/// The last few characters before an offset, for a message: shorter when a line begins there.
std::string words_before(std::string_view utf8, std::size_t offset);

}  // namespace passerelle::course
