#pragma once
// `passerelle progress`: the figures of the progress page, as a table or as JSON. Internal to cli/.

#include "cli/verbs.h"

namespace passerelle::cli {

int progress(const Invocation& invocation);

}  // namespace passerelle::cli
