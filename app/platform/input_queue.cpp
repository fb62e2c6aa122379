#include "platform/input_queue.h"

#include <GLFW/glfw3.h>
#include <cfloat>

namespace passerelle::platform {
namespace {

struct NamedKey {
  int glfw;
  Key key;
};

constexpr NamedKey kNamedKeys[] = {
    NamedKey{GLFW_KEY_TAB, Key::Tab},
    NamedKey{GLFW_KEY_ENTER, Key::Enter},
    NamedKey{GLFW_KEY_KP_ENTER, Key::Enter},
    NamedKey{GLFW_KEY_ESCAPE, Key::Escape},
    NamedKey{GLFW_KEY_BACKSPACE, Key::Backspace},
    NamedKey{GLFW_KEY_DELETE, Key::Delete},
    NamedKey{GLFW_KEY_INSERT, Key::Insert},
    NamedKey{GLFW_KEY_LEFT, Key::Left},
    NamedKey{GLFW_KEY_RIGHT, Key::Right},
    NamedKey{GLFW_KEY_UP, Key::Up},
    NamedKey{GLFW_KEY_DOWN, Key::Down},
    NamedKey{GLFW_KEY_HOME, Key::Home},
    NamedKey{GLFW_KEY_END, Key::End},
    NamedKey{GLFW_KEY_PAGE_UP, Key::PageUp},
    NamedKey{GLFW_KEY_PAGE_DOWN, Key::PageDown},
    NamedKey{GLFW_KEY_F1, Key::F1},
    NamedKey{GLFW_KEY_F5, Key::F5},
    NamedKey{GLFW_KEY_F6, Key::F6},
    NamedKey{GLFW_KEY_F8, Key::F8},
};

/// The number pad while Num Lock is off.
constexpr NamedKey kPadKeys[] = {
    NamedKey{GLFW_KEY_KP_0, Key::Insert}, NamedKey{GLFW_KEY_KP_1, Key::End},
    NamedKey{GLFW_KEY_KP_2, Key::Down},   NamedKey{GLFW_KEY_KP_3, Key::PageDown},
    NamedKey{GLFW_KEY_KP_4, Key::Left},   NamedKey{GLFW_KEY_KP_6, Key::Right},
    NamedKey{GLFW_KEY_KP_7, Key::Home},   NamedKey{GLFW_KEY_KP_8, Key::Up},
    NamedKey{GLFW_KEY_KP_9, Key::PageUp}, NamedKey{GLFW_KEY_KP_DECIMAL, Key::Delete},
};

template <class Table>
Key find_key(const Table& table, int glfw) {
  for (const NamedKey& entry : table) {
    if (entry.glfw == glfw) return entry.key;
  }
  return Key::None;
}

Key named_key(int glfw, int mods) {
  const Key key = find_key(kNamedKeys, glfw);
  if (key != Key::None || (mods & GLFW_MOD_NUM_LOCK) != 0) return key;
  return find_key(kPadKeys, glfw);
}

char32_t lower_ascii(char32_t code) { return code >= U'A' && code <= U'Z' ? code + 32 : code; }

/// The character of a key for shortcuts. A key that prints no ASCII character (à on the French digit row, or any
/// letter of a Cyrillic board) counts as the key of a US board at the same place, as in browsers.
char32_t shortcut_character(int glfw, const char* name) {
  if (glfw == GLFW_KEY_SPACE) return U' ';
  if (glfw >= GLFW_KEY_KP_0 && glfw <= GLFW_KEY_KP_9) return U'0' + static_cast<char32_t>(glfw - GLFW_KEY_KP_0);
  if (glfw == GLFW_KEY_KP_ADD) return U'+';
  if (glfw == GLFW_KEY_KP_SUBTRACT) return U'-';
  if (name != nullptr && name[0] > ' ' && name[1] == '\0') return lower_ascii(static_cast<char32_t>(name[0]));
  if (glfw > GLFW_KEY_SPACE && glfw <= GLFW_KEY_GRAVE_ACCENT) return lower_ascii(static_cast<char32_t>(glfw));
  return 0;
}

/// After these, what the person does next may be meant for another widget.
bool may_move_focus(const InputEvent& event) {
  switch (event.kind) {
    case InputEvent::Kind::MouseButton:
    case InputEvent::Kind::FocusLost:
      return true;
    case InputEvent::Kind::KeyPress:
      switch (event.key) {
        case Key::Tab:
        case Key::Enter:
        case Key::Escape:
        case Key::F1:
        case Key::F5:
        case Key::F6:
        case Key::F8:
          return true;
        default:
          return event.ctrl || event.alt;
      }
    default:
      return false;
  }
}

}  // namespace

InputEvent InputQueue::with_modifiers(InputEvent::Kind kind, int mods) const {
  InputEvent event;
  event.kind = kind;
  event.ctrl = (mods & GLFW_MOD_CONTROL) != 0;
  event.shift = (mods & GLFW_MOD_SHIFT) != 0;
  event.alt = (mods & GLFW_MOD_ALT) != 0;
  event.x = x_;
  event.y = y_;
  return event;
}

void InputQueue::key(int glfw, int action, int mods, const char* name) {
  names_key_ = false;
  if (action == GLFW_RELEASE) return;
  InputEvent event = with_modifiers(InputEvent::Kind::KeyPress, mods);
  event.repeat = repeats_ = action == GLFW_REPEAT;
  event.key = named_key(glfw, mods);
  if (event.key == Key::None && (event.ctrl || event.alt || glfw == GLFW_KEY_SPACE)) {
    event.character = shortcut_character(glfw, name);
    if (event.character == 0) return;
    event.key = Key::Character;
    names_key_ = true;
  }
  if (event.key != Key::None) events_.push_back(event);
}

void InputQueue::character(char32_t code, int mods) {
  if ((mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT)) != 0) {
    // Ctrl with a digit or a sign arrives here with Shift applied: on a French board Shift+à is 0.
    const bool is_sign = code > U' ' && code < 0x7F && lower_ascii(code) == code;
    if (names_key_ && is_sign && !events_.empty()) events_.back().character = code;
    names_key_ = false;
    return;
  }
  if (code < U' ' || code == 0x7F) return;
  InputEvent event = with_modifiers(InputEvent::Kind::Text, mods);
  event.character = code;
  event.repeat = repeats_;
  events_.push_back(event);
}

