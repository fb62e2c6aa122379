#pragma once
// The program's words in both languages, and which of them leads: errors and questions to the learner are said in the
// leading one, headings of a lesson may be said in both.

#include "base/language.h"
#include "locale/words.h"

namespace passerelle::cli {

struct Vocabulary {
  const locale::Words* english = nullptr;
  const locale::Words* french = nullptr;
  Language lead = Language::English;

  const locale::Words& in(Language language) const { return language == Language::English ? *english : *french; }
  const locale::Words& words() const { return in(lead); }
  Bilingual both(std::string_view key) const { return {english->text(key), french->text(key)}; }
};

}  // namespace passerelle::cli
