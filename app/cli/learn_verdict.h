#pragma once
// A verdict in words. Internal to cli/.

#include "cli/learn_session.h"
#include "learning/feedback.h"

namespace passerelle::cli {

/// Key of the name of a verdict: "verdict/correct".
std::string_view verdict_key(learning::Verdict verdict);

/// What was found, in the learner's own words, what is missing, where to read on.
void print_feedback(const Session& session, const course::Module& module, const learning::Feedback& feedback);

/// The content's sentence for this case, or the program's own.
void print_advice(const Session& session, const learning::Feedback& feedback);

}  // namespace passerelle::cli
