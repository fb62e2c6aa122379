// The program as a person uses it: language, theme, text size, the way through the pages, what is kept.

#include "ui/app.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "ui/program.h"
#include "ui/reader.h"
#include "ui/screens/page.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

const std::string kBox = "checkpoint/first/answer";
const ui::StartPlace kLesson{"lesson", kReady, {}};
const ui::StartPlace kCheckpoint{"checkpoint", kReady, {}};
const ui::StartPlace kList{"learn", {}, {}};
const ui::StartPlace kSettings{"settings", {}, {}};
const ImVec2 kLow{1280, 600};
/// Under dual reading.
constexpr float kBottomBar = 44;

std::string block(const char* id) { return std::string("lesson/block/") + id; }

/// Where the last line of the scrolling page ends.
float page_end(Program& program) {
  float end = 0;
  for (const ui::WidgetInfo& widget : program.registry().widgets()) {
    if (!widget.scroll.empty()) end = std::max(end, widget.max.y);
  }
  return end;
}

bool rests(Program& program) { return !program.window().output().moving; }

}  // namespace

TEST_CASE("the first start speaks the language of the system") {
  const course::Course course = make_course();
  const Program french(course, {.system_language = Language::French});
  CHECK(french.get("home/title").label == "Bienvenue");
  CHECK(french.get("language/1").value == "selected");
  CHECK(french.title() == "Accueil, Passerelle");
  const Program english(course);
  CHECK(english.get("home/title").label == "Welcome");
}

TEST_CASE("changing the language in mid-sentence keeps text, caret, selection and the keyboard") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kCheckpoint});
  REQUIRE(program.focused() == kBox);
  program.type("Un système,");
  for (int i = 0; i < 4; ++i) program.press(Key::Left);
  program.press(U'l', kCtrl);
  CHECK(program.get("checkpoint/title").label == "Bilan du module");
  CHECK(program.announced().starts_with("Français. "));
  CHECK(program.focused() == kBox);
  program.type("È");
  CHECK(program.get(kBox).value == "Un systÈème,");
  program.press(U'l', kCtrl);
  CHECK(program.app().reading_mode() == ReadingMode::Both);
  program.press(Key::Left, kShift);
  program.press(U'l', kCtrl);
  CHECK(program.get("checkpoint/title").label == "Module checkpoint");
  program.press(Key::Backspace);
  CHECK(program.get(kBox).value == "Un système,");
  CHECK(program.focused() == kBox);
}

TEST_CASE("the block that is read stays where it is when the language changes") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson, .size = kLow});
  for (int i = 0; i < 6; ++i) program.window().wheel({500, 400}, -1);
  program.wait(1);
  std::string read;
  for (const ui::WidgetInfo& widget : program.registry().widgets()) {
    if (read.empty() && widget.role == Role::Block && widget.min.y >= 56) read = widget.id;
  }
  REQUIRE_FALSE(read.empty());
  const float before = program.get(read).min.y;
  for (const char* option : {"language/1", "language/2", "language/0"}) {
    INFO(option);
    program.click(option);
    CHECK(program.get(read).visible);
  }
  CHECK(std::abs(program.get(read).min.y - before) <= 2);
}

TEST_CASE("a change of the language or the window never leaves the page scrolled past its end") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson, .size = kLow});
  program.press(Key::End);
  program.wait(1);
  for (const ImVec2 size : {ImVec2{960, 600}, ImVec2{1680, 1200}, ImVec2{1280, 600}}) {
    program.resize(size);
    for (int i = 0; i < 3; ++i) {
      program.press(U'l', kCtrl);
      CHECK(rests(program));
      CHECK(page_end(program) + ui::kPageBottom + kBottomBar >= size.y);
    }
  }
}

TEST_CASE("the language switch is one stop; its arrows choose at once") {
  const course::Course course = make_course();
  Program program(course, {.start = kList});
  program.click("language/0");
  program.press(Key::Right);
  CHECK(program.app().reading_mode() == ReadingMode::French);
  CHECK(program.focused() == "language/1");
  program.press(Key::Right);
  CHECK(program.app().reading_mode() == ReadingMode::Both);
  program.press(Key::Left);
  program.press(Key::Left);
  CHECK(program.app().reading_mode() == ReadingMode::English);
  CHECK(program.get("catalogue/title").label == "All modules");
}

