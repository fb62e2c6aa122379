// Drawing in whole pixels: boxes, lines, text, icons.
#include <algorithm>
#include <array>
#include <cmath>

#include "text/breaks.h"
#include "ui/kit.h"
#include "ui/text_rows.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kEllipsis = "…";
/// Of the italic cut of Inter: 9.4 degrees.
constexpr float kSlant = 0.166F;
/// U+25A1; a font without it shows its own sign for what it lacks.
constexpr std::string_view kUnknownSign = "\u25A1";

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::All:
      return ImDrawFlags_RoundCornersAll;
    case Corners::None:
      return ImDrawFlags_RoundCornersNone;
    case Corners::Top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::Bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::Left:
      return ImDrawFlags_RoundCornersLeft;
    case Corners::Right:
      return ImDrawFlags_RoundCornersRight;
  }
  return ImDrawFlags_RoundCornersAll;
}

/// Whether every byte belongs to a character that the fonts of the ramp have: ASCII, Latin, common punctuation.
bool is_plain(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte < 0xC6) continue;
    const bool punctuation = byte == 0xE2 && i + 2 < utf8.size() && utf8[i + 1] == '\x80' &&
                             static_cast<unsigned char>(utf8[i + 2]) >= 0x90 &&
                             (utf8[i + 2] == '\xAF' || static_cast<unsigned char>(utf8[i + 2]) < 0xA8);
    if (!punctuation) return false;
    i += 2;
  }
  return true;
}

/// The code point at the front; U+FFFD for ill-formed bytes. Takes it off.
char32_t take_character(std::string_view& utf8) {
  const auto first = static_cast<unsigned char>(utf8.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (size > utf8.size() || (first >= 0x80 && first < 0xC2)) {
    utf8.remove_prefix(1);
    return 0xFFFD;
  }
  char32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = code << 6U | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(size);
  return code;
}

bool is_invisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
         (code >= 0x200B && code < 0x2010) || (code >= 0x2028 && code < 0x202F) || (code >= 0x2060 && code < 0x2070) ||
         code == 0xFEFF;
}

bool has_glyph(const ImFont& face, char32_t code) {
  return code <= 0xFFFF && face.FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr;
}

/// One character as a person sees it: of its code points those that the font has; the sign for "unknown" when it has
/// none; nothing when it is invisible by nature. Marks and joiners that the font lacks leave no trace.
void append_shown(std::string& shown, const ImFont& face, std::string_view character) {
  bool any = false;
  bool visible = false;
  std::string_view rest = character;
  while (!rest.empty()) {
    const std::string_view before = rest;
    const char32_t code = take_character(rest);
    if (is_invisible(code)) continue;
    visible = true;
    if (!has_glyph(face, code)) continue;
    shown += before.substr(0, before.size() - rest.size());
    any = true;
  }
  if (visible && !any) shown += kUnknownSign;
}

/// What of a text is drawn. scratch holds it when it is not the text itself.
std::string_view shown_of(const ImFont& face, std::string_view utf8, std::string& scratch) {
  if (is_plain(utf8)) return utf8;
  const auto cuts = text::grapheme_boundaries(utf8);
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    append_shown(scratch, face, utf8.substr(cuts[i - 1], cuts[i] - cuts[i - 1]));
  }
  return scratch;
}

/// Edges on whole pixels; the right edge follows from where it stood, so that neighbours keep touching.
Rect snapped(const Rect& rect) {
  const float x = std::round(rect.x);
  const float y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

}  // namespace

float Ui::px(float token_pixels) const { return std::round(token_pixels * display_scale() * text_scale()); }

float Ui::unit(float token_pixels) const { return std::round(token_pixels * display_scale()); }

float Ui::stroke(float token_pixels) const { return std::max(1.0F, unit(token_pixels)); }

ImU32 Ui::colour(Colour role) const { return colour_of(setup_.theme, role); }

ImU32 Ui::colour(Colour role, float alpha) const {
  const ImU32 full = colour(role);
  const float kept = static_cast<float>(full >> IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0F, 1.0F);
  return (full & ~IM_COL32_A_MASK) | (static_cast<ImU32>(kept + 0.5F) << IM_COL32_A_SHIFT);
}

ImDrawList& Ui::draw() {
  return overlay_stack_.empty() ? *ImGui::GetBackgroundDrawList() : *ImGui::GetForegroundDrawList();
}

void Ui::fill(const Rect& rect, ImU32 colour, float radius, Corners corners) {
  const Rect r = snapped(rect);
  if (r.w <= 0 || r.h <= 0) return;
  draw().AddRectFilled(r.min(), r.max(), colour, std::min(radius, std::min(r.w, r.h) / 2), flags_of(corners));
}

