#pragma once
// The questions of a course and their follow-ups by the names that the command line uses: "<module id>/<question id>".
// Internal to cli/.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "course/course.h"

namespace passerelle::cli {

struct AskedQuestion {
  const course::Module* module = nullptr;
  const course::Question* question = nullptr;  ///< with a rubric
};

/// Points into the course, which must outlive it. Any number of threads may look up at the same time.
class Questions {
 public:
  explicit Questions(const course::Course& course);

  /// The error says which name is near, or why the question cannot be marked.
  Result<AskedQuestion> find(std::string_view name) const;
  bool empty() const { return by_name_.empty(); }

 private:
  std::map<std::string, AskedQuestion, std::less<>> by_name_;
  std::map<std::string, Error, std::less<>> broken_;  ///< module ids, and what is wrong first
  std::vector<std::string> names_;
};

/// Reads the course for marking. Fails when nothing can be marked with it.
Result<course::Course> load_for_marking(const std::filesystem::path& content);

}  // namespace passerelle::cli
