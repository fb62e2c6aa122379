#pragma once
// A voice that says nothing and knows what it was asked to say.

#include "ui/services.h"

namespace passerelle::test {

struct Voice {
  ui::Passages said;
  bool there = true;
  bool speaking = false;
  int stops = 0;

  /// It must outlive what is given.
  ui::Services services() {
    ui::Services made;
    made.voice.is_there = [this] { return there; };
    made.voice.is_speaking = [this] { return speaking; };
    made.voice.say = [this](ui::Passages text) {
      said = std::move(text);
      speaking = true;
    };
    made.voice.stop = [this] {
      speaking = false;
      ++stops;
    };
    return made;
  }
  /// "en: One. / fr: Un."
  std::string words() const {
    std::string all;
    for (const ui::Passage& one : said) {
      if (!all.empty()) all += " / ";
      all += (one.language == Language::English ? "en: " : "fr: ") + one.text;
    }
    return all;
  }
};

}  // namespace passerelle::test
