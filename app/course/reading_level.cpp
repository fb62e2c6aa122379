#include "course/reading_level.h"

#include <algorithm>
#include <array>

#include "course/characters.h"
#include "course/markdown.h"
#include "course/prose.h"

namespace passerelle::course {
namespace {

constexpr std::u32string_view kVowels = U"aeiouyàâäéèêëîïôöùûüœæÿ";
/// In French these open a syllable of their own behind another vowel: néant, maïs.
constexpr std::u32string_view kOpening = U"éèêëïü";

bool is_vowel(char32_t c) { return kVowels.find(c) != std::u32string_view::npos; }

int vowel_groups(std::string_view lower, Language language) {
  int groups = 0;
  char32_t before = 0;
  for (const Character& character : characters_of(lower)) {
    const char32_t c = character.code;
    const bool opens =
        language == Language::French && (before == U'é' || kOpening.find(c) != std::u32string_view::npos);
    if (is_vowel(c) && (!is_vowel(before) || opens)) ++groups;
    before = c;
  }
  return groups;
}

bool is_plain_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Whether the word ends in a vowel that is written and not said.
bool has_silent_end(std::string_view word, Language language) {
  constexpr std::array<std::string_view, 2> kFrench = {"e", "es"};
  constexpr std::array<std::string_view, 3> kEnglish = {"e", "es", "ed"};
  const auto ends = [&](std::string_view ending) {
    const std::size_t stem = word.size() - std::min(word.size(), ending.size());
    return word.ends_with(ending) && stem > 0 && !is_plain_vowel(word[stem - 1]) &&
           static_cast<unsigned char>(word[stem - 1]) < 0x80;
  };
  if (language == Language::French) return std::any_of(kFrench.begin(), kFrench.end(), ends);
  // table, needed, boxes: the e is said there.
  const std::string_view stem = word.substr(0, word.size() - std::min<std::size_t>(word.size(), 2));
  const bool said =
      word.ends_with("le") || (word.ends_with("ed") && (stem.ends_with('t') || stem.ends_with('d'))) ||
      (word.ends_with("es") && !stem.empty() && std::string_view("sxzcgh").find(stem.back()) != std::string_view::npos);
  return !said && std::any_of(kEnglish.begin(), kEnglish.end(), ends);
}

/// Counts of a text.
struct Counts {
  double sentences = 0;
  double words = 0;
  double syllables = 0;
};

void add(Counts& counts, std::string_view plain, Language language) {
  for (const std::string& sentence : sentences_of(plain)) {
    const double before = counts.words;
    for (const ProseWord& word : words_of(sentence)) {
      if (word.lower.front() >= '0' && word.lower.front() <= '9') continue;
      counts.words += 1;
      counts.syllables += syllables_of(word.lower, language);
    }
    if (counts.words > before) counts.sentences += 1;
  }
}

double ease_of(const Counts& counts, Language language) {
  if (counts.words == 0) return 0.0;
  const double length = counts.words / counts.sentences;
  const double weight = counts.syllables / counts.words;
  if (language == Language::English) return 206.835 - 1.015 * length - 84.6 * weight;
  return 207.0 - 1.015 * length - 73.6 * weight;
}

double ease_of(const Module& module, Language language) {
  Counts counts;
  const auto read = [&](const Bilingual& text) { add(counts, plain_text(text.in(language)), language); };
  for (const Block* part : {&module.overview, &module.explanation, &module.example}) read(part->text);
  for (const Block& block : module.blocks) read(block.text);
  for (const Block& example : module.examples) read(example.text);
  for (const Callout& callout : module.callouts) read(callout.text);
  if (module.prompt) read(module.prompt->text);
  read(module.recap.text);
  return ease_of(counts, language);
}

}  // namespace

ReadingEase reading_ease(const Module& module) {
  return {ease_of(module, Language::English), ease_of(module, Language::French)};
}

double reading_ease(std::string_view plain, Language language) {
  Counts counts;
  add(counts, plain, language);
  return ease_of(counts, language);
}

int syllables_of(std::string_view lower, Language language) {
  const int groups = vowel_groups(lower, language);
  return std::max(1, has_silent_end(lower, language) ? groups - 1 : groups);
}

}  // namespace passerelle::course