TEST_CASE("Ctrl with plus, minus and zero changes the size of the type and is kept") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson});
  const float before = program.get("lesson/title").max.y - program.get("lesson/title").min.y;
  program.press(U'+', kCtrl);
  CHECK(program.window().output().font_scale == Approx(1.15F));
  CHECK(program.get("lesson/title").max.y - program.get("lesson/title").min.y > before);
  CHECK(program.announced() == "Text size: 115%");
  CHECK(program.learner().setting("text_scale") == "1.15");
  program.press(U'-', kCtrl);
  program.press(U'-', kCtrl);
  CHECK(program.window().output().font_scale == Approx(0.9F));
  program.press(U'0', kCtrl);
  CHECK(program.window().output().font_scale == Approx(1.0F));
}

TEST_CASE("the settings apply at once") {
  const course::Course course = make_course();
  Program program(course, {.start = kSettings});
  program.click("settings/theme/1");
  CHECK(program.app().theme() == ui::ThemeName::Dark);
  program.press(Key::Right);
  CHECK(program.app().theme() == ui::ThemeName::HighContrast);
  program.click("settings/text_size/4");
  CHECK(program.window().output().font_scale == Approx(1.3F));
  program.click("settings/text_size/2");
  program.click("settings/motion");
  CHECK(program.get("settings/motion").value == "off");
  program.press(U' ', {});
  CHECK(program.get("settings/motion").value == "on");
  program.click("settings/interface/1");
  CHECK(program.get("settings/title").label == "Réglages");
  CHECK(program.get("settings/lessons/1").value == "selected");
  program.click("settings/lessons/2");
  CHECK(program.app().reading_mode() == ReadingMode::Both);
  program.click("settings/interface/0");
  CHECK(program.get("settings/title").label == "Settings");
  CHECK(program.app().reading_mode() == ReadingMode::Both);
}

TEST_CASE("what does not exist yet says why and does nothing") {
  const course::Course course = make_course();
  Program program(course, {.start = kList});
  const ui::WidgetInfo studio = program.get("rail/studio");
  CHECK_FALSE(studio.enabled);
  CHECK(studio.description == "Coming in a later version");
  program.click("rail/studio");
  CHECK(program.has("catalogue/title"));
  CHECK(program.get("rail/learn").value == "selected");
}

TEST_CASE("Alt and Left lead back through the pages, each where it was left") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kList, .size = kLow});
  program.click(std::string("catalogue/") + kReady);
  REQUIRE(program.has("lesson/title"));
  CHECK(program.title() == "What is it?, Passerelle");
  program.press(Key::End);
  program.wait(1);
  const float left = program.get("lesson/checkpoint/go").min.y;
  program.click("lesson/checkpoint/go");
  REQUIRE(program.has("checkpoint/title"));
  CHECK(program.focused() == kBox);
  program.press(Key::Left, kAlt);
  REQUIRE(program.has("lesson/title"));
  CHECK(program.get("lesson/checkpoint/go").min.y == left);
  program.press(Key::Left, kAlt);
  CHECK(program.has("catalogue/title"));
  CHECK(program.focused() == "catalogue/continue");
  program.press(Key::Left, kAlt);
  CHECK(program.has("catalogue/title"));
}

TEST_CASE("Alt and an arrow step from block to block of a lesson, one screen position each") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson, .size = {1280, 480}});
  constexpr float kTop = 56 + 24;
  for (const char* id : {"overview", "explanation", "example", "system", "tip"}) {
    program.press(Key::Down, kAlt);
    program.wait(1);
    INFO(id);
    CHECK(program.get(block(id)).min.y == kTop);
  }
  for (const char* id : {"system", "example"}) {
    program.press(Key::Up, kAlt);
    program.wait(1);
    INFO(id);
    CHECK(program.get(block(id)).min.y == kTop);
  }
}

TEST_CASE("Alt and an arrow take the keyboard from question to question") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kCheckpoint, .size = kLow});
  program.press(Key::Down, kAlt);
  CHECK(program.focused() == "checkpoint/second/answer");
  program.press(Key::Up, kAlt);
  CHECK(program.focused() == kBox);
}

