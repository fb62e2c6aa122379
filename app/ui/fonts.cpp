#include "ui/fonts.h"

#include <imgui_freetype.h>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace passerelle::ui {
namespace {

constexpr const char* kIconFont = "MaterialIcons-Regular";
constexpr const char* kOtherScripts = "DejaVuSans";
constexpr const char* kDyslexicFonts[] = {"OpenDyslexic-Regular", "OpenDyslexic-Bold", "OpenDyslexic-Italic"};

/// What a learner may type and Inter does not have: other Latin letters, Greek, Cyrillic, a few arrows and signs.
constexpr std::array<ImWchar, 19> kTypedGlyphs{0x0180, 0x024F, 0x0370, 0x03FF, 0x0400, 0x045F, 0x1E00,
                                               0x1EFF, 0x2194, 0x2195, 0x21D0, 0x21D4, 0x221E, 0x221E,
                                               0x2248, 0x2248, 0x25A1, 0x25A1, 0};
/// An empty square: a character that no font has.
constexpr ImWchar kUnknown = 0x25A1;

const FontFile* find_file(const std::vector<FontFile>& files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const FontFile& file) { return file.name == name; });
  return found == files.end() || found->bytes.empty() ? nullptr : &*found;
}

/// What a learner typed is drawn in these only: boxes and scored answers, quotes, remarks.
bool holds_typed_text(Type type) { return type == Type::Reading || type == Type::Body || type == Type::Caption; }

ImFontConfig config_of(bool merge) {
  ImFontConfig config;
  config.MergeMode = merge;
  config.OversampleH = 1;
  return config;
}

/// Adds a file at an em, its heights rounded up to the whole pixels of `box`. The atlas owns the rewritten copy.
ImFont* add(ImFontAtlas& atlas, const FontFile& file, float em, const FontHeights& box, const ImWchar* ranges,
            bool merge) {
  std::vector<unsigned char> bytes = file.bytes;
  set_heights(bytes, em, box);
  void* owned = ImGui::MemAlloc(bytes.size());
  std::copy(bytes.begin(), bytes.end(), static_cast<unsigned char*>(owned));
  const ImFontConfig config = config_of(merge);
  return atlas.AddFontFromMemoryTTF(owned, static_cast<int>(bytes.size()), box.ascent + box.descent, &config, ranges);
}

ImFont* add_default(ImFontAtlas& atlas, float size) {
  ImFontConfig config = config_of(/*merge=*/false);
  config.SizePixels = std::round(size);
  return atlas.AddFontDefault(&config);
}

/// Its letters are wide: a little smaller they take about the room of the usual ones.
constexpr float kDyslexicSize = 0.92F;

const FontFile* dyslexic_file(const std::vector<FontFile>& files, Type type) {
  if (type == Type::Reading) return find_file(files, kDyslexicFonts[0]);
  if (type == Type::ReadingStrong) return find_file(files, kDyslexicFonts[1]);
  return type == Type::ReadingItalic ? find_file(files, kDyslexicFonts[2]) : nullptr;
}

/// One step of the ramp, with what a learner may type behind it where it holds such text.
void add_type(ImFontAtlas& atlas, const std::vector<FontFile>& files, Type type, Letters letters, Fonts& fonts) {
  const TypeStyle& style = style_of(type);
  const auto index = static_cast<std::size_t>(type);
  const float em = style.size * fonts.scale;
  const FontFile* file = find_file(files, style.font);
  const auto heights = file == nullptr ? std::nullopt : natural_heights(file->bytes, em);
  if (!heights) {
    fonts.type[index] = add_default(atlas, style.imgui_size * fonts.scale);
    fonts.heights[index] = {style.imgui_size * fonts.scale, 0};
    return;
  }
  fonts.heights[index] = *heights;
  const FontHeights box{std::ceil(heights->ascent), std::ceil(heights->descent)};
  // What the dyslexic letters lack is taken from the usual font, whose heights hold for both.
  const FontFile* dyslexic = letters == Letters::Dyslexic ? dyslexic_file(files, type) : nullptr;
  if (dyslexic != nullptr) {
    fonts.type[index] = add(atlas, *dyslexic, em * kDyslexicSize, box, glyph_ranges().data(), /*merge=*/false);
  }
  ImFont* usual = add(atlas, *file, em, box, glyph_ranges().data(), /*merge=*/dyslexic != nullptr);
  if (dyslexic == nullptr) fonts.type[index] = usual;
  fonts.type[index]->FallbackChar = kUnknown;
  const FontFile* others = find_file(files, kOtherScripts);
  if (others != nullptr && holds_typed_text(type)) add(atlas, *others, em, box, kTypedGlyphs.data(), /*merge=*/true);
}

ImFont* add_icons(ImFontAtlas& atlas, const FontFile* file, float size, const std::vector<ImWchar>& ranges) {
  if (file == nullptr) return add_default(atlas, size);
  ImFontConfig config = config_of(/*merge=*/false);
  config.FontDataOwnedByAtlas = false;
  // The atlas only reads what it does not own, but asks for a pointer to bytes that it might free.
  auto* bytes = const_cast<unsigned char*>(file->bytes.data());
  return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file->bytes.size()), std::round(size), &config,
                                    ranges.data());
}

std::vector<ImWchar> icon_ranges() {
  std::vector<ImWchar> ranges;
  for (const IconGlyph& glyph : icon_glyphs()) ranges.insert(ranges.end(), {glyph.code, glyph.code});
  ranges.push_back(0);
  return ranges;
}

}  // namespace

std::vector<std::string> font_file_names() {
  std::vector<std::string> names;
  for (int i = 0; i < kTypeCount; ++i) {
    const std::string name = style_of(static_cast<Type>(i)).font;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  names.emplace_back(kIconFont);
  names.emplace_back(kOtherScripts);
  for (const char* name : kDyslexicFonts) names.emplace_back(name);
  return names;
}

bool has_dyslexic_letters(const std::vector<FontFile>& files) {
  return std::all_of(std::begin(kDyslexicFonts), std::end(kDyslexicFonts),
                     [&](const char* name) { return find_file(files, name) != nullptr; });
}

Fonts build_fonts(ImFontAtlas& atlas, const std::vector<FontFile>& files, float scale, Letters letters) {
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  Fonts fonts;
  fonts.scale = scale;
  for (int i = 0; i < kTypeCount; ++i) add_type(atlas, files, static_cast<Type>(i), letters, fonts);
  const std::vector<ImWchar> icons = icon_ranges();
  const FontFile* icon_file = find_file(files, kIconFont);
  for (std::size_t i = 0; i < kIconSizes.size(); ++i) {
    fonts.icon[i] = add_icons(atlas, icon_file, static_cast<float>(kIconSizes[i]) * scale, icons);
  }
  atlas.Build();
  atlas.ClearInputData();  // the rewritten copies of the files
  return fonts;
}

}  // namespace passerelle::ui
