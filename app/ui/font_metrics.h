#pragma once
// A font file whose ascent and descent are whole pixels at one size. FreeType as Dear ImGui drives it takes whole pixel
// heights only, and takes them for ascent plus descent: without this, a text of 16 pixels would be drawn at 15.7.

#include <optional>
#include <vector>

namespace passerelle::ui {

/// Pixels above and below the baseline.
struct FontHeights {
  float ascent = 0;
  float descent = 0;
};

/// What the file itself says for an em of that many pixels. Nothing when the bytes are no OpenType font.
std::optional<FontHeights> natural_heights(const std::vector<unsigned char>& bytes, float em);

/// Rewrites the heights in the file so that they are these at that em.
void set_heights(std::vector<unsigned char>& bytes, float em, const FontHeights& heights);

}  // namespace passerelle::ui
