#pragma once
// The list of modules in a terminal. Internal to cli/.

#include <optional>

#include "cli/learn_session.h"

namespace passerelle::cli {

/// Prints the tracks with their modules and asks for one that is ready; nothing when the learner leaves.
const course::ModuleEntry* choose_module(const Session& session);

/// Why a module cannot be opened, in words; empty when it can.
std::string reason_not_open(const course::ModuleEntry& entry, const locale::Words& words);

}  // namespace passerelle::cli
