// How far one is, always with the figure in words.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

void draw_track(Ui& ui, const Rect& rect, float radius) {
  if (ui.high_contrast()) {
    ui.outline(rect, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeControl), radius);
  } else {
    ui.fill(rect, ui.colour(Colour::ChartTrack), radius);
  }
}

}  // namespace

void progress_segments(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, int done, int total) {
  ui.say(id, Role::Progress, label, rect, std::to_string(done) + '/' + std::to_string(total));
  if (total <= 0) return;
  const float gap = ui.unit(token::kSpacingXs);
  const float step = (rect.w + gap) / static_cast<float>(total);
  for (int i = 0; i < total; ++i) {
    const float x = std::round(rect.x + step * static_cast<float>(i));
    const float right = std::round(rect.x + step * static_cast<float>(i + 1) - gap);
    const Rect one{x, rect.y, right - x, rect.h};
    if (i < done) {
      ui.fill(one, ui.colour(Colour::Accent), one.h / 2);
    } else {
      draw_track(ui, one, one.h / 2);
    }
  }
}

void progress_bar(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, float fraction) {
  const float share = std::clamp(fraction, 0.0F, 1.0F);
  ui.say(id, Role::Progress, label, rect, std::to_string(std::lround(share * 100)) + '%');
  draw_track(ui, rect, rect.h / 2);
  const float done = ui.animate(std::string(id) + "/done", share, token::kMotionRing);
  if (done > 0)
    ui.fill({rect.x, rect.y, std::max(rect.h, rect.w * done), rect.h}, ui.colour(Colour::Accent), rect.h / 2);
}

}  // namespace passerelle::ui
