#include "text/breaks.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
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
      found.push_back({static_cast<std::size_t>(at), hard});
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
