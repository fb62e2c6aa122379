#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/lesson_parts.h"

namespace passerelle::ui {
namespace {

constexpr const char* kOutlineBar = "lesson/outline_bar";

struct OutlineRow {
  std::string section;
  std::string label;
  bool read = false;
};

std::vector<OutlineRow> outline_rows(const LessonView& view) {
  std::vector<OutlineRow> rows;
  for (const SectionView& section : view.sections) rows.push_back({section.id, section.heading.lead, section.read});
  if (view.has_checkpoint) rows.push_back({kCheckpointSection, view.checkpoint_heading.lead, false});
  return rows;
}

/// The keyboard goes back to the bar that opened it.
void close_outline(LessonDrawing& drawing) {
  if (!drawing.state.outline_open) return;
  drawing.state.outline_open = false;
  drawing.page.ui.request_focus(kOutlineBar);
}

void put_outline(LessonDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const Language lead = drawing.page.lead();
  if (column.drawing()) ui.begin_group("lesson/outline", Axis::Vertical);
  for (const OutlineRow& row : outline_rows(drawing.view)) {
    const std::string id = lesson_outline_widget(row.section);
    const OutlineEntrySpec spec{
        .id = id, .label = row.label, .read = row.read, .current = row.section == drawing.state.current_section};
    const float height = outline_entry_height(ui, column.width, spec, lead);
    if (column.drawing() && outline_entry(ui, {column.x, column.y, column.width, height}, spec, lead)) {
      ui.scroll_to_widget(section_widget(row.section));
      drawing.state.chosen_section = row.section;
      close_outline(drawing);
      ui.tab_from(section_widget(row.section));
    }
    column.y += height;
  }
  if (column.drawing()) ui.end_group();
}

void put_outline_with_title(LessonDrawing& drawing, Column& column) {
  put_list_title(column, "lesson/outline/title", "lesson/in_this_lesson");
  column.skip(token::kSpacingM);
  put_outline(drawing, column);
}

float bottom_of(const Page& page) { return page.frame.content.bottom() - page.ui.unit(token::kSpacingXl); }

/// Large type on a low window leaves no room under the outline.
bool has_room_for_practice(LessonDrawing& drawing, const Column& column) {
  Column measured = column;
  measured.pass = Pass::Measure;
  put_practice(drawing, measured);
  return measured.y <= bottom_of(drawing.page);
}

}  // namespace

SidePlan plan_side(const LessonDrawing& drawing, const ColumnLayout& layout) {
  SidePlan plan;
  LessonDrawing measured{drawing.page, drawing.view, drawing.state, drawing.drafts};
  const Page& page = drawing.page;
  Column column{page, 0, page.frame.content.y + page.ui.unit(kPageTop), layout.side.w, Pass::Measure};
  if (layout.side.w > 0) put_outline_with_title(measured, column);
  plan.folded = layout.side.w <= 0 || column.y > bottom_of(page);
  if (plan.folded) return plan;
  for (std::size_t count = 1; count <= kListCount; ++count) {
    Column lists = column;
    put_lists(measured, lists, 0, count);
    if (lists.y > bottom_of(page)) break;
    plan.beside = count;
  }
  return plan;
}

float draw_outline(LessonDrawing& drawing, const Rect& side) {
  const Page& page = drawing.page;
  page.ui.begin_region("side");
  Column column{page, side.x, side.y + page.ui.unit(kPageTop), side.w};
  put_outline_with_title(drawing, column);
  return column.y;
}

void draw_side_lists(LessonDrawing& drawing, const Rect& side, float y, const SidePlan& plan) {
  drawing.page.ui.begin_region("side");
  Column column{drawing.page, side.x, y, side.w};
  if (drawing.state.current_section == kPromptSection && has_room_for_practice(drawing, column)) {
    put_practice(drawing, column);
  } else {
    put_lists(drawing, column, 0, plan.beside);
  }
}

float draw_outline_bar(LessonDrawing& drawing, const Rect& content, const Rect& main) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  const float margin = ui.unit(token::kSpacingS);
  const Rect bar{main.x, content.y + margin, main.w, ui.px(token::kControlHeight)};
  const std::vector<OutlineRow> rows = outline_rows(drawing.view);
  std::size_t index = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].section == drawing.state.current_section) index = i;
  }
  const bool open = drawing.state.outline_open;
  const std::string section = rows.empty() ? std::string() : rows[index].label;
  const std::string place =
      page.speech.format("lesson/section_of", {{"section", std::string_view(section)},
                                               {"index", static_cast<std::int64_t>(index) + 1},
                                               {"count", static_cast<std::int64_t>(rows.size())}});
  ui.begin_region("main");
  const WidgetState state = ui.widget({.id = kOutlineBar,
                                       .role = Role::Button,
                                       .label = page.text(open ? "lesson/hide_outline" : "lesson/show_outline"),
                                       .rect = bar,
                                       .value = place,
                                       .focusable = true});
  if (state.activated && open) {
    close_outline(drawing);
  } else if (state.activated) {
    drawing.state.outline_open = true;
    ui.request_focus(lesson_outline_widget(drawing.state.current_section));
  }
  sunken_box(ui, bar);
  if (state.hovered) ui.fill(bar, ui.colour(Colour::SurfaceHover), ui.unit(token::kRadiusControl));
  const float padding = ui.unit(token::kSpacingM);
  const float icon = ui.px(token::kControlIcon);
  const Colour ink = Colour::TextMuted;
  ui.icon_in("outline", token::kControlIcon, {bar.x + padding, bar.y, icon, bar.h}, ui.colour(ink));
  ui.icon_in(open ? "chevron_up" : "chevron_down", token::kControlIcon,
             {bar.right() - padding - icon, bar.y, icon, bar.h}, ui.colour(ink));
  const float left = bar.x + padding + icon + ui.unit(token::kSpacingS);
  const float room = bar.right() - padding - icon - ui.unit(token::kSpacingS) - left;
  ui.text(Type::BodyMedium, {left, bar.y + std::round((bar.h - ui.line_height(Type::BodyMedium)) / 2)},
          ui.colour(Colour::Text), ui.shorten(Type::BodyMedium, place, room));
  return bar.h + 2 * margin;
}

void draw_open_outline(LessonDrawing& drawing, const Rect& content, const Rect& main) {
  if (!drawing.state.outline_open) return;
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  const float padding = ui.unit(token::kSpacingL);
  Column measured{page, 0, 0, main.w - 2 * padding, Pass::Measure};
  put_outline(drawing, measured);
  const float height = std::min(measured.y + 2 * padding, content.h - ui.unit(token::kSpacingL));
  const Rect box{main.x, content.y, main.w, height};
  ui.begin_overlay("lesson/outline", box);
  const float radius = ui.unit(token::kRadiusCard);
  ui.shadow(box, Elevation::Raised, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  const Rect list{box.x, box.y + padding, box.w, box.h - 2 * padding};
  const float top = ui.begin_scroll("lesson/outline", list);
  Column column{page, box.x + padding, top, measured.width};
  put_outline(drawing, column);
  ui.end_scroll(column.y - top);
  ui.end_overlay();
  const bool pressed_outside = ui.click_count() > 0 && !box.contains(ui.mouse()) && ui.mouse().y > content.y;
  if (ui.shortcuts().escape) close_outline(drawing);
  if (pressed_outside) drawing.state.outline_open = false;
}

}  // namespace passerelle::ui
