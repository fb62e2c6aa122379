#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {
namespace {

constexpr float kTopBar = 56;
constexpr float kLargeText = 1.3F;

struct Widths {
  float rail;
  float margin;
  float lesson_gutter, lesson_side;
  float checkpoint_gutter, checkpoint_side;
  float dual_column, dual_gutter;
};

constexpr Widths kCompact{56, 32, 0, 0, 0, 0, 372, 64};
constexpr Widths kRegular{88, 72, 56, 288, 40, 264, 488, 72};
constexpr Widths kWide{216, 96, 72, 320, 72, 320, 584, 80};

constexpr float kReadingColumn = 624;
constexpr float kCheckpointColumn = 744;
constexpr float kContentMax = 1048;
constexpr float kErrorColumn = 704;
constexpr float kSettingsGutter = 56;
constexpr float kSettingsSide = 368;
constexpr float kHomeColumn = 672;
constexpr float kHomeGutter = 32;
constexpr float kHomeSide = 344;
constexpr float kProgressColumn = 688;
constexpr float kProgressGutter = 24;
constexpr float kProgressSide = 336;

const Widths& widths_of(WidthClass width) {
  switch (width) {
    case WidthClass::Compact:
      return kCompact;
    case WidthClass::Regular:
      return kRegular;
    case WidthClass::Wide:
      return kWide;
  }
  return kRegular;
}

struct Wanted {
  float main;
  float gutter;
  float side;
};

Wanted wanted_of(const FrameLayout& frame, Columns columns) {
  const Widths& widths = widths_of(frame.width);
  switch (columns) {
    case Columns::Lesson:
      return {kReadingColumn, widths.lesson_gutter, widths.lesson_side};
    case Columns::Checkpoint:
      return {kCheckpointColumn, widths.checkpoint_gutter, widths.checkpoint_side};
    case Columns::Dual:
      return {widths.dual_column, widths.dual_gutter, widths.dual_column};
    case Columns::Settings:
      if (frame.width == WidthClass::Compact) return {kReadingColumn, 0, 0};
      return {kReadingColumn, kSettingsGutter, kSettingsSide};
    case Columns::Catalogue:
      return {kContentMax, 0, 0};
    case Columns::Error:
      return {kErrorColumn, 0, 0};
    case Columns::Interview:
      if (frame.width == WidthClass::Compact) return {kCheckpointColumn, 0, 0};
      return {token::kLayoutInterviewMain, token::kLayoutInterviewGutter, token::kLayoutInterviewSide};
    case Columns::Home:
      if (frame.width == WidthClass::Compact) return {kContentMax, 0, 0};
      return {kHomeColumn, kHomeGutter, kHomeSide};
    case Columns::Progress:
      if (frame.width == WidthClass::Compact) return {kContentMax, 0, 0};
      return {kProgressColumn, kProgressGutter, kProgressSide};
    case Columns::History:
      return {kCheckpointColumn, 0, 0};
  }
  return {kReadingColumn, 0, 0};
}

}  // namespace

WidthClass width_class(float window_width, float display_scale, float text_scale) {
  const float width = window_width / display_scale;
  const bool large = text_scale >= kLargeText;
  if (width >= 1680) return large ? WidthClass::Regular : WidthClass::Wide;
  if (width >= 1280) return large ? WidthClass::Compact : WidthClass::Regular;
  return WidthClass::Compact;
}

FrameLayout frame_layout(ImVec2 size, float display_scale, float text_scale) {
  FrameLayout frame;
  frame.width = width_class(size.x, display_scale, text_scale);
  frame.unit = display_scale;
  frame.scale = display_scale * text_scale;
  // Labels of the rail and the controls of the bar grow with the text.
  const float grown = std::max(1.0F, text_scale) * display_scale;
  const float rail =
      std::round(widths_of(frame.width).rail * (frame.width == WidthClass::Compact ? display_scale : grown));
  const float bar = std::round(kTopBar * grown);
  frame.rail = {0, 0, rail, size.y};
  frame.top_bar = {rail, 0, size.x - rail, bar};
  frame.content = {rail, bar, size.x - rail, size.y - bar};
  return frame;
}

ColumnLayout column_layout(const FrameLayout& frame, Columns columns) {
  const Wanted wanted = wanted_of(frame, columns);
  const float margin = widths_of(frame.width).margin * frame.unit;
  const float room = frame.content.w - 2 * margin;
  ColumnLayout layout;
  layout.gutter = std::round(wanted.gutter * frame.unit);
  float main = wanted.main * frame.scale;
  float side = wanted.side * frame.scale;
  if (columns == Columns::Dual) {
    main = side = std::min(main, (room - layout.gutter) / 2);
  } else if (columns == Columns::Catalogue) {
    main = std::min(kContentMax * frame.unit, room);
  } else {
    main = std::min(main, side > 0 ? room - layout.gutter - side : room);
  }
  if (columns == Columns::Lesson) main *= frame.line_share;
  main = std::floor(main);
  side = std::floor(side);
  const float total = main + layout.gutter + side;
  const float left = frame.content.x + std::floor((frame.content.w - total) / 2);
  layout.main = {left, frame.content.y, main, frame.content.h};
  layout.side = {left + main + layout.gutter, frame.content.y, side, frame.content.h};
  return layout;
}

}  // namespace passerelle::ui
