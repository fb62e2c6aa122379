#include "course/characters.h"

#include <algorithm>
#include <cstdio>

#include "text/unicode.h"

namespace passerelle::course {
namespace {

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/// The code point of a well-formed sequence.
char32_t code_point(std::string_view sequence) {
  const auto lead = static_cast<unsigned char>(sequence.front());
  if (sequence.size() == 1) return lead;
  auto value = static_cast<char32_t>(lead & (0x7f >> sequence.size()));
  for (const char c : sequence.substr(1)) value = (value << 6) | (static_cast<unsigned char>(c) & 0x3f);
  return value;
}

std::optional<UnwantedCharacter::Kind> kind_of(char32_t c) {
  using Kind = UnwantedCharacter::Kind;
  if (c == U'\n') return std::nullopt;
  if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) return Kind::Control;
  if (c == 0x061c || c == 0x200e || c == 0x200f) return Kind::Bidi;
  if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return Kind::Bidi;
  if (c == 0xad || c == 0x200b || c == 0x2028 || c == 0x2029 || c == 0xfeff) return Kind::Invisible;
  if (c >= 0x2060 && c <= 0x2064) return Kind::Invisible;
  if (c >= 0xe000 && c <= 0xf8ff) return Kind::Invisible;
  return std::nullopt;
}

bool is_plain(unsigned char byte) { return (byte >= 0x20 && byte < 0x7f) || byte == '\n'; }

}  // namespace

std::optional<UnwantedCharacter> find_unwanted_character(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (is_plain(byte)) {
      ++at;
      continue;
    }
    const std::string_view sequence = utf8.substr(at, length_of(byte));
    const char32_t character = code_point(sequence);
    if (const auto kind = kind_of(character)) {
      char name[16];
      std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
      return UnwantedCharacter{*kind, name, words_before(utf8, at)};
    }
    at += sequence.size();
  }
  return std::nullopt;
}

std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view sequence = utf8.substr(at, length_of(static_cast<unsigned char>(utf8[at])));
    characters.push_back({code_point(sequence), at});
    at += sequence.size();
  }
  return characters;
}

std::size_t find_ill_formed_byte(std::string_view bytes) {
  if (text::is_valid_utf8(bytes)) return std::string_view::npos;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = length_of(static_cast<unsigned char>(bytes[at]));
    if (!text::is_valid_utf8(bytes.substr(at, length))) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::string words_before(std::string_view utf8, std::size_t offset) {
  constexpr std::size_t kCharacters = 20;
  const std::string_view before = utf8.substr(0, offset);
  const std::size_t line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  std::size_t begin = before.size();
  for (std::size_t count = 0; begin > line && count < kCharacters; ++count) {
    do --begin;
    while (begin > line && (static_cast<unsigned char>(before[begin]) & 0xc0) == 0x80);
  }
  // Begin with a whole word when there is one.
  const std::size_t space = begin > line ? before.find(' ', begin) : std::string_view::npos;
  if (space != std::string_view::npos && space + 1 < before.size()) begin = space + 1;
  return std::string(before.substr(begin));
}

}  // namespace passerelle::course
