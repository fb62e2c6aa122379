#pragma once
// `passerelle review`: reads the options, opens the course and the record. Internal to cli/.

#include "cli/verbs.h"

namespace passerelle::cli {

int review(const Invocation& invocation);

}  // namespace passerelle::cli
