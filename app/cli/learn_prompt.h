#pragma once
// The interactive prompt in a terminal: a line for each reader, with what it holds told after it. Internal to cli/.

#include "cli/learn_lesson.h"

namespace passerelle::cli {

Move run_prompt(const Session& session, const Lesson& lesson);

}  // namespace passerelle::cli
