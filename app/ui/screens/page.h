#pragma once
// What every screen is given besides its own view and state: where to draw, how, and the program's words.

#include <string>
#include <string_view>

#include "ui/kit.h"
#include "ui/layout.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

struct Page {
  Ui& ui;
  FrameLayout frame;  ///< content: what the bars and the banners leave free
  const Speech& speech;
  bool has_voice = false;       ///< texts can be read aloud
  std::string_view heard = {};  ///< key of the text that is being read aloud; empty: none

  Language lead() const { return speech.lead; }
  std::string text(std::string_view key) const { return speech.text(key); }
};

/// Distance from the top bar to the first line of a page, and from the last line to the bottom.
inline constexpr float kPageTop = 28;
inline constexpr float kPageBottom = 48;

/// Ids of widgets are paths: "lesson/outline/recap".
inline std::string path_of(std::string_view a, std::string_view b) { return std::string(a) + '/' + std::string(b); }
inline std::string path_of(std::string_view a, std::string_view b, std::string_view c) {
  return path_of(a, b) + '/' + std::string(c);
}

}  // namespace passerelle::ui
