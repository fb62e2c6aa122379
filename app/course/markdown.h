#pragma once
// Light Markdown of lesson texts, parsed into plain values: paragraphs, lists, code; bold, italic, links. Never
// HTML. A link leads to https:, http:, mailto:, term:<concept id>, block:<block id> or module:<module id>.

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::course {

enum class InlineStyle { Plain, Bold, Italic, BoldItalic, Code };

/// A run of text in one style; href is empty when it is not a link.
struct Inline {
  InlineStyle style = InlineStyle::Plain;
  std::string text;
  std::string href;
};

struct Paragraph {
  enum class Kind { Text, BulletItem, NumberedItem, Code };
  Kind kind = Kind::Text;
  int depth = 0;   ///< nesting of lists, 0 for plain text
  int number = 0;  ///< of a numbered item
  std::vector<Inline> inlines;
};

/// Parses a text that validation accepted; anything outside the light subset becomes plain text.
std::vector<Paragraph> parse_markdown(std::string_view utf8);

/// The text without any marks, for search, text dumps and the terminal.
std::string plain_text(std::string_view utf8);

}  // namespace passerelle::course
