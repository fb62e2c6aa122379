#pragma once
// How one likes to read: kept in the settings, applied to every page at once. Plain values.

namespace passerelle::ui {

/// How long the lines of a lesson are.
enum class LineLength { Short, Medium, Full };

struct Comfort {
  LineLength lines = LineLength::Full;
  bool wide_spacing = false;      ///< between the lines of prose
  bool underline_terms = true;    ///< words of the glossary, when nothing points at them
  bool ruler = false;             ///< a band in lessons behind the line at the pointer or the keyboard
  bool dyslexic_letters = false;  ///< prose in OpenDyslexic, where it is installed
  bool operator==(const Comfort&) const = default;
};

/// Of the full length.
constexpr float share_of(LineLength lines) {
  return lines == LineLength::Short ? 0.7F : lines == LineLength::Medium ? 0.85F : 1.0F;
}

}  // namespace passerelle::ui
