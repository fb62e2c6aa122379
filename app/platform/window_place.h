#pragma once
// Puts a window that is not shown yet where it belongs, and asks where it stands. Internal to platform/.

#include <optional>

#include "platform/window_frame.h"

struct GLFWwindow;

namespace passerelle::platform {

/// 1 at 96 dots an inch, in quarter steps: whole pixels for hairlines at the usual scales, and no rebuild for a
/// rounding difference.
float content_scale(GLFWwindow* window);
/// A size at scale 1 in the units of the display, no larger than its largest monitor has room.
Extent least_size(GLFWwindow* window, Extent at_scale_one);
Extent size_of(GLFWwindow* window);
/// Nothing where the display does not tell.
std::optional<Position> position_of(GLFWwindow* window);
/// Gives the window the remembered frame, or the one it was made with, as far as the monitors of today allow.
WindowFrame place(GLFWwindow* window, const std::optional<WindowFrame>& remembered, Extent least);

}  // namespace passerelle::platform
