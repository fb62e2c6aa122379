#include "scoring/analysis.h"

#include <algorithm>

namespace passerelle::scoring {

namespace {

using concepts::ConceptIndex;

bool covers(const Scope& scope, const concepts::Occurrence& at) {
  const bool reaches = at.first >= scope.begin && at.first < scope.end;
  const bool inside = scope.first_cue >= at.first && scope.last_cue <= at.last;  // "no longer work" as a label
  return reaches && !inside;
}

/// Whether the negations that reach an occurrence leave it denied.
void set_polarity(const std::vector<Scope>& scopes, Finding& finding) {
  bool clause = false;
  bool privative = false;
  bool rejected = false;
  bool belief = false;
  int reached = 0;
  for (const Scope& scope : scopes) {
    if (!covers(scope, finding.at)) continue;
    ++reached;
    finding.denier = scope.first_cue;
    clause |= scope.kind == Scope::Kind::Clause;
    privative |= scope.kind == Scope::Kind::Privative;
    rejected |= scope.kind == Scope::Kind::Rejected;
    belief |= scope.belief;
  }
  finding.denied = (clause != privative) != rejected;
  finding.rejected = finding.denied && rejected;
  finding.disbelieved = finding.rejected && belief;
  if (reached != 1 || !clause) finding.denier = Finding::kNobody;
}

/// Whether an occurrence is no statement: "personne" for nobody, or the words of a turn such as "people believe".
bool is_cue(const Analysis& analysis, const concepts::Occurrence& at) {
  if (at.first == at.last && (analysis.flags[at.first] & cue::kDenier) != 0) return true;
  return std::any_of(analysis.scopes.begin(), analysis.scopes.end(), [&at](const Scope& scope) {
    return scope.kind == Scope::Kind::Rejected && at.first >= scope.first_cue && at.last <= scope.last_cue;
  });
}

bool is_own(const Analysis& analysis, const QuestionWords* question, const concepts::Occurrence& at) {
  if (question == nullptr) return true;
  for (std::size_t i = at.first; i <= at.last; ++i) {
    const concepts::WordSense& sense = *analysis.senses[i];
    if (!sense.light && !question->holds(analysis.row.form(i), sense)) return true;
  }
  return false;
}

void add_finding(Analysis& analysis, ConceptIndex concept_index, Finding finding) {
  std::vector<std::uint32_t>& last_of = analysis.last_of;
  finding.at.found = concept_index;
  const auto index = static_cast<std::uint32_t>(analysis.findings.size());
  if (analysis.first_of[concept_index] == Analysis::kNone) {
    analysis.first_of[concept_index] = index;
    analysis.found.push_back(concept_index);
  } else {
    const Finding& before = analysis.findings[last_of[concept_index]];
    if (before.at.first == finding.at.first && before.at.last == finding.at.last) return;  // by two narrower ones
    analysis.next[last_of[concept_index]] = index;
  }
  last_of[concept_index] = index;
  analysis.findings.push_back(finding);
  analysis.next.push_back(Analysis::kNone);
}

void collect_findings(const concepts::Scheme& scheme, const QuestionWords* question, Analysis& analysis) {
  for (const ConceptIndex known : analysis.found) analysis.first_of[known] = Analysis::kNone;
  analysis.found.clear();
  analysis.findings.clear();
  analysis.next.clear();
  analysis.first_of.resize(scheme.size(), Analysis::kNone);
  analysis.last_of.resize(scheme.size(), Analysis::kNone);
  for (const concepts::Occurrence& occurrence : analysis.occurrences) {
    if (is_cue(analysis, occurrence)) continue;
    Finding finding{occurrence, false, false, false, is_own(analysis, question, occurrence), Finding::kNobody};
    set_polarity(analysis.scopes, finding);
    add_finding(analysis, occurrence.found, finding);
    for (const ConceptIndex ancestor : scheme.ancestors(occurrence.found)) add_finding(analysis, ancestor, finding);
  }
}

/// The French "ne ... que" is a restriction without a word of its own: its que stands for the concept "only".
void add_restrictions(const concepts::Scheme& scheme, Analysis& analysis) {
  const auto only = scheme.find("only");
  if (!only) return;
  for (std::size_t i = 0; i < analysis.flags.size() && i < 0xFFFF; ++i) {
    if ((analysis.flags[i] & cue::kQue) == 0 || (analysis.flags[i] & cue::kOnly) == 0) continue;
    const auto at = static_cast<std::uint16_t>(i);
    analysis.occurrences.push_back({*only, at, at, 0, 0});
  }
}

void count_words(Analysis& analysis) {
  Traits& traits = analysis.traits;
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    const concepts::WordSense& sense = *analysis.senses[i];
    const std::uint32_t flags = analysis.flags[i];
    const bool function = (flags & (cue::kFunction | cue::kAuxiliary | cue::kSubject)) != 0;
    if (function) ++traits.function_words;
    if ((flags & (cue::kAuxiliary | cue::kFinite)) != 0) ++traits.verbs;
    if (!function && !sense.light) ++traits.heavy_words;
    if (!sense.known && sense.classes.empty()) ++traits.unknown_words;
    if (sense.edits > 0) ++traits.corrected_words;
  }
}

}  // namespace

bool QuestionWords::holds(std::string_view form, const concepts::WordSense& sense) const {
  for (const concepts::ClassId word : sense.classes) {
    if (word < classes.size() && classes[word]) return true;
  }
  return std::binary_search(forms.begin(), forms.end(), form);
}

void analyse(std::string_view answer, std::size_t max_characters, const concepts::Scheme& scheme, const Cues& cues,
             const QuestionWords* question, concepts::WordCache& cache, Analysis& analysis) {
  text::read_words(answer, max_characters, scheme.folding(), analysis.row);
  scheme.look_up(analysis.row, cache, analysis.senses);
  analysis.flags.clear();
  for (std::size_t i = 0; i < analysis.row.words.size(); ++i) {
    const std::uint32_t own = cues.flags_of(analysis.row.form(i));
    analysis.flags.push_back(own);
  }
  analysis.occurrences.clear();
  scheme.match(analysis.row, analysis.senses, analysis.occurrences);
  analysis.traits = {};
  read_logic(cues, analysis);
  add_restrictions(scheme, analysis);
  count_words(analysis);
  collect_findings(scheme, question, analysis);
}

}  // namespace passerelle::scoring
