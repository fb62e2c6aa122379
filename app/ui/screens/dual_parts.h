#pragma once
// Dual reading: what its parts share while a frame is drawn. Internal to dual*.cpp.

#include <functional>

#include "ui/screens/lesson_parts.h"

namespace passerelle::ui {

struct DualDrawing {
  LessonDrawing lesson;
  Rect left;
  Rect right;
  bool swapped = false;
  std::string term = {};  ///< the one that pointer or focus is on in this frame

  const Page& page() const { return lesson.page; }
  /// Where a language stands.
  const Rect& side(Side language) const { return (language == Side::Lead) != swapped ? left : right; }
  float gutter_centre() const { return (left.right() + right.x) / 2; }
};

using PutSide = std::function<void(Column&, Side)>;
/// Puts something on both sides of a line, left before right, and returns the y below the higher one.
float put_both(const DualDrawing& drawing, float y, Pass pass, const PutSide& put);

/// Draws every block as a row of both languages and returns the y below the last one.
float draw_rows(DualDrawing& drawing, float y);
/// The block that holds the keyboard; empty: none does.
std::string focused_block(const DualDrawing& drawing);

}  // namespace passerelle::ui
