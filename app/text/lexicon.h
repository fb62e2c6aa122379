#pragma once
// The inflected forms of English and French with their lemmas, made at build time from the hunspell dictionaries
// (make_lexicon.py) and linked into the program as a constant. Forms are folded: lower case, no accents.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace passerelle::text {

/// One lemma of a form.
struct Lemma {
  std::string_view text;  ///< folded
  Language language = Language::English;
  bool verb = false;  ///< the form can be a verb
};

/// A view of the table; cheap to copy, immutable.
class Lexicon {
 public:
  /// The table that is part of the program.
  Lexicon();

  /// Whether the folded form is a word of either language.
  bool knows(std::string_view form) const { return find(form) != nullptr; }
  /// Appends the lemmas of the folded form; nothing when it is unknown.
  void lemmas_of(std::string_view form, std::vector<Lemma>& out) const;
  /// Every form of the given lemmas of a language: for building indexes, not for the hot path.
  std::vector<std::string_view> forms_of(const std::vector<std::string_view>& lemmas, Language language) const;

 private:
  const unsigned char* index_ = nullptr;
  const unsigned char* area_ = nullptr;
  std::uint32_t slots_ = 0;

  const unsigned char* entry_at(std::uint32_t slot) const;
  const unsigned char* find(std::string_view form) const;
  std::uint32_t packed_lemma(std::string_view lemma, Language language) const;
  static std::string_view form_of(const unsigned char* entry);
  void append(const unsigned char* entry, std::vector<Lemma>& out) const;
};

}  // namespace passerelle::text
