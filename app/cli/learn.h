#pragma once
// `passerelle learn`: the lesson and the checkpoint in a terminal, as plain lines that a screen reader can follow. The
// same learner and the same record as the window.

#include <iosfwd>
#include <optional>

#include "base/language.h"
#include "cli/page.h"
#include "cli/vocabulary.h"
#include "course/course.h"
#include "learning/learner.h"

namespace passerelle::cli {

struct LearnOptions {
  std::optional<course::ModuleId> module;  ///< a ready module of the course; absent: the learner chooses from a list
  ReadingMode reading = ReadingMode::English;
  PageStyle style;
};

/// Runs until the learner leaves or the input ends. Every answer and every line of a draft is handed to the learner
/// at once. Returns the exit code: always 0, because leaving is never a failure.
int run_learn(std::istream& in, std::ostream& out, const LearnOptions& options, learning::Learner& learner,
              const Vocabulary& vocabulary);

}  // namespace passerelle::cli
