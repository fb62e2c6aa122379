#pragma once
// `passerelle picture SCREEN OUT.png`: reads the options and hands over to the host. Internal to cli/.

#include "cli/verbs.h"

namespace passerelle::cli {

int picture(const Invocation& invocation);

}  // namespace passerelle::cli
