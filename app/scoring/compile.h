#pragma once
// From a rubric as written to a rubric over the numbers of the scheme.

#include <memory>
#include <vector>

#include "scoring/rubric.h"

namespace passerelle::scoring {

/// Every problem, each with its place; *out is set when there is none.
std::vector<Error> compile_rubric(const RubricSource& source, const concepts::Scheme& scheme, const Cues& cues,
                                  std::shared_ptr<const Rubric>* out);

/// Hashes of the runs of Rubric::kRun words of a text, in order.
std::vector<std::uint64_t> runs_of(const text::WordRow& row);

}  // namespace passerelle::scoring
