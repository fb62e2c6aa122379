#pragma once
// The checkpoint in a terminal. Internal to cli/.

#include "cli/learn_lesson.h"
#include "learning/feedback.h"

namespace passerelle::cli {

Move run_checkpoint(const Session& session, const Lesson& lesson);

/// Writes down an answer, line by line, until an empty line; each line is kept as a draft at once. Returns
/// Command::None when *answer was written, else where the learner wants to go.
Move write_answer(const Session& session, const Lesson& lesson, const std::string& draft_key, std::string* answer);

/// The verdict in words: what was found, in the learner's own words, what is missing, where to read on.
void print_feedback(const Session& session, const course::Module& module, const learning::Feedback& feedback);

}  // namespace passerelle::cli
