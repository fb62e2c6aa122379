#include <algorithm>
#include <cmath>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 24;
constexpr float kRowHeight = 31;
constexpr float kTitleColumn = 290;
constexpr float kFigureColumn = 44;
constexpr float kSquaresLeast = 180;  ///< beside the title; with less they stand below it
constexpr float kLegendGap = 16;
constexpr float kTrackGap = 10;

float square_step(const Ui& ui) { return ui.px(token::kControlMasterySquare) + ui.unit(token::kControlMasteryGap); }

float legend_width(const Ui& ui, const LegendEntry& entry) {
  return ui.px(token::kControlMasterySquare) + ui.unit(token::kSpacingS) + ui.text_width(Type::Caption, entry.label);
}

/// One after the other, on as many lines as they need.
void put_legend(Column& column, const std::vector<LegendEntry>& legend) {
  Ui& ui = column.ui();
  const float size = ui.px(token::kControlMasterySquare);
  const float line = std::max(size, ui.line_height(Type::Caption));
  float x = column.x;
  for (std::size_t i = 0; i < legend.size(); ++i) {
    const float width = legend_width(ui, legend[i]);
    if (x > column.x && x + width > column.x + column.width + 1) {
      x = column.x;
      column.y += line + ui.unit(token::kSpacingXs);
    }
    if (column.drawing()) {
      ui.say(path_of("progress/legend", std::to_string(i)), Role::Text, legend[i].label, {x, column.y, width, line});
      mastery_square(ui, {x, column.y + std::round((line - size) / 2), size, size}, legend[i].mastery);
      ui.text(Type::Caption,
              {x + size + ui.unit(token::kSpacingS), column.y + std::round((line - ui.line_height(Type::Caption)) / 2)},
              ui.colour(Colour::TextMuted), legend[i].label);
    }
    x += width + ui.unit(kLegendGap);
  }
  column.y += line;
}

/// The title with the legend on the right of it, or below.
void put_map_head(ProgressDrawing& drawing, Column& column) {
  const Ui& ui = column.ui();
  float width = -ui.unit(kLegendGap);
  for (const LegendEntry& entry : drawing.view.legend) width += legend_width(ui, entry) + ui.unit(kLegendGap);
  const float title = ui.text_width(Type::BodyStrong, drawing.view.map_title);
  const bool beside = title + ui.unit(token::kSpacingXl) + width <= column.width;
  Column words = column.part(0, beside ? column.width - width - ui.unit(token::kSpacingXl) : column.width);
  words.put_heading({.id = "progress/map",
                     .lead = drawing.view.map_title,
                     .type = Type::BodyStrong,
                     .lead_language = column.page.lead()});
  Column legend = beside ? column.part(column.width - width, width) : column.part(0, column.width);
  if (beside) {
    legend.y += std::round((words.y - column.y - ui.px(token::kControlMasterySquare)) / 2);
  } else {
    legend.y = words.y + ui.unit(token::kSpacingXs);
  }
  put_legend(legend, drawing.view.legend);
  column.y = std::max(words.y, legend.y);
}

