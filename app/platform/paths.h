#pragma once
// Where things are on this machine: the program's own data, the learner's folders (XDG), the font files.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace passerelle::platform {

/// <executable>/../share/passerelle, where content/ and locales/ are; the same in a build tree and an installation.
Result<std::filesystem::path> share_folder();

/// XDG_DATA_HOME/passerelle; relative values are ignored, as the specification says.
std::filesystem::path data_folder();

/// XDG_DOCUMENTS_DIR of user-dirs.dirs, where the desktop says that documents go; nothing when it does not say so or the
/// folder is not there.
std::optional<std::filesystem::path> documents_folder();

struct FontBytes {
  std::string name;
  std::vector<unsigned char> bytes;
};

/// Reads the fonts by base name ("Inter-Regular") from the system's font folders. Fails on the first that is missing
/// and not optional: "font_missing" with the package to install.
Result<std::vector<FontBytes>> read_fonts(const std::vector<std::string>& names);

}  // namespace passerelle::platform
