#include "platform/input_queue.h"

#include <GLFW/glfw3.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace passerelle;
using platform::InputQueue;

namespace {

constexpr int kNoMods = 0;

void press(InputQueue& queue, int key, int mods, const char* name) {
  queue.key(key, GLFW_PRESS, mods, name);
  queue.key(key, GLFW_RELEASE, mods, name);
}

InputEvent only(InputQueue& queue) {
  ImGuiIO io;
  const auto batch = queue.take_batch(io);
  REQUIRE(batch.size() == 1);
  CHECK(queue.empty());
  return batch.front();
}

std::u32string typed(const std::vector<InputEvent>& events) {
  std::u32string text;
  for (const InputEvent& event : events) {
    if (event.kind == InputEvent::Kind::Text) text += event.character;
  }
  return text;
}

}  // namespace

TEST_CASE("a key pressed and released within one frame is not lost") {
  InputQueue queue;
  for (int times = 0; times < 5; ++times) press(queue, GLFW_KEY_BACKSPACE, kNoMods, nullptr);
  ImGuiIO io;
  CHECK(queue.take_batch(io).size() == 5);
}

TEST_CASE("a click within one frame is seen down in one frame and up in the next") {
  InputQueue queue;
  queue.mouse_move(10.0F, 20.0F);
  queue.mouse_button(0, GLFW_PRESS, kNoMods);
  queue.mouse_button(0, GLFW_RELEASE, kNoMods);
  ImGuiIO io;
  const auto first = queue.take_batch(io);
  CHECK(first.size() == 2);
  CHECK(io.MouseDown[0]);
  CHECK(io.MousePos.x == 10.0F);
  const auto second = queue.take_batch(io);
  CHECK(second.size() == 1);
  CHECK_FALSE(io.MouseDown[0]);
}

TEST_CASE("a move after a click does not move the click") {
  InputQueue queue;
  queue.mouse_move(10.0F, 20.0F);
  queue.mouse_button(0, GLFW_PRESS, kNoMods);
  queue.mouse_move(300.0F, 20.0F);
  ImGuiIO io;
  (void)queue.take_batch(io);
  CHECK(io.MousePos.x == 10.0F);
  (void)queue.take_batch(io);
  CHECK(io.MousePos.x == 300.0F);
}

TEST_CASE("what is typed after Tab waits for the next frame") {
  InputQueue queue;
  queue.character(U'a', kNoMods);
  press(queue, GLFW_KEY_TAB, kNoMods, nullptr);
  queue.character(U'b', kNoMods);
  ImGuiIO io;
  CHECK(typed(queue.take_batch(io)) == U"a");
  CHECK(typed(queue.take_batch(io)) == U"b");
}

TEST_CASE("a shortcut is the character that the layout prints, not the place on the board") {
  InputQueue queue;
  press(queue, GLFW_KEY_Q, GLFW_MOD_CONTROL, "a");  // the key right of Tab on a French board
  const InputEvent event = only(queue);
  CHECK(event.kind == InputEvent::Kind::KeyPress);
  CHECK(event.key == Key::Character);
  CHECK(event.character == U'a');
  CHECK(event.ctrl);
}

TEST_CASE("the digit row of a French board gives digits with Ctrl, with Shift and without") {
  InputQueue queue;
  press(queue, GLFW_KEY_0, GLFW_MOD_CONTROL, "à");
  CHECK(only(queue).character == U'0');

  queue.key(GLFW_KEY_0, GLFW_PRESS, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, "à");
  queue.character(U'0', GLFW_MOD_CONTROL | GLFW_MOD_SHIFT);
  CHECK(only(queue).character == U'0');
}

TEST_CASE("Ctrl with Shift and = is plus, as the character says") {
  InputQueue queue;
  queue.key(GLFW_KEY_EQUAL, GLFW_PRESS, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, "=");
  queue.character(U'+', GLFW_MOD_CONTROL | GLFW_MOD_SHIFT);
  CHECK(only(queue).character == U'+');
}

