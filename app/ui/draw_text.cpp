// Drawing text and icons in whole pixels.
#include <algorithm>
#include <array>
#include <cmath>

#include "text/breaks.h"
#include "ui/kit.h"
#include "ui/memory_key.h"
#include "ui/shown_text.h"
#include "ui/text_rows.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kEllipsis = "…";
/// Of the italic cut of Inter: 9.4 degrees.
constexpr float kSlant = 0.166F;
/// Of the lines of prose, when one asked for room between them.
constexpr float kWideSpacing = 1.3F;

}  // namespace

ImFont* Ui::font(Type type) const { return setup_.fonts->type[static_cast<std::size_t>(type)]; }

float Ui::line_height(Type type) const {
  const float height = style_of(type).line_height;
  return px(setup_.comfort.wide_spacing && is_prose(type) ? height * kWideSpacing : height);
}

float Ui::text_offset(Type type) const { return baseline(type) - std::round(font(type)->Ascent); }

float Ui::baseline(Type type) const {
  const FontHeights& heights = setup_.fonts->heights[static_cast<std::size_t>(type)];
  return std::round((line_height(type) + heights.ascent - heights.descent) / 2);
}

void Ui::text(Type type, ImVec2 position, ImU32 colour, std::string_view utf8) {
  if (utf8.empty()) return;
  const ImFont* face = font(type);
  const ImVec2 at{std::round(position.x), std::round(position.y) + text_offset(type)};
  std::string scratch;
  const std::string_view shown = shown_text(*face, utf8, scratch);
  draw().AddText(face, face->FontSize, at, colour, shown.data(), shown.data() + shown.size());
}

void Ui::slanted_text(Type type, ImVec2 position, ImU32 colour, std::string_view utf8) {
  ImDrawList& list = draw();
  const int first = list.VtxBuffer.Size;
  text(type, position, colour, utf8);
  const float bottom = std::round(position.y) + baseline(type);
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImVec2& at = list.VtxBuffer[i].pos;
    at.x += (bottom - at.y) * kSlant;
  }
}

float Ui::text_width(Type type, std::string_view utf8) const {
  if (utf8.empty()) return 0;
  const ImFont* face = font(type);
  std::string scratch;
  const std::string_view shown = shown_text(*face, utf8, scratch);
  return face->CalcTextSizeA(face->FontSize, FLT_MAX, 0.0F, shown.data(), shown.data() + shown.size()).x;
}

std::string Ui::shorten(Type type, std::string_view utf8, float width) const {
  if (text_width(type, utf8) <= width) return std::string(utf8);
  const float room = width - text_width(type, kEllipsis);
  std::string_view kept;
  for (const std::size_t cut : text::grapheme_boundaries(utf8)) {
    if (text_width(type, utf8.substr(0, cut)) > room) break;
    kept = utf8.substr(0, cut);
  }
  return std::string(without_trailing_space(kept)).append(kEllipsis);
}

std::vector<std::string_view> Ui::wrap(Type type, std::string_view utf8, float width, Language language) const {
  struct Lines final : Kept {
    std::vector<TextRow> rows;
  };
  MemoryKey key("lines");
  key.add_name(type).add_name(language).add(width).add(font_scale()).add(utf8);
  std::unique_ptr<Kept>& place = kept(key.value());
  if (place == nullptr) {
    auto fresh = std::make_unique<Lines>();
    fresh->rows = fill_rows(utf8, width, language, [&](std::size_t begin, std::size_t end) {
      return text_width(type, utf8.substr(begin, end - begin));
    });
    place = std::move(fresh);
  }
  std::vector<std::string_view> lines;
  for (const TextRow& row : static_cast<const Lines&>(*place).rows) {
    lines.push_back(without_trailing_space(utf8.substr(row.bytes.begin, row.bytes.end - row.bytes.begin)));
  }
  return lines;
}

float Ui::paragraph(Type type, ImVec2 position, float width, ImU32 colour, std::string_view utf8, Language language) {
  float y = position.y;
  for (const auto line : wrap(type, utf8, width, language)) {
    text(type, {position.x, y}, colour, line);
    y += line_height(type);
  }
  return y - position.y;
}

float Ui::paragraph_height(Type type, float width, std::string_view utf8, Language language) const {
  return static_cast<float>(wrap(type, utf8, width, language).size()) * line_height(type);
}

void Ui::icon(std::string_view name, float size, ImVec2 position, ImU32 colour) {
  const ImWchar code = icon_code(name);
  std::size_t index = 0;
  while (index + 1 < kIconSizes.size() && static_cast<float>(kIconSizes[index]) < size) ++index;
  const ImFont* face = setup_.fonts->icon[index];
  if (code == 0 || face == nullptr) return;
  // Icons are in the private use area: three bytes of UTF-8.
  const std::array<char, 3> utf8{static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
                                 static_cast<char>(0x80 | (code & 0x3F))};
  const ImVec2 at{std::round(position.x), std::round(position.y)};
  draw().AddText(face, face->FontSize, at, colour, utf8.data(), utf8.data() + utf8.size());
}

void Ui::icon_in(std::string_view name, float size, const Rect& rect, ImU32 colour) {
  icon(name, size, {rect.x + (rect.w - px(size)) / 2, rect.y + (rect.h - px(size)) / 2}, colour);
}

}  // namespace passerelle::ui
