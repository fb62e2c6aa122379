// Search from anywhere by keyboard and pointer: what is shown, where Enter leads, who has the keyboard before, during
// and after.

#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// What floats above the page, as text.
std::string palette_of(const ui::Registry& registry) {
  std::string text;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    if (widget.overlay != "search") continue;
    text += widget.label;
    if (!widget.value.empty()) text += " = " + widget.value;
    if (!widget.description.empty()) text += " (" + widget.description + ")";
    text += '\n';
  }
  return text;
}

void open(Program& program) { program.press(U'k', kCtrl); }

}  // namespace

TEST_CASE("Ctrl and K open the search on every page, Escape closes it and gives the keyboard back") {
  const course::Course course = make_marked_course();
  for (const char* screen : {"learn", "lesson", "checkpoint", "settings", "error"}) {
    Program program(course, {.start = {screen, std::string(screen) == "error" ? kBroken : "", {}}});
    program.press(Key::Tab);
    const std::string before = program.focused();
    open(program);
    INFO(screen);
    CHECK(program.focused() == "search/box");
    program.press(Key::Escape);
    CHECK_FALSE(program.has("search/box"));
    CHECK(program.focused() == before);
  }
}

TEST_CASE("the field in the top bar opens the search, a press beside it closes it") {
  const course::Course course = make_marked_course();
  for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}, ImVec2{1680, 980}}) {
    Program program(course, {.size = size});
    program.click("top_bar/search");
    CHECK(program.focused() == "search/box");
    program.window().click({20, size.y - 20});
    program.wait(1);
    CHECK_FALSE(program.has("search/box"));
    CHECK(program.has("home/title"));
  }
}

TEST_CASE("the first result is selected, arrows move, Enter leads to the block") {
  const course::Course course = make_marked_course();
  Program program(course);
  open(program);
  program.type("justifie");
  CHECK(program.announced() == "2 results in both languages");
  CHECK(program.get("search/0").value == "selected");
  CHECK(program.focused() == "search/box");
  program.press(Key::Down);
  CHECK(program.get("search/1").value == "selected");
  CHECK(program.announced() == "The same again, block 5");
  program.press(Key::Down);
  CHECK(program.get("search/0").value == "selected");
  program.press(Key::Enter);
  CHECK_FALSE(program.has("search/box"));
  REQUIRE(program.has("lesson/title"));
  CHECK(program.get("lesson/block/reason").visible);
}

TEST_CASE("Tab shows one group after the other and stays in the box") {
  const course::Course course = make_marked_course();
  Program program(course);
  open(program);
  program.type("system");
  const std::string all = program.get("search/count").label;
  std::vector<std::string> counts;
  do {
    program.press(Key::Tab);
    CHECK(program.focused() == "search/box");
    counts.push_back(program.get("search/count").label);
  } while (counts.back() != all && counts.size() < 9);
  REQUIRE(counts.size() >= 2);
  CHECK(counts.front().starts_with("Glossary: "));
  program.press(Key::Tab, kShift);
  CHECK(program.get("search/count").label == counts[counts.size() - 2]);
}

TEST_CASE("a chip shows one kind of result, and the keyboard goes on writing") {
  const course::Course course = make_marked_course();
  Program program(course);
  open(program);
  CHECK_FALSE(program.has("search/filter/0"));
  program.type("system");
  const std::string all = program.get("search/count").label;
  REQUIRE(program.get("search/filter/0").label == "All");
  CHECK(program.get("search/filter/0").value == "selected");
  program.click("search/filter/1");
  CHECK(program.focused() == "search/box");
  CHECK(program.get("search/filter/1").value == "selected");
  CHECK(program.get("search/count").label.starts_with(program.get("search/filter/1").label));
  program.press(Key::Tab);
  CHECK(program.get("search/filter/2").value == "selected");
  program.click("search/filter/0");
  CHECK(program.get("search/count").label == all);
}

TEST_CASE("a question leads to the checkpoint, a click opens as Enter does") {
  const course::Course course = make_marked_course();
  Program program(course, {.system_language = Language::French});
  open(program);
  program.type("certifie");
  program.click(ui::Role::Row, "Qu’est-ce qui est certifié ?");
  CHECK(program.has("checkpoint/first/answer"));
  CHECK(program.focused() == "checkpoint/first/answer");
}

TEST_CASE("nothing found says what to do, an emptied box shows how it began") {
  const course::Course course = make_marked_course();
  Program program(course);
  open(program);
  const std::string start = program.get("search/empty").label;
  program.type("zzzz");
  CHECK(program.get("search/empty").label == "Nothing holds “zzzz”. Try another word, or fewer words.");
  CHECK(program.announced() == "No result in either language");
  program.press(Key::Enter);
  CHECK(program.focused() == "search/box");
  for (int i = 0; i < 4; ++i) program.press(Key::Backspace);
  CHECK(program.get("search/empty").label == start);
}

TEST_CASE("the palette as text in both languages") {
  const course::Course course = make_marked_course();
  for (const Language language : {Language::English, Language::French}) {
    for (const float width : {960.0F, 1280.0F}) {
      Program program(course, {.system_language = language, .size = {width, 800}});
      open(program);
      program.type("mesure");
      const std::string name = language == Language::English ? "en" : "fr";
      check_golden("search_" + std::to_string(static_cast<int>(width)) + "_" + name, palette_of(program.registry()));
    }
  }
}

TEST_CASE("the palette stays inside the window at twice the size of type") {
  const course::Course course = make_marked_course();
  for (const ImVec2 size : {ImVec2{880, 600}, ImVec2{960, 600}, ImVec2{1280, 800}}) {
    Reader reader(course, {.size = size, .text_scale = 2});
    reader.window().press(U'k', kCtrl);
    reader.window().type("a");
    reader.wait(1);
    for (const ui::WidgetInfo& widget : reader.registry().widgets()) {
      if (widget.overlay != "search") continue;
      INFO(widget.id << " at " << size.x);
      CHECK(widget.min.x >= 0);
      CHECK(widget.max.x <= size.x);
      if (widget.visible && widget.scroll.empty()) CHECK(widget.max.y <= size.y);
    }
  }
}
