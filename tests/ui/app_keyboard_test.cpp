// Every screen by keyboard alone: Tab visits each control once in reading order, Shift and Tab go back, Enter and Space
// press.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

struct Stay {
  const char* name;
  ui::StartPlace start;
  ReadingMode mode = ReadingMode::English;
};

const std::vector<Stay>& stays() {
  static const std::vector<Stay> kStays{
      {"home", {}},
      {"progress before the first answer", {"progress", {}, {}}},
      {"catalogue", {"learn", {}, {}}},
      {"lesson", {"lesson", kReady, {}}},
      {"lesson in both languages", {"lesson", kReady, {}}, ReadingMode::Both},
      {"checkpoint", {"checkpoint", kReady, {}}},
      {"settings", {"settings", {}, {}}},
      {"interview", {"interview", {}, {}}},
      {"error", {"error", kBroken, {}}},
      {"attestation", {"attestation", kReady, {}}},
  };
  return kStays;
}

/// The list begins with another member.
std::vector<std::string> turned_to(std::vector<std::string> ring, const std::string& first) {
  const auto found = std::find(ring.begin(), ring.end(), first);
  if (found != ring.end()) std::rotate(ring.begin(), found, ring.end());
  return ring;
}

}  // namespace

TEST_CASE("Tab visits every control of every screen once in reading order, Shift and Tab the other way") {
  const course::Course course = make_marked_course();
  for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}}) {
    for (const Stay& stay : stays()) {
      INFO(stay.name << " at " << size.x);
      Program program(course, {.start = stay.start, .size = size});
      program.app().set_reading_mode(stay.mode);
      program.wait(1);
      const std::vector<std::string> wanted = stops_in_reading_order(program.registry());
      const std::vector<std::string> forward = tab_round(program, {});
      CHECK(forward == turned_to(wanted, forward.front()));
      std::vector<std::string> back = tab_round(program, kShift);
      std::reverse(back.begin(), back.end());
      CHECK(back == turned_to(wanted, back.front()));
    }
  }
}

TEST_CASE("a control that Tab reaches is in the window") {
  const course::Course course = make_marked_course();
  for (const Stay& stay : stays()) {
    Program program(course, {.start = stay.start, .size = {960, 600}});
    program.app().set_reading_mode(stay.mode);
    program.wait(1);
    const std::size_t stops = stops_in_reading_order(program.registry()).size();
    for (std::size_t i = 0; i < stops; ++i) {
      program.press(Key::Tab);
      program.wait(1);
      const ui::WidgetInfo& now = program.get(program.focused());
      INFO(stay.name << ": " << now.id);
      CHECK(now.visible);
      CHECK(now.min.y >= 0);
      CHECK((now.max.y <= 600 || now.max.y - now.min.y > 400));
    }
  }
}

TEST_CASE("Enter and Space press what has the keyboard") {
  const course::Course course = make_marked_course();
  for (const bool space : {false, true}) {
    const auto press = [&](Program& program) { space ? program.press(U' ', {}) : program.press(Key::Enter); };
    Program catalogue(course, {.start = {"learn", {}, {}}});
    REQUIRE(catalogue.focused() == "catalogue/continue");
    press(catalogue);
    CHECK(catalogue.has("lesson/title"));

    Program error(course, {.start = {"error", kBroken, {}}});
    error.press(Key::Tab);
    REQUIRE(error.focused() == "error/back");
    press(error);
    CHECK(error.has("catalogue/title"));
    for (int i = 0; i < 20 && error.focused() != "rail/learn"; ++i) error.press(Key::Tab, kShift);
    error.press(Key::End);
    REQUIRE(error.focused() == "rail/settings");
    press(error);
    CHECK(error.has("settings/title"));
    CHECK(error.focused() == "settings/interface/0");
  }
}

TEST_CASE("a row that cannot be opened takes the keyboard, says why and stays closed") {
  const course::Course course = make_course();
  Program program(course, {.start = {"learn", {}, {}}});
  for (int i = 0; i < 3; ++i) program.press(Key::Tab);
  REQUIRE(program.focused() == std::string("catalogue/") + kLater);
  CHECK(program.get(program.focused()).value == "Beginner · 12 minutes, Coming");
  CHECK(program.get(program.focused()).description == "This module is being written");
  program.press(Key::Enter);
  CHECK(program.has("catalogue/title"));
}
