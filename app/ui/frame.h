#pragma once
// What goes into a frame and what comes out of it: the only things that the window and the screens say to each other.

#include <imgui.h>
#include <span>
#include <string>

#include "base/input_event.h"

namespace passerelle::ui {

enum class ThemeName { Light, Dark, HighContrast };

/// One frame's input. Times are monotonic seconds.
struct FrameInput {
  ImVec2 size;  ///< window size in pixels
  double seconds = 0.0;
  float display_scale = 1.0F;
  std::span<const InputEvent> events;
};

enum class Cursor { Arrow, Hand, Text };

struct FrameOutput {
  bool moving = false;    ///< something is animated: draw again at once
  double wake_in = -1.0;  ///< seconds until the next frame is due (caret, draft, toast); negative: none
  Cursor cursor = Cursor::Arrow;
  std::string open_link;          ///< an https, http or mailto link to hand to the system; empty: none
  float font_scale = 1.0F;        ///< fonts wanted for the next frame: text scale times display scale
  bool dyslexic_letters = false;  ///< wanted for the prose of the next frame
  std::string title;              ///< of the window
  std::string announcement;       ///< one sentence for a screen reader; empty: none
};

}  // namespace passerelle::ui
