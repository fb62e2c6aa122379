#include "ui/screens/progress.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr const char* kShapes = "progress/shape";
constexpr const char* kEmpty = "progress/empty";
constexpr float kHeadGap = 12;

/// How the figures are shown, and the way to take them along, side by side or one below the other.
struct HeadTools {
  std::string shapes_label;
  std::vector<std::string> shapes;
  std::string export_label;
  ImVec2 shapes_size;
  ImVec2 export_size;  ///< 0: not offered
  bool stacked = false;
  ImVec2 size;
};

SegmentedSpec shape_switch(const HeadTools& tools, const ProgressState& state) {
  return {
      .id = kShapes, .label = tools.shapes_label, .options = tools.shapes, .selected = static_cast<int>(state.shape)};
}

ButtonSpec export_button(const HeadTools& tools) {
  return {.id = "progress/export", .label = tools.export_label, .icon = "save", .small = true};
}

HeadTools head_tools(const ProgressDrawing& drawing, float width) {
  const Page& page = drawing.page;
  const Ui& ui = page.ui;
  HeadTools tools;
  tools.shapes_label = page.text("progress/shape");
  tools.shapes = {page.text("progress/chart"), page.text("progress/table")};
  tools.size = tools.shapes_size = segmented_size(ui, shape_switch(tools, drawing.state));
  if (!drawing.state.can_export) return tools;
  tools.export_label = page.text("progress/export");
  tools.export_size = button_size(ui, export_button(tools));
  const float gap = ui.unit(token::kSpacingM);
  tools.size.x += gap + tools.export_size.x;
  tools.stacked = tools.size.x > width;
  if (tools.stacked) {
    tools.size = {std::max(tools.shapes_size.x, tools.export_size.x),
                  tools.shapes_size.y + ui.unit(token::kSpacingS) + tools.export_size.y};
  } else {
    tools.size.y = std::max(tools.size.y, tools.export_size.y);
  }
  return tools;
}

void draw_head_tools(ProgressDrawing& drawing, const HeadTools& tools, ImVec2 at) {
  Ui& ui = drawing.page.ui;
  const float shapes_y = tools.stacked ? at.y : at.y + std::round((tools.size.y - tools.shapes_size.y) / 2);
  if (const auto chosen = segmented(ui, {at.x, shapes_y}, shape_switch(tools, drawing.state))) {
    ask(drawing.intent, OnPage{ShowProgressAs{static_cast<ProgressShape>(*chosen)}});
  }
  if (tools.export_size.x <= 0) return;
  const ImVec2 corner{at.x + (tools.stacked ? 0 : tools.size.x - tools.export_size.x),
                      at.y + (tools.stacked ? tools.size.y - tools.export_size.y
                                            : std::round((tools.size.y - tools.export_size.y) / 2))};
  if (button(ui, corner, export_button(tools))) ask(drawing.intent, OnPage{ExportProgress{}});
}

/// The title, and on the right of it what one can do with the page.
void put_head(ProgressDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  Ui& ui = column.ui();
  const HeadTools tools = head_tools(drawing, column.width);
  const float gap = ui.unit(token::kSpacingXl);
  const bool beside = column.width - tools.size.x - gap >= ui.px(token::kLayoutToastWidth) / 2;
  Column words = column.part(0, beside ? column.width - tools.size.x - gap : column.width);
  words.put_heading(
      {.id = "progress/title", .lead = drawing.view.title, .type = Type::Title, .lead_language = page.lead()});
  words.put_text("progress/subtitle", Type::Body, Colour::TextMuted, drawing.view.subtitle, page.lead());
  const ImVec2 at = beside ? ImVec2{column.x + column.width - tools.size.x, words.y - tools.size.y}
                           : ImVec2{column.x, words.y + ui.unit(token::kSpacingS)};
  if (column.drawing()) draw_head_tools(drawing, tools, at);
  column.y = std::max(words.y, at.y + tools.size.y);
}

void put_figures(ProgressDrawing& drawing, Column& column) {
  if (drawing.state.shape == ProgressShape::Table) {
    put_mastery_table(drawing, column);
  } else {
    put_mastery_map(drawing, column);
  }
}

}  // namespace

std::string square_widget(const std::string& square) { return path_of("progress/idea", square); }

std::string focus_of_progress(const ProgressView& view, const ProgressState& state) {
  if (view.empty) return path_of(kEmpty, "go");
  for (const MasteryTrack& track : view.tracks) {
    for (const MasteryRow& row : track.modules) {
      if (state.shape == ProgressShape::Table) return table_row_widget(row.module);
      if (!row.ideas.empty()) return square_widget(row.ideas.front().id);
    }
  }
  return {};
}

Intent draw_progress(const ProgressView& view, const std::optional<IdeaPanel>& panel, const ProgressState& state,
                     const Page& page) {
  Ui& ui = page.ui;
  ProgressDrawing drawing{page, view, state};
  ui.begin_region("main");
  const float top = ui.begin_scroll(kProgressScroll, page.frame.content);
  if (view.empty) {
    const Rect main = column_layout(page.frame, Columns::Error).main;
    Column column{page, main.x, top, main.w};
    put_empty(column, kEmpty, *view.empty, drawing.intent);
    ui.end_scroll(column.y - top + ui.unit(kPageBottom));
    return drawing.intent;
  }
  const ColumnLayout layout = column_layout(page.frame, Columns::Progress);
  const bool folded = layout.side.w <= 0;
  const float right = folded ? layout.main.right() : layout.side.right();
  Column head{page, layout.main.x, top + ui.unit(token::kSpacingL), right - layout.main.x};
  put_head(drawing, head);
  Column column{page, layout.main.x, head.y + ui.unit(kHeadGap), layout.main.w};
  put_figures(drawing, column);
  Column side{page, layout.side.x, head.y + ui.unit(kHeadGap), layout.side.w};
  if (folded) {
    side.x = column.x;
    side.width = column.width;
    side.y = column.y + ui.unit(token::kSpacingL);
  } else {
    ui.begin_region("side");
  }
  put_progress_side(drawing, side);
  ui.end_scroll(std::max(column.y, side.y) - top + ui.unit(kPageBottom));
  if (panel) draw_idea_panel(drawing, *panel);
  return drawing.intent;
}

}  // namespace passerelle::ui
