#pragma once
// What of a text is drawn: learners may type anything, the fonts have Latin, Greek and Cyrillic. A character without a
// glyph becomes one empty square; what is invisible by nature becomes nothing.

#include <imgui.h>
#include <string>
#include <string_view>

namespace passerelle::ui {

/// The text as the font can show it. scratch holds it when it is not the text itself.
std::string_view shown_text(const ImFont& face, std::string_view utf8, std::string& scratch);

}  // namespace passerelle::ui
