#include "ui/screens/history.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/cards.h"
#include "ui/screens/history_parts.h"

namespace passerelle::ui {
namespace {

constexpr const char* kEmpty = "history/empty";
constexpr float kPadding = 20;
constexpr float kRowEnd = 48;

float text_room(const Ui& ui, float width) {
  return width - ui.unit(kPadding) - ui.px(token::kControlQuestionNumber) - ui.px(kRowEnd);
}

std::string meta_of(const HistoryRow& row) {
  return row.line.meta + " · " + row.module + (row.remark.empty() ? "" : " · " + row.remark);
}

float row_height(const Ui& ui, float width, const HistoryRow& row, Language lead) {
  const float room = text_room(ui, width);
  const float text = ui.paragraph_height(Type::BodyMedium, room, row.line.title, lead) +
                     ui.paragraph_height(Type::Caption, room, meta_of(row), lead);
  return std::max(ui.px(token::kControlRowHeightLarge), text + 2 * ui.unit(token::kSpacingM));
}

void place_rows(const HistoryView& view, HistoryState& state, float width, const Page& page) {
  const Ui& ui = page.ui;
  const bool known = state.tops.size() == view.rows.size() + 1;
  if (known && state.width == width && state.font_scale == ui.font_scale()) return;
  state.width = width;
  state.font_scale = ui.font_scale();
  state.tops.assign(1, 0);
  for (const HistoryRow& row : view.rows) {
    state.tops.push_back(state.tops.back() + row_height(ui, width, row, page.lead()));
  }
}

bool draw_row(const HistoryRow& row, const Rect& rect, Corners corners, const Page& page) {
  Ui& ui = page.ui;
  const std::string meta = meta_of(row);
  const std::string id = history_row_widget(row.line.attempt);
  const WidgetState state = list_row(ui, rect, {.id = id, .label = row.line.title, .value = meta, .corners = corners});
  const float room = text_room(ui, rect.w);
  const float title = ui.paragraph_height(Type::BodyMedium, room, row.line.title, page.lead());
  const float text = title + ui.paragraph_height(Type::Caption, room, meta, page.lead());
  const float x = rect.x + ui.unit(kPadding) + ui.px(token::kControlQuestionNumber);
  const float y = rect.y + std::round((rect.h - text) / 2);
  ui.icon_in(row.line.icon, token::kControlIcon,
             {rect.x + ui.unit(kPadding), y, ui.px(token::kControlIcon), ui.line_height(Type::BodyMedium)},
             ui.colour(tone_of(row.line.tone).fg));
  ui.paragraph(Type::BodyMedium, {x, y}, room, ui.colour(Colour::Text), row.line.title, page.lead());
  ui.paragraph(Type::Caption, {x, y + title}, room, ui.colour(Colour::TextMuted), meta, page.lead());
  const float icon = ui.px(token::kControlIcon);
  ui.icon_in("chevron_right", token::kControlIcon,
             {rect.right() - icon - ui.unit(token::kSpacingL), rect.y, icon, rect.h}, ui.colour(Colour::TextMuted));
  return state.activated;
}

/// Only the rows in view, and as many around them that the arrows always find the next one.
Intent draw_rows(const HistoryView& view, const HistoryState& state, ImVec2 at, const Page& page) {
  Ui& ui = page.ui;
  Intent intent;
  const Rect& viewport = page.frame.content;
  const Rect list{at.x, at.y, state.width, state.tops.back()};
  card(ui, list);
  ui.begin_group(kHistoryList, Axis::Vertical);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const Rect rect{at.x, at.y + state.tops[i], state.width, state.tops[i + 1] - state.tops[i]};
    if (rect.bottom() < viewport.y - viewport.h || rect.y > viewport.bottom() + viewport.h) continue;
    if (draw_row(view.rows[i], rect, corners_of(Axis::Vertical, i, view.rows.size()), page)) {
      ask(intent, OnPage{ShowAnswer{view.rows[i].line.attempt}});
    }
    if (i > 0) ui.hairline(rect.x, rect.y, rect.w, ui.colour(Colour::Border));
  }
  ui.end_group();
  ui.outline(list, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
  return intent;
}

Intent draw_list(const HistoryView& view, HistoryState& state, const Page& page) {
  Ui& ui = page.ui;
  const Rect main = column_layout(page.frame, Columns::History).main;
  place_rows(view, state, main.w, page);
  const float top = ui.begin_scroll(kHistoryList, page.frame.content);
  Column column{page, main.x, top + ui.unit(token::kSpacingL), main.w};
  column.put_heading({.id = "history/title", .lead = view.title, .type = Type::Title, .lead_language = page.lead()});
  column.put_text("history/summary", Type::Body, Colour::TextMuted, view.summary, page.lead());
  column.skip(token::kSpacingM);
  const Intent intent = draw_rows(view, state, {column.x, column.y}, page);
  ui.end_scroll(column.y + state.tops.back() - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace

std::string history_row_widget(const std::string& attempt) { return path_of("history/row", attempt); }

std::string focus_of_history(const HistoryView& view) {
  if (view.empty) return path_of(kEmpty, "go");
  if (view.detail) return kHistoryBack;
  return view.rows.empty() ? std::string() : history_row_widget(view.rows.front().line.attempt);
}

Intent draw_history(const HistoryView& view, HistoryState& state, Drafts& drafts, const Page& page) {
  page.ui.begin_region("main");
  if (view.detail) return draw_history_detail(*view.detail, drafts, page);
  if (!view.empty) return draw_list(view, state, page);
  Intent intent;
  const Rect main = column_layout(page.frame, Columns::Error).main;
  const float top = page.ui.begin_scroll(kHistoryScroll, page.frame.content);
  Column column{page, main.x, top, main.w};
  put_empty(column, kEmpty, *view.empty, intent);
  page.ui.end_scroll(column.y - top + page.ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
