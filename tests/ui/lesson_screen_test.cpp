#include "ui/screens/lesson.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

const ImVec2 kNarrow{960, 720};

/// Distance from the top of the scrolling column.
float from_top(const Reader& reader, const std::string& id, float column_top) {
  return reader.get(id).min.y - column_top;
}

constexpr float kTopBar = 56;

std::string text_in(const Reader& reader, const std::string& id) { return reader.get(id).value; }

}  // namespace

TEST_CASE("a lesson leads with the reader's language and shows the other beside") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK(reader.get("lesson/title").label == "What is it?");
  CHECK(reader.get("lesson/title").value == "Qu’est-ce que c’est ?");
  CHECK(reader.get("lesson/section/explanation").label == "Professional explanation");
  CHECK(reader.get("lesson/section/explanation").value == "Explication professionnelle");
  CHECK(reader.get("lesson/heading/reason").value == "Une raison");
  reader.read_in(ReadingMode::French);
  CHECK(reader.get("lesson/title").label == "Qu’est-ce que c’est ?");
  CHECK(reader.get("lesson/title").value == "What is it?");
  CHECK(reader.get(Role::Button, "Passer au bilan").focusable);
}

TEST_CASE("two cards stand side by side, equally high") {
  const course::Course course = make_marked_course();
  const Reader reader(course);
  const ui::WidgetInfo& system = reader.get("lesson/block/system");
  const ui::WidgetInfo& reason = reader.get("lesson/block/reason");
  CHECK(system.min.y == reason.min.y);
  CHECK(system.max.y == reason.max.y);
  CHECK(system.max.x < reason.min.x);
}

TEST_CASE("Tab goes from the outline through the links and the exercise to the checkpoint, then to the side column") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  const std::vector<std::string> expected{"lesson/outline/overview",     "lesson/text/explanation/link/0",
                                          "lesson/prompt/manager/box",   "lesson/prompt/manager/keep",
                                          "lesson/prompt/manager/model", "lesson/prompt/auditor/box",
                                          "lesson/prompt/auditor/keep",  "lesson/prompt/auditor/model",
                                          "lesson/text/recap/link/0",    "lesson/text/recap/link/1",
                                          "lesson/checkpoint/go"};
  for (int i = 0; i < 30 && reader.focused() != expected.front(); ++i) reader.press(Key::Tab);
  for (const std::string& id : expected) {
    CHECK(reader.focused() == id);
    CHECK(reader.get(id).visible);
    reader.press(Key::Tab);
  }
  CHECK(reader.get(reader.focused()).region == "side");
}

TEST_CASE("an entry of the outline brings its section to the top of the column") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK(text_in(reader, "lesson/outline/overview") == "selected");
  reader.click(Role::OutlineEntry, "Content blocks");
  CHECK(from_top(reader, "lesson/section/blocks", kTopBar) == 24);
  CHECK(text_in(reader, "lesson/outline/blocks") == "selected");
  CHECK(text_in(reader, "lesson/outline/overview").empty());
}

TEST_CASE("the last part of the page has its turn in the outline, however short it is") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  reader.press(Key::End);
  CHECK(text_in(reader, "lesson/outline/checkpoint") == "selected");
  reader.press(Key::Home);
  CHECK(text_in(reader, "lesson/outline/overview") == "selected");
}

TEST_CASE("the arrows move inside the outline and Enter goes to the section") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  for (int i = 0; i < 30 && reader.focused() != "lesson/outline/overview"; ++i) reader.press(Key::Tab);
  reader.press(Key::Down);
  reader.press(Key::Down);
  CHECK(reader.focused() == "lesson/outline/example");
  reader.press(Key::Enter);
  CHECK(from_top(reader, "lesson/section/example", kTopBar) == 24);
}

TEST_CASE("Tab goes on from the section that was chosen in the outline, and from the block that was stepped to") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 480}});
  reader.click(Role::OutlineEntry, "Recap");
  reader.press(Key::Tab);
  CHECK(reader.focused() == "lesson/text/recap/link/0");
  reader.press(Key::Tab);
  CHECK(reader.focused() == "lesson/text/recap/link/1");
  reader.click(Role::OutlineEntry, "Recap");
  reader.press(Key::Tab, kShift);
  CHECK(reader.focused() == "lesson/prompt/auditor/model");
  reader.click(Role::OutlineEntry, "Lesson overview");
  reader.press(Key::Down);
  CHECK(reader.focused() == "lesson/outline/explanation");
  Reader stepping(course, {.size = {1280, 480}});
  for (int i = 0; i < 2; ++i) {
    stepping.press(Key::Down, kAlt);
    stepping.wait(1);
  }
  stepping.press(Key::Tab);
  CHECK(stepping.focused() == "lesson/text/explanation/link/0");
}

