#pragma once
// What a frame painted, read back from Dear ImGui's own lists: every glyph and every plain shape with its colour and
// with the colour that lies under it. Finds what no registry knows: a letter that is cut, two that cover one another, a
// pair of colours that nobody thought of.

#include <imgui.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit.h"

namespace passerelle::test {

/// Something that was painted, and what was there before it.
struct Mark {
  enum class Kind { Letter, Icon, Shape };
  Kind kind = Kind::Shape;
  ImU32 colour = 0;  ///< as it is seen: what is translucent is mixed with what lies under it
  ImU32 under = 0;
  ui::Rect rect;
  ui::Rect clip;
  float size = 0;          ///< of the letters
  unsigned character = 0;  ///< of a letter or an icon
};

/// Of the last frame of the current context, in the order of painting; what lies outside its clip is left out. On the
/// page itself only what is near one place, when there is one; what floats above it always.
std::vector<Mark> painted(const std::optional<ui::Rect>& near = {});

/// Letters that run out of their clip at a side or out of the button they stand on, and letters that cover one another;
/// one line each, with the words around them. Of the last frame; empty when there is nothing.
std::string faults_of_letters(const ui::Registry& registry);

/// By WCAG 2.2, from the relative luminances; 1 to 21.
double contrast(ImU32 one, ImU32 two);
/// "#0B5A72".
std::string hex(ImU32 colour);

}  // namespace passerelle::test
