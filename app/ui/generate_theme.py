"""Writes the design tokens as C++: theme_tokens.h (names and sizes) and theme_tokens.cpp (colours, type, icons).

Usage: generate_theme.py TOKENS.json OUT_DIR
"""
import json
import pathlib
import sys

THEMES = ("light", "dark", "high_contrast")
SIZES = ("spacing", "radius", "stroke", "control", "layout", "motion")
HEADER = "// Generated from assets/tokens.json.\n"


def camel(*words):
    return "".join(part.capitalize() for word in words for part in word.split("_"))


def flat(table, prefix=()):
    """Leaves of nested tables with their names, in the file's order."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, prefix + (key,))
        else:
            yield prefix + (key,), value


def packed(colour):
    """#RRGGBB[AA] as Dear ImGui keeps it: alpha, blue, green, red."""
    digits = colour.lstrip("#")
    red, green, blue = (digits[i:i + 2] for i in (0, 2, 4))
    return "0x" + (digits[6:8] or "FF") + blue + green + red + "U"


def header(tokens, roles):
    lines = [HEADER + "#pragma once", "", "namespace passerelle::ui {", "",
             "/// A colour by what it is for.", "enum class Colour {"]
    lines += [f"  {camel(*role)}," for role in roles]
    lines += ["};", f"inline constexpr int kColourCount = {len(roles)};", "",
              "/// Sizes and distances at scale 1, durations in milliseconds.", "namespace token {"]
    for group in SIZES:
        for name, value in flat(tokens[group]):
            if isinstance(value, (int, float)):
                lines.append(f"inline constexpr float k{camel(group, *name)} = {float(value)}F;")
    lines += ["}  // namespace token", "", "}  // namespace passerelle::ui", ""]
    return "\n".join(lines)


def source(tokens, roles):
    lines = [HEADER + '#include "ui/theme.h"', "", "namespace passerelle::ui {", "namespace {", "",
             f"constexpr std::array<std::array<ImU32, kColourCount>, {len(THEMES)}> kColours{{{{"]
    for theme in THEMES:
        colours = dict(flat(tokens["themes"][theme]))
        lines.append(f"    {{{{  // {theme}")
        lines += [f"        {packed(colours[role])},  // {'.'.join(role)}" for role in roles]
        lines.append("    }},")
    lines += ["}};", "", "constexpr std::array<TypeStyle, kTypeCount> kRamp{{"]
    for name, style in tokens["type"]["ramp"].items():
        lines.append(f'    {{"{style["font"]}", {float(style["imgui_size"])}F, {float(style["size"])}F, '
                     f'{float(style["line_height"])}F}},  // {name}')
    icons = sorted(tokens["icons"].items())
    lines += ["}};", "", f"constexpr std::array<IconGlyph, {len(icons)}> kIcons{{{{"]
    lines += [f'    {{"{name}", 0x{icon["material"]}}},' for name, icon in icons]
    ranges = [tuple(entry.removeprefix("U+").split("-")) for entry in tokens["type"]["glyphs"]]
    lines += ["}};", "", f"constexpr std::array<ImWchar, {2 * len(ranges) + 1}> kGlyphs{{"]
    lines += [f"    0x{span[0]}, 0x{span[-1]}," for span in ranges]
    lines += ["    0};", "", "}  // namespace", "",
              "ImU32 colour_of(ThemeName theme, Colour role) {",
              "  return kColours[static_cast<std::size_t>(theme)][static_cast<std::size_t>(role)];", "}", "",
              "const TypeStyle& style_of(Type type) { return kRamp[static_cast<std::size_t>(type)]; }", "",
              "std::span<const IconGlyph> icon_glyphs() { return kIcons; }", "",
              "std::span<const ImWchar> glyph_ranges() { return kGlyphs; }", "",
              "}  // namespace passerelle::ui", ""]
    return "\n".join(lines)


def main():
    tokens = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    out = pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    roles = [name for name, _ in flat(tokens["themes"]["light"])]
    (out / "theme_tokens.h").write_text(header(tokens, roles), encoding="utf-8")
    (out / "theme_tokens.cpp").write_text(source(tokens, roles), encoding="utf-8")


main()
