#pragma once
// `passerelle interview`: an interview in a terminal. The same interviews as the window's: one that was begun there
// goes on here, and the reverse.

#include <iosfwd>

#include "base/clock.h"
#include "cli/page.h"
#include "cli/vocabulary.h"
#include "learning/interview_plan.h"

namespace passerelle::cli {

struct InterviewOptions {
  learning::InterviewWish wish;  ///< of one that begins
  bool wished = false;           ///< something of it was typed
  ReadingMode reading = ReadingMode::English;
  PageStyle style;
};

/// Goes on with the interview under way, else begins one, and runs until it is over, the learner leaves or the input
/// ends. Every line and every step is handed to the learner at once. kExitProblems when there is nothing to ask.
int run_interview(std::istream& in, std::ostream& out, const InterviewOptions& options, learning::Learner& learner,
                  const Clock& clock, const Vocabulary& vocabulary);

}  // namespace passerelle::cli
