#include "cli/page.h"

#include <algorithm>
#include <cstdint>
#include <ostream>

#include "course/markdown.h"
#include "text/breaks.h"
#include "text/unicode.h"

namespace passerelle::cli {

namespace {

constexpr int kWidest = 80;     ///< columns: longer lines are hard to read
constexpr int kNarrowest = 20;  ///< columns: below, wrapping does more harm than good

/// Reads one code point of well-formed UTF-8 and moves `at` behind it.
char32_t next_character(std::string_view utf8, std::size_t* at) {
  const auto lead = static_cast<unsigned char>(utf8[*at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  char32_t character = length == 1 ? lead : lead & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length && *at + i < utf8.size(); ++i) {
    character = (character << 6) | (static_cast<unsigned char>(utf8[*at + i]) & 0x3fu);
  }
  *at = std::min(utf8.size(), *at + length);
  return character;
}

bool is_space(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\v' || c == U'\f' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// C0 and C1 controls, and characters that reorder or hide what stands beside them.
bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f);
}

std::string cleaned(std::string_view text, bool keep_newlines) {
  // Normalisation also replaces ill-formed bytes, so that what follows reads well-formed UTF-8 only.
  const std::string normal = text::to_nfc(text);
  std::string out;
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t start = at;
    const char32_t c = next_character(normal, &at);
    if (c == U'\n' && keep_newlines) {
      out += '\n';
    } else if (is_space(c)) {
      out += ' ';
    } else if (!is_unsafe(c)) {
      out.append(normal, start, at - start);
    }
  }
  return out;
}

int width_of(std::string_view text) { return static_cast<int>(text::grapheme_boundaries(text).size()) - 1; }

std::string_view without_trailing_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string with_links(const course::Paragraph& paragraph) {
  std::string line;
  for (const course::Inline& piece : paragraph.inlines) {
    line += piece.text;
    const bool leads_out = piece.href.rfind("http", 0) == 0 || piece.href.rfind("mailto:", 0) == 0;
    if (leads_out && piece.href != piece.text) line += " (" + piece.href + ")";
  }
  return line;
}

std::string mark_of(const course::Paragraph& paragraph) {
  const std::string indent(static_cast<std::size_t>(std::clamp(paragraph.depth, 0, 8)) * 2, ' ');
  switch (paragraph.kind) {
    case course::Paragraph::Kind::BulletItem: return indent + "- ";
    case course::Paragraph::Kind::NumberedItem: return indent + std::to_string(paragraph.number) + ". ";
    case course::Paragraph::Kind::Code: return "    ";
    case course::Paragraph::Kind::Text: break;
  }
  return {};
}

}  // namespace

std::string clean_line(std::string_view text) { return cleaned(text, false); }

std::string clean_text(std::string_view text) { return cleaned(text, true); }

Page::Page(std::ostream& out, const PageStyle& style) : out_(&out), style_(style) {}

void Page::blank() {
  if (!last_is_blank_) *out_ << '\n';
  last_is_blank_ = true;
}

void Page::heading(std::string_view text) {
  last_is_blank_ = false;
  const std::string line = clean_line(text);
  if (style_.bold) {
    *out_ << "\x1b[1m" << line << "\x1b[0m\n";
  } else {
    *out_ << line << '\n';
  }
}

void Page::paragraph(std::string_view text, Language language) { wrapped("", text, language); }

void Page::item(std::string_view mark, std::string_view text, Language language) { wrapped(mark, text, language); }

void Page::markdown(std::string_view text, Language language) {
  bool first = true;
  for (const course::Paragraph& paragraph : course::parse_markdown(text)) {
    const bool in_list = paragraph.kind == course::Paragraph::Kind::BulletItem ||
                         paragraph.kind == course::Paragraph::Kind::NumberedItem;
    if (!first && !in_list) blank();
    wrapped(mark_of(paragraph), with_links(paragraph), language);
    first = false;
  }
}

void Page::await_input(std::string_view mark) {
  if (style_.columns > 0) *out_ << mark;
  out_->flush();
}

bool Page::is_open() const { return out_->good(); }

void Page::wrapped(std::string_view mark, std::string_view text, Language language) {
  const std::string line = clean_line(text);
  last_is_blank_ = false;
  *out_ << mark;
  const int indent = width_of(mark);
  const int limit = std::min(style_.columns, kWidest) - indent;
  if (style_.columns == 0 || limit < kNarrowest) {
    *out_ << line << '\n';
    return;
  }
  std::size_t row = 0;   // where the current row starts
  std::size_t last = 0;  // the last place where it may end
  const std::string_view all = line;
  for (const text::LineBreak& place : text::line_breaks(line, language)) {
    const auto upto = without_trailing_spaces(all.substr(row, place.offset - row));
    if (width_of(upto) > limit && last > row) {
      *out_ << without_trailing_spaces(all.substr(row, last - row)) << '\n'
            << std::string(static_cast<std::size_t>(indent), ' ');
      row = last;
    }
    last = place.offset;
  }
  *out_ << without_trailing_spaces(all.substr(row)) << '\n';
}

}  // namespace passerelle::cli
