#pragma once
// `passerelle attestation MODULE|TRACK OUT` writes what a learner has completed; `passerelle verify FILE` says whether
// such a file is as it was written.

#include "cli/verbs.h"

namespace passerelle::cli {

/// Writes a PDF or a text, by the ending of the file. What is not completed is refused, and what is missing is said.
int run_attestation(const Invocation& invocation);

/// kExitDone when the code, the record and the page agree; kExitProblems when not.
int run_verify(const Invocation& invocation);

}  // namespace passerelle::cli
