#pragma once
// Asks the desktop how programs should look (org.freedesktop.portal.Settings on the session bus) and follows it while
// the program runs. On a thread of its own: nothing waits for the bus, and a machine without one is as one that says
// nothing.

#include <functional>
#include <memory>
#include <optional>

#include "platform/desktop_look.h"

namespace passerelle::platform {

class DesktopSettings {
 public:
  /// on_change is called on that thread when look() has changed.
  explicit DesktopSettings(std::function<void()> on_change);
  /// Does not wait for an answer that is due.
  ~DesktopSettings();

  /// Nothing until the desktop has answered; may be called from any thread.
  std::optional<DesktopLook> look() const;

 private:
  class Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace passerelle::platform
