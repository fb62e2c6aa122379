#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 24;
constexpr float kColumnLeast = 56;
constexpr float kTitleLeast = 150;
constexpr std::size_t kFigures = 4;

/// How the columns stand for a width: figures right-aligned, or in a sentence under the title.
struct TableShape {
  std::array<float, kFigures> widths{};
  float title = 0;
  bool in_columns = true;
};

TableShape shape_of(const Ui& ui, const ProgressView& view, float width) {
  TableShape shape;
  float used = 2 * ui.unit(kPadding);
  for (std::size_t i = 0; i < kFigures; ++i) {
    shape.widths[i] =
        std::max(ui.px(kColumnLeast), ui.text_width(Type::Caption, view.columns[i])) + ui.unit(token::kSpacingL);
    used += shape.widths[i];
  }
  shape.in_columns = width - used >= ui.px(kTitleLeast);
  shape.title = shape.in_columns ? width - used : width - 2 * ui.unit(kPadding);
  return shape;
}

std::array<std::string, kFigures> texts_of(const MasteryFigures& figures) {
  return {std::to_string(figures.mastered), std::to_string(figures.fragile), std::to_string(figures.not_shown),
          std::to_string(figures.total)};
}

void draw_cells(Ui& ui, const TableShape& shape, const Rect& rect, Type type, Colour colour,
                const std::array<std::string, kFigures>& texts) {
  float right = rect.x + ui.unit(kPadding) + shape.title;
  const float y = rect.y + std::round((rect.h - ui.line_height(type)) / 2);
  for (std::size_t i = 0; i < kFigures; ++i) {
    right += shape.widths[i];
    ui.text(type, {right - ui.text_width(type, texts[i]), y}, ui.colour(colour), texts[i]);
  }
}

void put_header(ProgressDrawing& drawing, Column& column, const TableShape& shape) {
  Ui& ui = column.ui();
  const ProgressView& view = drawing.view;
  const float height = std::max(ui.px(token::kControlTableHeader), ui.line_height(Type::BodyStrong));
  if (column.drawing()) {
    const Rect rect{column.x, column.y, column.width, height};
    ui.fill(rect, ui.colour(Colour::SurfaceSunken), ui.unit(token::kRadiusCard), Corners::Top);
    std::string names;
    for (const std::string& name : view.columns) names += (names.empty() ? "" : ", ") + name;
    ui.say("progress/table", Role::Heading, view.map_title, rect, names);
    ui.text(Type::BodyStrong,
            {rect.x + ui.unit(kPadding), rect.y + std::round((height - ui.line_height(Type::BodyStrong)) / 2)},
            ui.colour(Colour::Text), ui.shorten(Type::BodyStrong, view.map_title, shape.title));
    if (shape.in_columns) {
      draw_cells(ui, shape, rect, Type::Caption, Colour::TextMuted,
                 {view.columns[0], view.columns[1], view.columns[2], view.columns[3]});
    }
  }
  column.y += height;
}

struct TableRow {
  std::string id;
  const std::string& title;
  const MasteryFigures& figures;
  Type type = Type::Body;
  std::string module;  ///< whose lesson it opens; empty: none
  bool is_module = true;
};

void put_row(ProgressDrawing& drawing, Column& column, const TableShape& shape, const TableRow& row) {
  Ui& ui = column.ui();
  const Language lead = column.page.lead();
  const float title = ui.paragraph_height(row.type, shape.title, row.title, lead);
  const float sentence =
      shape.in_columns ? 0 : ui.paragraph_height(Type::Caption, shape.title, row.figures.sentence, lead);
  const float height = std::max(ui.px(token::kControlRowHeight), title + sentence + 2 * ui.unit(token::kSpacingS));
  if (column.drawing()) {
    const Rect rect{column.x, column.y, column.width, height};
    const std::string value = row.figures.sentence;
    if (row.is_module) {
      const std::string reason = row.module.empty() ? column.page.text("progress/coming") : std::string();
      const WidgetState state = list_row(
          ui, rect,
          {.id = row.id, .label = row.title, .value = value, .enabled = !row.module.empty(), .description = reason});
      if (state.activated) ask(drawing.intent, GoTo{{Screen::Lesson, row.module, {}}});
    } else {
      ui.say(row.id, Role::Text, row.title, rect, value);
    }
    ui.hairline(rect.x, rect.y, rect.w, ui.colour(Colour::Border));
    const float x = rect.x + ui.unit(kPadding);
    const float y = rect.y + std::round((height - title - sentence) / 2);
    ui.paragraph(row.type, {x, y}, shape.title, ui.colour(Colour::Text), row.title, lead);
    if (shape.in_columns) {
      draw_cells(ui, shape, rect, row.type, row.is_module ? Colour::TextMuted : Colour::Text, texts_of(row.figures));
    } else {
      ui.paragraph(Type::Caption, {x, y + title}, shape.title, ui.colour(Colour::TextMuted), row.figures.sentence,
                   lead);
    }
  }
  column.y += height;
}

}  // namespace

std::string table_row_widget(const std::string& module) { return path_of("progress/table/module", module); }

void put_mastery_table(ProgressDrawing& drawing, Column& column) {
  const TableShape shape = shape_of(column.ui(), drawing.view, column.width);
  put_on_card(column, {0, 0}, 0, [&](Column& inner) {
    put_header(drawing, inner, shape);
    if (inner.drawing()) inner.ui().begin_group("progress/table", Axis::Vertical);
    for (const MasteryTrack& track : drawing.view.tracks) {
      const std::string id = path_of("progress/table/track", track.id);
      put_row(drawing, inner, shape, {id, track.title, track.figures, Type::BodyStrong, {}, false});
      for (const MasteryRow& row : track.modules) {
        const std::string row_id = table_row_widget(row.module);
        put_row(drawing, inner, shape,
                {row_id, row.title, row.figures, Type::Body, row.opens ? row.module : std::string(), true});
      }
    }
    if (inner.drawing()) inner.ui().end_group();
    inner.skip(token::kSpacingXs);
  });
}

}  // namespace passerelle::ui