void InputQueue::mouse_move(float x, float y) {
  x_ = x;
  y_ = y;
  if (!events_.empty() && events_.back().kind == InputEvent::Kind::MouseMove) {
    events_.back().x = x;
    events_.back().y = y;
    return;
  }
  events_.push_back(with_modifiers(InputEvent::Kind::MouseMove, 0));
}

void InputQueue::mouse_button(int button, int action, int mods) {
  if (button < 0 || button > 2) return;
  InputEvent event = with_modifiers(InputEvent::Kind::MouseButton, mods);
  event.button = button;
  event.down = action == GLFW_PRESS;
  events_.push_back(event);
}

void InputQueue::wheel(float notches) {
  InputEvent event = with_modifiers(InputEvent::Kind::Wheel, 0);
  event.y = notches;
  events_.push_back(event);
}

void InputQueue::focus(bool gained) {
  if (!gained) events_.push_back(with_modifiers(InputEvent::Kind::FocusLost, 0));
}

void InputQueue::cursor_left() { mouse_move(-FLT_MAX, -FLT_MAX); }

std::vector<InputEvent> InputQueue::take_batch(ImGuiIO& io) {
  std::vector<InputEvent> batch;
  names_key_ = false;
  io.MouseWheel = 0.0F;
  bool ended = false;
  while (!ended && !events_.empty()) {
    const InputEvent event = events_.front();
    events_.pop_front();
    ended = may_move_focus(event);
    if (event.kind == InputEvent::Kind::MouseMove) mouse_ = ImVec2(event.x, event.y);
    if (event.kind == InputEvent::Kind::Wheel) io.MouseWheel += event.y;
    if (event.kind == InputEvent::Kind::MouseButton) down_.at(static_cast<std::size_t>(event.button)) = event.down;
    if (event.kind == InputEvent::Kind::FocusLost) down_.fill(false);
    batch.push_back(event);
  }
  io.MousePos = mouse_;
  for (std::size_t button = 0; button < down_.size(); ++button) io.MouseDown[button] = down_[button];
  return batch;
}

}  // namespace passerelle::platform
