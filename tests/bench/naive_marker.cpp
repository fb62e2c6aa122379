#include "bench/naive_marker.h"

#include <algorithm>

#include "scoring/engine.h"
#include "text/words.h"

namespace passerelle::bench {

using scoring::Pattern;
using scoring::Sign;

NaiveMarker::NaiveMarker(const concepts::SchemeSource& scheme) {
  for (const concepts::ConceptSource& source : scheme.concepts) {
    std::vector<std::string> labels;
    for (const concepts::LabelSource* language : {&source.en, &source.fr}) {
      labels.push_back(folded(language->preferred));
      for (const std::string& label : language->alternative) labels.push_back(folded(label));
      for (const std::string& label : language->hidden) labels.push_back(folded(label));
    }
    std::erase(labels, " ");
    labels_.push_back(std::move(labels));
    domain_.push_back(source.domain);
  }
}

std::string NaiveMarker::folded(std::string_view text) const {
  text::WordRow row;
  text::read_words(text, scoring::kMaxCharacters, folding_, row);
  std::string words = " ";
  for (std::size_t i = 0; i < row.words.size(); ++i) (words += row.form(i)) += ' ';
  return words;
}

bool NaiveMarker::says(const std::string& answer, std::uint32_t concept_index) const {
  return std::any_of(labels_[concept_index].begin(), labels_[concept_index].end(),
                     [&](const std::string& label) { return answer.find(label) != std::string::npos; });
}

bool NaiveMarker::holds(const std::string& answer, const Pattern& pattern) const {
  if (pattern.sign == Sign::Absent) return true;
  const auto part_holds = [&](const Pattern& part) { return holds(answer, part); };
  const auto& parts = pattern.parts;
  switch (pattern.kind) {
    case Pattern::Kind::Concept:
      return says(answer, pattern.index);
    case Pattern::Kind::Any:
      return std::any_of(parts.begin(), parts.end(), part_holds);
    case Pattern::Kind::AtLeast:
      return std::count_if(parts.begin(), parts.end(), part_holds) >= pattern.least;
    case Pattern::Kind::All:
    case Pattern::Kind::Answer:
    case Pattern::Kind::Said:
      break;
  }
  return std::all_of(parts.begin(), parts.end(), part_holds);
}

bool NaiveMarker::holds_any(const std::string& answer, const std::vector<scoring::CompiledPattern>& patterns) const {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const scoring::CompiledPattern& pattern) { return holds(answer, pattern.pattern); });
}

scoring::Label NaiveMarker::mark(std::string_view answer, const scoring::Rubric& rubric) const {
  const std::string words = folded(answer);
  for (const auto& misconception : rubric.misconceptions) {
    if (holds_any(words, misconception.patterns)) return scoring::Label::Contradictory;
  }
  int found = 0;
  bool musts = true;
  for (const auto& idea : rubric.ideas) {
    const bool said = holds_any(words, idea.patterns);
    found += said ? 1 : 0;
    musts = musts && (said || !idea.must);
  }
  if (found >= rubric.need && musts) return scoring::Label::Correct;
  if (found > 0) return scoring::Label::PartiallyCorrectIncomplete;
  for (std::uint32_t i = 0; i < labels_.size(); ++i) {
    if (domain_[i] && says(words, i)) return scoring::Label::Irrelevant;
  }
  return scoring::Label::NonDomain;
}

}  // namespace passerelle::bench
