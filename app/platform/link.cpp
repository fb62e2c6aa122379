#include "platform/link.h"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <thread>

#include "platform/process.h"

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
  const std::optional<int> child = start_process("xdg-open", {link}, Output::Kept);
  if (!child) return Error{"link_not_opened", {{"link", link}}, {}};
  std::thread([child = *child] { waitpid(child, nullptr, 0); }).detach();  // no zombie, and the window does not wait
  return Done{};
}

}  // namespace passerelle::platform
