#pragma once
// What can be said and asked after a verdict in a terminal. Internal to cli/.

#include <vector>

#include "cli/answer_box.h"
#include "learning/feedback.h"

namespace passerelle::cli {

/// A question whose answer was marked.
struct MarkedQuestion {
  const course::Module& module;
  const course::Question& question;
  learning::QuestionKey key;
  std::int64_t attempt = 0;
  learning::Feedback feedback;
};

/// Asks what to do until it is one of the words that lead elsewhere. Reading on, the model answer and a remark on the
/// mark are dealt with here. Command::Quit when the input ends.
Command talk_after_verdict(const Session& session, const MarkedQuestion& marked, const std::vector<BoxWord>& words);

/// Waits a moment for the record, and says when it cannot be written.
void say_when_not_saved(const Session& session);

}  // namespace passerelle::cli
