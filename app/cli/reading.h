#pragma once
// In which language a learner reads: as asked with --lang, else as chosen last time, else as the system speaks.
// Internal to cli/.

#include "base/language.h"
#include "cli/verbs.h"
#include "learning/learner.h"

namespace passerelle::cli {

ReadingMode reading_of(const Invocation& invocation, const learning::Learner& learner);

}  // namespace passerelle::cli
