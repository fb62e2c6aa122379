#include "platform/window_place.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace passerelle::platform {
namespace {

/// Of every monitor, the first one first.
std::vector<WorkArea> work_areas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<WorkArea> areas;
  for (int i = 0; i < count; ++i) {
    WorkArea area;
    glfwGetMonitorWorkarea(monitors[i], &area.at.x, &area.at.y, &area.size.width, &area.size.height);
    if (area.size.width > 0 && area.size.height > 0) areas.push_back(area);
  }
  return areas;
}

Margins margins_of(GLFWwindow* window) {
  Margins margins;
  glfwGetWindowFrameSize(window, &margins.left, &margins.top, &margins.right, &margins.bottom);
  return margins;
}

/// Of the display for a length at scale 1. Where windows are measured in pixels that is the scale; elsewhere the
/// display enlarges them itself.
double units(GLFWwindow* window) {
  int pixels = 0;
  glfwGetFramebufferSize(window, &pixels, nullptr);
  const double share = pixels > 0 ? static_cast<double>(size_of(window).width) / pixels : 1.0;
  return static_cast<double>(content_scale(window)) * share;
}

}  // namespace

float content_scale(GLFWwindow* window) {
  float x = 1.0F;
  glfwGetWindowContentScale(window, &x, nullptr);
  return std::clamp(std::round(x * 4.0F) / 4.0F, 1.0F, 4.0F);
}

Extent least_size(GLFWwindow* window, Extent at_scale_one) {
  const double scale = units(window);
  const auto scaled = [scale](int length) { return static_cast<int>(std::lround(length * scale)); };
  Extent least{scaled(at_scale_one.width), scaled(at_scale_one.height)};
  Extent room{0, 0};
  for (const WorkArea& area : work_areas()) {
    room = {std::max(room.width, area.size.width), std::max(room.height, area.size.height)};
  }
  if (room.width > 0) least = {std::min(least.width, room.width), std::min(least.height, room.height)};
  return least;
}

Extent size_of(GLFWwindow* window) {
  Extent size;
  glfwGetWindowSize(window, &size.width, &size.height);
  return size;
}

std::optional<Position> position_of(GLFWwindow* window) {
  glfwGetError(nullptr);
  Position at;
  glfwGetWindowPos(window, &at.x, &at.y);
  if (glfwGetError(nullptr) != GLFW_NO_ERROR) return std::nullopt;
  return at;
}

WindowFrame place(GLFWwindow* window, const std::optional<WindowFrame>& remembered, Extent least) {
  const WindowFrame wanted = remembered.value_or(WindowFrame{size_of(window), std::nullopt, false});
  const WindowFrame fitting = fit_to_monitors(wanted, least, margins_of(window), work_areas());
  if (fitting.size != size_of(window)) glfwSetWindowSize(window, fitting.size.width, fitting.size.height);
  if (fitting.position && position_of(window)) glfwSetWindowPos(window, fitting.position->x, fitting.position->y);
  return fitting;
}

}  // namespace passerelle::platform
