#include "bench/real_course.h"

#include <malloc.h>
#include <time.h>
#include <unistd.h>

#include <fstream>
#include <memory>

#include "cli/labelled_answers.h"
#include "cli/questions.h"
#include "course/load.h"

namespace passerelle::bench {

std::string content_folder() { return PASSERELLE_SOURCE_DIR "/content"; }

const course::Course* real_course() {
  static const std::unique_ptr<const course::Course> kCourse = [] {
    auto read = course::load_course(content_folder(), course::Checks::Quick);
    const bool usable = read.ok() && read.value().engine != nullptr;
    return usable ? std::make_unique<const course::Course>(std::move(read).value()) : nullptr;
  }();
  return kCourse.get();
}

std::vector<LabelledText> sample_answers(const course::Course& course) {
  const cli::Questions questions(course);
  std::vector<LabelledText> answers;
  for (cli::LabelledAnswer& read : cli::read_sample_answers(content_folder(), course).answers) {
    const auto asked = questions.find(read.question);
    if (asked) answers.push_back({asked.value().question, std::move(read.text), read.label});
  }
  return answers;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double resident_megabytes() {
  malloc_trim(0);
  std::ifstream statm("/proc/self/statm");
  double size = 0.0;
  double resident = 0.0;
  statm >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

}  // namespace passerelle::bench
