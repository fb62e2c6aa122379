#pragma once
// How somebody leaves who does not type a word for it. Internal to cli/.

#include <array>
#include <csignal>

namespace passerelle::cli {

/// While it lives, Ctrl+C, a terminal that is closed and a polite kill end the input instead of the program: the read
/// that waits is interrupted, the next one finds nothing, and what was typed is saved on the way out. Writing to a pipe
/// that nobody reads fails instead of ending the program.
class SignalsEndInput {
 public:
  SignalsEndInput();
  ~SignalsEndInput();
  SignalsEndInput(const SignalsEndInput&) = delete;
  SignalsEndInput& operator=(const SignalsEndInput&) = delete;

 private:
  static constexpr std::array<int, 4> kSignals{SIGINT, SIGTERM, SIGHUP, SIGPIPE};
  std::array<struct sigaction, kSignals.size()> before_{};
};

}  // namespace passerelle::cli