TEST_CASE("a Cyrillic board uses the place of the key for shortcuts") {
  InputQueue queue;
  press(queue, GLFW_KEY_L, GLFW_MOD_CONTROL, "д");
  CHECK(only(queue).character == U'l');
}

TEST_CASE("a character with Ctrl or Alt is never typed") {
  InputQueue queue;
  queue.character(U'e', GLFW_MOD_ALT);
  queue.character(U'x', GLFW_MOD_CONTROL);
  CHECK(queue.empty());
}

TEST_CASE("AltGr types its character without Alt") {
  InputQueue queue;
  queue.key(GLFW_KEY_RIGHT_ALT, GLFW_PRESS, kNoMods, nullptr);
  queue.key(GLFW_KEY_E, GLFW_PRESS, kNoMods, "e");
  queue.character(U'€', kNoMods);
  const InputEvent event = only(queue);
  CHECK(event.kind == InputEvent::Kind::Text);
  CHECK(event.character == U'€');
  CHECK_FALSE(event.alt);
}

TEST_CASE("control characters are not text") {
  InputQueue queue;
  queue.character(0x08, kNoMods);
  queue.character(0x7F, kNoMods);
  CHECK(queue.empty());
}

TEST_CASE("Space is both a key and a character") {
  InputQueue queue;
  queue.key(GLFW_KEY_SPACE, GLFW_PRESS, kNoMods, nullptr);
  queue.character(U' ', kNoMods);
  ImGuiIO io;
  const auto batch = queue.take_batch(io);
  REQUIRE(batch.size() == 2);
  CHECK(batch[0].key == Key::Character);
  CHECK(batch[0].character == U' ');
  CHECK(batch[1].kind == InputEvent::Kind::Text);
}

TEST_CASE("a held key repeats") {
  InputQueue queue;
  queue.key(GLFW_KEY_DOWN, GLFW_PRESS, kNoMods, nullptr);
  queue.key(GLFW_KEY_DOWN, GLFW_REPEAT, kNoMods, nullptr);
  ImGuiIO io;
  const auto batch = queue.take_batch(io);
  REQUIRE(batch.size() == 2);
  CHECK_FALSE(batch[0].repeat);
  CHECK(batch[1].repeat);
}

TEST_CASE("the number pad moves without Num Lock and types with it") {
  InputQueue queue;
  press(queue, GLFW_KEY_KP_4, kNoMods, "4");
  CHECK(only(queue).key == Key::Left);
  press(queue, GLFW_KEY_KP_4, GLFW_MOD_NUM_LOCK, "4");
  queue.character(U'4', GLFW_MOD_NUM_LOCK);
  CHECK(only(queue).kind == InputEvent::Kind::Text);
}

TEST_CASE("losing the keyboard lets go of the mouse buttons") {
  InputQueue queue;
  queue.mouse_button(0, GLFW_PRESS, kNoMods);
  ImGuiIO io;
  (void)queue.take_batch(io);
  CHECK(io.MouseDown[0]);
  queue.focus(false);
  const auto batch = queue.take_batch(io);
  REQUIRE(batch.size() == 1);
  CHECK(batch.front().kind == InputEvent::Kind::FocusLost);
  CHECK_FALSE(io.MouseDown[0]);
}

TEST_CASE("the wheel adds up within a frame and stops in the next") {
  InputQueue queue;
  queue.wheel(1.0F);
  queue.wheel(2.0F);
  ImGuiIO io;
  CHECK(queue.take_batch(io).size() == 2);
  CHECK(io.MouseWheel == 3.0F);
  (void)queue.take_batch(io);
  CHECK(io.MouseWheel == 0.0F);
}

TEST_CASE("moves of the mouse in a row are one event") {
  InputQueue queue;
  for (int step = 0; step < 100; ++step) queue.mouse_move(static_cast<float>(step), 0.0F);
  CHECK(only(queue).x == 99.0F);
}

TEST_CASE("a fourth mouse button is ignored") {
  InputQueue queue;
  queue.mouse_button(GLFW_MOUSE_BUTTON_4, GLFW_PRESS, kNoMods);
  CHECK(queue.empty());
}
