// The reading ruler: a band behind the line at the pointer, or at the keyboard for who reads without a pointer.

#include <catch2/catch.hpp>
#include <cmath>

#include "ui/drawn.h"
#include "ui/program.h"
#include "ui/reader.h"
#include "ui/theme.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// The middle of the band; 0 when there is none. Nothing else on a lesson of this width is as wide and of its colour.
float ruler_of(Program& program) {
  const ImU32 band = ui::colour_of(program.app().theme(), ui::Colour::AccentSoft);
  float top = 0;
  float bottom = 0;
  for (const Mark& mark : painted()) {
    const bool is_band = mark.kind == Mark::Kind::Shape && mark.colour == band && mark.rect.x > 400;
    if (!is_band || mark.under != ui::colour_of(program.app().theme(), ui::Colour::Surface)) continue;
    top = top == 0 ? mark.rect.y : std::min(top, mark.rect.y);
    bottom = std::max(bottom, mark.rect.y);
  }
  return (top + bottom) / 2;
}

std::unique_ptr<records::Store> with_ruler() {
  auto store = records::memory_store();
  store->save(records::Setting{"ruler", "yes"});
  return store;
}

}  // namespace

TEST_CASE("the reading ruler follows the pointer, then the keyboard, then the pointer again") {
  const course::Course course = make_marked_course();
  const auto store = with_ruler();
  Program program(course, *store, {.start = {"lesson", kReady, {}}});
  program.window().point({600, 500});
  program.wait(1);
  CHECK(std::abs(ruler_of(program) - 500) < 3);
  for (int i = 0; i < 40 && program.focused() != "lesson/text/explanation/link/0"; ++i) program.press(Key::Tab);
  REQUIRE(program.focused() == "lesson/text/explanation/link/0");
  const ui::WidgetInfo& link = program.get(program.focused());
  CHECK(std::abs(ruler_of(program) - (link.min.y + link.max.y) / 2) < 5);
  program.window().point({600, 420});
  program.wait(1);
  CHECK(std::abs(ruler_of(program) - 420) < 3);
}

TEST_CASE("the reading ruler stands where the eyes are while the text is moved by keys") {
  const course::Course course = make_marked_course();
  const auto store = with_ruler();
  Program program(course, *store, {.start = {"lesson", kReady, {}}, .size = {1280, 600}});
  program.press(Key::Down);
  program.wait(1);
  const float there = ruler_of(program);
  CHECK(there > 100);
  CHECK(there < 300);
  program.press(Key::Down);
  program.wait(1);
  CHECK(ruler_of(program) == there);
}

TEST_CASE("without the setting there is no reading ruler") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"lesson", kReady, {}}});
  program.window().point({600, 500});
  program.wait(1);
  CHECK(ruler_of(program) == 0);
}
