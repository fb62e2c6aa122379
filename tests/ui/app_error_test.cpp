// A module or a course that cannot be opened, and mending it while the program runs.

#include <catch2/catch.hpp>

#include "ui/program.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

const std::string kBrokenRow = std::string("catalogue/") + kBroken;

course::ModuleEntry& entry_of(course::Course& course, const char* id) {
  for (course::ModuleEntry& entry : course.modules) {
    if (entry.id.value == id) return entry;
  }
  FAIL("no such module");
  return course.modules.front();
}

/// The same course after the trainer wrote what was missing.
course::Course make_mended_course() {
  course::Course mended = make_course();
  course::ModuleEntry& entry = entry_of(mended, kBroken);
  course::Module module = *entry_of(mended, kReady).module;
  module.id.value = kBroken;
  entry.state = course::ModuleEntry::State::Ready;
  entry.module = std::make_shared<const course::Module>(std::move(module));
  entry.problems.clear();
  return mended;
}

course::Problem problem(const char* code, const char* file, int line) {
  return {course::Severity::Error, {code, {{"file", file}}, {file, line, 1, ""}}, {}, 0};
}

}  // namespace

TEST_CASE("a broken module leads to a page that says what is safe, what is wrong and what to do") {
  const course::Course course = make_course();
  Program program(course, {.start = {"learn", {}, {}}});
  program.window().wheel({600, 500}, -20);
  program.wait(1);
  program.click(kBrokenRow);
  CHECK(program.get("error/title").label == "This module cannot be opened yet");
  CHECK(program.get("error/text").label ==
        "“Three properties” has one thing to mend. Your progress is safe and every other module still works.");
  CHECK(program.get("error/file").label == "content/modules/broken/module.json");
  CHECK(program.get("error/line").label == "line 41");
  CHECK(program.get("error/line/41").value == "marked");
  CHECK(program.get("error/line/40").value.empty());
  CHECK(program.get("error/pointer").label == "/questions/1/prompt/fr");
  CHECK(program.get("error/step/3").label == "Come back here and check the file again.");
  CHECK(program.focused() == "error/check");
  CHECK(program.title() == "Three properties, Passerelle");
}

TEST_CASE("the details of a problem can be copied") {
  const course::Course course = make_course();
  Program program(course, {.start = {"error", kBroken, {}}});
  program.click("error/copy");
  CHECK(program.get("error/copy").label == "Copied");
  CHECK(program.announced() == "Copied");
  CHECK(std::string(ImGui::GetClipboardText()).starts_with("content/modules/broken/module.json:41:7: "));
}

TEST_CASE("checking again says what is left while nothing was mended") {
  const course::Course course = make_course();
  Program program(course, {.start = {"error", kBroken, {}}, .reload = [&course] { return &course; }});
  program.press(Key::Enter);
  CHECK(program.get("error/checked").label == "Checked just now: 1 problem is left.");
  CHECK(program.announced() == "Checked just now: 1 problem is left.");
  CHECK(program.focused() == "error/check");
}

TEST_CASE("checking again opens a module that was mended, and there is no way back to its error") {
  const course::Course course = make_course();
  const course::Course mended = make_mended_course();
  Program program(course, {.start = {"learn", {}, {}}, .reload = [&mended] { return &mended; }});
  program.window().wheel({600, 500}, -20);
  program.wait(1);
  program.click(kBrokenRow);
  program.click(Role::Button, "Check again");
  CHECK(program.has("lesson/title"));
  CHECK(&program.learner().course() == &mended);
  program.press(Key::Left, kAlt);
  CHECK(program.has("catalogue/title"));
}

TEST_CASE("a course that is not there says so and opens when it is back") {
  course::Course missing;
  missing.problems = {problem("words_missing", "/course/course.json", 0)};
  const course::Course found = make_course();
  const course::Course* now = &missing;
  Program program(missing, {.reload = [&now] { return now; }});
  CHECK(program.get("error/title").label == "The course was not found");
  CHECK(program.get("error/step/1").label == "Look for the course folder at /course.");
  CHECK(program.title() == "The course was not found, Passerelle");
  CHECK_FALSE(program.has("error/back"));
  program.click("rail/learn");
  CHECK(program.has("error/title"));
  program.click("error/check");
  CHECK(program.get("error/checked").label == "Checked just now: 1 problem is left.");
  now = &found;
  program.click("error/check");
  CHECK(program.has("catalogue/title"));
}

TEST_CASE("a course whose first file has a fault is not called missing") {
  course::Course faulty;
  faulty.problems = {problem("words_missing", "/course/course.json", 12)};
  const Program program(faulty);
  CHECK(program.get("error/title").label == "The course cannot be read in full");
  CHECK(program.get("error/line").label == "line 12");
}

TEST_CASE("problems of the course as a whole stand above the modules and lead to their page") {
  course::Course course = make_course();
  course.problems = {problem("words_missing", "content/concepts/common.json", 7),
                     problem("words_damaged", "content/concepts/common.json", 9)};
  Program program(course, {.start = {"learn", {}, {}}});
  CHECK(program.get("catalogue/problems").label == "The course has 2 problems. What can be read is below.");
  program.click("catalogue/problems/show");
  CHECK(program.get("error/title").label == "The course cannot be read in full");
  CHECK(program.has("error/other/0"));
  program.click("error/back");
  CHECK(program.has("catalogue/title"));
}
