#include "cli/input_end.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace passerelle::cli {

namespace {

/// Puts an empty file in the place of the input, so that no signal is lost that comes between two reads. Only calls
/// that are allowed in a signal handler.
void end_input(int) {
  const int before = errno;
  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing >= 0) {
    dup2(nothing, STDIN_FILENO);
    close(nothing);
  }
  errno = before;
}

}  // namespace

SignalsEndInput::SignalsEndInput() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    // Without SA_RESTART: the read that waits has to end.
    struct sigaction action = {};
    action.sa_handler = kSignals[i] == SIGPIPE ? SIG_IGN : &end_input;
    sigaction(kSignals[i], &action, &before_[i]);
  }
}

SignalsEndInput::~SignalsEndInput() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
}

}  // namespace passerelle::cli
