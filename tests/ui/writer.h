#pragma once
// One answer box with a button behind it, and somebody who writes in the box.

#include <string>
#include <string_view>

#include "ui/answer_box.h"
#include "ui/headless.h"
#include "ui/widgets.h"

namespace passerelle::test {

/// Where the box stands.
inline const ImVec2 kAt{100, 50};
inline constexpr float kWidth = 400;

/// One box and a button behind it.
struct Question {
  ui::AnswerBox box;
  int changes = 0;
  int submitted = 0;
  bool pressed = false;
  float width = kWidth;
  ui::AnswerBoxSpec spec{.id = "box", .label = "What does it certify?", .placeholder = "Two sentences are enough."};

  void draw(ui::Ui& screen) {
    const float height = ui::answer_box_height(screen, box, width, spec);
    if (ui::answer_box(screen, kAt, width, box, spec)) ++changes;
    if (ui::button(screen, {kAt.x, kAt.y + height + 10}, {.id = "check", .label = "Check"})) pressed = true;
    if (screen.shortcuts().submit) ++submitted;
  }
};

/// Somebody who writes in the box.
struct Writer : Question {
  Headless person{[this](ui::Ui& screen) { draw(screen); }};

  explicit Writer(std::string_view text = {}) {
    box.reset(text);
    person.click(ImVec2{kAt.x + kWidth - 20, kAt.y + 20});
    if (!text.empty()) person.press(Key::End, kCtrl);
  }
  const std::string& text() const { return box.text(); }
  /// The text with | where the caret is, [ ] around what is selected.
  std::string view() const {
    const ui::Selection& selection = box.selection();
    std::string shown = text();
    if (selection.empty()) return shown.insert(selection.caret, "|");
    shown.insert(selection.end(), "]");
    return shown.insert(selection.begin(), "[");
  }
};

}  // namespace passerelle::test
