// What marking must get right, class by class, on the questions of the course: one table of answers each in classes/.
// Those that are still marked wrong stand in classes/known-wrong.txt with the label that they get, until they are
// mended.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>

#include "course/real_course.h"

using namespace passerelle;
using namespace passerelle::testing;

namespace {

const std::filesystem::path kClasses = kCourseTests / "classes";
const std::string kKnownWrong = "known-wrong.txt";

/// The tables of the classes in order, without the list of known mistakes.
std::vector<std::filesystem::path> tables() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kClasses)) {
    if (entry.path().filename() != kKnownWrong) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// By question and text: the label that a case gets although it should not.
std::map<std::string, std::string> known_wrong() {
  std::map<std::string, std::string> labels;
  for (const auto& row : read_table(kClasses / kKnownWrong, 3)) labels[row[0] + " | " + row[2]] = row[1];
  return labels;
}

/// Cases below each of the two headings of a table.
std::map<std::string, int> cases_by_language(const std::filesystem::path& file) {
  std::map<std::string, int> cases;
  std::string language;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line == "# English" || line == "# French") {
      language = line.substr(2);
    } else if (!line.empty() && line.front() != '#') {
      ++cases[language];
    }
  }
  return cases;
}

}  // namespace

TEST_CASE("each of the sixteen classes has answers in both languages") {
  const auto files = tables();
  CHECK(files.size() == 16);
  for (const auto& file : files) {
    INFO(file.filename());
    const auto cases = cases_by_language(file);
    CHECK(cases.size() == 2);
    for (const auto& [language, count] : cases) {
      INFO(language);
      CHECK(count >= 12);
    }
  }
}

TEST_CASE("the answers of every class are marked as they should be, but for the known mistakes") {
  auto wrong = known_wrong();
  for (const auto& file : tables()) {
    INFO(file.filename());
    for (const auto& row : read_table(file, 3)) {
      INFO(row[0] << " | " << row[2]);
      const std::string got = label_of(question_of(row[0]), with_escapes(row[2]));
      const auto known = wrong.find(row[0] + " | " + row[2]);
      if (known == wrong.end()) {
        CHECK(got == row[1]);
      } else {
        CHECK(got == known->second);  // when this fails because it is right now, take it off the list
        CHECK(got != row[1]);
        wrong.erase(known);
      }
    }
  }
  for (const auto& [answer, label] : wrong) FAIL_CHECK("no case of a class: " << answer);
}
