#pragma once
// Turns what GLFW reports into our input events, in order, nothing lost. Keys are named by the character that the
// layout prints, with Latin fallbacks, so that shortcuts work on any keyboard. Calls nothing of GLFW: it can be tested
// without a display.

#include <array>
#include <deque>
#include <vector>

#include <imgui.h>

#include "base/input_event.h"

namespace passerelle::platform {

class InputQueue {
 public:
  /// A GLFW key callback: key, action and mods are GLFW's; name is what glfwGetKeyName gives, may be null.
  void key(int key, int action, int mods, const char* name);
  /// A GLFW character callback with modifiers. Characters typed with Ctrl or Alt name the key that was just pressed.
  void character(char32_t code, int mods);
  void mouse_move(float x, float y);
  void mouse_button(int button, int action, int mods);
  void wheel(float notches);
  void focus(bool gained);
  void cursor_left();

  bool empty() const { return events_.empty(); }

  /// The events of one frame. Ends after an event that may move the focus, so that what follows reaches the
  /// right widget in the next frame. Sets the mouse in io for the same moment.
  std::vector<InputEvent> take_batch(ImGuiIO& io);

 private:
  InputEvent with_modifiers(InputEvent::Kind kind, int mods) const;

  std::deque<InputEvent> events_;
  bool names_key_ = false;  ///< the last event is a shortcut that a following character may name better
  bool repeats_ = false;    ///< the key that went down last is held: the characters that follow are its repeats
  float x_ = -1.0F;
  float y_ = -1.0F;
  ImVec2 mouse_{-FLT_MAX, -FLT_MAX};  ///< as of the last batch
  std::array<bool, 3> down_{};        ///< as of the last batch
};

}  // namespace passerelle::platform
