#pragma once
// What a person did with keyboard and mouse, in the order in which it happened. The platform layer fills a queue, the
// screens read it; tests write it. Keys follow the character of the current layout, not the position on the board.

namespace passerelle {

enum class Key {
  None, Tab, Enter, Escape, Backspace, Delete, Insert, Left, Right, Up, Down, Home, End, PageUp, PageDown,
  F1, F5, F6, F8,
  Character,  ///< a key with a character of its own: InputEvent::character, lower case, as the layout prints it
};

struct InputEvent {
  enum class Kind {
    KeyPress,     ///< key went down or repeats; for Key::Character with Ctrl or Alt, and for Space
    Text,         ///< a character was typed (after dead keys and compose): InputEvent::character, repeat
    MouseMove,    ///< x, y
    MouseButton,  ///< button, down, x, y
    Wheel,        ///< y in notches, up is positive
    FocusLost,    ///< the window lost the keyboard
  };
  Kind kind = Kind::KeyPress;
  Key key = Key::None;
  char32_t character = 0;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;  ///< Alt, never AltGr
  bool repeat = false;
  float x = 0;  ///< pixels from the left of the window
  float y = 0;
  int button = 0;  ///< 0 left, 1 right, 2 middle
  bool down = false;
};

}  // namespace passerelle
