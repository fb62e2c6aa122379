#pragma once
// What the benchmarks mark: the course of this source tree and its sample answers. Read once; the figures of one run
// are then about the same objects.

#include <string>
#include <vector>

#include "course/course.h"
#include "scoring/rubric.h"

namespace passerelle::bench {

/// The content folder of this source tree.
std::string content_folder();

/// The real course; null when it cannot be read. Made at the first call and never changed.
const course::Course* real_course();

/// A sample answer with what its author says of it.
struct LabelledText {
  const course::Question* question = nullptr;
  std::string text;
  scoring::Label label = scoring::Label::NonDomain;
};

/// Every sample answer of the course, in course order.
std::vector<LabelledText> sample_answers(const course::Course& course);

/// Processor time of this thread: what others do on the machine does not count.
double cpu_seconds();

/// Megabytes of this process in memory now, what malloc keeps for later not counted.
double resident_megabytes();

}  // namespace passerelle::bench
