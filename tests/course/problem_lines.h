#pragma once
// Problems as lines that a test can compare: "E file:line:column pointer code name=value …", w for a warning; the file
// is told from the content folder on.

#include <filesystem>
#include <string>
#include <vector>

#include "course/course.h"
#include "course/load.h"

namespace passerelle::testing {

using Lines = std::vector<std::string>;

inline std::string line_of(const course::Problem& problem, const std::filesystem::path& folder) {
  const Error& error = problem.error;
  std::string line = problem.severity == course::Severity::Error ? "E " : "w ";
  const std::string root = folder.string() + "/";
  line += error.where.file.rfind(root, 0) == 0 ? error.where.file.substr(root.size()) : error.where.file;
  line += ":" + std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " + error.where.pointer;
  line += " " + error.code;
  for (const ErrorArgument& argument : error.args) line += " " + argument.name + "=" + argument.value;
  return line;
}

inline Lines lines_of(const std::vector<course::Problem>& problems, const std::filesystem::path& folder = {}) {
  Lines lines;
  for (const course::Problem& problem : problems) lines.push_back(line_of(problem, folder));
  return lines;
}

/// Every problem of a course, its own first.
inline Lines lines_of(const course::Course& course, const std::filesystem::path& folder) {
  Lines lines = lines_of(course.problems, folder);
  for (const course::ModuleEntry& entry : course.modules) {
    for (std::string& line : lines_of(entry.problems, folder)) lines.push_back(std::move(line));
  }
  return lines;
}

/// What is wrong with a content folder.
inline Lines problems_in(const std::filesystem::path& folder, course::Checks checks) {
  const auto course = course::load_course(folder, checks);
  if (!course) return lines_of({course::Problem{course::Severity::Error, course.error(), {}, 0}}, folder);
  return lines_of(course.value(), folder);
}

}  // namespace passerelle::testing
