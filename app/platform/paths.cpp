#include "platform/paths.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

namespace passerelle::platform {
namespace {

namespace fs = std::filesystem;

/// Folders in which Debian's font packages put their files, with the package to name when a file is missing.
struct FontFamily {
  std::string_view prefix;
  std::string_view folder;
  std::string_view extension;
  std::string_view package;
  bool optional = false;
};

constexpr FontFamily kFamilies[] = {
    FontFamily{"Inter", "opentype/inter", ".otf", "fonts-inter", false},
    FontFamily{"DejaVu", "truetype/dejavu", ".ttf", "fonts-dejavu-core", true},
    FontFamily{"OpenDyslexic", "opentype/opendyslexic", ".otf", "fonts-opendyslexic", true},
    FontFamily{"MaterialIcons", "truetype/material-design-icons-iconfont", ".ttf",
               "fonts-material-design-icons-iconfont", false},
};

const FontFamily* family_of(std::string_view name) {
  for (const FontFamily& family : kFamilies) {
    if (name.starts_with(family.prefix)) return &family;
  }
  return nullptr;
}

std::vector<fs::path> font_roots() { return {"/usr/share/fonts", "/usr/local/share/fonts"}; }

std::vector<unsigned char> read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return {};
  std::vector<unsigned char> bytes(static_cast<std::size_t>(file.tellg()));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file) bytes.clear();
  return bytes;
}

std::vector<unsigned char> find_font(const FontFamily& family, const std::string& name) {
  for (const fs::path& root : font_roots()) {
    std::vector<unsigned char> bytes = read_file(root / family.folder / (name + std::string(family.extension)));
    if (!bytes.empty()) return bytes;
  }
  return {};
}

fs::path absolute_variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || value[0] != '/') return {};
  return value;
}

}  // namespace

Result<fs::path> share_folder() {
  std::error_code error;
  const fs::path executable = fs::read_symlink("/proc/self/exe", error);
  const fs::path folder = executable.parent_path().parent_path() / "share" / "passerelle";
  if (error || !fs::is_directory(folder, error)) {
    return Error{"share_missing", {{"folder", folder.string()}}, {}};
  }
  return folder;
}

fs::path data_folder() {
  const fs::path data = absolute_variable("XDG_DATA_HOME");
  if (!data.empty()) return data / "passerelle";
  const fs::path home = absolute_variable("HOME");
  return (home.empty() ? fs::path("/") : home) / ".local" / "share" / "passerelle";
}

std::optional<fs::path> documents_folder() {
  const fs::path home = absolute_variable("HOME");
  fs::path settings = absolute_variable("XDG_CONFIG_HOME");
  if (settings.empty()) settings = home / ".config";
  std::ifstream file(settings / "user-dirs.dirs");
  constexpr std::string_view kKey = "XDG_DOCUMENTS_DIR=\"";
  constexpr std::string_view kHome = "$HOME/";
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(kKey)) continue;
    const std::string value = line.substr(kKey.size(), line.rfind('"') - kKey.size());
    const fs::path folder = value.starts_with(kHome) ? home / value.substr(kHome.size()) : fs::path(value);
    std::error_code failed;
    if (folder.is_absolute() && fs::is_directory(folder, failed)) return folder;
  }
  return std::nullopt;
}

Result<std::vector<FontBytes>> read_fonts(const std::vector<std::string>& names) {
  std::vector<FontBytes> fonts;
  for (const std::string& name : names) {
    const FontFamily* family = family_of(name);
    std::vector<unsigned char> bytes = family != nullptr ? find_font(*family, name) : std::vector<unsigned char>{};
    if (!bytes.empty()) {
      fonts.push_back({name, std::move(bytes)});
    } else if (family == nullptr || !family->optional) {
      const std::string package(family != nullptr ? family->package : std::string_view{"fonts-inter"});
      return Error{"font_missing", {{"font", name}, {"package", package}}, {}};
    }
  }
  return fonts;
}

}  // namespace passerelle::platform
