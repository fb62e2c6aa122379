#pragma once
// An interview as the record keeps it: the plan and what happened, each as JSON. Internal to interview*.cpp.

#include <string>
#include <string_view>

#include "learning/interview.h"

namespace passerelle::learning {

std::string plan_to_json(const InterviewPlan& plan);
std::string state_to_json(const KeptInterview& interview);

/// Fills plan, steps and used; false when something is malformed.
bool read_interview(std::string_view plan, std::string_view state, KeptInterview& interview);

}  // namespace passerelle::learning
