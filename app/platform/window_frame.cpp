#include "platform/window_frame.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace passerelle::platform {
namespace {

/// How long a size stands before it is taken for the window's own.
constexpr double kMoment = 1.0;
constexpr std::string_view kMaximized = " maximized";
/// No display is larger; what says so is damaged.
constexpr int kFarthest = 100'000;

/// Reads a number off the front of the text.
std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || value > kFarthest || value < -kFarthest) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

std::optional<Position> take_position(std::string_view& text) {
  const auto x = take(text, "+") ? take_number(text) : std::nullopt;
  const auto y = x && take(text, "+") ? take_number(text) : std::nullopt;
  if (!y) return std::nullopt;
  return Position{*x, *y};
}

/// What two stretches of a line share; negative: how far they are apart.
int shared(int a, int a_length, int b, int b_length) { return std::min(a + a_length, b + b_length) - std::max(a, b); }

/// Larger is better: the area of the monitor that the window covers, else how little they are apart, below zero.
std::int64_t closeness(const WorkArea& monitor, Position at, Extent size) {
  const std::int64_t x = shared(monitor.at.x, monitor.size.width, at.x, size.width);
  const std::int64_t y = shared(monitor.at.y, monitor.size.height, at.y, size.height);
  if (x > 0 && y > 0) return x * y;
  return std::min<std::int64_t>(x, 0) + std::min<std::int64_t>(y, 0) - 1;
}

/// From start, within the stretch where all of length fits.
int brought_in(int start, int length, int area_start, int area_length) {
  return std::max(area_start, std::min(start, area_start + area_length - length));
}

int fitted(int wanted, int least, int room) { return std::min(std::max(wanted, least), std::max(room, 1)); }

Extent fitted(Extent wanted, Extent least, Extent room) {
  return {fitted(wanted.width, least.width, room.width), fitted(wanted.height, least.height, room.height)};
}

Extent room_in(const WorkArea& monitor, const Margins& margins) {
  return {monitor.size.width - margins.left - margins.right, monitor.size.height - margins.top - margins.bottom};
}

}  // namespace

std::string to_text(const WindowFrame& frame) {
  std::string text = std::to_string(frame.size.width) + 'x' + std::to_string(frame.size.height);
  if (frame.position) text += '+' + std::to_string(frame.position->x) + '+' + std::to_string(frame.position->y);
  if (frame.maximized) text += kMaximized;
  return text;
}

std::optional<WindowFrame> window_frame_from_text(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  const auto width = take_number(text);
  const auto height = width && take(text, "x") ? take_number(text) : std::nullopt;
  if (!height || *width <= 0 || *height <= 0) return std::nullopt;
  WindowFrame frame{{*width, *height}, std::nullopt, false};
  if (text.starts_with("+") && !(frame.position = take_position(text))) return std::nullopt;
  frame.maximized = take(text, kMaximized);
  if (!text.empty()) return std::nullopt;
  return frame;
}

WindowFrame fit_to_monitors(WindowFrame wanted, Extent least, const Margins& margins,
                            std::span<const WorkArea> monitors) {
  if (monitors.empty()) return wanted;
  if (!wanted.position) {
    wanted.size = fitted(wanted.size, least, room_in(monitors.front(), margins));
    return wanted;
  }
  const auto outer = [&margins](Extent size) {
    return Extent{size.width + margins.left + margins.right, size.height + margins.top + margins.bottom};
  };
  const Position at{wanted.position->x - margins.left, wanted.position->y - margins.top};
  const Extent was = outer(wanted.size);
  const auto on = std::max_element(monitors.begin(), monitors.end(), [&](const WorkArea& a, const WorkArea& b) {
    return closeness(a, at, was) < closeness(b, at, was);
  });
  wanted.size = fitted(wanted.size, least, room_in(*on, margins));
  const Extent now = outer(wanted.size);
  if (closeness(*on, at, was) > 0) {
    wanted.position = Position{brought_in(at.x, now.width, on->at.x, on->size.width) + margins.left,
                               brought_in(at.y, now.height, on->at.y, on->size.height) + margins.top};
  } else {
    wanted.position = Position{on->at.x + std::max(0, on->size.width - now.width) / 2 + margins.left,
                               on->at.y + std::max(0, on->size.height - now.height) / 2 + margins.top};
  }
  return wanted;
}

void FrameMemory::changed(Extent size, std::optional<Position> position, double seconds) {
  if (settled_.maximized) return;
  settle(seconds, kMoment);
  pending_ = Pending{size, position, seconds};
}

void FrameMemory::maximized(bool now) {
  settled_.maximized = now;
  // It was the size of the maximized window, told before its state.
  if (now) pending_.reset();
}

const WindowFrame& FrameMemory::frame(double seconds) {
  settle(seconds, 0.0);
  return settled_;
}

void FrameMemory::settle(double seconds, double patience) {
  if (!pending_ || seconds - pending_->since < patience) return;
  settled_.size = pending_->size;
  settled_.position = pending_->position;
  pending_.reset();
}

}  // namespace passerelle::platform
