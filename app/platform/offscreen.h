#pragma once
// A picture of what a window would show, without a display: EGL surfaceless, a frame buffer, the same OpenGL back end.

#include <string>

#include "base/result.h"
#include "platform/window.h"

namespace passerelle::platform {

struct PictureRequest {
  int width = 1280;
  int height = 800;
  float display_scale = 1.0F;
  int frames = 4;     ///< frames to draw before the picture is taken, 1/60 s apart
  std::string path;   ///< of the PNG, written to a temporary name first
};

/// Draws the content and writes the picture.
Result<Done> take_picture(const PictureRequest& request, const WindowContent& content);

}  // namespace passerelle::platform
