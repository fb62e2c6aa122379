#include "ui/screens/progress.h"

#include <algorithm>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr const char* kShapes = "progress/shape";
constexpr const char* kEmpty = "progress/empty";
constexpr float kHeadGap = 12;

/// The title, and on the right of it how the figures are shown.
void put_head(ProgressDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  Ui& ui = column.ui();
  const std::string label = page.text("progress/shape");
  const SegmentedSpec shapes{.id = kShapes,
                             .label = label,
                             .options = {page.text("progress/chart"), page.text("progress/table")},
                             .selected = static_cast<int>(drawing.state.shape)};
  const ImVec2 size = segmented_size(ui, shapes);
  const float gap = ui.unit(token::kSpacingXl);
  const bool beside = column.width - size.x - gap >= ui.px(token::kLayoutToastWidth) / 2;
  Column words = column.part(0, beside ? column.width - size.x - gap : column.width);
  words.put_heading(
      {.id = "progress/title", .lead = drawing.view.title, .type = Type::Title, .lead_language = page.lead()});
  words.put_text("progress/subtitle", Type::Body, Colour::TextMuted, drawing.view.subtitle, page.lead());
  const ImVec2 at = beside ? ImVec2{column.x + column.width - size.x, words.y - size.y}
                           : ImVec2{column.x, words.y + ui.unit(token::kSpacingS)};
  if (column.drawing()) {
    if (const auto chosen = segmented(ui, at, shapes)) {
      ask(drawing.intent, OnPage{ShowProgressAs{static_cast<ProgressShape>(*chosen)}});
    }
  }
  column.y = std::max(words.y, at.y + size.y);
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
