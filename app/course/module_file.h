#pragma once
// Turns a parsed module.json into a Module. Absent members become empty values: the schema has reported them.
// Internal to course/.

#include <vector>

#include "course/json_document.h"
#include "scoring/rubric_source.h"

namespace passerelle::course {

bool is_ready(const Value& module);

/// Questions keep a null rubric.
Module read_module(const Value& module);

/// The questions of a module in the file, the follow-ups of each behind it: the order of questions_and_follow_ups.
std::vector<const Value*> question_values(const Value& module);

/// The rubric of a question or follow-up, with the place of each pattern.
scoring::RubricSource read_rubric(const Document& document, const Module& module, const Value& question);

}  // namespace passerelle::course