TEST_CASE("a link to a block scrolls there and a link to the web is handed to the system") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  reader.click(Role::Link, "a reason");
  CHECK(from_top(reader, "lesson/block/reason", kTopBar) == 24);
  reader.click(Role::Link, "more");
  CHECK(reader.registry().find("lesson/title") != nullptr);
}

TEST_CASE("a block counts as read once its end was in view for a moment") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 480}});
  const course::ModuleId module{kReady};
  CHECK_FALSE(reader.learner().is_read(module, course::BlockId{"overview"}));
  reader.wait(2);
  CHECK(reader.learner().is_read(module, course::BlockId{"overview"}));
  CHECK(text_in(reader, "lesson/block/overview") == "read");
  CHECK_FALSE(reader.learner().is_read(module, course::BlockId{"recap"}));
  CHECK(text_in(reader, "lesson/block/recap").empty());
  reader.click(Role::OutlineEntry, "Recap");
  reader.wait(2);
  CHECK(reader.learner().is_read(module, course::BlockId{"recap"}));
}

TEST_CASE("the criteria of the exercise follow the words while they are typed") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK(reader.get("lesson/prompt/manager/risk").label == "risk: not yet");
  reader.write("lesson/prompt/manager/box", "We treat each risk");
  CHECK(reader.get("lesson/prompt/manager/risk").label == "risk: met");
  CHECK(reader.get("lesson/prompt/auditor/risk").label == "risk: not yet");
  CHECK(reader.get("lesson/prompt/manager/box").value == "We treat each risk");
  for (int i = 0; i < 8; ++i) reader.press(Key::Backspace);
  CHECK(reader.get("lesson/prompt/manager/risk").label == "risk: not yet");
}

TEST_CASE("what is written in the exercise is kept as a draft and says so") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  reader.write("lesson/prompt/manager/box", "A plan");
  reader.wait(1);
  CHECK(reader.get("lesson/prompt/manager/saved").label == "Draft saved");
  CHECK(reader.learner().draft("ready/explain/manager") == "A plan");
}

TEST_CASE("a model answer opens on demand, once something was written") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK_FALSE(reader.get("lesson/prompt/manager/model").enabled);
  CHECK(reader.get("lesson/prompt/manager/saved").label == "A model answer opens once you have written something.");
  reader.write("lesson/prompt/manager/box", "A plan");
  reader.click_id("lesson/prompt/manager/model");
  CHECK(reader.sees("A way to decide."));
  CHECK(reader.get("lesson/prompt/manager/model").label == "Hide the model answer");
  reader.click_id("lesson/prompt/manager/model");
  CHECK_FALSE(reader.sees("A way to decide."));
}

TEST_CASE("while the exercise is read the side column says that it is practice and leads on") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK_FALSE(reader.sees("Practice, not a test"));
  reader.click_id("lesson/prompt/manager/box");
  CHECK(reader.sees("Practice, not a test"));
  reader.click_id("lesson/next/go");
  CHECK(reader.registry().find("checkpoint/title") != nullptr);
}

TEST_CASE("the card at the end leads to the checkpoint") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK(reader.get("lesson/checkpoint/summary").label == "2 questions, about 4 minutes");
  reader.click_id("lesson/checkpoint/go");
  CHECK(reader.get("checkpoint/title").label == "Module checkpoint");
}

TEST_CASE("a key term shows what it means when it has the keyboard") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  const ui::WidgetInfo& term = reader.get("lesson/key_terms/isms");
  CHECK(term.label == "ISMS");
  CHECK(term.value == "SMSI");
  CHECK(term.focusable);
  CHECK(term.region == "side");
}

TEST_CASE("a related module that can be opened is one press away") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  CHECK_FALSE(reader.sees("Three words"));  // it is being written
  reader.click(Role::Link, "The same again");
  CHECK(reader.get("lesson/title").label == "The same again");
  CHECK(reader.registry().find("lesson/related") == nullptr);
}

