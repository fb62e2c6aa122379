#pragma once
// Whether a text of an exercise meets a condition, asked at every key stroke. Internal to learning/.

#include <string_view>

#include "course/course.h"

namespace passerelle::learning {

/// Words as a word processor counts them: what stands between spaces and holds a letter or a digit.
int count_words(std::string_view text);

/// False for a text without any word. engine may be null: then nothing that needs it is met.
bool meets(const course::Criterion& criterion, std::string_view text, const scoring::Engine* engine,
           scoring::Workspace& workspace);

}  // namespace passerelle::learning
