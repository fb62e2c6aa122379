#include "text/breaks.h"

#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

namespace passerelle::text {

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using OwnedText = std::unique_ptr<UText, CloseText>;

OwnedText open_text(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return OwnedText(utext_openUTF8(nullptr, utf8.data(), static_cast<int64_t>(utf8.size()), &status));
}

using Factory = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<icu::BreakIterator> make_iterator(Factory factory, const icu::Locale& locale, UText* text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(factory(locale, status));
  if (U_FAILURE(status) || iterator == nullptr) return nullptr;
  iterator->setText(text, status);
  if (U_FAILURE(status)) return nullptr;
  return iterator;
}

std::vector<std::size_t> boundaries(Factory factory, std::string_view utf8) {
  std::vector<std::size_t> found{0};
  const OwnedText text = open_text(utf8);
  const auto iterator = make_iterator(factory, icu::Locale::getEnglish(), text.get());
  if (iterator != nullptr) {
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      found.push_back(static_cast<std::size_t>(at));
    }
  }
  if (found.back() != utf8.size()) found.push_back(utf8.size());
  return found;
}

/// Two characters of UTF-8 at most.
constexpr std::size_t kTwoCharacters = 8;

bool is_letter(UChar32 character) { return u_isalnum(character) != 0; }

/// Letters in a row before an offset, of which more than two need not be known.
int letters_before(std::string_view utf8, std::size_t end) {
  const std::size_t begin = end > kTwoCharacters ? end - kTwoCharacters : 0;
  const icu::UnicodeString some = icu::UnicodeString::fromUTF8(std::string(utf8.substr(begin, end - begin)));
  const int32_t last = some.moveIndex32(some.length(), -1);
  if (some.isEmpty() || !is_letter(some.char32At(last))) return 0;
  return last > 0 && is_letter(some.char32At(some.moveIndex32(last, -1))) ? 2 : 1;
}

int letters_after(std::string_view utf8, std::size_t begin) {
  const icu::UnicodeString some = icu::UnicodeString::fromUTF8(std::string(utf8.substr(begin, kTwoCharacters)));
  if (some.isEmpty() || !is_letter(some.char32At(0))) return 0;
  const int32_t second = some.moveIndex32(0, 1);
  return second < some.length() && is_letter(some.char32At(second)) ? 2 : 1;
}

/// After the stroke between two names in capitals: "ISO/IEC".
bool parts_capitals(std::string_view utf8, std::size_t offset) {
  const auto is_capital = [&](std::size_t at) { return utf8[at] >= 'A' && utf8[at] <= 'Z'; };
  return offset >= 2 && offset < utf8.size() && utf8[offset - 1] == '/' && is_capital(offset - 2) && is_capital(offset);
}

/// After the hyphen of a word of which one part is a single letter: "e-mail", "a-t-il".
bool leaves_a_letter_alone(std::string_view utf8, std::size_t offset) {
  if (offset == 0 || utf8[offset - 1] != '-') return false;
  const int before = letters_before(utf8, offset - 1);
  const int after = letters_after(utf8, offset);
  return before > 0 && after > 0 && (before == 1 || after == 1);
}

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view utf8, Language language) {
  std::vector<LineBreak> found;
  const OwnedText text = open_text(utf8);
  const icu::Locale& locale = language == Language::French ? icu::Locale::getFrench() : icu::Locale::getEnglish();
  const auto iterator = make_iterator(&icu::BreakIterator::createLineInstance, locale, text.get());
  if (iterator != nullptr) {
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      const int32_t rule = iterator->getRuleStatus();
      const bool hard = rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT;
      const auto offset = static_cast<std::size_t>(at);
      const bool apart = !leaves_a_letter_alone(utf8, offset) && !parts_capitals(utf8, offset);
      if (hard || apart) found.push_back({offset, hard});
    }
  }
  if (found.empty() || found.back().offset != utf8.size()) found.push_back({utf8.size(), false});
  return found;
}

std::vector<std::size_t> grapheme_boundaries(std::string_view utf8) {
  return boundaries(&icu::BreakIterator::createCharacterInstance, utf8);
}

std::vector<std::size_t> word_boundaries(std::string_view utf8) {
  return boundaries(&icu::BreakIterator::createWordInstance, utf8);
}

}  // namespace passerelle::text