TEST_CASE("lists that have no room beside the text follow it") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 600}});
  CHECK(reader.get("lesson/objectives/o1").region == "side");
  CHECK(reader.get("lesson/key_terms/isms").region == "side");
  reader.resize({1280, 470});
  CHECK(reader.get("lesson/key_terms/isms").region == "main");
  CHECK(reader.get("lesson/key_terms/isms").min.y > reader.get("lesson/checkpoint/go").max.y);
}

TEST_CASE("on a narrow window the outline folds into a bar and opens over the text") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = kNarrow});
  CHECK(reader.registry().find("lesson/outline/recap") == nullptr);
  const ui::WidgetInfo& bar = reader.get(Role::Button, "Show the outline");
  CHECK(bar.value == "Lesson overview, 1 of 8");
  reader.click(Role::Button, "Show the outline");
  CHECK(reader.get("lesson/outline/recap").overlay == "lesson/outline");
  CHECK(reader.focused() == "lesson/outline/overview");
  reader.click(Role::OutlineEntry, "Content blocks");
  CHECK(reader.registry().find("lesson/outline/recap") == nullptr);
  CHECK(reader.focused() == "lesson/outline_bar");
  CHECK(reader.get("lesson/outline_bar").value == "Content blocks, 4 of 8");
  CHECK(std::abs(from_top(reader, "lesson/section/blocks", reader.get("lesson/outline_bar").max.y + 8) - 24) <= 1);
}

TEST_CASE("the opened outline closes with Escape or a press beside it, and the text stays where it is") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = kNarrow});
  const float before = reader.get("lesson/section/overview").min.y;
  reader.click(Role::Button, "Show the outline");
  reader.press(Key::Escape);
  CHECK(reader.registry().find("lesson/outline/recap") == nullptr);
  CHECK(reader.focused() == "lesson/outline_bar");
  reader.click(Role::Button, "Show the outline");
  reader.window().click(ImVec2{920, 600});
  reader.wait(1);
  CHECK(reader.registry().find("lesson/outline/recap") == nullptr);
  CHECK(reader.get("lesson/section/overview").min.y == before);
}

TEST_CASE("what stood beside the text follows it on a narrow window") {
  const course::Course course = make_marked_course();
  const Reader reader(course, {.size = kNarrow});
  const float end = reader.get("lesson/checkpoint/go").max.y;
  CHECK(reader.get("lesson/objectives/o1").min.y > end);
  CHECK(reader.get("lesson/key_terms/isms").min.y > reader.get("lesson/objectives/o1").max.y);
}

TEST_CASE("one arrives at a block below the bar of a narrow window, with its heading") {
  const course::Course course = make_marked_course();
  const Reader reader(course, {.size = kNarrow, .block = "explanation"});
  const float column = reader.get("lesson/outline_bar").max.y;
  CHECK(reader.get("lesson/section/explanation").min.y > column);
  CHECK(reader.get("lesson/section/explanation").min.y < column + 60);
}

TEST_CASE("Alt and an arrow go from block to block") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 480}});
  for (const char* block : {"lesson/block/overview", "lesson/block/explanation"}) {
    reader.press(Key::Down, kAlt);
    reader.wait(1);
    CHECK(from_top(reader, block, kTopBar) == 24);
  }
  reader.press(Key::Up, kAlt);
  CHECK(from_top(reader, "lesson/block/overview", kTopBar) == 24);
}

TEST_CASE("a section that cannot reach the top is the current one all the same after it was chosen") {
  const course::Course course = make_marked_course();
  Reader reader(course);
  reader.click(Role::OutlineEntry, "Recap");
  CHECK(text_in(reader, "lesson/outline/recap") == "selected");
  reader.window().wheel({500, 400}, -1);
  reader.wait(1);
  CHECK(text_in(reader, "lesson/outline/checkpoint") == "selected");
}

TEST_CASE("a switch of the language keeps the place and the text that is being written") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.size = {1280, 480}});
  reader.write("lesson/prompt/auditor/box", "Les risques d’abord");
  const float before = reader.get("lesson/prompt/auditor/box").min.y;
  reader.read_in(ReadingMode::French);
  CHECK(reader.get("lesson/prompt/auditor/box").value == "Les risques d’abord");
  CHECK(reader.focused() == "lesson/prompt/auditor/box");
  CHECK(std::abs(reader.get("lesson/prompt/auditor/box").min.y - before) < 40);
  reader.read_in(ReadingMode::Both);
  CHECK(reader.get("lesson/prompt/auditor/box").value == "Les risques d’abord");
}
