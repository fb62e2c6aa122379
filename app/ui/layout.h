#pragma once
// Where the columns of a page stand for a window size and a text size: the widths of tokens.json ("layout"), in window
// pixels. Pure; nothing is drawn here.

#include "ui/kit.h"

namespace passerelle::ui {

enum class WidthClass { Compact, Regular, Wide };

/// Which columns a page has.
enum class Columns { Lesson, Checkpoint, Dual, Settings, Catalogue, Error, Interview, Home, Progress, History };

/// Everything that stays in place around the scrolling column.
struct FrameLayout {
  WidthClass width = WidthClass::Regular;
  Rect rail;
  Rect top_bar;
  Rect content;             ///< below the top bar, right of the rail
  float unit = 1.0F;        ///< window pixels of one token pixel for margins: display scale
  float scale = 1.0F;       ///< of type and controls: display scale times text scale
  float line_share = 1.0F;  ///< of the lesson column that lines of prose take
};

/// The columns of a page inside FrameLayout::content. side.w is 0 when the side column folds.
struct ColumnLayout {
  Rect main;
  Rect side;
  float gutter = 0;
};

/// The class of a window; at a text scale of 1.3 and more the next narrower one.
WidthClass width_class(float window_width, float display_scale, float text_scale);

FrameLayout frame_layout(ImVec2 size, float display_scale, float text_scale);

/// Columns centred in the space right of the rail; never wider than that space less its margins.
ColumnLayout column_layout(const FrameLayout& frame, Columns columns);

}  // namespace passerelle::ui
