#pragma once
// The course that ships, read once for all tests of the executable, and marks of answers to its questions.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "course/course.h"
#include "scoring/engine.h"

namespace passerelle::testing {

const std::filesystem::path kContent = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content";
const std::filesystem::path kCourseTests = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "tests" / "course";

const course::Course& real_course();

/// A question of the course with its module.
struct Asked {
  std::string id;  ///< "<module id>/<question id>"
  const course::Module* module = nullptr;
  const course::Question* question = nullptr;
};

/// All questions of the course, in its order.
const std::vector<Asked>& all_questions();
/// The question of that id; fails the test when there is none.
const Asked& question_of(const std::string& id);

scoring::Assessment mark(const Asked& asked, std::string_view answer);

/// Labels as the tables write them: correct, partly, contra, off, none.
std::string short_label(scoring::Label label);
std::string label_of(const Asked& asked, std::string_view answer);

/// The lines of a table, each cut at " | " into that many parts; empty lines and those that begin with # are left out.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file, std::size_t parts);
/// The text with each \uXXXX and \UXXXXXXXX made the character that it stands for.
std::string with_escapes(const std::string& text);

}  // namespace passerelle::testing
