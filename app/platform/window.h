#pragma once
// The real window: GLFW, OpenGL 3.3 through glad, Dear ImGui's OpenGL back end, an input queue of our own. Draws only
// when something happened or moves. Knows nothing of what is drawn.

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <imgui.h>

#include "base/input_event.h"
#include "base/result.h"
#include "platform/window_frame.h"

namespace passerelle::platform {

struct WindowOptions {
  std::string title;
  Extent size{1280, 800};                 ///< at scale 1, for a window that was never opened
  Extent least{880, 600};                 ///< at scale 1
  std::optional<WindowFrame> remembered;  ///< of the last time
};

enum class Cursor { Arrow, Hand, Text };

/// What the content wants after a frame.
struct FrameRequest {
  bool moving = false;    ///< draw again at once
  double wake_in = -1.0;  ///< seconds until the next frame is due; negative: only on input
  Cursor cursor = Cursor::Arrow;
  std::string title;           ///< empty: keep
  std::string open_link;       ///< handed to the system's opener; empty: none
  bool rebuild_fonts = false;  ///< call WindowContent::build_fonts before the next frame
  bool leave = false;          ///< run() returns after this frame; the window stays
};

struct FrameInfo {
  ImVec2 size;
  double seconds = 0.0;  ///< monotonic
  float display_scale = 1.0F;
  std::span<const InputEvent> events;
};

/// What is shown. Called between NewFrame and Render.
struct WindowContent {
  std::function<void(ImFontAtlas&, float display_scale)> build_fonts;
  std::function<FrameRequest(const FrameInfo&)> draw;
  std::function<void()> before_close;  ///< may be empty
  std::function<void()> presented;     ///< after a frame was shown, for measurements; may be empty
};

/// Why Window::run() returned.
enum class Ended { Closed, Left };

class Window {
 public:
  /// Fails with "window_no_display" when there is no display, "window_no_gl" when OpenGL 3.3 is missing.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();

  /// Runs until the window is closed or the content leaves; another content may follow then, with the fonts of the one
  /// before.
  Ended run(const WindowContent& content);
  /// To be remembered, and given to the next opening.
  WindowFrame frame();
  /// Makes run() draw a frame; may be called from any thread.
  void wake();
  /// Makes run() return as if the window had been closed; may be called from any thread.
  void close();

  struct State;

 private:
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::platform
