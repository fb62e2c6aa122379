#include "platform/png_file.h"

#include <png.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace passerelle::platform {
namespace {

Error not_written(const std::string& path, const std::string& reason) {
  return Error{"picture_not_written", {{"path", path}, {"reason", reason}}, {}};
}

/// Opaque rows from top to bottom.
std::vector<std::uint8_t> to_rgb(int width, int height, const std::vector<std::uint8_t>& rgba) {
  std::vector<std::uint8_t> rgb;
  const auto columns = static_cast<std::size_t>(width);
  const auto rows = static_cast<std::size_t>(height);
  rgb.reserve(columns * rows * 3);
  for (std::size_t y = rows; y-- > 0;) {
    for (std::size_t x = 0; x < columns; ++x) {
      const std::size_t at = (y * columns + x) * 4;
      rgb.insert(rgb.end(), {rgba[at], rgba[at + 1], rgba[at + 2]});
    }
  }
  return rgb;
}

Result<std::vector<std::uint8_t>> encode(const std::string& path, int width, int height,
                                         const std::vector<std::uint8_t>& rgb) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::vector<std::uint8_t> bytes(size);
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rgb.data(), 0, nullptr) == 0) {
    return not_written(path, static_cast<const char*>(image.message));
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<Done> write_png(const std::string& path, int width, int height, const std::vector<std::uint8_t>& rgba) {
  auto encoded = encode(path, width, height, to_rgb(width, height, rgba));
  if (!encoded) return encoded.error();
  const std::vector<std::uint8_t>& bytes = encoded.value();

  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  // A device or a pipe would be replaced by the picture.
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    return not_written(path, "not a regular file");
  }
  const std::string temporary = path + ".part" + std::to_string(getpid());
  const auto reason = [] { return std::generic_category().message(errno); };
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  if (file == nullptr) return not_written(path, reason());
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  written = std::fclose(file) == 0 && written;
  if (!written || std::rename(temporary.c_str(), path.c_str()) != 0) {
    const Error error = not_written(path, reason());
    std::remove(temporary.c_str());
    return error;
  }
  return Done{};
}

}  // namespace passerelle::platform
