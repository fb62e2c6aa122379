#include "ui/font_metrics.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace passerelle::ui {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t kDirectory = 12;  ///< offset of the first record in the table directory
constexpr std::size_t kRecord = 16;
constexpr std::size_t kUnitsPerEm = 18;    ///< in head
constexpr std::size_t kLineAscent = 4;     ///< in hhea
constexpr std::size_t kTypoAscent = 68;    ///< in OS/2; the descent follows the ascent in both
constexpr std::size_t kSelection = 62;     ///< in OS/2
constexpr unsigned kUseTypoMetrics = 128;  ///< bit of the selection: the heights of OS/2 count

std::uint32_t read(const Bytes& bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8U | (at + i < bytes.size() ? bytes[at + i] : 0U);
  return value;
}

float read_signed(const Bytes& bytes, std::size_t at) {
  return static_cast<float>(static_cast<std::int16_t>(read(bytes, at, 2)));
}

void write_signed(Bytes& bytes, std::size_t at, float value) {
  if (at + 1 >= bytes.size()) return;
  const auto number = static_cast<std::uint16_t>(static_cast<std::int16_t>(value));
  bytes[at] = static_cast<unsigned char>(number >> 8U);
  bytes[at + 1] = static_cast<unsigned char>(number & 0xFFU);
}

/// Where a table begins; 0 when there is none.
std::size_t table(const Bytes& bytes, std::string_view tag) {
  const std::size_t count = read(bytes, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = kDirectory + i * kRecord;
    if (record + kRecord > bytes.size()) return 0;
    if (std::string_view(reinterpret_cast<const char*>(&bytes[record]), 4) == tag) return read(bytes, record + 8, 4);
  }
  return 0;
}

/// Where the ascent stands that counts; 0 when there is none.
std::size_t ascent_place(const Bytes& bytes) {
  const std::size_t os2 = table(bytes, "OS/2");
  if (os2 != 0 && (read(bytes, os2 + kSelection, 2) & kUseTypoMetrics) != 0) return os2 + kTypoAscent;
  const std::size_t hhea = table(bytes, "hhea");
  return hhea == 0 ? 0 : hhea + kLineAscent;
}

float units_per_em(const Bytes& bytes) {
  const std::size_t head = table(bytes, "head");
  return head == 0 ? 0.0F : static_cast<float>(read(bytes, head + kUnitsPerEm, 2));
}

}  // namespace

std::optional<FontHeights> natural_heights(const Bytes& bytes, float em) {
  const float units = units_per_em(bytes);
  const std::size_t place = ascent_place(bytes);
  if (units <= 0 || place == 0) return std::nullopt;
  return FontHeights{read_signed(bytes, place) * em / units, -read_signed(bytes, place + 2) * em / units};
}

void set_heights(Bytes& bytes, float em, const FontHeights& heights) {
  const float units = units_per_em(bytes);
  const std::size_t place = ascent_place(bytes);
  if (units <= 0 || place == 0) return;
  // Rounded down: FreeType rounds the pixels up again.
  write_signed(bytes, place, std::floor(heights.ascent * units / em));
  write_signed(bytes, place + 2, -std::floor(heights.descent * units / em));
}

}  // namespace passerelle::ui
