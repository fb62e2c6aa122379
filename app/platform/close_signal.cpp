#include "platform/close_signal.h"

#include <pthread.h>

#include <csignal>

namespace passerelle::platform {
namespace {

sigset_t close_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGHUP);
  return set;
}

}  // namespace

void block_close_signals() {
  const sigset_t set = close_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

CloseOnSignal::CloseOnSignal(Window& window)
    : listener_([this, &window] {
        const sigset_t set = close_signals();
        int signal = 0;
        sigwait(&set, &signal);
        if (!done_) window.close();
      }) {}

CloseOnSignal::~CloseOnSignal() {
  done_ = true;
  pthread_kill(listener_.native_handle(), SIGTERM);
  listener_.join();
}

}  // namespace passerelle::platform
