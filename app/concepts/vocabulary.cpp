#include "concepts/vocabulary.h"

#include <algorithm>
#include <functional>

namespace passerelle::concepts {

namespace {

// Kinds of keys. A lemma or a stem counts in its own language only.
constexpr char kForm = 'f';
constexpr char kCapitals = 'c';
constexpr char kNumber = 'n';
constexpr char kAnyNumber = '#';
constexpr char kAlone = '.';

constexpr char lemma_key(Language language) { return language == Language::English ? 'e' : 'r'; }
constexpr char stem_key(Language language) { return language == Language::English ? 'x' : 'y'; }

/// What an English plural would be the plural of; empty for short words.
std::string english_singular(std::string_view form) {
  constexpr std::size_t kShortest = 6;
  if (form.size() < kShortest || !form.ends_with('s') || form.ends_with("ss")) return {};
  if (form.ends_with("ies")) return std::string(form.substr(0, form.size() - 3)) + "y";
  return std::string(form.substr(0, form.size() - 1));
}

}  // namespace

void Vocabulary::link(char kind, std::string_view key, ClassId id) {
  Classes& classes = by_key_[kind + std::string(key)];
  if (std::find(classes.begin(), classes.end(), id) == classes.end()) classes.push_back(id);
}

void Vocabulary::find(char kind, std::string_view key, Classes& out) const {
  std::string whole(1, kind);
  whole += key;
  const auto found = by_key_.find(whole);
  if (found == by_key_.end()) return;
  for (const ClassId id : found->second) {
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  }
}

ClassId Vocabulary::add(std::string_view form, std::int64_t number, Standing standing, Language language,
                        text::Stemmer& stemmer) {
  std::string word(1, standing == Standing::Acronym ? kCapitals : number > 1 ? kNumber : lemma_key(language));
  word += number > 1 ? std::to_string(number) : std::string(form);
  if (standing == Standing::Alone) word += kAlone;
  const auto [entry, is_new] = by_word_.try_emplace(word, count_);
  if (!is_new) return entry->second;
  const ClassId id = count_++;
  if (standing == Standing::Acronym) {
    link(kCapitals, form, id);
    return id;
  }
  if (number >= 0) link(kNumber, std::to_string(number), id);
  if (number > 1) return id;
  link(kForm, form, id);
  std::vector<text::Lemma> lemmas;
  lexicon_->lemmas_of(form, lemmas);
  std::erase_if(lemmas, [&](const text::Lemma& lemma) { return lemma.language != language; });
  const auto is_form = [&](const text::Lemma& lemma) { return lemma.text == form; };
  if (standing == Standing::Alone && std::any_of(lemmas.begin(), lemmas.end(), is_form)) {
    std::erase_if(lemmas, std::not_fn(is_form));
  }
  for (const text::Lemma& lemma : lemmas) link(lemma_key(language), lemma.text, id);
  link(stem_key(language), stemmer.stem(form, language), id);
  return id;
}

ClassId Vocabulary::add_any_number() {
  const auto [entry, is_new] = by_word_.try_emplace(std::string(1, kAnyNumber), count_);
  if (is_new) link(kAnyNumber, "", count_++);
  return entry->second;
}

void Vocabulary::classes_of(std::string_view form, std::int64_t number, bool capitals, text::Stemmer& stemmer,
                            std::vector<ClassId>& out) const {
  if (number >= 0) find(kNumber, std::to_string(number), out);
  if (number > 1) find(kAnyNumber, "", out);
  if (capitals) find(kCapitals, form, out);
  find(kForm, form, out);
  std::vector<text::Lemma> lemmas;
  lexicon_->lemmas_of(form, lemmas);
  for (const text::Lemma& lemma : lemmas) find(lemma_key(lemma.language), lemma.text, out);
  // The English dictionary lacks many plurals ("attackers", "vulnerabilities").
  if (const std::string singular = english_singular(form); !singular.empty()) find(kForm, singular, out);
  if (!lemmas.empty()) return;
  for (const Language language : {Language::English, Language::French}) {
    find(stem_key(language), stemmer.stem(form, language), out);
  }
}

std::vector<std::string_view> Vocabulary::correct_forms() const {
  std::vector<std::string_view> forms;
  for (const Language language : {Language::English, Language::French}) {
    std::vector<std::string_view> lemmas;
    for (const auto& [key, classes] : by_key_) {
      if (key.front() == lemma_key(language)) lemmas.push_back(std::string_view(key).substr(1));
    }
    const auto inflected = lexicon_->forms_of(lemmas, language);
    forms.insert(forms.end(), inflected.begin(), inflected.end());
  }
  for (const auto& [key, classes] : by_key_) {
    if (key.front() == kForm) forms.push_back(std::string_view(key).substr(1));
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

}  // namespace passerelle::concepts
