#pragma once
// The widgets that screens are made of. A screen gives rectangles and strings and gets back what the person did; no
// widget knows what it is for. Sizes and colours come from the tokens by role; lengths given here are unscaled token
// pixels unless a name ends in _px, which is window pixels.

#include <imgui.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_event.h"
#include "base/language.h"
#include "text/span.h"
#include "ui/fonts.h"
#include "ui/registry.h"
#include "ui/theme.h"

namespace passerelle::ui {

/// A rectangle in window pixels.
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
};

/// What the keyboard asked for beyond single widgets; screens and the shell read it.
struct Shortcuts {
  bool submit = false;        ///< Ctrl+Enter
  bool next_language = false; ///< Ctrl+L
  int text_size = 0;          ///< Ctrl+plus: +1, Ctrl+minus: -1
  bool text_size_reset = false;
  bool escape = false;
  int region = 0;             ///< F6: +1, Shift+F6: -1
  int block = 0;              ///< Alt+Down: +1, Alt+Up: -1
  bool back = false;          ///< Alt+Left
  bool help = false;          ///< F1
  int page = 0;               ///< Page Down: +1, Page Up: -1 (not in a box)
  bool home = false;          ///< Home / End, not in a box
  bool end = false;
};

/// Everything a widget needs while a frame is drawn: fonts, theme, scale, focus, input, the registry. One a frame
/// sequence, owned by App; passed by reference to every screen.
class Ui;

}  // namespace passerelle::ui
