#pragma once
// Where a window stands and how large it is: what is kept of it, and where it opens again on the monitors of today.
// Plain values in the display's own units; no window, no display, no file.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace passerelle::platform {

struct Extent {
  int width = 0;
  int height = 0;
  bool operator==(const Extent&) const = default;
};

struct Position {
  int x = 0;
  int y = 0;
  bool operator==(const Position&) const = default;
};

/// Of a monitor: what panels and bars leave.
struct WorkArea {
  Position at;
  Extent size;
};

/// What the window manager puts around the contents: title bar and edges.
struct Margins {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// A window as it is remembered.
struct WindowFrame {
  Extent size;                       ///< of the contents, also that to which a maximized window goes back
  std::optional<Position> position;  ///< of the contents; nothing where the display does not tell (Wayland)
  bool maximized = false;
  bool operator==(const WindowFrame&) const = default;
};

/// "1280x800+64+32 maximized"; a place left of the main monitor is "+-64".
std::string to_text(const WindowFrame& frame);
/// Nothing when the text is not one, or its size is none.
std::optional<WindowFrame> window_frame_from_text(std::string_view text);

/// How a window opens: the remembered size between the least and the work area of the monitor on which most of it
/// stood, moved until all of it is there. Nearest monitor, in its middle, when the one it stood on is gone; the first
/// monitor for a window without a place. No larger than the work area even when the least size is. Monitors unknown: as
/// it was.
WindowFrame fit_to_monitors(WindowFrame wanted, Extent least, const Margins& margins,
                            std::span<const WorkArea> monitors);

/// The frame of a running window that is worth remembering: a maximized window goes back to where it stood before.
/// Displays tell of size and state one after the other, in either order; so a size counts once it has stood a moment.
class FrameMemory {
 public:
  explicit FrameMemory(const WindowFrame& opened) : settled_(opened) {}

  /// The contents were resized or moved. seconds: monotonic.
  void changed(Extent size, std::optional<Position> position, double seconds);
  void maximized(bool now);
  const WindowFrame& frame(double seconds);

 private:
  struct Pending {
    Extent size;
    std::optional<Position> position;
    double since = 0.0;
  };
  WindowFrame settled_;
  std::optional<Pending> pending_;

  void settle(double seconds, double patience);
};

}  // namespace passerelle::platform
