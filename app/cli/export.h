#pragma once
// `passerelle export WHAT OUT`: the concepts of the course, or the learner's record, for other programs. Each file is
// written whole or not at all and replaces the one that is there.

#include "cli/verbs.h"

namespace passerelle::cli {

/// Writes the file and returns the exit code. Nothing of the record is changed, and none is made where there is none.
int run_export(const Invocation& invocation);

}  // namespace passerelle::cli
