#pragma once
// `passerelle learn [MODULE]`: opens the course and the record, then runs the lesson. Internal to cli/.

#include "cli/verbs.h"

namespace passerelle::cli {

int learn(const Invocation& invocation);

}  // namespace passerelle::cli