TEST_CASE("F1 shows every shortcut and Escape gives the keyboard back") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kCheckpoint});
  REQUIRE(program.focused() == kBox);
  program.press(Key::F1);
  CHECK(program.get("shortcuts/title").label == "Keyboard shortcuts");
  CHECK(program.focused() == "shortcuts/close");
  program.press(Key::Tab);
  CHECK(program.focused() == "shortcuts/close");
  program.press(Key::Escape);
  CHECK_FALSE(program.has("shortcuts/title"));
  CHECK(program.focused() == kBox);
}

TEST_CASE("F6 goes from part to part of the window and names it") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson});
  program.press(Key::F6);
  CHECK(program.get(program.focused()).region == "rail");
  CHECK(program.announced() == "Menu");
  program.press(Key::F6);
  CHECK(program.announced() == "Top bar");
  program.press(Key::F6, kShift);
  CHECK(program.announced() == "Menu");
}

TEST_CASE("Tab goes on from the top bar when a lesson was opened") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kList});
  program.press(Key::Tab);
  program.press(Key::Tab);
  REQUIRE(program.focused() == std::string("catalogue/") + kReady);
  program.press(Key::Enter);
  REQUIRE(program.has("lesson/title"));
  program.press(Key::Tab);
  CHECK(program.get(program.focused()).region != "rail");
  CHECK(program.get(program.focused()).region != "top_bar");
}

TEST_CASE("the program opens on its home page, which leads back to the line that was left") {
  const course::Course course = make_marked_course();
  const auto store = records::memory_store();
  {
    Program first(course, *store, {.start = kLesson, .size = {1280, 480}});
    for (int i = 0; i < 3; ++i) {
      first.press(Key::Down, kAlt);
      first.wait(1);
    }
  }
  {
    Program second(course, *store, {.size = {1280, 480}});
    REQUIRE(second.focused() == "home/next/go");
    CHECK(second.get("home/next/go").label == "Continue reading");
    second.press(Key::Enter);
    CHECK(second.get(block("example")).min.y == 56 + 24);
    second.press(Key::End);
    second.wait(1);
    second.click("lesson/checkpoint/go");
    second.type("half an answer");
  }
  Program third(course, *store);
  REQUIRE(third.get("home/next/go").label == "Continue the checkpoint");
  third.press(Key::Enter);
  CHECK(third.get(kBox).value == "half an answer");
  CHECK(third.focused() == kBox);
}

TEST_CASE("a draft is handed over at once when the keyboard goes elsewhere") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kCheckpoint});
  program.window().type("one");
  CHECK(program.learner().draft("ready/first").empty());
  program.lose_keyboard();
  CHECK(program.learner().draft("ready/first") == "one");
  program.window().type(" two");
  program.window().press(Key::Tab);
  CHECK(program.learner().draft("ready/first") == "one two");
  program.click(kBox);
  program.window().type(" three");
  program.press(Key::Left, kAlt);
  program.click("rail/settings");
  CHECK(program.learner().draft("ready/first") == "one two three");
  program.press(Key::Left, kAlt);
  program.window().type(" four");
  program.app().save_all();
  CHECK(program.learner().draft("ready/first") == "one two three four");
}

TEST_CASE("at rest nothing moves; only a caret and a text that waits ask for another frame") {
  const course::Course course = make_marked_course();
  Program lesson(course, {.start = kLesson});
  lesson.wait(5);
  CHECK(rests(lesson));
  CHECK(lesson.window().output().wake_in < 0);
  Program checkpoint(course, {.start = kCheckpoint, .reduced_motion = false});
  CHECK(rests(checkpoint));
  CHECK(checkpoint.window().output().wake_in > 0);
  CHECK(checkpoint.window().output().wake_in <= 0.6);
  checkpoint.window().type("x");
  CHECK(checkpoint.window().output().wake_in <= 0.2);
  checkpoint.press(Key::Escape);
  checkpoint.wait(5);
  CHECK(checkpoint.window().output().wake_in < 0);
}

TEST_CASE("a link out of the course is handed to the window") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kLesson});
  program.press(Key::End);
  program.wait(1);
  const ui::WidgetInfo link = program.get(Role::Link, "more");
  std::string opened;
  program.window().point(Headless::middle_of(link));
  InputEvent press;
  press.kind = InputEvent::Kind::MouseButton;
  press.x = Headless::middle_of(link).x;
  press.y = Headless::middle_of(link).y;
  press.down = true;
  program.window().frames(1, {press});
  press.down = false;
  opened = program.window().frames(1, {press}).open_link;
  CHECK(opened == "https://example.org");
}
