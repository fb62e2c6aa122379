#pragma once
// Whether the patterns of a rubric hold in an analysed answer, and in which words.

#include <array>
#include <cstdint>
#include <vector>

#include "scoring/analysis.h"
#include "scoring/rubric.h"

namespace passerelle::scoring {

/// Words of the answer that stand for one concept of a pattern.
struct Piece {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::uint32_t label = 0;
};

/// One way in which a pattern holds.
struct Match {
  static constexpr std::size_t kMostPieces = 8;
  std::uint16_t first = 0xFFFF;
  std::uint16_t last = 0;
  std::uint8_t count = 0;       ///< of pieces
  std::uint8_t mismatches = 0;  ///< concepts with the opposite polarity
  std::uint8_t edits = 0;
  bool own = false;       ///< some word is the answer's own
  bool rejected = false;  ///< a mismatch comes from a contrast or a reported belief
  std::uint16_t denier = Finding::kNobody;  ///< the one negation behind all mismatches
  std::array<Piece, kMostPieces> pieces{};

  bool empty() const { return count == 0; }
};

/// Matches patterns in one answer. Keeps who is spoken of at each word, so use one object for a whole rubric.
class Matcher {
 public:
  Matcher(const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis)
      : scheme_(scheme), rubric_(rubric), analysis_(analysis) {}

  /// The best match of the pattern: one without mismatches if there is any. False when it holds nowhere.
  bool best(const Pattern& pattern, Match& out);
  /// Whether nothing of a match stands behind the "and" that ends the reach of its negation: "it does not come from us and
  /// has a strange link" calls no sender strange.
  bool is_one_clause(const Match& match) const;
  /// Whether what the condition rules out stands in a clause: a statement, cut at each "and".
  bool breaks(const Pattern& condition);

 private:
  using Matches = std::vector<Match>;
  struct Window {
    std::size_t begin;
    std::size_t end;
  };
  struct Owners {
    std::uint32_t group;
    std::vector<std::uint32_t> of_word;  ///< concept of whom each word speaks; Analysis::kNone: nobody
  };

  const concepts::Scheme& scheme_;
  const Rubric& rubric_;
  const Analysis& analysis_;
  std::vector<Owners> owners_;

  bool best_in_answer(const Pattern& pattern, Match& out);
  void find(const Pattern& pattern, Window window, Matches& out);
  void find_concept(const Pattern& pattern, Window window, Matches& out) const;
  void find_all(const Pattern& pattern, Window window, Matches& out);
  void find_at_least(const Pattern& pattern, Window window, Matches& out);
  void find_said(const Pattern& pattern, Window window, Matches& out);
  bool is_absent(const Pattern& pattern, Window window);
  bool is_given(std::uint32_t concept_index, Window window) const;
  const std::vector<std::uint32_t>& owners_of(std::uint32_t concept_index);
};

/// Of whom each word of the answer speaks, among the concept and its rivals.
std::vector<std::uint32_t> read_owners(const concepts::Scheme& scheme, const Rubric& rubric, const Analysis& analysis,
                                       std::uint32_t concept_index);

}  // namespace passerelle::scoring
