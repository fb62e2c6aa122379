#pragma once
// A course of one ready module with an engine of a few concepts, made by hand: tests of learning/ do not depend on the
// prose and the rubrics in content/.

#include "course/course.h"

namespace passerelle::test {

inline constexpr const char* kModule = "standard";

/// One track, one ready module. Question "certified" needs one idea, question "reason" two, of which "risk" must be
/// there; question "unmarked" has no rubric.
course::Course small_course();

/// The same course while its module cannot be read.
course::Course broken_course();

const course::Module& module_of(const course::Course& course);
const course::Question& question_of(const course::Course& course, const std::string& id);

}  // namespace passerelle::test
