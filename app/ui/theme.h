#pragma once
// Colours, type and icons of assets/tokens.json by role. The tables are generated from that file at build time; nothing
// else in the program knows a colour or a size.

#include <imgui.h>
#include <array>
#include <span>
#include <string_view>

#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/theme_tokens.h"

namespace passerelle::ui {

/// One step of the type ramp at scale 1.
struct TypeStyle {
  const char* font;  ///< name of the font file
  float imgui_size;  ///< ascent minus descent, what Dear ImGui asks for
  float size;        ///< em
  float line_height;
};

struct IconGlyph {
  std::string_view name;  ///< "learn", "check" ...
  ImWchar code;
};

ImU32 colour_of(ThemeName theme, Colour role);
const TypeStyle& style_of(Type type);
std::span<const IconGlyph> icon_glyphs();
/// Pairs of first and last code point, ended by 0.
std::span<const ImWchar> glyph_ranges();
/// The code point of an icon; 0 when there is none of that name.
ImWchar icon_code(std::string_view name);

}  // namespace passerelle::ui
