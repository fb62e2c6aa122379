// Every screen as text, in both languages and at two widths: what a person or a screen reader finds, in order. See
// golden.h for how to renew the texts.

#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

const ImVec2 kNarrow{960, 700};
const ImVec2 kRegular{1280, 800};

std::string name_of(const char* screen, ImVec2 size, Language language) {
  const char* width = size.x < 1280 ? "_960" : "_1280";
  return std::string(screen) + width + (language == Language::English ? "_en" : "_fr");
}

/// Opens the screen in both languages and at two widths, lets something be done on it, and compares.
template <class Act>
void check_screen(const char* name, const course::Course& course, const ui::StartPlace& start, Act act) {
  for (const ImVec2 size : {kNarrow, kRegular}) {
    for (const Language language : {Language::English, Language::French}) {
      Program program(course, {.start = start, .system_language = language, .size = size});
      act(program);
      check_golden(name_of(name, size, language), program.registry().dump());
    }
  }
}

void check_screen(const char* name, const course::Course& course, const ui::StartPlace& start) {
  check_screen(name, course, start, [](Program&) {});
}

}  // namespace

TEST_CASE("the home page as text, before the first answer") { check_screen("home_first", make_course(), {}); }

TEST_CASE("the list of modules as text") { check_screen("catalogue", make_course(), {"learn", {}, {}}); }

TEST_CASE("the list of modules with their objectives as text") {
  check_screen("catalogue_objectives", make_course(), {"learn", {}, {}}, [](Program& program) {
    program.click("catalogue/objectives");
    program.press(Key::Home);
    program.wait(1);
  });
}

TEST_CASE("an attestation that is not due as text") {
  check_screen("attestation_missing", make_marked_course(), {"attestation", kReady, {}});
}

TEST_CASE("the settings as text") { check_screen("settings", make_course(), {"settings", {}, {}}); }

TEST_CASE("the page of a broken module as text") { check_screen("error", make_course(), {"error", kBroken, {}}); }

TEST_CASE("the page of a course that is missing as text") {
  course::Course course;
  course.problems = {
      {course::Severity::Error, {"words_missing", {{"file", "fr"}}, {"/course/course.json", 0, 0, ""}}, {}, 0}};
  check_screen("missing_course", course, {});
}

TEST_CASE("the shortcuts as text") {
  check_screen("shortcuts", make_course(), {"learn", {}, {}}, [](Program& program) { program.press(Key::F1); });
}

TEST_CASE("a whole lesson as text") { check_screen("whole_lesson", make_marked_course(), {"lesson", kReady, {}}); }

TEST_CASE("dual reading as text, whichever language leads") {
  check_screen("whole_dual", make_marked_course(), {"lesson", kReady, {}},
               [](Program& program) { program.click("language/2"); });
}

TEST_CASE("a whole checkpoint as text") {
  check_screen("whole_checkpoint", make_marked_course(), {"checkpoint", kReady, {}}, [](Program& program) {
    program.type("Each risk is known. Chaque risque est connu.");
    program.press(Key::Enter, kCtrl);
  });
}
