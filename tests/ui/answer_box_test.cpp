#include "ui/answer_box.h"

#include <catch2/catch.hpp>

#include "ui/headless.h"
#include "ui/widgets.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;
using test::kAlt;
using test::kCtrl;
using test::kCtrlShift;
using test::kShift;

namespace {

const ImVec2 kAt{100, 50};
constexpr float kWidth = 400;
constexpr float kLine = 26;

/// One box and a button behind it.
struct Question {
  AnswerBox box;
  int changes = 0;
  int submitted = 0;
  bool pressed = false;
  float width = kWidth;
  AnswerBoxSpec spec{.id = "box", .label = "What does it certify?", .placeholder = "Two sentences are enough."};

  void draw(Ui& ui) {
    const float height = answer_box_height(ui, box, width, spec);
    if (answer_box(ui, kAt, width, box, spec)) ++changes;
    if (button(ui, {kAt.x, kAt.y + height + 10}, {.id = "check", .label = "Check"})) pressed = true;
    if (ui.shortcuts().submit) ++submitted;
  }
};

/// Somebody who writes in the box.
struct Writer : Question {
  Headless person{[this](Ui& ui) { draw(ui); }};

  explicit Writer(std::string_view text = {}) {
    box.reset(text);
    person.click(ImVec2{kAt.x + kWidth - 20, kAt.y + 20});
    if (!text.empty()) person.press(Key::End, kCtrl);
  }
  const std::string& text() const { return box.text(); }
  /// The text with | where the caret is, [ ] around what is selected.
  std::string view() const {
    const Selection& selection = box.selection();
    std::string shown = text();
    if (selection.empty()) return shown.insert(selection.caret, "|");
    shown.insert(selection.end(), "]");
    return shown.insert(selection.begin(), "[");
  }
};

const std::string kLong =
    "ISO 27001 sets the requirements and a company is certified against it. ISO 27002 is a longer document of the same "
    "family, with guidance for each control.";

}  // namespace

TEST_CASE("a click gives the box the keyboard, typing fills it") {
  Writer writer;
  CHECK(writer.person.focused() == "box");
  writer.person.type("Un système, c’est l’œuvre €\n« oui »");
  CHECK(writer.text() == "Un système, c’est l’œuvre €\n« oui »");
  CHECK(writer.person.get("box").value == writer.text());
  CHECK(writer.changes > 0);
}

TEST_CASE("the box says when it changed and only then") {
  Writer writer("abc");
  const int before = writer.changes;
  writer.person.press(Key::Left);
  writer.person.press(U'a', kCtrl);
  CHECK(writer.changes == before);
  writer.person.type("x");
  CHECK(writer.changes == before + 1);
}

TEST_CASE("Ctrl and Enter is for the screen, Enter is a new line, Tab leaves") {
  Writer writer;
  writer.person.type("a");
  writer.person.press(Key::Enter, kCtrl);
  CHECK(writer.submitted == 1);
  CHECK(writer.text() == "a");
  writer.person.press(Key::Enter);
  CHECK(writer.text() == "a\n");
  writer.person.tab();
  CHECK(writer.person.focused() == "check");
  CHECK(writer.text() == "a\n");
  writer.person.back_tab();
  CHECK(writer.person.focused() == "box");
  CHECK(writer.box.selection().empty());  // coming in selects nothing
}

TEST_CASE("Escape leaves the box and keeps the text") {
  Writer writer;
  writer.person.type("kept");
  writer.person.press(Key::Escape);
  CHECK(writer.person.focused().empty());
  CHECK(writer.text() == "kept");
  writer.person.type("lost");
  CHECK(writer.text() == "kept");
  writer.person.tab();
  CHECK(writer.person.focused() == "check");  // Tab goes on from the box
}

