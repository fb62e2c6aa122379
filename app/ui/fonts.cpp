#include "ui/fonts.h"

#include <imgui_freetype.h>
#include <algorithm>

#include "ui/theme.h"

namespace passerelle::ui {
namespace {

constexpr const char* kIconFont = "MaterialIcons-Regular";
constexpr const char* kOtherScripts = "DejaVuSans";

/// What a learner may type and Inter does not have: other Latin letters, Greek, Cyrillic, common signs.
constexpr std::array<ImWchar, 13> kTypedGlyphs{0x0180, 0x024F, 0x0370, 0x03FF, 0x0400, 0x045F, 0x1E00,
                                               0x1EFF, 0x2190, 0x21FF, 0x2200, 0x22FF, 0};
/// The text that a learner typed is drawn in these only: the box and the scored answer, the quotes, their own remarks.
constexpr std::array kTyped{Type::Reading, Type::Caption};

const FontFile* find_file(const std::vector<FontFile>& files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const FontFile& file) { return file.name == name; });
  return found == files.end() || found->bytes.empty() ? nullptr : &*found;
}

ImFont* add(ImFontAtlas& atlas, const FontFile* file, float size, const ImWchar* ranges, bool merge) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  config.SizePixels = size;
  config.OversampleH = 1;
  if (file == nullptr) return atlas.AddFontDefault(&config);
  // The atlas only reads what it does not own, but asks for a pointer to bytes that it might free.
  auto* bytes = const_cast<unsigned char*>(file->bytes.data());
  return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file->bytes.size()), size, &config, ranges);
}

std::vector<ImWchar> icon_ranges() {
  std::vector<ImWchar> ranges;
  for (const IconGlyph& glyph : icon_glyphs()) ranges.insert(ranges.end(), {glyph.code, glyph.code});
  ranges.push_back(0);
  return ranges;
}

bool holds_typed_text(Type type) { return std::find(kTyped.begin(), kTyped.end(), type) != kTyped.end(); }

}  // namespace

std::vector<std::string> font_file_names() {
  std::vector<std::string> names;
  for (int i = 0; i < kTypeCount; ++i) {
    const std::string name = style_of(static_cast<Type>(i)).font;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  names.emplace_back(kIconFont);
  names.emplace_back(kOtherScripts);
  return names;
}

Fonts build_fonts(ImFontAtlas& atlas, const std::vector<FontFile>& files, float scale) {
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  Fonts fonts;
  fonts.scale = scale;
  const FontFile* other_scripts = find_file(files, kOtherScripts);
  for (int i = 0; i < kTypeCount; ++i) {
    const Type type = static_cast<Type>(i);
    const TypeStyle& style = style_of(type);
    const float size = style.imgui_size * scale;
    fonts.type[static_cast<std::size_t>(i)] =
        add(atlas, find_file(files, style.font), size, glyph_ranges().data(), /*merge=*/false);
    if (other_scripts != nullptr && holds_typed_text(type)) {
      add(atlas, other_scripts, size, kTypedGlyphs.data(), /*merge=*/true);
    }
  }
  const std::vector<ImWchar> icons = icon_ranges();
  const FontFile* icon_file = find_file(files, kIconFont);
  for (std::size_t i = 0; i < kIconSizes.size(); ++i) {
    fonts.icon[i] = add(atlas, icon_file, static_cast<float>(kIconSizes[i]) * scale, icons.data(), /*merge=*/false);
  }
  atlas.Build();
  return fonts;
}

}  // namespace passerelle::ui
