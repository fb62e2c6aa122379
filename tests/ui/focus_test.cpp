#include <catch2/catch.hpp>

#include <map>

#include "ui/headless.h"
#include "ui/widgets.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;

namespace {

/// Draws a button and notes how often it was pressed.
struct Presses {
  std::map<std::string, int> count;

  void draw(Ui& ui, const std::string& id, ImVec2 at, bool enabled = true) {
    if (button(ui, at, {.id = id, .label = id, .enabled = enabled})) ++count[id];
  }
};

/// Three buttons, a group of three segments between them.
struct Form {
  Presses presses;
  int chosen = 1;

  void draw(Ui& ui) {
    ui.begin_region("main");
    presses.draw(ui, "first", {20, 20});
    const SegmentedSpec spec{.id = "size", .label = "Size", .options = {"S", "M", "L"}, .selected = chosen};
    if (const auto now = segmented(ui, {20, 80}, spec)) chosen = *now;
    presses.draw(ui, "last", {20, 140});
  }
};

}  // namespace

TEST_CASE("Tab visits widgets in reading order and starts again at the first") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  CHECK(person.focused().empty());
  person.tab();
  CHECK(person.focused() == "first");
  person.tab();
  CHECK(person.focused() == "size/1");  // a group is one stop, at what is selected
  person.tab();
  CHECK(person.focused() == "last");
  person.tab();
  CHECK(person.focused() == "first");
}

TEST_CASE("Shift and Tab go backwards, from nothing to the last") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  person.back_tab();
  CHECK(person.focused() == "last");
  person.back_tab();
  CHECK(person.focused() == "size/1");
  person.back_tab();
  CHECK(person.focused() == "first");
}

TEST_CASE("arrows move in a row and choose at once; Home and End leave it alone") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  person.tab();
  person.tab();
  person.press(Key::Right);
  CHECK(person.focused() == "size/2");
  CHECK(form.chosen == 2);
  person.press(Key::Right);
  CHECK(form.chosen == 0);
  person.press(Key::Left);
  CHECK(form.chosen == 2);
  person.press(Key::Home);
  person.press(Key::End);
  CHECK(form.chosen == 2);
  person.press(Key::Up);  // not along this group
  CHECK(person.focused() == "size/2");
  person.tab();
  CHECK(person.focused() == "last");
}

TEST_CASE("Enter and Space press a button once") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  person.tab();
  person.press(Key::Enter);
  CHECK(form.presses.count["first"] == 1);
  person.type(" ");
  CHECK(form.presses.count["first"] == 2);
  InputEvent held;
  held.key = Key::Enter;
  held.repeat = true;
  person.frames(1, {held});
  CHECK(form.presses.count["first"] == 2);
}

TEST_CASE("a click presses when it ends where it began") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  person.click(Role::Button, "first");
  CHECK(form.presses.count["first"] == 1);
  CHECK(person.focused() == "first");
  person.drag(Headless::middle_of(person.get("last")), {600, 600});
  CHECK(form.presses.count["last"] == 0);
  person.click({700, 700});
  CHECK(person.focused().empty());
}

TEST_CASE("a fast click within one frame counts") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  const ImVec2 at = Headless::middle_of(person.get("first"));
  InputEvent down;
  down.kind = InputEvent::Kind::MouseButton;
  down.x = at.x;
  down.y = at.y;
  down.down = true;
  InputEvent up = down;
  up.down = false;
  person.frames(1, {down, up});
  CHECK(form.presses.count["first"] == 1);
}

TEST_CASE("the ring is for the keyboard only") {
  WidgetState state;
  Headless person([&](Ui& ui) {
    state = ui.widget({.id = "one", .role = Role::Button, .label = "One", .rect = {20, 20, 80, 30}, .focusable = true});
  });
  person.click("one");
  CHECK(state.focused);
  CHECK_FALSE(state.focus_shown);
  person.press(Key::F8);
  CHECK(state.focus_shown);
  person.tab();
  CHECK(state.focus_shown);
}

TEST_CASE("an unavailable button takes the focus and does nothing") {
  Presses presses;
  Headless person([&](Ui& ui) { presses.draw(ui, "off", {20, 20}, /*enabled=*/false); });
  person.tab();
  CHECK(person.focused() == "off");
  person.press(Key::Enter);
  person.click("off");
  CHECK(presses.count["off"] == 0);
  CHECK(person.output().cursor == Cursor::Arrow);
}

TEST_CASE("the pointer becomes a hand over what can be pressed") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  person.point(Headless::middle_of(person.get("first")));
  CHECK(person.output().cursor == Cursor::Hand);
  person.point({900, 700});
  CHECK(person.output().cursor == Cursor::Arrow);
}

TEST_CASE("F6 goes from region to region and comes back to where one was") {
  Presses presses;
  Headless person([&](Ui& ui) {
    ui.begin_region("rail");
    presses.draw(ui, "home", {20, 20});
    ui.begin_region("main");
    presses.draw(ui, "a", {200, 20});
    presses.draw(ui, "b", {300, 20});
    ui.begin_region("side");
    presses.draw(ui, "aside", {500, 20});
  });
  person.press(Key::F6);
  CHECK(person.focused() == "home");
  person.press(Key::F6);
  CHECK(person.focused() == "a");
  person.tab();
  CHECK(person.focused() == "b");
  person.press(Key::F6);
  CHECK(person.focused() == "aside");
  person.press(Key::F6, test::kShift);
  CHECK(person.focused() == "b");
  person.press(Key::F6, test::kShift);
  person.press(Key::F6, test::kShift);
  CHECK(person.focused() == "aside");
}