TEST_CASE("commands follow the character: all, copy, cut, paste, undo, redo") {
  Writer writer("one two");
  writer.person.press(U'a', kCtrl);
  CHECK(writer.view() == "[one two]");
  writer.person.press(U'c', kCtrl);
  CHECK(std::string(ImGui::GetClipboardText()) == "one two");
  writer.person.press(U'x', kCtrl);
  CHECK(writer.view() == "|");
  writer.person.press(U'v', kCtrl);
  writer.person.press(U'v', kCtrl);
  CHECK(writer.view() == "one twoone two|");
  writer.person.press(U'z', kCtrl);
  CHECK(writer.view() == "one two|");
  writer.person.press(U'y', kCtrl);
  CHECK(writer.view() == "one twoone two|");
  writer.person.press(U'z', kCtrl);
  writer.person.press(U'z', kCtrlShift);
  CHECK(writer.view() == "one twoone two|");
  writer.person.press(U'q', kCtrl);
  CHECK(writer.view() == "one twoone two|");
}

TEST_CASE("nothing selected leaves the clipboard alone") {
  Writer writer("one");
  ImGui::SetClipboardText("before");
  writer.person.press(U'c', kCtrl);
  writer.person.press(U'x', kCtrl);
  CHECK(std::string(ImGui::GetClipboardText()) == "before");
  CHECK(writer.text() == "one");
}

TEST_CASE("a pasted text is cleaned") {
  Writer writer;
  ImGui::SetClipboardText("re\u0301ponse\r\nligne\t2\x01");
  writer.person.press(U'v', kCtrl);
  CHECK(writer.text() == "réponse\nligne 2");
}

TEST_CASE("Home, End, Page Up and Page Down, with Ctrl and Shift") {
  Writer writer(kLong);
  writer.person.press(Key::Home, kCtrl);
  CHECK(writer.box.selection().caret == 0);
  writer.person.press(Key::End);
  const std::size_t end = writer.box.selection().caret;
  CHECK(end > 20);
  CHECK(end < kLong.size() / 2);
  writer.person.press(Key::End);  // the end of a wrapped row is a place of its own
  CHECK(writer.box.selection().caret == end);
  writer.person.press(Key::Home);
  CHECK(writer.box.selection().caret == 0);
  writer.person.press(Key::End, kShift);
  CHECK(writer.box.selected() == kLong.substr(0, end));
  writer.person.press(Key::Down);
  writer.person.press(Key::Home);
  CHECK(writer.box.selection().caret == end);
  writer.person.press(Key::PageDown);
  CHECK(writer.box.selection().caret > end);
  writer.person.press(Key::End, kCtrlShift);
  CHECK(writer.box.selection().end() == kLong.size());
  writer.person.press(Key::PageUp);
  writer.person.press(Key::PageUp);
  CHECK(writer.box.selection().caret == 0);
}

TEST_CASE("Up and Down keep the column") {
  Writer writer("a long first line\nx\nanother long line");
  for (int i = 0; i < 5; ++i) writer.person.press(Key::Left);
  const std::size_t column = writer.box.selection().caret;
  writer.person.press(Key::Up);
  CHECK(writer.view() == "a long first line\nx|\nanother long line");
  writer.person.press(Key::Up);
  CHECK(writer.box.selection().caret > 9);
  writer.person.press(Key::Down);
  writer.person.press(Key::Down);
  CHECK(writer.box.selection().caret == column);
  writer.person.press(Key::Up, kShift);
  writer.person.press(Key::Up, kShift);
  CHECK(writer.box.selection().end() == column);
  CHECK(writer.box.selection().begin() < 17);
  writer.person.press(Key::Up);
  CHECK(writer.box.selection().caret == 0);
  writer.person.press(Key::Down);
  writer.person.press(Key::Down);
  writer.person.press(Key::Down);
  CHECK(writer.box.selection().caret == writer.text().size());
}

TEST_CASE("Ctrl with arrows, Backspace and Delete works by words") {
  Writer writer("one two three");
  writer.person.press(Key::Left, kCtrl);
  CHECK(writer.view() == "one two |three");
  writer.person.press(Key::Left, kCtrlShift);
  CHECK(writer.view() == "one [two ]three");
  writer.person.press(Key::Right);
  writer.person.press(Key::Backspace, kCtrl);
  CHECK(writer.view() == "one |three");
  writer.person.press(Key::Delete, kCtrl);
  CHECK(writer.view() == "one |");
  writer.person.press(Key::Backspace);
  writer.person.press(Key::Backspace);
  CHECK(writer.view() == "on|");
}

