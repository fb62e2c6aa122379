#pragma once
// Filling lines: one rule for plain texts, lesson paragraphs and the answer box. Breaks come from ICU, widths from the
// caller; a word wider than the line is cut between characters.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/span.h"

namespace passerelle::ui {

/// Width of bytes [begin, end) of the text, without a line break inside.
using MeasureText = std::function<float(std::size_t begin, std::size_t end)>;

/// One line: its bytes with the spaces or the line feed at its end.
struct TextRow {
  text::Span bytes;
  bool ends_paragraph = false;  ///< a line feed or the end of the text stands at its end
};

/// Fills lines of `width`. An empty text has no line; a line feed at the very end opens none.
std::vector<TextRow> fill_rows(std::string_view utf8, float width, Language language, const MeasureText& measure);

/// Without the spaces and line ends that are not drawn at the end of a line. No-break spaces stay.
std::string_view without_trailing_space(std::string_view line);

}  // namespace passerelle::ui
