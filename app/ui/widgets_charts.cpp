// Squares and bars of the progress page.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr float kBarWidth = 20;

}  // namespace

void mastery_square(Ui& ui, const Rect& rect, learning::Mastery mastery) {
  const float radius = ui.unit(token::kRadiusMark);
  const float line = ui.stroke(token::kStrokeControl);
  switch (mastery) {
    case learning::Mastery::Mastered:
      ui.fill(rect, ui.colour(Colour::ChartMastered), radius);
      break;
    case learning::Mastery::Fragile: {
      const float half = std::round(rect.h / 2);
      ui.fill({rect.x, rect.y + half, rect.w, rect.h - half}, ui.colour(Colour::ChartFragile), radius, Corners::Bottom);
      ui.outline(rect, ui.colour(Colour::ChartMastered), line, radius);
      break;
    }
    case learning::Mastery::NotShown:
      ui.outline(rect, ui.colour(Colour::ChartOutline), line, radius);
      break;
  }
}

void bars(Ui& ui, const Rect& rect, const BarsSpec& spec) {
  ui.say(spec.id, Role::Image, spec.label, rect, spec.value);
  const float line = ui.stroke(token::kStrokeHairline);
  ui.hairline(rect.x, rect.bottom() - line, rect.w, ui.colour(Colour::ChartOutline));
  if (spec.figures.empty()) return;
  const float label = ui.line_height(Type::Caption) + ui.unit(token::kSpacingXs);
  const float room = rect.h - label - line;
  const int most = std::max(1, *std::max_element(spec.figures.begin(), spec.figures.end()));
  const float step = rect.w / static_cast<float>(spec.figures.size());
  const float width = std::min(ui.px(kBarWidth), step * 0.7F);
  for (std::size_t i = 0; i < spec.figures.size(); ++i) {
    const bool is_last = i + 1 == spec.figures.size();
    const float height = room * static_cast<float>(spec.figures[i]) / static_cast<float>(most);
    const float x = rect.x + step * (static_cast<float>(i) + 0.5F) - width / 2;
    const float top = rect.bottom() - line - height;
    ui.fill({x, top, width, height}, ui.colour(is_last ? Colour::ChartMastered : Colour::ChartFragile),
            ui.unit(token::kRadiusMark), Corners::Top);
    if (!is_last) continue;
    const std::string figure = std::to_string(spec.figures[i]);
    ui.text(Type::Caption, {x + (width - ui.text_width(Type::Caption, figure)) / 2, top - label},
            ui.colour(Colour::Text), figure);
  }
}

}  // namespace passerelle::ui