TEST_CASE("characters of AltGr are typed, Alt alone changes nothing") {
  Writer writer;
  InputEvent alt_gr;
  alt_gr.kind = InputEvent::Kind::Text;
  alt_gr.character = U'@';
  InputEvent key;
  key.key = Key::Character;
  key.character = U'a';
  key.ctrl = true;
  key.alt = true;
  writer.person.frames(1, {key, alt_gr});
  CHECK(writer.view() == "@|");
  writer.person.press(U'x', kAlt);
  CHECK(writer.view() == "@|");
}

TEST_CASE("keys and letters of one frame keep their order") {
  Writer writer;
  const auto letter = [](char32_t c) {
    InputEvent event;
    event.kind = InputEvent::Kind::Text;
    event.character = c;
    return event;
  };
  InputEvent back;
  back.key = Key::Backspace;
  InputEvent left;
  left.key = Key::Left;
  writer.person.frames(1, {letter(U'a'), letter(U'b'), back, letter(U'c'), left, letter(U'd')});
  CHECK(writer.view() == "ad|c");
}

TEST_CASE("clicks place the caret, double clicks take words, triple clicks paragraphs") {
  Writer writer("one two three\nfour");
  const float x = kAt.x + 13 + writer.person.ui().text_width(Type::Reading, "one tw");
  const ImVec2 at{x, kAt.y + 20};
  writer.person.click(at);
  CHECK(writer.view() == "one tw|o three\nfour");
  writer.person.wait(1);
  writer.person.click(at, 2);
  CHECK(writer.view() == "one [two] three\nfour");
  writer.person.wait(1);
  writer.person.click(at, 3);
  CHECK(writer.view() == "[one two three]\nfour");
  writer.person.wait(1);
  writer.person.click(at);
  writer.person.wait(1);
  writer.person.click({kAt.x + 14, kAt.y + 20}, 1, kShift);
  CHECK(writer.view() == "[one tw]o three\nfour");
}

TEST_CASE("dragging selects") {
  Writer writer("one two three");
  const float left = kAt.x + 13;
  const Ui& ui = writer.person.ui();
  writer.person.drag({left + ui.text_width(Type::Reading, "one "), kAt.y + 20},
                     {left + ui.text_width(Type::Reading, "one two"), kAt.y + 22});
  CHECK(writer.view() == "one [two] three");
  writer.person.drag({left + 1, kAt.y + 20}, {left + 900, kAt.y + 300});
  CHECK(writer.view() == "[one two three]");
}

TEST_CASE("the box grows with its text from 72 to 240, then scrolls") {
  Writer writer;
  const auto height = [&] {
    const WidgetInfo& widget = writer.person.get("box");
    return widget.max.y - widget.min.y;
  };
  CHECK(height() == 72);
  writer.person.type("1\n2");
  CHECK(height() == 72);
  writer.person.type("\n3");
  CHECK(height() == 72 + kLine);
  for (int i = 0; i < 10; ++i) writer.person.type("\nx");
  CHECK(height() == 240);
  writer.person.frames(2);
  CHECK(writer.person.ui().scroll_limit("box") == 13 * kLine + 20 - 240);
  CHECK(writer.person.ui().scroll_offset("box") == writer.person.ui().scroll_limit("box"));
  writer.person.press(Key::Home, kCtrl);
  writer.person.frames(2);
  CHECK(writer.person.ui().scroll_offset("box") == 0);
  writer.person.wheel({kAt.x + 50, kAt.y + 50}, -1);
  writer.person.settle();
  CHECK(writer.person.ui().scroll_offset("box") == 78);
}

TEST_CASE("the thumb of a long text is dragged without selecting") {
  Writer writer("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18");
  writer.person.press(Key::Home, kCtrl);
  writer.person.frames(2);
  writer.person.drag({kAt.x + kWidth - 5, kAt.y + 15}, {kAt.x + kWidth - 5, kAt.y + 230});
  CHECK(writer.box.selection().empty());
  CHECK(writer.box.selection().caret == 0);
  CHECK(writer.person.ui().scroll_offset("box") > 100);
}

