#pragma once
// For verbs in which somebody learns: opens the course and the record, says what state they are in, and sees to it that
// what was typed is saved on the way out, however it ends. Internal to cli/.

#include <functional>

#include "cli/page.h"
#include "cli/verbs.h"
#include "learning/learner.h"

namespace passerelle::cli {

/// What such a verb works with.
struct Desk {
  learning::Learner& learner;
  Vocabulary vocabulary;  ///< its lead is the language that is read, the system's when both are
  ReadingMode reading = ReadingMode::English;
  PageStyle style;
};

/// Whether the arguments fit the course: kExitDone, or says on err what does not and returns the exit code.
using Check = std::function<int(const course::Course&)>;
using Work = std::function<int(const Desk&)>;

/// Ctrl+C, a closed terminal and a polite kill end the input instead of the program.
int with_learner(const Invocation& invocation, const Check& check, const Work& work);

/// The same over what is recorded, for a verb that only looks at it: no record is made, and nothing is kept.
int with_kept_record(const Invocation& invocation, const Check& check, const Work& work);

}  // namespace passerelle::cli
