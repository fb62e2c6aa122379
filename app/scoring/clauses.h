#pragma once
// Where a clause ends: how far a negation reaches. The words of an answer with their cues, and the grammar of both
// languages that can be told from small words and common verbs. What a negation does with its reach is in polarity.cpp.

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "scoring/analysis.h"

namespace passerelle::scoring {

inline constexpr std::uint32_t kNegations = cue::kNot | cue::kNever | cue::kNo;
inline constexpr std::uint16_t kEndsSentence = text::between::kStop | text::between::kLine | text::between::kSemicolon;

/// Looks at the words of one answer; its flags may still change while it does.
class Clauses {
 public:
  explicit Clauses(const Analysis& analysis) : words_(analysis) {}

  std::size_t count() const { return words_.row.words.size(); }
  std::string_view form(std::size_t i) const { return words_.row.form(i); }
  bool has(std::size_t i, std::uint32_t bits) const { return i < count() && (words_.flags[i] & bits) != 0; }
  bool is_one_of(std::size_t i, std::initializer_list<std::string_view> forms) const;
  /// An article or a word that shows whose or which.
  bool is_determiner(std::size_t i) const;
  /// What stands between word i and the one before.
  std::uint16_t before(std::size_t i) const { return i < count() ? words_.row.words[i].before : words_.row.after; }
  bool starts_sentence(std::size_t i) const { return i == 0 || (before(i) & kEndsSentence) != 0; }

  /// Whether a negation before word i does not reach it any more.
  bool ends_clause(std::size_t i, std::size_t limit) const;
  /// The end of the clause of a negation whose reach begins at word `from`.
  std::size_t clause_end(std::size_t from, std::size_t sentence_limit) const;

 private:
  const Analysis& words_;

  bool begins_clause(std::size_t i) const;
  bool there_is(std::size_t i) const;
  bool goes_on_as_list(std::size_t i, std::size_t limit) const;
  bool and_begins_clause(std::size_t i, std::size_t limit) const;
  bool is_finite(std::size_t i) const;
  bool begins_with_verb(std::size_t i, std::size_t limit) const;
  bool begins_with_noun_and_verb(std::size_t i, std::size_t limit) const;
  bool lacks_verb(std::size_t i) const;
  bool has_nothing_behind(std::size_t from, std::size_t i) const;
};

}  // namespace passerelle::scoring
