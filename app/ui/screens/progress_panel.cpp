#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPanelWidth = 340;
constexpr const char* kPanel = "progress/panel";

void put_state(Column& column, const IdeaPanel& panel) {
  Ui& ui = column.ui();
  const float size = ui.px(token::kControlMasterySquare);
  const float indent = size + ui.unit(token::kSpacingS);
  const float line = ui.line_height(Type::BodyMedium);
  if (column.drawing()) {
    mastery_square(ui, {column.x, column.y + std::round((line - size) / 2), size, size}, panel.mastery);
  }
  Column words = column.part(indent, column.width - indent);
  words.put_text(path_of(kPanel, "state"), Type::BodyMedium, Colour::Text, panel.state, column.page.lead());
  words.put_text(path_of(kPanel, "comes_back"), Type::Caption, Colour::TextMuted, panel.comes_back, column.page.lead());
  column.y = words.y;
}

void put_panel(ProgressDrawing& drawing, Column& column, const IdeaPanel& panel) {
  Ui& ui = column.ui();
  const Language lead = column.page.lead();
  const ImVec2 close = icon_button_size(ui);
  Column head = column.part(0, column.width - close.x - ui.unit(token::kSpacingS));
  head.put_text(path_of(kPanel, "module"), Type::Caption, Colour::TextMuted, panel.module, lead);
  head.put_heading({.id = path_of(kPanel, "topic"),
                    .lead = panel.topic.lead,
                    .other = panel.topic.other,
                    .type = Type::BodyStrong,
                    .below = true,
                    .lead_language = lead});
  const ImVec2 at{column.x + column.width - close.x, column.y - ui.unit(token::kSpacingXs)};
  if (column.drawing() && icon_button(ui, at, path_of(kPanel, "close"), "close", column.page.text("progress/close"))) {
    ask(drawing.intent, OnPage{ShowIdea{}});
  }
  column.y = std::max(head.y, at.y + close.y);
  column.skip(token::kSpacingM);
  put_state(column, panel);
  if (!panel.statement.lead.empty()) {
    column.skip(token::kSpacingM);
    column.put_text(path_of(kPanel, "statement"), Type::Body, Colour::Text, panel.statement.lead, lead);
    column.put_text(path_of(kPanel, "statement_other"), Type::Body, Colour::TextMuted, panel.statement.other,
                    other(lead));
  }
  if (panel.link.empty()) return;
  column.skip(token::kSpacingM);
  const std::string id = path_of(kPanel, "read");
  std::vector<course::Paragraph> text(1);
  text.front().inlines.push_back({course::InlineStyle::Plain, panel.link, "block:" + panel.link_place.block});
  const RichTextResult read = column.put_rich(text, {.id = id, .type = Type::Body, .language = lead});
  if (!read.pressed.empty()) ask(drawing.intent, GoTo{panel.link_place});
}

/// Beside the square, inside the window.
Rect place_beside(const Ui& ui, const WidgetInfo* square, float width, float height) {
  const Rect window = ui.window();
  const float margin = ui.unit(token::kSpacingL);
  const float gap = ui.unit(token::kSpacingS);
  if (square == nullptr) return {std::round((window.w - width) / 2), margin, width, height};
  const float x = std::clamp(square->min.x, margin, std::max(margin, window.w - margin - width));
  const bool below = square->max.y + gap + height <= window.h - margin;
  const float y = below ? square->max.y + gap : std::max(margin, square->min.y - gap - height);
  return {x, y, width, height};
}

}  // namespace

void draw_idea_panel(ProgressDrawing& drawing, const IdeaPanel& panel) {
  Ui& ui = drawing.page.ui;
  const float padding = ui.unit(token::kSpacingL);
  const float width = std::min(ui.px(kPanelWidth), ui.window().w - 2 * padding);
  Column measured{drawing.page, 0, 0, width - 2 * padding, Pass::Measure};
  put_panel(drawing, measured, panel);
  const WidgetInfo* square = ui.registry().find(square_widget(drawing.state.square));
  const Rect box = place_beside(ui, square, width, measured.y + 2 * padding);
  ui.begin_overlay(kPanel, box, Ui::Modal::Yes);
  ui.begin_region("overlay");
  const float radius = ui.unit(token::kRadiusCard);
  ui.shadow(box, Elevation::Raised, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  Column column{drawing.page, box.x + padding, box.y + padding, width - 2 * padding};
  put_panel(drawing, column, panel);
  ui.end_overlay();
  const bool outside = ui.click_count() > 0 && !box.contains(ui.mouse());
  if (ui.shortcuts().escape || outside) ask(drawing.intent, OnPage{ShowIdea{}});
}

}  // namespace passerelle::ui
