#pragma once
// Where a UTF-8 text may be cut: lines, graphemes (what a person calls a character), words. Used to lay out
// paragraphs and to move a caret. Knows nothing about fonts or width. Invalid UTF-8 counts as U+FFFD, byte by byte.

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace passerelle::text {

/// One opportunity to start a new line.
struct LineBreak {
  std::size_t offset = 0;  ///< byte offset at which the next line may start
  bool mandatory = false;  ///< a newline: the next line must start here
};

/// Line break opportunities in order (UAX 14, rules of the language); the end of the text is always the last. A word
/// with hyphens is not broken where a single letter would stand alone, nor names in capitals apart: "e-mail", "ISO/IEC".
std::vector<LineBreak> line_breaks(std::string_view utf8, Language language);

/// Byte offsets of the grapheme boundaries, 0 and the end included. Empty text gives {0}.
std::vector<std::size_t> grapheme_boundaries(std::string_view utf8);

/// Byte offsets of the word boundaries (UAX 29), 0 and the end included. Empty text gives {0}.
std::vector<std::size_t> word_boundaries(std::string_view utf8);

}  // namespace passerelle::text
