#pragma once
// The yardstick of the engine: looks the labels of the concepts of a pattern up in the folded answer, as they are
// written. Knows no inflection, no misspelling, no negation, no broader concept and no sample answer.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "concepts/scheme_source.h"
#include "scoring/rubric.h"
#include "text/folding.h"

namespace passerelle::bench {

class NaiveMarker {
 public:
  /// The scheme that the rubrics were compiled against.
  explicit NaiveMarker(const concepts::SchemeSource& scheme);

  scoring::Label mark(std::string_view answer, const scoring::Rubric& rubric) const;

 private:
  text::Folding folding_;
  std::vector<std::vector<std::string>> labels_;  ///< by concept; folded, between spaces
  std::vector<bool> domain_;

  std::string folded(std::string_view text) const;
  bool says(const std::string& answer, std::uint32_t concept_index) const;
  bool holds(const std::string& answer, const scoring::Pattern& pattern) const;
  bool holds_any(const std::string& answer, const std::vector<scoring::CompiledPattern>& patterns) const;
};

}  // namespace passerelle::bench
