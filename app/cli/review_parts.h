#pragma once
// What asking and listing reviews share. Internal to review*.cpp.

#include <vector>

#include "cli/learn_session.h"
#include "cli/review.h"
#include "learning/reviews.h"

namespace passerelle::cli {

/// The questions of the track that have a memory, most faded first; only those that are due when asked for.
std::vector<learning::ReviewQuestion> review_questions(const learning::Reviews& reviews, const ReviewOptions& options,
                                                       const learning::Learner& learner, const Moment& now,
                                                       bool only_due);

/// "8 questions, about 12 minutes"
void say_about(const Session& session, const learning::Reviews& reviews, std::size_t questions);

/// Why there is nothing to ask now, when something comes back, and what can be done.
void say_nothing_due(const Session& session, const std::vector<learning::ReviewQuestion>& later, const Moment& now);

/// A question in one line: its prompt and where it belongs.
std::string question_line(const Session& session, const learning::QuestionKey& key);

}  // namespace passerelle::cli
