#pragma once
// One Dear ImGui context drawn with the stock OpenGL 3 back end, the same for the window and for pictures. Whoever owns
// it keeps a GL context current while it lives.

#include <span>

#include "base/input_event.h"
#include "base/result.h"
#include "platform/window.h"

namespace passerelle::platform {

class ImguiSession {
 public:
  /// Creates the context; needs no GL yet.
  ImguiSession();
  ~ImguiSession();
  ImguiSession(const ImguiSession&) = delete;
  ImguiSession& operator=(const ImguiSession&) = delete;

  /// A GL context is current from now on. Fails with "window_no_gl".
  Result<Done> attach();
  /// Rebuilds every font; the texture follows with the next frame.
  void build_fonts(const WindowContent& content, float display_scale);
  /// One frame of the content, drawn into the current frame buffer.
  FrameRequest draw(const WindowContent& content, const FrameInfo& info);

 private:
  ImGuiContext* context_ = nullptr;
  bool attached_ = false;
  double last_ = 0.0;
};

}  // namespace passerelle::platform
