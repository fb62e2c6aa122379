#include <catch2/catch.hpp>

#include "ui/writer.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;
using test::kAlt;
using test::kAt;
using test::kCtrl;
using test::kCtrlShift;
using test::kShift;
using test::Question;
using test::Writer;

namespace {

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
