#pragma once
// Where interviews are kept. Internal to interview*.cpp.

#include "learning/interview.h"

namespace passerelle::learning {

/// Of an interview that begins now; none that is kept has it.
std::int64_t new_interview_id(const Learner& learner);
void keep_interview(Learner& learner, const KeptInterview& interview);

}  // namespace passerelle::learning
