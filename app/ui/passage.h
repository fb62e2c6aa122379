#pragma once
// A text to be heard.

#include <string>
#include <vector>

#include "base/language.h"

namespace passerelle::ui {

/// One paragraph as it is said: without marks, in one language.
struct Passage {
  Language language = Language::English;
  std::string text;
};
using Passages = std::vector<Passage>;

}  // namespace passerelle::ui
