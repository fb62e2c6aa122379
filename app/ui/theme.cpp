#include "ui/theme.h"

#include <algorithm>

namespace passerelle::ui {

ImWchar icon_code(std::string_view name) {
  const auto glyphs = icon_glyphs();  // sorted by name
  const auto found =
      std::lower_bound(glyphs.begin(), glyphs.end(), name,
                       [](const IconGlyph& glyph, std::string_view wanted) { return glyph.name < wanted; });
  return found != glyphs.end() && found->name == name ? found->code : ImWchar{0};
}

}  // namespace passerelle::ui