void Ui::outline(const Rect& rect, ImU32 colour, float width, float radius, Corners corners) {
  const Rect r = snapped(rect);
  if (r.w <= 0 || r.h <= 0) return;
  const float half = width / 2;
  const float corner = std::max(0.0F, std::min(radius, std::min(r.w, r.h) / 2) - half);
  draw().PathRect({r.x + half, r.y + half}, {r.right() - half, r.bottom() - half}, corner, flags_of(corners));
  draw().PathStroke(colour, ImDrawFlags_Closed, width);
}

void Ui::hairline(float x, float y, float width, ImU32 colour) {
  fill({x, std::round(y), width, stroke(token::kStrokeHairline)}, colour);
}

void Ui::vertical_line(float x, float y, float height, float width, ImU32 colour) {
  fill({std::round(x), y, width, height}, colour);
}

void Ui::circle(ImVec2 centre, float radius, ImU32 colour) { draw().AddCircleFilled(centre, radius, colour); }

void Ui::ring(ImVec2 centre, float radius, float width, ImU32 colour) {
  draw().AddCircle(centre, radius - width / 2, colour, 0, width);
}

void Ui::shadow(const Rect& rect, Elevation elevation, float radius) {
  struct Layer {
    float offset;
    float spread;
    Colour colour;
  };
  static constexpr std::array<Layer, 3> kRaised{
      {{4, 3, Colour::Shadow3}, {2, 1, Colour::Shadow2}, {1, 0, Colour::Shadow1}}};
  static constexpr std::array<Layer, 3> kOverlay{
      {{12, 10, Colour::Shadow3}, {6, 4, Colour::Shadow2}, {2, 1, Colour::Shadow1}}};
  if (elevation == Elevation::Flat) return;
  for (const Layer& layer : elevation == Elevation::Raised ? kRaised : kOverlay) {
    Rect r = rect.inset(-unit(layer.spread));
    r.y += unit(layer.offset);
    fill(r, colour(layer.colour), radius + unit(layer.spread));
  }
}

ImFont* Ui::font(Type type) const { return setup_.fonts->type[static_cast<std::size_t>(type)]; }

float Ui::line_height(Type type) const { return px(style_of(type).line_height); }

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
  const std::string_view shown = shown_of(*face, utf8, scratch);
  draw().AddText(face, face->FontSize, at, colour, shown.data(), shown.data() + shown.size());
}

void Ui::slanted_text(Type type, ImVec2 position, ImU32 colour, std::string_view utf8) {
  ImDrawList& list = draw();
  const int first = list.VtxBuffer.Size;
  text(type, position, colour, utf8);
  const float bottom = std::round(position.y) + baseline(type);
  for (int i = first; i < list.VtxBuffer.Size; ++i)
    list.VtxBuffer[i].pos.x += (bottom - list.VtxBuffer[i].pos.y) * kSlant;
}

float Ui::text_width(Type type, std::string_view utf8) const {
  if (utf8.empty()) return 0;
  const ImFont* face = font(type);
  std::string scratch;
  const std::string_view shown = shown_of(*face, utf8, scratch);
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
  std::vector<std::string_view> lines;
  if (utf8.empty()) return lines;
  std::string key = std::to_string(static_cast<int>(type)) + '/' + std::to_string(static_cast<int>(language)) + '/' +
                    std::to_string(static_cast<int>(width)) + '/' + std::to_string(font(type)->FontSize) + '/';
  key += utf8;
  auto found = lines_.find(key);
  if (found == lines_.end()) {
    const auto measure = [&](std::size_t begin, std::size_t end) {
      return text_width(type, utf8.substr(begin, end - begin));
    };
    found = lines_.emplace(std::move(key), Lines{fill_rows(utf8, width, language, measure), true}).first;
  }
  found->second.used = true;
  for (const TextRow& row : found->second.rows) {
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

void Ui::push_clip(const Rect& rect) {
  const Rect& outer = clips_.back();
  const float x = std::max(outer.x, rect.x);
  const float y = std::max(outer.y, rect.y);
  const Rect inner{x, y, std::max(0.0F, std::min(outer.right(), rect.right()) - x),
                   std::max(0.0F, std::min(outer.bottom(), rect.bottom()) - y)};
  clips_.push_back(inner);
  draw().PushClipRect(inner.min(), inner.max(), false);
}

void Ui::pop_clip() {
  draw().PopClipRect();
  clips_.pop_back();
}

Rect Ui::clip() const { return clips_.back(); }

}  // namespace passerelle::ui
