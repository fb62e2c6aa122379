#pragma once
// `passerelle interview`: reads the options, opens the course and the record. Internal to cli/.

#include "cli/verbs.h"

namespace passerelle::cli {

int interview(const Invocation& invocation);

}  // namespace passerelle::cli
