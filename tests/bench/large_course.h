#pragma once
// Courses and records far larger than those that people have: what grows worse than they do shows here.

#include <memory>

#include "base/clock.h"
#include "course/course.h"
#include "records/store.h"

namespace passerelle::bench {

/// The modules of the course over and over, each copy under an id of its own and with a word of its own in every block.
course::Course course_of(const course::Course& real, int modules);

/// So many answers to the questions of the course, right and wrong ones as in its samples, over the year before now,
/// with the marks that the engine gives them. In memory.
std::unique_ptr<records::Store> record_of(const course::Course& course, int answers, const Moment& now);

}  // namespace passerelle::bench
