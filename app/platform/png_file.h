#pragma once
// Writes a picture as a PNG file. The bytes depend on the pixels alone.

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace passerelle::platform {

/// rgba: width * height * 4 bytes, bottom row first as OpenGL reads it. Written beside path under a temporary name,
/// then renamed. Fails with "picture_not_written".
Result<Done> write_png(const std::string& path, int width, int height, const std::vector<std::uint8_t>& rgba);

}  // namespace passerelle::platform