TEST_CASE("a placeholder that needs more room makes an empty box higher") {
  Question question;
  question.spec.placeholder =
      "Deux ou trois phrases suffisent, en français ou en anglais, comme vous voulez, vraiment.";
  question.width = 160;
  Headless person([&](Ui& ui) { question.draw(ui); });
  CHECK(person.get("box").max.y - person.get("box").min.y > 72);
  question.box.reset("a");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 72);
}

TEST_CASE("the caret blinks only with the focus and only where motion is wanted") {
  Question question;
  Headless person([&](Ui& ui) { question.draw(ui); });
  CHECK(person.output().wake_in < 0);
  person.tab();
  CHECK(person.output().wake_in > 0);
  CHECK(person.output().wake_in < 0.6);
  person.set_reduced_motion(true);
  person.frames(1);
  CHECK(person.output().wake_in < 0);
}

TEST_CASE("a typed character brings the caret of a box below the page into view") {
  AnswerBox box;
  Headless person([&](Ui& ui) {
    const float y = ui.begin_scroll("page", {0, 0, 800, 400});
    answer_box(ui, {20, y + 900}, 400, box, {.id = "box", .label = "q"});
    ui.end_scroll(2000);
  });
  person.ui().request_focus("box");
  person.settle();
  CHECK(person.get("box").visible);
  person.ui().scroll_to("page", 0, Ui::Glide::AtOnce);
  person.frames(2);
  CHECK_FALSE(person.get("box").visible);
  person.type("a");
  person.settle();
  CHECK(person.get("box").visible);
}

TEST_CASE("ten thousand characters are laid out once, not in each frame") {
  std::string text;
  while (text.size() < 10'000) text += kLong + ' ';
  Writer writer(text);
  writer.person.type("a");
  CHECK(writer.text().size() == text.size() + 1);
  writer.person.press(Key::Home, kCtrl);
  writer.person.press(Key::PageDown);
  writer.person.press(Key::End, kCtrl);
  writer.person.press(Key::Backspace);
  CHECK(writer.text() == text);
}

TEST_CASE("awkward texts can be typed, moved through and erased") {
  const std::string text = GENERATE("\U0001F469\u200D\U0001F469\u200D\U0001F467 family", "שלום עולם", "مرحبا بالعالم",
                                    "e\u0301x\u0302", "\u202Eabc\u202C", "a\u200Bb", "ﬁn Ǆ Ω", "\n\n\n",
                                    "                                                            ");
  Writer writer;
  ImGui::SetClipboardText(text.c_str());
  writer.person.press(U'v', kCtrl);
  for (int i = 0; i < 10; ++i) writer.person.press(Key::Left);
  for (int i = 0; i < 10; ++i) writer.person.press(Key::Right, kShift);
  writer.person.press(Key::Up);
  writer.person.press(Key::Down, kShift);
  writer.person.drag({kAt.x + 14, kAt.y + 14}, {kAt.x + 200, kAt.y + 60});
  writer.person.press(U'a', kCtrl);
  writer.person.press(Key::Backspace);
  CHECK(writer.text().empty());
  writer.person.press(U'z', kCtrl);
  CHECK_FALSE(writer.text().empty());
}

TEST_CASE("a box that is not focused takes no keys") {
  Question question;
  Headless person([&](Ui& ui) { question.draw(ui); });
  person.type("abc");
  CHECK(question.box.text().empty());
  person.tab();
  person.tab();
  CHECK(person.focused() == "check");
  person.type(" x");
  CHECK(question.pressed);
  CHECK(question.box.text().empty());
}

TEST_CASE("a small box in body type holds one line") {
  Question question;
  question.spec.type = Type::Body;
  question.spec.min_height = 68;
  Headless person([&](Ui& ui) { question.draw(ui); });
  CHECK(person.get("box").max.y - person.get("box").min.y == 68);
  question.box.reset("one\ntwo");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 68);
  question.box.reset("one\ntwo\nthree");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 68 + 22);
}
