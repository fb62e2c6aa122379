#include "scoring/clauses.h"

#include <algorithm>

namespace passerelle::scoring {

namespace between = text::between;

namespace {

// Words that a negation reaches at most: longer clauses are no sentences of people.
constexpr std::size_t kClauseReach = 60;
constexpr std::uint16_t kPause = kEndsSentence | between::kComma | between::kColon | between::kOpen | between::kClose;

constexpr std::string_view kDeterminers[] = {
    "the", "a",   "an", "this", "these", "my",    "his",   "her", "their", "our",   "its",  "your",    "le",
    "la",  "les", "l",  "un",   "une",   "des",   "du",    "ce",  "cet",   "cette", "ces",  "mon",     "ma",
    "mes", "son", "sa", "ses",  "leur",  "leurs", "notre", "nos", "votre", "vos",   "some", "certains"};
constexpr std::string_view kPronounsBeforeVerb[] = {"me", "te", "se", "m", "t", "s", "lui", "y", "nous", "vous"};
constexpr std::string_view kObjects[] = {"the", "a", "an", "my", "your", "his", "their", "it", "me", "you", "them"};
/// Auxiliaries that are no finite verbs, or not for certain: "and be", "et soit".
constexpr std::string_view kNotFinite[] = {"be", "been", "being", "am", "have", "do", "soit", "fait", "as", "es", "ai"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool Clauses::is_one_of(std::size_t i, std::initializer_list<std::string_view> forms) const {
  return i < count() && holds(forms, form(i));
}

bool Clauses::is_determiner(std::size_t i) const { return i < count() && holds(kDeterminers, form(i)); }

/// A finite clause begins here: a subject with its verb, or a verb.
bool Clauses::begins_clause(std::size_t i) const {
  if (has(i, cue::kAuxiliary) || there_is(i)) return true;
  if (!has(i, cue::kSubject)) return false;
  // "ce" and "that" also point at nouns: "ce logiciel", "that tool".
  const bool points = form(i) == "ce" || form(i) == "this" || form(i) == "that" || form(i) == "there";
  return !points || has(i + 1, cue::kAuxiliary | cue::kNe | cue::kSubject);
}

/// "il y a", and "y a" as people say it.
bool Clauses::there_is(std::size_t i) const {
  if (is_one_of(i, {"il"}) && is_one_of(i + 1, {"y"})) ++i;
  return is_one_of(i, {"y"}) && is_one_of(i + 1, {"a", "avait", "aura", "aurait"});
}

/// Whether words from i on, behind a comma, go on with a list of denied things ("not a tool, a product or a person").
bool Clauses::goes_on_as_list(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kItem = 5;  // words of one item
  std::size_t words = 0;
  for (std::size_t j = i; j < limit && !starts_sentence(j); ++j) {
    if (has(j, cue::kOr)) return true;
    if (begins_clause(j) || has(j, cue::kContrast | cue::kReason)) return false;
    words = (before(j) & between::kComma) != 0 ? 0 : words + 1;
    if (words > kItem) return false;
  }
  return false;
}

bool Clauses::ends_clause(std::size_t i, std::size_t limit) const {
  if (starts_sentence(i) || has(i, cue::kContrast | cue::kReason)) return true;
  if ((before(i) & between::kOpen) != 0 && (before(i) & between::kClose) == 0) return true;
  if ((before(i) & between::kColon) != 0) return true;
  if ((before(i) & between::kComma) != 0)
    return begins_clause(i) || has(i, kNegations | cue::kAnd) || !goes_on_as_list(i, limit);
  if (has(i, cue::kAnd)) return and_begins_clause(i, limit);
  // "… la personne il y a un lien", without any comma; not "pas qu’il y a".
  const bool in_clause =
      has(i - 1, cue::kQue | cue::kIf | cue::kSubject | cue::kNe) || is_one_of(i - 1, {"s", "quand"});
  return there_is(i) && !in_clause;
}

std::size_t Clauses::clause_end(std::size_t from, std::size_t sentence_limit) const {
  const std::size_t limit = std::min(sentence_limit, from + kClauseReach);
  std::size_t end = from;
  while (end < limit && !ends_clause(end, limit) && !has_nothing_behind(from, end)) ++end;
  return end;
}

/// Whether what stands behind the "and" at word i is a clause of its own, which a negation before it leaves alone.
bool Clauses::and_begins_clause(std::size_t i, std::size_t limit) const {
  const std::size_t next = i + 1;
  if (begins_clause(next) || has(next, kNegations | cue::kNe)) return true;
  if (has(next, cue::kIf) || (is_one_of(next, {"s"}) && is_one_of(next + 1, {"il", "ils"}))) return true;
  return !lacks_verb(i) && (begins_with_verb(next, limit) || begins_with_noun_and_verb(next, limit));
}

bool Clauses::is_finite(std::size_t i) const {
  if (i == 0 || is_determiner(i - 1)) return false;  // "the checks"
  if (has(i, cue::kFinite) || (has(i, cue::kAuxiliary) && !holds(kNotFinite, form(i)))) return true;
  // "certifies a system": any English verb that shows its s, in front of what can only be its object.
  return words_.senses[i]->verb && form(i).ends_with('s') && i + 1 < count() && holds(kObjects, form(i + 1));
}

/// "and contains a link", "et me demande un code". English has to show by its s that "does not" does not reach it.
bool Clauses::begins_with_verb(std::size_t i, std::size_t limit) const {
  std::size_t verb = i;
  while (verb < limit && verb < i + 2 && holds(kPronounsBeforeVerb, form(verb))) ++verb;
  if (verb >= limit || !is_finite(verb)) return false;
  const bool has_object = verb + 1 < limit && (before(verb + 1) & kPause) == 0;  // "and tests." is a noun
  return verb > i || has(verb, cue::kFrenchVerb) || (has_object && form(verb).ends_with('s'));
}

/// "and the text is badly written", "et le voleur essaie ailleurs".
bool Clauses::begins_with_noun_and_verb(std::size_t i, std::size_t limit) const {
  constexpr std::size_t kSubjectReach = 7;  // words of a subject
  constexpr std::uint32_t kOther =
      cue::kAnd | cue::kOr | cue::kRelative | cue::kQue | cue::kIf | cue::kContrast | cue::kReason | kNegations;
  if (i >= limit || !is_determiner(i)) return false;
  for (std::size_t j = i + 1; j < std::min(limit, i + kSubjectReach); ++j) {
    if (has(j, kOther) || (before(j) & kPause) != 0) return false;
    if (has(j, cue::kNe))
      return has(j + 2, kNegations) || has(j + 3, kNegations);  // "aucun A et le B ne …" is one clause
    if (j > i + 1 && is_finite(j)) return true;
  }
  return false;
}

/// Whether the words up to the "and" at i have no verb yet, so that both sides of it are one subject: "que A et B
/// sont".
bool Clauses::lacks_verb(std::size_t i) const {
  std::size_t begin = i;
  const std::size_t farthest = i > kClauseReach ? i - kClauseReach : 0;
  while (begin > farthest && !starts_sentence(begin) && !has(begin - 1, cue::kQue | cue::kIf) &&
         !is_one_of(begin - 1, {"that"}))
    --begin;
  if (begin == farthest || starts_sentence(begin)) return false;
  for (std::size_t j = begin; j < i; ++j) {
    if (has(j, cue::kAuxiliary | cue::kFinite | cue::kSubject | cue::kNe)) return false;
  }
  return true;
}

/// "a file that I did not expect | and a strange link": a thing behind "and" is no object of a verb that has none
/// before.
bool Clauses::has_nothing_behind(std::size_t from, std::size_t i) const {
  if (!has(i, cue::kAnd) || !is_determiner(i + 1)) return false;
  if (from == 0 || !has(from - 1, cue::kNot | cue::kNever | cue::kPlus)) return false;
  constexpr std::size_t kVerbOnly = 1;  // "didn't expect and", "que je n'ai pas commandé et"
  if (i > from + kVerbOnly) return false;
  return i == from || (words_.senses[from]->verb && !words_.senses[from]->light);
}

}  // namespace passerelle::scoring
