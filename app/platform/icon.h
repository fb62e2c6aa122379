#pragma once
// The program's icon as pixels: a footbridge on a petrol square, computed so that no image file is needed.

#include <cstdint>
#include <vector>

namespace passerelle::platform {

/// size * size * 4 bytes, RGBA, top row first.
std::vector<std::uint8_t> draw_icon(int size);

}  // namespace passerelle::platform
