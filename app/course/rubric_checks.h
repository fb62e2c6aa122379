#pragma once
// Checks of the questions of a module: that each can be answered, and that its model answers earn the mark that they
// claim. Internal to course/.

#include "course/json_document.h"

namespace passerelle::course {

/// Reports questions that nobody can answer. Part of the quick checks.
void check_reachable(Document& document);

/// Warns of model answers that are not marked correct, and of model texts of the exercise that miss a criterion. The
/// rubrics of the module are compiled.
void check_model_answers(Document& document, const Module& module, const scoring::Engine& engine);

/// Warns when the minutes of a lesson differ by more than 30 % from what its words, its readers and its questions take.
void check_minutes(Document& document, const Module& module);

/// Warns when a lesson that speaks to anybody is hard to read.
void check_reading(Document& document, const Module& module);

}  // namespace passerelle::course
