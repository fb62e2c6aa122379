#include "platform/link.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>
#include <thread>

namespace passerelle::platform {

bool is_safe_link(const std::string& link) {
  constexpr std::array<std::string_view, 3> kSchemes{"https://", "http://", "mailto:"};
  const bool known =
      std::any_of(kSchemes.begin(), kSchemes.end(), [&](auto scheme) { return link.starts_with(scheme); });
  const auto is_plain = [](unsigned char byte) { return byte > ' ' && byte != 0x7F; };
  return known && std::all_of(link.begin(), link.end(), is_plain);
}

Result<Done> open_link(const std::string& link) {
  if (!is_safe_link(link)) return Error{"link_not_opened", {{"link", link}}, {}};
  std::string program = "xdg-open";
  std::string address = link;
  std::array<char*, 3> arguments{program.data(), address.data(), nullptr};
  // The browser must not inherit the signals that the window keeps for itself.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, program.c_str(), nullptr, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (failed != 0) return Error{"link_not_opened", {{"link", link}}, {}};
  std::thread([child] { waitpid(child, nullptr, 0); }).detach();  // no zombie, and the window does not wait
  return Done{};
}

}  // namespace passerelle::platform
