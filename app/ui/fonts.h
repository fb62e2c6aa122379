#pragma once
// The fonts of the type ramp, as ImFont pointers by role, and how to build them into an atlas. The bytes of the font
// files are given: this layer opens no file.

#include <imgui.h>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "ui/font_metrics.h"

namespace passerelle::ui {

/// A step of the type ramp of tokens.json, in its order.
enum class Type {
  Display,
  Title,
  Heading,
  Subtitle,
  Reading,
  ReadingStrong,
  ReadingItalic,
  Body,
  BodyMedium,
  BodyStrong,
  Caption,
};
inline constexpr int kTypeCount = 11;

/// The types in which lessons, questions and answers are set.
constexpr bool is_prose(Type type) {
  return type == Type::Reading || type == Type::ReadingStrong || type == Type::ReadingItalic;
}

/// The letters of the prose.
enum class Letters { Usual, Dyslexic };

/// Sizes in which icons are loaded, unscaled pixels: 14, 16, 18, 20, 22.
inline constexpr std::array<int, 5> kIconSizes{14, 16, 18, 20, 22};

/// One font file in memory. name is "InterDisplay-SemiBold", "Inter-Regular", ..., "DejaVuSans",
/// "MaterialIcons-Regular".
struct FontFile {
  std::string name;
  std::vector<unsigned char> bytes;
};

/// Names of the files that build_fonts needs, in no order.
std::vector<std::string> font_file_names();

struct Fonts {
  std::array<ImFont*, kTypeCount> type{};
  std::array<ImFont*, kIconSizes.size()> icon{};
  std::array<FontHeights, kTypeCount> heights{};  ///< of the type itself, not rounded, window pixels
  float scale = 1.0F;                             ///< text scale times display scale with which they were built
};

/// Clears the atlas and builds every font at scale, light hinting by FreeType. Every earlier ImFont* is dead.
/// files must outlive the atlas. A missing optional file (DejaVuSans) is left out.
/// Dyslexic letters are left out, too, when their files are missing.
Fonts build_fonts(ImFontAtlas& atlas, const std::vector<FontFile>& files, float scale,
                  Letters letters = Letters::Usual);
/// Whether the files of the dyslexic letters are there.
bool has_dyslexic_letters(const std::vector<FontFile>& files);

}  // namespace passerelle::ui
