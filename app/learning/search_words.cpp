#include "learning/search_words.h"

#include <algorithm>
#include <bit>

#include "text/edit_distance.h"

namespace passerelle::learning {
namespace {

constexpr std::size_t kMostCharacters = 200'000;
constexpr float kExact = 1.0F;
constexpr float kLemma = 0.85F;
constexpr float kStem = 0.6F;
constexpr float kBeginning = 0.5F;  ///< and up to kLemma, the more of the word is there
constexpr float kOneSlip = 0.5F;
constexpr float kTwoSlips = 0.35F;
constexpr std::size_t kShortestBeginning = 2;
constexpr std::size_t kMostBeginnings = 400;
constexpr std::size_t kOneEditFrom = 5;
constexpr std::size_t kTwoEditsFrom = 9;
constexpr char kNumber = '#';

std::uint32_t letters_of(std::string_view form) {
  std::uint32_t bits = 0;
  for (const char c : form) {
    if (c >= 'a' && c <= 'z') bits |= 1U << static_cast<unsigned>(c - 'a');
  }
  return bits;
}

/// Words that count are the same however they are written: "93", "ninety-three", "quatre-vingt-treize".
std::string form_of(const text::WordRow& row, std::size_t i) {
  const text::Word& word = row.words[i];
  if (word.number > 1 || (word.figures && word.number >= 0)) return kNumber + std::to_string(word.number);
  return std::string(row.form(i));
}

void keep_best(std::vector<WordMeaning>& found, WordMeaning meaning) {
  for (WordMeaning& one : found) {
    if (one.word != meaning.word) continue;
    one.weight = std::max(one.weight, meaning.weight);
    return;
  }
  found.push_back(meaning);
}

int most_edits(std::size_t length) {
  if (length >= kTwoEditsFrom) return 2;
  return length >= kOneEditFrom ? 1 : 0;
}

}  // namespace

std::vector<ReadWord> SearchWords::read(std::string_view utf8) {
  text::read_words(utf8, kMostCharacters, folding_, row_);
  std::vector<ReadWord> words;
  words.reserve(row_.words.size());
  for (std::size_t i = 0; i < row_.words.size(); ++i) {
    std::string form = form_of(row_, i);
    if (form.size() > 1) words.push_back({std::move(form), row_.words[i].span});
  }
  return words;
}

WordId SearchWords::add(const std::string& form) {
  const auto [place, is_new] = ids_.emplace(form, static_cast<WordId>(forms_.size()));
  if (is_new) forms_.push_back(form);
  return place->second;
}

WordId SearchWords::find(const std::string& form) const {
  const auto found = ids_.find(form);
  return found == ids_.end() ? static_cast<WordId>(forms_.size()) : found->second;
}

/// What the word shares with its inflections, and how closely that ties them.
std::vector<std::pair<std::string, float>> SearchWords::keys_of(const std::string& form) {
  std::vector<std::pair<std::string, float>> keys;
  if (form.front() == kNumber) return keys;
  lemmas_.clear();
  lexicon_.lemmas_of(form, lemmas_);
  for (const text::Lemma& lemma : lemmas_) {
    const char* language = lemma.language == Language::English ? "le " : "lf ";
    keys.emplace_back(language + std::string(lemma.text), kLemma);
  }
  keys.emplace_back("se " + stemmer_.stem(form, Language::English), kStem);
  keys.emplace_back("sf " + stemmer_.stem(form, Language::French), kStem);
  return keys;
}

void SearchWords::finish() {
  for (WordId id = 0; id < forms_.size(); ++id) {
    for (const auto& [key, weight] : keys_of(forms_[id])) relatives_[key].push_back(id);
    by_length_[forms_[id].size()].push_back(id);
    letters_.push_back(letters_of(forms_[id]));
    sorted_.push_back(id);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](WordId a, WordId b) { return forms_[a] < forms_[b]; });
}

void SearchWords::add_relatives(const std::string& form, std::vector<WordMeaning>& found) {
  for (const auto& [key, weight] : keys_of(form)) {
    const auto relatives = relatives_.find(key);
    if (relatives == relatives_.end()) continue;
    for (const WordId word : relatives->second) keep_best(found, {word, weight});
  }
}

void SearchWords::add_beginnings(const std::string& form, std::vector<WordMeaning>& found) const {
  if (form.size() < kShortestBeginning) return;
  auto at = std::lower_bound(sorted_.begin(), sorted_.end(), form,
                             [this](WordId id, const std::string& wanted) { return forms_[id] < wanted; });
  for (std::size_t count = 0; at != sorted_.end() && count < kMostBeginnings; ++at, ++count) {
    const std::string& whole = forms_[*at];
    if (!whole.starts_with(form)) break;
    const float share = static_cast<float>(form.size()) / static_cast<float>(whole.size());
    keep_best(found, {*at, kBeginning + (kLemma - kBeginning) * share * share});
  }
}

void SearchWords::add_misspelt(const std::string& form, std::vector<WordMeaning>& found) const {
  const int most = most_edits(form.size());
  if (most == 0 || form.front() == kNumber) return;
  const std::uint32_t letters = letters_of(form);
  const std::size_t shortest = form.size() - static_cast<std::size_t>(most);
  for (std::size_t length = shortest; length <= form.size() + static_cast<std::size_t>(most); ++length) {
    const auto bucket = by_length_.find(length);
    if (bucket == by_length_.end()) continue;
    for (const WordId word : bucket->second) {
      // An edit changes two letters of the set at most: most words need no closer look.
      if (std::popcount(letters ^ letters_[word]) > 2 * most) continue;
      const int edits = text::edit_distance(form, forms_[word], most);
      if (edits <= most) keep_best(found, {word, edits < 2 ? kOneSlip : kTwoSlips});
    }
  }
}

std::vector<WordMeaning> SearchWords::meanings(const std::string& form, Typing typing) {
  std::vector<WordMeaning> found;
  if (const WordId known = find(form); known < size()) found.push_back({known, kExact});
  add_relatives(form, found);
  if (typing == Typing::Unfinished) add_beginnings(form, found);
  if (found.empty()) add_misspelt(form, found);
  return found;
}

}  // namespace passerelle::learning
