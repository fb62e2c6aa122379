#pragma once
// Small Unicode services that screens, records and content share: validity, NFC, length in characters.

#include <cstddef>
#include <string>
#include <string_view>

namespace passerelle::text {

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view bytes);

/// The text in Unicode normalisation form C; ill-formed bytes become U+FFFD.
std::string to_nfc(std::string_view utf8);

/// Whether the text already is in normalisation form C.
bool is_nfc(std::string_view utf8);

/// Number of code points.
std::size_t length_in_characters(std::string_view utf8);

/// Byte offset just behind the first `characters` code points, or the size of the text when it is shorter.
std::size_t offset_of_character(std::string_view utf8, std::size_t characters);

}  // namespace passerelle::text
