// Looking up terms, controls and clauses: what is shown, narrowed, kept and followed, by keyboard and pointer.

#include <catch2/catch.hpp>

#include <algorithm>

#include "course/load.h"
#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reference_course.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

constexpr const char* kPages[] = {"glossary", "controls", "clauses"};

std::vector<std::string> rows_of(const ui::Registry& registry) {
  std::vector<std::string> rows;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    if (widget.role == ui::Role::Row && widget.overlay.empty()) rows.push_back(widget.label);
  }
  return rows;
}

std::string page_of(const ui::Registry& registry) {
  const std::string dump = registry.dump();
  return dump.substr(dump.find("\nmain\n") + 1);
}

bool reads(const ui::Registry& registry, std::string_view label) {
  const auto& all = registry.widgets();
  return std::any_of(all.begin(), all.end(), [&](const ui::WidgetInfo& widget) { return widget.label == label; });
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("the pages to look things up as text, in both languages at two widths") {
  const course::Course course = make_reference_course();
  for (const char* page : kPages) {
    for (const Language language : {Language::English, Language::French}) {
      for (const float width : {960.0F, 1280.0F}) {
        const Program program(course, {.start = {page, {}, std::string(page) == "glossary" ? "isms" : "4.1"},
                                       .system_language = language,
                                       .size = {width, 800}});
        const std::string name = language == Language::English ? "_en" : "_fr";
        check_golden(page + ("_" + std::to_string(static_cast<int>(width))) + name, page_of(program.registry()));
      }
    }
  }
}

TEST_CASE("terms are sorted by the leading language and narrowed by words of either") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"glossary", {}, {}}});
  CHECK(rows_of(program.registry()) == Rows{"Access right", "Information security event", "ISMS"});
  CHECK(program.focused() == "glossary/find");
  program.type("evene");
  CHECK(rows_of(program.registry()) == Rows{"Information security event"});
  CHECK(program.announced() == "1 entry");
  CHECK(reads(program.registry(), "Événement de sécurité"));
  program.type("zz");
  CHECK(rows_of(program.registry()).empty());
  CHECK(program.get("glossary/empty").label.starts_with("Nothing fits."));
  for (int i = 0; i < 7; ++i) program.press(Key::Backspace);
  program.app().set_reading_mode(ReadingMode::French);
  program.wait(1);
  CHECK(rows_of(program.registry()) == Rows{"Droit d’accès", "Événement de sécurité", "SMSI"});
}

TEST_CASE("the definition is there in both languages whatever one reads in") {
  const course::Course course = make_reference_course();
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
    Program program(course, {.start = {"glossary", {}, "isms"}});
    program.app().set_reading_mode(mode);
    program.wait(1);
    CHECK(reads(program.registry(), "A way to steer security."));
    CHECK(reads(program.registry(), "Une façon de piloter la sécurité."));
  }
}

TEST_CASE("arrows go from entry to entry, letters lead to the first one under them") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"glossary", {}, {}}});
  program.click("glossary/row/access");
  program.press(Key::Down);
  CHECK(program.get("glossary/row/event").value == "selected");
  program.press(Key::End);
  CHECK(program.get("glossary/row/isms").value == "selected");
  CHECK(reads(program.registry(), "A way to steer security."));
  program.click("glossary/letter/A");
  CHECK(program.get("glossary/row/access").value == "selected");
  CHECK_FALSE(program.has("glossary/letter/B"));
}

TEST_CASE("a menu holds the keyboard, narrows the list and gives the keyboard back") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"controls", {}, {}}});
  CHECK(rows_of(program.registry()) == Rows{"5.1 Written rules", "5.9 What one owns"});
  program.click("controls/filter/new");
  CHECK(program.focused() == "controls/menu/new/0");
  program.press(Key::Down);
  program.press(Key::Enter);
  CHECK(rows_of(program.registry()) == Rows{"5.9 What one owns"});
  CHECK(program.focused() == "controls/filter/new");
  CHECK(program.get("controls/filter/new").label == "New in 2022");
  program.click("controls/filter/theme");
  program.press(Key::Escape);
  CHECK_FALSE(program.has("controls/menu/theme/0"));
  CHECK(program.focused() == "controls/filter/theme");
  program.click("controls/filter/theme");
  program.click(ui::Role::Row, "Organizational");
  CHECK(rows_of(program.registry()).empty());
}

TEST_CASE("controls and clauses are found by number, and lead to one another and to lessons") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"controls", {}, {}}});
  program.type("5.9");
  CHECK(rows_of(program.registry()) == Rows{"5.9 What one owns"});
  for (int i = 0; i < 3; ++i) program.press(Key::Backspace);
  program.click(ui::Role::Chip, "4.1  What helps or hinders");
  CHECK(program.get("clauses/row/4.1").value == "selected");
  CHECK(reads(program.registry(), "Amendment 1 (2024)"));
  program.click(ui::Role::Chip, "5.1  Written rules");
  CHECK(program.get("controls/row/5.1").value == "selected");
  program.click(ui::Role::Chip, "What is it?");
  CHECK(program.has("lesson/title"));
}

