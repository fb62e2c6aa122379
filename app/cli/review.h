#pragma once
// `passerelle review`: the questions that are due, one after another, in a terminal. The same memories, drafts and
// record as the window's review.

#include <iosfwd>
#include <string>

#include "base/clock.h"
#include "cli/page.h"
#include "cli/vocabulary.h"
#include "learning/learner.h"

namespace passerelle::cli {

struct ReviewOptions {
  std::string track;      ///< id; empty: all tracks
  std::size_t count = 0;  ///< at most so many questions; 0: all
  bool anyway = false;    ///< those that are not due too
  ReadingMode reading = ReadingMode::English;
  PageStyle style;
};

/// Runs until every question was answered, the learner leaves or the input ends. Every line and every answer is handed
/// to the learner at once. Always kExitDone: leaving is never a failure.
int run_review(std::istream& in, std::ostream& out, const ReviewOptions& options, learning::Learner& learner,
               const Clock& clock, const Vocabulary& vocabulary);

/// `passerelle review --list`: what is due and what comes back on the next seven days. Asks nothing.
int run_review_list(std::ostream& out, const ReviewOptions& options, learning::Learner& learner, const Clock& clock,
                    const Vocabulary& vocabulary);

}  // namespace passerelle::cli