TEST_CASE("Tab goes on from what stood before a widget that is gone") {
  bool shown = true;
  Presses presses;
  Headless person([&](Ui& ui) {
    presses.draw(ui, "a", {20, 20});
    if (shown) presses.draw(ui, "b", {20, 80});
    presses.draw(ui, "c", {20, 140});
  });
  person.tab();
  person.tab();
  CHECK(person.focused() == "b");
  shown = false;
  person.frames(2);
  CHECK(person.focused().empty());
  person.tab();
  CHECK(person.focused() == "c");
}

TEST_CASE("the focus can be asked for before the widget is drawn") {
  bool shown = false;
  Presses presses;
  Headless person([&](Ui& ui) {
    presses.draw(ui, "a", {20, 20});
    if (shown) presses.draw(ui, "b", {20, 80});
  });
  person.ui().request_focus("b");
  person.frames(2);
  CHECK(person.focused().empty());
  shown = true;
  person.frames(2);
  CHECK(person.focused() == "b");
}

TEST_CASE("a modal overlay takes the focus, keeps Tab inside and gives the focus back") {
  bool open = false;
  Presses presses;
  Headless person([&](Ui& ui) {
    ui.begin_region("main");
    presses.draw(ui, "a", {20, 20});
    presses.draw(ui, "b", {20, 80});
    if (!open) return;
    ui.begin_overlay("dialog", {300, 200, 400, 300}, Ui::Modal::Yes);
    ui.begin_region("overlay");
    presses.draw(ui, "yes", {320, 220});
    presses.draw(ui, "no", {320, 280});
    ui.end_overlay();
  });
  person.tab();
  person.tab();
  CHECK(person.focused() == "b");
  open = true;
  person.settle();
  CHECK(person.focused() == "yes");
  person.tab();
  CHECK(person.focused() == "no");
  person.tab();
  CHECK(person.focused() == "yes");
  person.press(Key::F6);
  CHECK(person.focused() == "yes");
  person.click("a");
  CHECK(presses.count["a"] == 0);
  CHECK(person.focused() == "yes");
  open = false;
  person.settle();
  CHECK(person.focused() == "b");
}

TEST_CASE("what floats above the page takes the clicks that fall on it") {
  Presses presses;
  Headless person([&](Ui& ui) {
    presses.draw(ui, "below", {20, 20});
    presses.draw(ui, "beside", {400, 20});
    ui.begin_overlay("panel", {0, 0, 200, 200});
    presses.draw(ui, "above", {20, 100});
    ui.end_overlay();
  });
  person.click("below");
  CHECK(presses.count["below"] == 0);
  person.click("above");
  CHECK(presses.count["above"] == 1);
  person.click("beside");
  CHECK(presses.count["beside"] == 1);
}

TEST_CASE("shortcuts are read by character and reach the screen once") {
  Shortcuts seen;
  Headless person([&](Ui& ui) {
    const Shortcuts& now = ui.shortcuts();
    seen.submit |= now.submit;
    seen.next_language |= now.next_language;
    seen.text_size += now.text_size;
    seen.block += now.block;
    seen.back |= now.back;
    seen.help |= now.help;
    seen.escape |= now.escape;
  });
  person.press(Key::Enter, test::kCtrl);
  person.press(U'l', test::kCtrl);
  person.press(U'+', test::kCtrl);
  person.press(U'=', test::kCtrl);
  person.press(U'-', test::kCtrl);
  person.press(Key::Down, test::kAlt);
  person.press(Key::Left, test::kAlt);
  person.press(Key::F1);
  person.press(Key::Escape);
  CHECK(seen.submit);
  CHECK(seen.next_language);
  CHECK(seen.text_size == 1);
  CHECK(seen.block == 1);
  CHECK(seen.back);
  CHECK(seen.help);
  CHECK(seen.escape);
}

TEST_CASE("a widget of several parts is pressed on each of them and not between them") {
  int pressed = 0;
  const std::vector<Rect> parts{{300, 20, 100, 20}, {20, 46, 100, 20}};
  Headless person([&](Ui& ui) {
    const WidgetState state = ui.widget({.id = "link",
                                         .role = Role::Link,
                                         .label = "two lines",
                                         .rect = {20, 20, 380, 46},
                                         .focusable = true,
                                         .parts = parts});
    if (state.activated) ++pressed;
  });
  person.click({350, 30});
  CHECK(pressed == 1);
  person.click({50, 56});
  CHECK(pressed == 2);
  person.click({200, 30});
  CHECK(pressed == 2);
  CHECK(person.focused().empty());
}

TEST_CASE("losing the window forgets a button held down") {
  Form form;
  Headless person([&](Ui& ui) { form.draw(ui); });
  const ImVec2 at = Headless::middle_of(person.get("first"));
  InputEvent down;
  down.kind = InputEvent::Kind::MouseButton;
  down.x = at.x;
  down.y = at.y;
  down.down = true;
  InputEvent lost;
  lost.kind = InputEvent::Kind::FocusLost;
  person.frames(1, {down});
  person.frames(1, {lost});
  InputEvent up = down;
  up.down = false;
  person.frames(1, {up});
  CHECK(form.presses.count["first"] == 0);
}
