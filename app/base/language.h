#pragma once
// The two languages of the program and a text that exists in both.
// No words, no locale rules: those live in locale/.

#include <string>

namespace passerelle {

enum class Language { English, French };

/// What the reader asked to see: one language, or both side by side.
enum class ReadingMode { English, French, Both };

/// One text in both languages, UTF-8. Content nodes carry one id and two texts.
struct Bilingual {
  std::string en;
  std::string fr;

  const std::string& in(Language language) const { return language == Language::English ? en : fr; }
  std::string& in(Language language) { return language == Language::English ? en : fr; }
};

constexpr Language other(Language language) {
  return language == Language::English ? Language::French : Language::English;
}

/// "en", "fr" or "both", as settings and files write it.
constexpr const char* code_of(ReadingMode mode) {
  if (mode == ReadingMode::Both) return "both";
  return mode == ReadingMode::French ? "fr" : "en";
}

}  // namespace passerelle
