#include "ui/shown_text.h"

#include "text/breaks.h"

namespace passerelle::ui {
namespace {

/// U+25A1; a font without it shows its own sign for what it lacks.
constexpr std::string_view kUnknownSign = "\u25A1";

/// Whether every byte belongs to a character that the fonts of the ramp have: ASCII, Latin, common punctuation.
bool is_plain(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte < 0xC6) continue;
    const bool punctuation = byte == 0xE2 && i + 2 < utf8.size() && utf8[i + 1] == '\x80' &&
                             static_cast<unsigned char>(utf8[i + 2]) >= 0x90 &&
                             (utf8[i + 2] == '\xAF' || static_cast<unsigned char>(utf8[i + 2]) < 0xA8);
    if (!punctuation) return false;
    i += 2;
  }
  return true;
}

/// The code point at the front; U+FFFD for ill-formed bytes. Takes it off.
char32_t take_character(std::string_view& utf8) {
  const auto first = static_cast<unsigned char>(utf8.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (size > utf8.size() || (first >= 0x80 && first < 0xC2)) {
    utf8.remove_prefix(1);
    return 0xFFFD;
  }
  char32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6U | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(size);
  return code;
}

bool is_invisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
         (code >= 0x200B && code < 0x2010) || (code >= 0x2028 && code < 0x202F) || (code >= 0x2060 && code < 0x2070) ||
         code == 0xFEFF;
}

bool has_glyph(const ImFont& face, char32_t code) {
  return code <= 0xFFFF && face.FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr;
}

/// One character as a person sees it: of its code points those that the font has; the sign for "unknown" when it has
/// none; nothing when it is invisible by nature. Marks and joiners that the font lacks leave no trace.
void append_shown(std::string& shown, const ImFont& face, std::string_view character) {
  bool any = false;
  bool visible = false;
  std::string_view rest = character;
  while (!rest.empty()) {
    const std::string_view before = rest;
    const char32_t code = take_character(rest);
    if (is_invisible(code)) continue;
    visible = true;
    if (!has_glyph(face, code)) continue;
    shown += before.substr(0, before.size() - rest.size());
    any = true;
  }
  if (visible && !any) shown += kUnknownSign;
}

}  // namespace

std::string_view shown_text(const ImFont& face, std::string_view utf8, std::string& scratch) {
  if (is_plain(utf8)) return utf8;
  const auto cuts = text::grapheme_boundaries(utf8);
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    append_shown(scratch, face, utf8.substr(cuts[i - 1], cuts[i] - cuts[i - 1]));
  }
  return scratch;
}

}  // namespace passerelle::ui
