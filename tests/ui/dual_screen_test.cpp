#include <catch2/catch.hpp>

#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

constexpr const char* kLink = "lesson/dual/explanation/lead/link/0";
constexpr const char* kPairedLink = "lesson/dual/explanation/other/link/0";

}  // namespace

TEST_CASE("both languages of a block start on the same line") {
  const course::Course course = make_marked_course();
  const Reader reader(course, {.mode = ReadingMode::Both});
  for (const char* block : {"overview", "explanation", "example", "system", "reason", "tip", "proof", "recap"}) {
    const ui::WidgetInfo& lead = reader.get(std::string("lesson/dual/") + block + "/lead");
    const ui::WidgetInfo& other = reader.get(std::string("lesson/dual/") + block + "/other");
    INFO(block);
    CHECK(lead.min.y == other.min.y);
    CHECK(lead.max.x < other.min.x);
  }
  CHECK(reader.get("lesson/head/title").label == "What is it?");
  CHECK(reader.get("lesson/head_other/title").label == "Qu’est-ce que c’est ?");
  CHECK(reader.get("lesson/head/title").min.y == reader.get("lesson/head_other/title").min.y);
}

TEST_CASE("the swap button exchanges the sides and keeps the language of the interface") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  reader.click(Role::Button, "Swap the sides");
  CHECK(reader.get("lesson/dual/overview/other").max.x < reader.get("lesson/dual/overview/lead").min.x);
  CHECK(reader.get("lesson/checkpoint/go").label == "Go to the checkpoint");
  reader.click(Role::Button, "Swap the sides");
  CHECK(reader.get("lesson/dual/overview/lead").max.x < reader.get("lesson/dual/overview/other").min.x);
}

TEST_CASE("a block is one stop of the keyboard; its terms follow, left before right") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  for (int i = 0; i < 30 && reader.focused() != "lesson/block/explanation"; ++i) reader.press(Key::Tab);
  REQUIRE(reader.focused() == "lesson/block/explanation");
  reader.press(Key::Tab);
  CHECK(reader.focused() == kLink);
  reader.press(Key::Tab);
  CHECK(reader.focused() == kPairedLink);
  reader.press(Key::Tab);
  CHECK(reader.focused() == "lesson/block/example");
  reader.click(Role::Button, "Swap the sides");
  reader.click_id("lesson/block/overview");
  reader.press(Key::Tab);
  reader.press(Key::Tab);
  CHECK(reader.focused() == kPairedLink);
}

TEST_CASE("a term under the pointer or the keyboard is named in both languages in the bar at the bottom") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  CHECK(reader.registry().find("lesson/dual/term") == nullptr);
  reader.point(kPairedLink);
  CHECK(reader.get("lesson/dual/term").label == "ISMS");
  CHECK(reader.get("lesson/dual/term").value == "SMSI");
  CHECK(reader.get("lesson/dual/term").region == "bottom_bar");
  reader.point("lesson/head/title");
  CHECK(reader.registry().find("lesson/dual/term") == nullptr);
  for (int i = 0; i < 30 && reader.focused() != kLink; ++i) reader.press(Key::Tab);
  CHECK(reader.get("lesson/dual/term").label == "ISMS");
}

TEST_CASE("Alt and an arrow take the keyboard to the next block and to the one before") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both, .size = {1280, 480}});
  reader.click_id("lesson/block/overview");
  reader.press(Key::Down, kAlt);
  CHECK(reader.focused() == "lesson/block/explanation");
  CHECK(reader.get("lesson/block/explanation").visible);
  reader.press(Key::Up, kAlt);
  CHECK(reader.focused() == "lesson/block/overview");
}

TEST_CASE("the exercise is written in the language that leads, beside its instructions in the other") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  reader.write("lesson/prompt/manager/box", "A risk");
  CHECK(reader.get("lesson/prompt/manager/risk").label == "risk: met");
  CHECK(reader.get("lesson/prompt/manager/name_other").label == "Pour la direction");
  CHECK(reader.get("lesson/prompt/manager/instruction").min.y ==
        reader.get("lesson/prompt/manager/instruction_other").min.y);
  reader.click_id("lesson/prompt/manager/model");
  CHECK(reader.sees("A way to decide."));
  CHECK(reader.sees("Une façon de décider."));
}

TEST_CASE("blocks count as read in dual reading too") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both});
  reader.wait(2);
  CHECK(reader.learner().is_read(course::ModuleId{kReady}, course::BlockId{"overview"}));
}

TEST_CASE("a link of either side leads to its block") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.mode = ReadingMode::Both, .size = {1280, 480}});
  reader.click(Role::Link, "une raison");
  CHECK(reader.get("lesson/block/reason").min.y == 56 + 24);
}
