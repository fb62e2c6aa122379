#include <catch2/catch.hpp>

#include "ui/headless.h"
#include "ui/widgets.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;

namespace {

constexpr Rect kArea{100, 50, 400, 300};
constexpr int kRows = 30;
constexpr float kRow = 40;

/// Thirty buttons under each other in a region that shows seven.
struct List {
  int pressed = -1;

  void draw(Ui& ui) {
    ui.begin_region("main");
    const float y = ui.begin_scroll("list", kArea);
    for (int i = 0; i < kRows; ++i) {
      const std::string id = "row/" + std::to_string(i);
      if (button(ui, {kArea.x + 20, y + kRow * static_cast<float>(i)}, {.id = id, .label = id})) pressed = i;
    }
    ui.end_scroll(kRow * kRows);
  }
};

ImVec2 middle() { return {kArea.x + kArea.w / 2, kArea.y + kArea.h / 2}; }

}  // namespace

TEST_CASE("the wheel glides and stops at the ends") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  CHECK(person.ui().scroll_limit("list") == kRow * kRows - kArea.h);
  person.wheel(middle(), -1);
  CHECK(person.ui().scroll_offset("list") > 0);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 78);  // three lines of the text
  for (int i = 0; i < 30; ++i) person.wheel(middle(), -1);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == person.ui().scroll_limit("list"));
  for (int i = 0; i < 40; ++i) person.wheel(middle(), 1);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 0);
}

TEST_CASE("with reduced motion the wheel moves at once") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.set_reduced_motion(true);
  person.frames(1);
  person.wheel(middle(), -1);
  CHECK(person.ui().scroll_offset("list") == 78);
}

TEST_CASE("the wheel does nothing beside the region") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.wheel({900, 600}, -3);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 0);
}

TEST_CASE("keys scroll the page: Page Down, Page Up, Home, End, arrows") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.press(Key::PageDown);
  person.settle();
  const float page = person.ui().scroll_offset("list");
  CHECK(page > kArea.h / 2);
  CHECK(page < kArea.h);
  person.press(Key::End);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == person.ui().scroll_limit("list"));
  person.press(Key::PageUp);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == person.ui().scroll_limit("list") - page);
  person.press(Key::Home);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 0);
  person.press(Key::Down);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 52);
}

TEST_CASE("the thumb can be dragged, and a press beside it takes it there") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  const float x = kArea.right() - 5;
  person.drag({x, kArea.y + 20}, {x, kArea.y + 120});
  const float dragged = person.ui().scroll_offset("list");
  CHECK(dragged > 200);
  CHECK(dragged < person.ui().scroll_limit("list"));
  person.click({x, kArea.bottom() - 10});
  person.settle();
  CHECK(person.ui().scroll_offset("list") == person.ui().scroll_limit("list"));
}

TEST_CASE("a widget that gets the focus comes into view with room around it") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  for (int i = 0; i < 12; ++i) person.tab();
  person.settle();
  CHECK(person.focused() == "row/11");
  const WidgetInfo& row = person.get("row/11");
  CHECK(row.visible);
  CHECK(row.max.y == kArea.bottom() - 48);
  for (int i = 0; i < 11; ++i) person.back_tab();
  person.settle();
  CHECK(person.focused() == "row/0");
  CHECK(person.ui().scroll_offset("list") == 0);
}

TEST_CASE("Tab from the last widget comes back to the top of the page") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.back_tab();
  person.settle();
  CHECK(person.focused() == "row/29");
  CHECK(person.ui().scroll_offset("list") == person.ui().scroll_limit("list"));
  person.tab();
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 0);
}

TEST_CASE("what is scrolled away cannot be pressed") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  CHECK_FALSE(person.get("row/9").visible);
  person.click("row/9");
  CHECK(list.pressed == -1);
  person.click("row/3");
  CHECK(list.pressed == 3);
}

TEST_CASE("a widget can be brought to the top of its region, also one that is not drawn yet") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.ui().scroll_to_widget("row/12");
  person.settle();
  CHECK(person.get("row/12").min.y == kArea.y + 24);
  bool late = false;
  Headless other([&](Ui& ui) {
    if (late) list.draw(ui);
  });
  other.ui().scroll_to_widget("row/12", 0, Ui::Glide::AtOnce);
  other.frames(2);
  late = true;
  other.settle();
  CHECK(other.get("row/12").min.y == kArea.y);
}

TEST_CASE("an offset beyond the end of a shrunken content comes back") {
  float height = 1000;
  Headless person([&](Ui& ui) {
    ui.begin_scroll("list", kArea);
    ui.end_scroll(height);
  });
  person.ui().scroll_to("list", 700, Ui::Glide::AtOnce);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 700);
  height = 500;
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 200);
  height = 100;
  person.settle();
  CHECK(person.ui().scroll_offset("list") == 0);
  CHECK(person.ui().scroll_limit("list") == 0);
}

TEST_CASE("the innermost region that can move takes the wheel") {
  Headless person([&](Ui& ui) {
    ui.begin_scroll("outer", {0, 0, 600, 600});
    ui.begin_scroll("inner", {50, 50, 200, 200});
    ui.end_scroll(260);
    ui.end_scroll(2000);
  });
  person.wheel({100, 100}, -1);
  person.settle();
  CHECK(person.ui().scroll_offset("inner") == 60);
  CHECK(person.ui().scroll_offset("outer") == 0);
  person.wheel({100, 100}, -1);
  person.settle();
  CHECK(person.ui().scroll_offset("outer") == 78);
  person.wheel({400, 400}, 1);
  person.settle();
  CHECK(person.ui().scroll_offset("outer") == 0);
  CHECK(person.ui().scroll_offset("inner") == 60);
}

TEST_CASE("turning the wheel back during a glide ends where the glide stands") {
  List list;
  Headless person([&](Ui& ui) { list.draw(ui); });
  person.wheel(middle(), -1);
  const float there = person.ui().scroll_offset("list");
  person.ui().scroll_to("list", there);
  person.frames(1);
  CHECK(person.ui().scroll_offset("list") == there);
  person.settle();
  CHECK(person.ui().scroll_offset("list") == there);
}

TEST_CASE("dragging the thumb presses and lights nothing under it") {
  bool pressed = false;
  WidgetState row;
  Headless person([&](Ui& ui) {
    const float y = ui.begin_scroll("list", kArea);
    row = list_row(ui, {kArea.x, y, kArea.w, 1000}, {.id = "row", .label = "row"});
    pressed |= row.activated || row.pressed;
    ui.end_scroll(1000);
  });
  const float x = kArea.right() - 5;
  person.drag({x, kArea.y + 20}, {x, kArea.y + 60});
  CHECK_FALSE(pressed);
  CHECK(person.ui().scroll_offset("list") > 0);
  person.click({kArea.x + 50, kArea.y + 50});
  CHECK(pressed);
}

TEST_CASE("keys scroll what floats in front, not the page behind it") {
  Headless person([](Ui& ui) {
    ui.begin_scroll("page", kArea);
    ui.end_scroll(2000);
    ui.begin_overlay("dialog", {0, 0, 300, 300}, Ui::Modal::Yes);
    button(ui, {10, 10}, {.id = "close", .label = "Close"});
    ui.begin_scroll("keys", {0, 50, 300, 250});
    ui.end_scroll(1000);
    ui.end_overlay();
  });
  person.settle();
  person.press(Key::PageDown);
  person.settle();
  CHECK(person.ui().scroll_offset("page") == 0);
  CHECK(person.ui().scroll_offset("keys") > 0);
}
