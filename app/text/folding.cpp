#include "text/folding.h"

#include <algorithm>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace passerelle::text {

namespace {

constexpr char32_t kTableSize = 0x2100;

struct LookAlike {
  char32_t from;
  std::string_view to;
};

// Ligatures that NFKD keeps, and the letters of Greek and Cyrillic that cannot be told from Latin ones on screen.
constexpr LookAlike kLookAlikes[] = {
    {0x00E6, "ae"}, {0x0153, "oe"}, {0x00DF, "ss"}, {0x00F8, "o"}, {0x0142, "l"}, {0x0111, "d"}, {0x0131, "i"},
    {0x0430, "a"},  {0x0435, "e"},  {0x043E, "o"},  {0x0440, "p"}, {0x0441, "c"}, {0x0445, "x"}, {0x0443, "y"},
    {0x043A, "k"},  {0x043C, "m"},  {0x0442, "t"},  {0x043D, "h"}, {0x0432, "b"}, {0x0456, "i"}, {0x0455, "s"},
    {0x0458, "j"},  {0x03B1, "a"},  {0x03BF, "o"},  {0x03C1, "p"}, {0x03BD, "v"}, {0x03BA, "k"}, {0x03C4, "t"},
    {0x03B9, "i"},  {0x03C5, "u"},  {0x03B5, "e"},  {0x0261, "g"}, {0x0501, "d"}, {0x051B, "q"}, {0x051D, "w"},
};

Glyph of_kind(Glyph::Kind kind) { return {kind, false, 0, {}}; }

Glyph of_punctuation(char32_t c) {
  using Kind = Glyph::Kind;
  switch (c) {
    case '\'': case '`': case 0xB4: case 0x2018: case 0x2019: case 0x02BC: case 0x2032: case 0xFF07:
      return of_kind(Kind::Apostrophe);
    case '-': case 0x2010: case 0x2011:
      return of_kind(Kind::Hyphen);
    case '\n': case 0x2028: case 0x2029: case 0x2022: case 0xB7:
      return of_kind(Kind::Line);
    case '.': case '!': case 0x2026: case 0x3002:
      return of_kind(Kind::Stop);
    case '?':
      return of_kind(Kind::Question);
    case ',': case 0x3001:
      return of_kind(Kind::Comma);
    case ';':
      return of_kind(Kind::Semicolon);
    case ':': case 0x2192: case '=':
      return of_kind(Kind::Colon);
    case '(': case '[': case '{': case 0x2012: case 0x2013: case 0x2014:
      return of_kind(Kind::Open);
    case ')': case ']': case '}':
      return of_kind(Kind::Close);
    case '+':
      return of_kind(Kind::Plus);
    case '/':
      return of_kind(Kind::Slash);
    default:
      break;
  }
  if (u_isUWhiteSpace(static_cast<UChar32>(c)) || c < 0x20) return of_kind(Kind::Space);
  return of_kind(Kind::Other);
}

/// Adds what one folded character stands for.
void add_letter(char32_t c, Glyph& glyph) {
  const auto put = [&glyph](char letter) {
    if (glyph.count < glyph.letters.size()) glyph.letters[glyph.count++] = letter;
  };
  const auto* found = std::find_if(std::begin(kLookAlikes), std::end(kLookAlikes),
                                   [c](const LookAlike& look_alike) { return look_alike.from == c; });
  if (found != std::end(kLookAlikes)) {
    for (const char letter : found->to) put(letter);
  } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    put(static_cast<char>(c));
  } else if (u_isalpha(static_cast<UChar32>(c))) {
    put(kForeignLetter);
  }
}

Glyph compute(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int type = u_charType(code);
  // Format characters hide inside words: zero-width, bidi controls, soft hyphen.
  if (type == U_FORMAT_CHAR || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || c == 0xFE0F) {
    return of_kind(Glyph::Kind::Ignored);
  }
  const bool modifier_apostrophe = c == 0x02BC;  // a letter to Unicode
  const bool circled = type == U_OTHER_SYMBOL;     // some stand for a letter
  if (modifier_apostrophe || (!u_isalnum(code) && !circled)) return of_punctuation(c);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return of_kind(Glyph::Kind::Other);
  icu::UnicodeString folded = normalizer->normalize(icu::UnicodeString(code).foldCase(), status);
  Glyph glyph = of_kind(u_isdigit(code) ? Glyph::Kind::Digit : Glyph::Kind::Letter);
  glyph.upper = u_isupper(code) != 0;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 part = folded.char32At(i);
    if (u_charDigitValue(part) >= 0) {
      add_letter(static_cast<char32_t>('0' + u_charDigitValue(part)), glyph);
    } else {
      add_letter(static_cast<char32_t>(u_foldCase(part, U_FOLD_CASE_DEFAULT)), glyph);
    }
  }
  if (glyph.count > 0) return glyph;
  return circled ? of_punctuation(c) : of_kind(Glyph::Kind::Ignored);
}

}  // namespace

Folding::Folding() : table_(kTableSize) {
  for (char32_t c = 0; c < kTableSize; ++c) table_[c] = compute(c);
}

Glyph Folding::fold(char32_t c) const { return c < kTableSize ? table_[c] : compute(c); }

}  // namespace passerelle::text
