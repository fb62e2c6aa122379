#pragma once
// One answer, taken apart: words, the concepts found in them, statements, and for each word which negations reach it. Made
// anew for each answer in the memory of a Workspace; pattern matching only reads it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "concepts/scheme.h"
#include "scoring/cues.h"
#include "text/words.h"

namespace passerelle::scoring {

/// Words [begin, end) that a cue denies. Words first_cue to last_cue are the cue itself.
struct Scope {
  enum class Kind : std::uint8_t {
    Clause,     ///< not, never, aucun: two of them do not cancel
    Privative,  ///< without, fails to: cancels with a negation of the clause
    Rejected,   ///< rather than X, some think that X, X is a myth
  };
  Kind kind = Kind::Clause;
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  std::uint16_t first_cue = 0;
  std::uint16_t last_cue = 0;
  bool belief = false;  ///< Rejected: a belief that is reported or called wrong, no contrast
};

/// Words [begin, end) that make one statement.
struct Statement {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  std::uint16_t sentence = 0;
};

/// A concept at a place of the answer: found by one of its labels, or because a narrower one was.
struct Finding {
  concepts::Occurrence at;
  bool denied = false;
  bool rejected = false;  ///< denied because it was contrasted or reported, not by a plain negation
  bool disbelieved = false;  ///< rejected as a belief that nobody here holds
  bool own = true;        ///< holds a word that the question does not
  std::uint16_t denier = kNobody;  ///< the word that denies it, when one plain negation alone does

  static constexpr std::uint16_t kNobody = 0xFFFF;
};

/// What the whole text is like.
struct Traits {
  bool dont_know = false;
  bool small_talk = false;
  bool instruction = false;
  int doubts = 0;
  int heavy_words = 0;     ///< words that mean something by themselves
  int function_words = 0;  ///< words of grammar
  int verbs = 0;           ///< words that can only be verbs, and auxiliaries
  int unknown_words = 0;   ///< in no dictionary and in no label
  int corrected_words = 0;
};

struct Analysis {
  text::WordRow row;
  std::vector<const concepts::WordSense*> senses;
  std::vector<std::uint32_t> flags;  ///< cue bits of each word
  std::vector<concepts::Occurrence> occurrences;
  std::vector<Statement> statements;
  std::vector<Scope> scopes;
  Traits traits;

  /// Findings grouped by concept: those of concept c are findings[first_of[c]] and so on along next.
  std::vector<Finding> findings;
  std::vector<std::uint32_t> next;      ///< index into findings; kNone ends the list
  std::vector<std::uint32_t> first_of;  ///< by concept; kNone: not found
  std::vector<std::uint32_t> last_of;   ///< by concept; the end of its list, when it was found
  std::vector<concepts::ConceptIndex> found;  ///< the concepts that have findings

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
};

/// The classes of the words of a question, to tell an answer's own words from an echo.
struct QuestionWords {
  std::vector<bool> classes;  ///< by class id
  std::vector<std::string> forms;  ///< folded, sorted

  bool holds(std::string_view form, const concepts::WordSense& sense) const;
};

/// Fills the analysis from the answer; at most max_characters code points are read. question may be null.
void analyse(std::string_view answer, std::size_t max_characters, const concepts::Scheme& scheme, const Cues& cues,
             const QuestionWords* question, concepts::WordCache& cache, Analysis& analysis);

/// Finds sentences, statements and scopes; the second half of analyse().
void read_logic(const Cues& cues, Analysis& analysis);

}  // namespace passerelle::scoring
