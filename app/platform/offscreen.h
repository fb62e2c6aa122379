#pragma once
// A picture of what a window would show, without a display: EGL surfaceless, a frame buffer, the same OpenGL back end.

#include <string>
#include <vector>

#include "base/result.h"
#include "platform/window.h"

namespace passerelle::platform {

struct PictureRequest {
  int width = 1280;
  int height = 800;
  float display_scale = 1.0F;
  int frames = 4;                              ///< frames to draw before the picture is taken, 1/60 s apart
  std::string path;                            ///< of the PNG, written to a temporary name first
  std::vector<std::vector<InputEvent>> input;  ///< what the person does: one entry a frame, before the frames above
};

/// Draws the content and writes the picture. Fails with "picture_no_gl" when the machine cannot draw without a display,
/// "picture_too_large", and "picture_not_written" when the file cannot be made.
Result<Done> take_picture(const PictureRequest& request, const WindowContent& content);

}  // namespace passerelle::platform
