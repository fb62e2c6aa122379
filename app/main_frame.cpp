#include "main_frame.h"

#include <fstream>
#include <string>

#include "exchange/write_file.h"

namespace passerelle {
namespace {

std::filesystem::path file_in(const std::filesystem::path& profile) { return profile / "window"; }

}  // namespace

std::optional<platform::WindowFrame> kept_frame(const std::filesystem::path& profile) {
  std::ifstream file(file_in(profile));
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  return platform::window_frame_from_text(line);
}

void keep_frame(const std::filesystem::path& profile, const platform::WindowFrame& frame) {
  if (kept_frame(profile) == frame) return;
  (void)exchange::write_whole(file_in(profile), platform::to_text(frame) + '\n');
}

}  // namespace passerelle
