#pragma once
// The checkpoint in a terminal. Internal to cli/.

#include "cli/learn_lesson.h"

namespace passerelle::cli {

Move run_checkpoint(const Session& session, const Lesson& lesson);

}  // namespace passerelle::cli
