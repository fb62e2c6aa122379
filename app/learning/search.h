#pragma once
// Finds what the course says: lessons block by block, questions, terms, controls, clauses, in both languages at once,
// whatever the accents, the inflections and the small slips of the query. Ranked by BM25F over two fields, the title
// and the body. Knows nothing of the learner and of screens.

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "course/course.h"
#include "text/span.h"

namespace passerelle::learning {

enum class SearchGroup { Glossary, Lessons, Questions, Controls, Clauses };
inline constexpr std::size_t kSearchGroups = 5;

/// A text of the course with the words that were looked for; spans are bytes, in order and apart.
struct FoundText {
  std::string text;
  std::vector<text::Span> matches;
};

/// One thing that was found.
struct SearchHit {
  SearchGroup group = SearchGroup::Lessons;
  std::string module;  ///< of lessons and questions
  std::string id;      ///< of the block, the question, the term; number of the control, the clause; empty: the module
  int block = 0;       ///< which block of the lesson, from 1; 0: the lesson as a whole
  FoundText en;        ///< the title: of the module, the term ...
  FoundText fr;
  FoundText snippet;  ///< around the best match outside the title; without matches when only the title has some
  Language snippet_language = Language::English;
  double score = 0;
};

struct SearchResult {
  std::vector<SearchHit> hits;                      ///< best group first, in each group best hit first
  std::array<std::size_t, kSearchGroups> totals{};  ///< how many there are, shown or not
  std::size_t total() const;
};

struct SearchLimits {
  std::optional<SearchGroup> only = {};
  std::size_t per_group = 4;
};

class Search {
 public:
  /// Reads the whole course; keeps no reference to it.
  explicit Search(const course::Course& course);
  ~Search();
  Search(Search&&) noexcept;
  Search& operator=(Search&&) noexcept;

  /// The last word may be unfinished. Not for several threads at a time: a stemmer keeps scratch memory. lead: snippets
  /// are in that language when both match.
  SearchResult find(std::string_view query, Language lead, const SearchLimits& limits = {});
  /// How many things there are to be found.
  std::size_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether texts hold words that begin with every word of a query: narrows lists as one types. Accents and case do not
/// count.
class SearchFilter {
 public:
  explicit SearchFilter(std::string_view query);
  ~SearchFilter();
  bool is_empty() const;
  bool matches(const std::vector<std::string_view>& texts) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::learning
