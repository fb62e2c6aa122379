#include "course/prose_check.h"

#include <algorithm>
#include <set>

#include "course/citations.h"
#include "course/house_words.h"
#include "course/markdown.h"
#include "course/prose.h"
#include "course/text_checks.h"

namespace passerelle::course {
namespace {

template <class List>
std::vector<std::string> numbers_of(const List& list) {
  std::vector<std::string> numbers;
  for (const auto& item : list) numbers.push_back(item.number);
  return numbers;
}

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

void warn(Document& document, const Value& at, const char* code, std::vector<ErrorArgument> args) {
  document.report(Severity::Warning, {code, std::move(args), document.where(at)});
}

/// The beginning of a sentence, for a message.
std::string beginning_of(const std::string& sentence) {
  constexpr std::size_t kWords = 8;
  const std::vector<ProseWord> words = words_of(sentence);
  return words.size() <= kWords ? sentence : sentence.substr(0, words[kWords - 1].end) + "…";
}

}  // namespace

ProseCheck::ProseCheck(const std::vector<KeyTerm>& terms, const Standard& standard)
    : clauses_(numbers_of(standard.clauses)), controls_(numbers_of(standard.controls)) {
  for (const KeyTerm& term : terms) {
    for (const AvoidedTerm& avoided : term.avoided) {
      // What the house words name is said once.
      if (!find_house_words(avoided.term, avoided.language).empty()) continue;
      Avoided wording{avoided.term, term.label.in(avoided.language), {}};
      for (ProseWord& word : words_of(avoided.term)) wording.words.push_back(std::move(word.lower));
      const char* language = avoided.language == Language::French ? "fr" : "en";
      if (!wording.words.empty()) avoided_[language].push_back(std::move(wording));
    }
  }
}

void ProseCheck::check(Document& document) {
  for_each_text(document, [&](const Value& side) {
    const std::string plain = plain_text(side.text);
    check_avoided(document, side, plain);
    check_citations(document, side, plain);
    if (!is_reason(side)) check_repeated(document, side, plain);
  });
}

void ProseCheck::check_avoided(Document& document, const Value& side, const std::string& plain) {
  const std::vector<Avoided>& avoided = avoided_[side.key];
  if (avoided.empty() || is_reason(side)) return;
  const std::vector<ProseWord> words = words_of(plain);
  for (const Avoided& wording : avoided) {
    const auto same = [](const ProseWord& word, const std::string& wanted) {
      return !word.quoted && word.lower == wanted;
    };
    const auto at = std::search(words.begin(), words.end(), wording.words.begin(), wording.words.end(), same);
    if (at == words.end()) continue;
    const std::size_t end = (at + static_cast<std::ptrdiff_t>(wording.words.size()) - 1)->end;
    warn(document, side, "content_wording_to_avoid",
         {{"written", plain.substr(at->begin, end - at->begin)}, {"wanted", wording.instead}});
  }
}

/// Numbers are judged when the file that lists them could be read.
bool ProseCheck::is_known(const Citation& citation) const {
  const bool clause = clauses_.empty() || holds(clauses_, citation.number);
  const bool control = controls_.empty() || holds(controls_, citation.number);
  if (citation.kind == Citation::Kind::Clause) return clause;
  return citation.kind == Citation::Kind::Control ? control : clause || control;
}

void ProseCheck::check_citations(Document& document, const Value& side, const std::string& plain) {
  std::set<std::string> said;
  for (const Citation& citation : find_citations(plain)) {
    if (is_known(citation) || !said.insert(citation.number).second) continue;
    const char* code = "content_unknown_number_cited";
    if (citation.kind == Citation::Kind::Clause) code = "content_unknown_clause_cited";
    if (citation.kind == Citation::Kind::Control) code = "content_unknown_control_cited";
    warn(document, side, code, {{"number", citation.number}});
  }
}

/// Sentences with their sign at the end: names and items of a list may come again, and so may short ones.
void ProseCheck::check_repeated(Document& document, const Value& side, const std::string& plain) {
  constexpr std::size_t kFewestWords = 6;
  for (const std::string& sentence : sentences_of(plain)) {
    const std::vector<ProseWord> words = words_of(sentence);
    if (words.size() < kFewestWords || words.back().end == sentence.size()) continue;
    std::string key = side.key;
    for (const ProseWord& word : words) key += " " + word.lower;
    const Where here = document.where(side);
    const auto [first, is_new] = sentences_.emplace(std::move(key), here);
    if (is_new) continue;
    warn(document, side, "content_sentence_twice",
         {{"sentence", beginning_of(sentence)},
          {"file", first->second.file},
          {"line", std::to_string(first->second.line)},
          {"pointer", first->second.pointer}});
  }
}

}  // namespace passerelle::course