TEST_CASE("the switch leads to the two other pages and keeps the keyboard") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"glossary", {}, {}}});
  program.click("reference/switch/1");
  CHECK(program.has("controls/title"));
  program.press(Key::Right);
  CHECK(program.has("clauses/title"));
  CHECK(program.focused() == "reference/switch/2");
  CHECK(program.get("rail/glossary").value == "selected");
}

TEST_CASE("a bookmark is kept, said, and taken back by the message") {
  const course::Course course = make_reference_course();
  Program program(course, {.start = {"glossary", {}, "isms"}, .size = {1280, 1400}});
  program.click("glossary/bookmark");
  CHECK(program.learner().is_bookmarked("term:isms"));
  CHECK(program.announced() == "Bookmark added");
  CHECK(program.get("glossary/bookmark").label == "Remove bookmark");
  CHECK(program.get("glossary/row/isms").description == "SMSI, bookmarked");
  CHECK(program.get("glossary/summary").label == "3 terms, 1 bookmark");
  CHECK(program.focused() == "glossary/bookmark");
  program.click(ui::Role::Button, "Undo");
  CHECK_FALSE(program.learner().is_bookmarked("term:isms"));
  CHECK_FALSE(program.has("toast/1"));
  CHECK(program.get("glossary/bookmark").label == "Add bookmark");
}

TEST_CASE("a message goes after ten seconds of reduced motion, six else; it waits for the keyboard and the pointer") {
  const course::Course course = make_reference_course();
  for (const bool reduced : {true, false}) {
    Program program(course, {.start = {"controls", {}, {}}, .size = {1280, 1400}, .reduced_motion = reduced});
    program.click("controls/bookmark");
    REQUIRE(program.has("toast/1"));
    program.wait(reduced ? 9 : 5);
    CHECK(program.has("toast/1"));
    for (int i = 0; i < 5 && program.focused() != "toast/1/action"; ++i) program.press(Key::F6);
    CHECK(program.focused() == "toast/1/action");
    CHECK(program.announced() == "Message");
    program.wait(60);
    CHECK(program.has("toast/1"));
    program.press(Key::Tab);
    CHECK(program.focused() == "toast/1/close");
    program.press(Key::Tab);
    program.window().point(Headless::middle_of(program.get("toast/1")));
    program.wait(60);
    CHECK(program.has("toast/1"));
    program.window().point({5, 5});
    program.wait(3);
    CHECK_FALSE(program.has("toast/1"));
  }
}

TEST_CASE("a term of a lesson leads to the glossary, by a press and by G") {
  const course::Course course = make_reference_course();
  for (const bool by_letter : {false, true}) {
    Program program(course, {.start = {"lesson", kReady, {}}});
    std::string id;
    for (const ui::WidgetInfo& widget : program.registry().widgets()) {
      if (widget.role == ui::Role::Link && widget.label == "ISMS" && id.empty()) id = widget.id;
    }
    REQUIRE_FALSE(id.empty());
    for (int i = 0; i < 60 && program.focused() != id; ++i) program.press(Key::Tab);
    REQUIRE(program.focused() == id);
    by_letter ? program.type("g") : program.press(Key::Enter);
    REQUIRE(program.has("glossary/title"));
    CHECK(program.get("glossary/row/isms").value == "selected");
    program.press(Key::Left, kAlt);
    CHECK(program.has("lesson/title"));
  }
}

TEST_CASE("Tab visits every control of these pages once in reading order") {
  const course::Course course = make_reference_course();
  for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}}) {
    for (const char* page : kPages) {
      INFO(page << " at " << size.x);
      Program program(course, {.start = {page, {}, {}}, .size = size});
      std::vector<std::string> wanted = stops_in_reading_order(program.registry());
      const std::vector<std::string> forward = tab_round(program, {});
      std::rotate(wanted.begin(), std::find(wanted.begin(), wanted.end(), forward.front()), wanted.end());
      CHECK(forward == wanted);
    }
  }
}

TEST_CASE("nothing of these pages is cut or covered at any width and size of type") {
  struct Shape {
    ImVec2 size;
    float text_scale;
  };
  static const course::Course real = [] {
    auto loaded = course::load_course(PASSERELLE_SOURCE_DIR "/content", course::Checks::Quick);
    REQUIRE(loaded.ok());
    return std::move(loaded).value();
  }();
  for (const Shape& shape : {Shape{{960, 600}, 1}, Shape{{960, 720}, 2}, Shape{{880, 600}, 1.5F}, Shape{{1280, 800}, 1},
                             Shape{{1280, 800}, 2}, Shape{{1680, 980}, 1}}) {
    for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
      for (const char* page : kPages) {
        INFO(page << " " << shape.size.x << " at " << shape.text_scale << " mode " << static_cast<int>(mode));
        const std::string entry = std::string(page) == "controls" ? "5.7" : "isms";
        Reader reader(real, {.screen = page,
                             .mode = mode,
                             .size = shape.size,
                             .text_scale = shape.text_scale,
                             .module = {},
                             .block = entry});
        CHECK(faults_of(reader.registry(), shape.size) == "");
      }
    }
  }
}

TEST_CASE("a course without entries says what is safe and where to look") {
  const course::Course course = make_course();
  Program program(course, {.start = {"controls", {}, {}}});
  CHECK(program.get("controls/empty").label.starts_with("Your answers and bookmarks are safe."));
  program.click("controls/problems");
  CHECK_FALSE(program.has("controls/title"));
}