/// Squares from left to right, on as many lines as they need. Returns their height.
float squares(ProgressDrawing& drawing, const MasteryRow& row, ImVec2 at, float width, Pass pass) {
  Ui& ui = drawing.page.ui;
  const float step = square_step(ui);
  const float size = ui.px(token::kControlMasterySquare);
  const auto in_a_row =
      std::max<std::size_t>(1, static_cast<std::size_t>((width + ui.unit(token::kControlMasteryGap)) / step));
  const std::size_t lines = (row.ideas.size() + in_a_row - 1) / in_a_row;
  if (pass == Pass::Measure) return static_cast<float>(lines) * step;
  const float around = std::floor(ui.unit(token::kControlMasteryGap) / 2);
  ui.begin_group(path_of("progress/map", row.module), Axis::Horizontal);
  for (std::size_t i = 0; i < row.ideas.size(); ++i) {
    const IdeaSquare& idea = row.ideas[i];
    const Rect square{at.x + static_cast<float>(i % in_a_row) * step,
                      std::round(at.y + static_cast<float>(i / in_a_row) * step + (step - size) / 2), size, size};
    const std::string id = square_widget(idea.id);
    const WidgetState state = ui.widget({.id = id,
                                         .role = Role::Button,
                                         .label = idea.topic,
                                         .rect = square.inset(-around),
                                         .value = idea.state,
                                         .description = row.title,
                                         .focusable = true,
                                         .ring_radius = token::kRadiusMark});
    if (state.hovered) {
      // Half a square would be hard to see on the plane of what is hovered.
      ui.fill(square.inset(-around), ui.colour(Colour::SurfaceHover), ui.unit(token::kRadiusMark));
      ui.fill(square, ui.colour(Colour::Surface), ui.unit(token::kRadiusMark));
    }
    mastery_square(ui, square, idea.mastery);
    if (state.hovered) {
      ui.set_cursor(Cursor::Hand);
      ui.tooltip(square, idea.topic, idea.state);
    }
    if (state.activated) ask(drawing.intent, OnPage{ShowIdea{idea.id}});
  }
  ui.end_group();
  return static_cast<float>(lines) * step;
}

void put_row(ProgressDrawing& drawing, Column& column, const MasteryRow& row) {
  Ui& ui = column.ui();
  const Language lead = column.page.lead();
  const float figure_column = ui.px(kFigureColumn);
  const float gap = ui.unit(token::kSpacingL);
  const float beside_room = column.width - ui.px(kTitleColumn) - gap - figure_column;
  const bool beside = beside_room >= ui.px(kSquaresLeast);
  const float title_room = beside ? ui.px(kTitleColumn) : column.width - figure_column;
  const float title = ui.paragraph_height(Type::Body, title_room, row.title, lead);
  const float squares_room = beside ? beside_room : column.width;
  const float map = squares(drawing, row, {0, 0}, squares_room, Pass::Measure);
  const float content = beside ? std::max(title, map) : title + map;
  const float height = std::max(ui.px(kRowHeight), content + ui.unit(token::kSpacingS));
  if (column.drawing()) {
    const float top = column.y + std::round((height - content) / 2);
    const float title_y = beside ? column.y + std::round((height - title) / 2) : top;
    const std::string id = path_of("progress/module", row.module);
    ui.say(id, Role::Text, row.title, {column.x, title_y, title_room, title}, row.figures.sentence);
    ui.paragraph(Type::Body, {column.x, title_y}, title_room, ui.colour(Colour::Text), row.title, lead);
    const float figure = ui.text_width(Type::Caption, row.figure);
    // On the line of the squares, beside a title of two lines too.
    const float line_y = beside ? column.y + std::round((height - ui.line_height(Type::Body)) / 2) : title_y;
    ui.text(Type::Caption,
            {column.x + column.width - figure, line_y + ui.baseline(Type::Body) - ui.baseline(Type::Caption)},
            ui.colour(Colour::TextMuted), row.figure);
    const ImVec2 at = beside ? ImVec2{column.x + ui.px(kTitleColumn) + gap, column.y + std::round((height - map) / 2)}
                             : ImVec2{column.x, top + title};
    squares(drawing, row, at, squares_room, Pass::Draw);
  }
  column.y += height;
}

}  // namespace

void put_mastery_map(ProgressDrawing& drawing, Column& column) {
  const ImVec2 padding{column.ui().unit(kPadding), column.ui().unit(token::kSpacingL)};
  put_on_card(column, padding, 0, [&](Column& inner) {
    put_map_head(drawing, inner);
    for (const MasteryTrack& track : drawing.view.tracks) {
      inner.skip(kTrackGap);
      const std::string id = path_of("progress/map/track", track.id);
      inner.put_text(id, Type::Caption, Colour::TextMuted, track.title, inner.page.lead());
      for (const MasteryRow& row : track.modules) put_row(drawing, inner, row);
    }
  });
}

}  // namespace passerelle::ui
