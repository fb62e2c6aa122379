#pragma once
// Plain lines on a terminal or in a file: headings, paragraphs, list items. Wraps at line breaks of the language when
// a terminal shows them; never moves the cursor. Nothing that is printed can carry a control sequence.

#include <iosfwd>
#include <string>
#include <string_view>

#include "base/language.h"

namespace passerelle::cli {

/// The text as one line that is safe to show: ill-formed bytes become U+FFFD; control and bidirectional formatting
/// characters are dropped, white space of any kind but no-break spaces becomes a space.
std::string clean_line(std::string_view text);

/// The same for a text of several lines: keeps its newlines.
std::string clean_text(std::string_view text);

struct PageStyle {
  int columns = 0;    ///< 0: do not wrap
  bool bold = false;  ///< headings in SGR bold
};

class Page {
 public:
  /// The stream must outlive the page.
  Page(std::ostream& out, const PageStyle& style);

  /// An empty line; two in a row are one.
  void blank();
  void heading(std::string_view text);
  void paragraph(std::string_view text, Language language);
  /// A line that begins with `mark`; the lines after the first are indented below the text.
  void item(std::string_view mark, std::string_view text, Language language);
  /// A light Markdown text: paragraphs with a blank line between them, lists, addresses of links in brackets.
  void markdown(std::string_view text, Language language);
  /// Where the learner types: everything so far becomes visible, and the mark on a terminal.
  void await_input(std::string_view mark = "> ");
  /// Whether anybody can still see what is printed: false once the terminal or the pipe is closed.
  bool is_open() const;

 private:
  void wrapped(std::string_view mark, std::string_view text, Language language);

  std::ostream* out_;
  PageStyle style_;
  bool last_is_blank_ = true;
};

}  // namespace passerelle::cli
