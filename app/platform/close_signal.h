#pragma once
// SIGTERM, SIGINT and SIGHUP close the window as its cross does, so that a text is saved at the end of a session too.

#include <atomic>
#include <thread>

#include "platform/window.h"

namespace passerelle::platform {

/// Keeps the signals from ending the process; must be called before any thread is started.
void block_close_signals();

/// Listens while it lives.
class CloseOnSignal {
 public:
  /// The window must outlive this object.
  explicit CloseOnSignal(Window& window);
  ~CloseOnSignal();
  CloseOnSignal(const CloseOnSignal&) = delete;
  CloseOnSignal& operator=(const CloseOnSignal&) = delete;

 private:
  std::atomic<bool> done_{false};
  std::thread listener_;
};

}  // namespace passerelle::platform
