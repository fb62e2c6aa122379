#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/dual_parts.h"
#include "ui/screens/listen.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

constexpr float kTop = 24;
constexpr float kTitleGap = 12;
constexpr float kRowsGap = 22;
constexpr float kSwapSize = 36;
constexpr const char* kDualListen = "lesson/dual/listen";

std::string head_id(Side side, std::string_view part) {
  return path_of(side == Side::Lead ? "lesson/head" : "lesson/head_other", part);
}

const std::string& text_of(const Pair& pair, Side side) { return side == Side::Lead ? pair.lead : pair.other; }

void put_chips(const DualDrawing& drawing, Column& column, Side side) {
  const LessonView& view = drawing.lesson.view;
  const std::array<std::string, 3> ids{head_id(side, "track"), head_id(side, "level"), head_id(side, "minutes")};
  const std::array<ChipSpec, 3> chips{{
      {.id = ids[0], .label = text_of(view.track, side), .style = ChipStyle::Track},
      {.id = ids[1], .label = text_of(view.level, side), .style = ChipStyle::Meta, .icon = "level"},
      {.id = ids[2], .label = text_of(view.minutes, side), .style = ChipStyle::Meta, .icon = "clock"},
  }};
  column.put_chips(chips);
}

void put_title(const DualDrawing& drawing, Column& column, Side side) {
  const Language lead = drawing.page().lead();
  column.put_heading({.id = head_id(side, "title"),
                      .lead = text_of(drawing.lesson.view.title, side),
                      .type = Type::Display,
                      .lead_language = side == Side::Lead ? lead : passerelle::other(lead)});
}

/// Exchanges the sides; beside the first line of the titles. Returns the y below it.
float draw_swap(DualDrawing& drawing, float title_top) {
  Ui& ui = drawing.page().ui;
  const float size = ui.px(kSwapSize);
  const ImVec2 button = icon_button_size(ui);
  const float centre = std::round(drawing.gutter_centre());
  const float middle = title_top + std::round(ui.line_height(Type::Display) / 2);
  const Rect disc{centre - std::round(size / 2), middle - std::round(size / 2), size, size};
  if (icon_button(ui, {centre - std::round(button.x / 2), middle - std::round(button.y / 2)}, "lesson/swap", "swap",
                  drawing.page().text("lesson/swap"))) {
    ask(drawing.lesson.intent, SwapSides{});
  }
  ui.outline(disc, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeControl), size / 2);
  return disc.bottom();
}

/// Chips and titles of both languages. Returns the y below them.
float draw_head(DualDrawing& drawing, float y) {
  Ui& ui = drawing.page().ui;
  const float titles = ui.unit(kTitleGap) + put_both(drawing, y, Pass::Draw, [&](Column& column, Side side) {
                         put_chips(drawing, column, side);
                       });
  const float bottom =
      put_both(drawing, titles, Pass::Draw, [&](Column& column, Side side) { put_title(drawing, column, side); });
  const float line = draw_swap(drawing, titles) + ui.unit(token::kSpacingS);
  const float rows = bottom + ui.unit(kRowsGap);
  ui.vertical_line(drawing.gutter_centre(), line, rows - line, ui.stroke(token::kStrokeHairline),
                   ui.colour(Colour::Border));
  return rows;
}

/// What stands beside the text in one language: on the left the objectives, on the right the terms and modules.
float draw_lists(DualDrawing& drawing, float y) {
  Column left{drawing.page(), drawing.left.x, y, drawing.left.w};
  Column right{drawing.page(), drawing.right.x, y, drawing.right.w};
  put_lists(drawing.lesson, left, 0, 1);
  put_lists(drawing.lesson, right, 1, kListCount);
  return std::max(left.y, right.y);
}

void draw_page(DualDrawing& drawing) {
  Ui& ui = drawing.page().ui;
  LessonDrawing& lesson = drawing.lesson;
  ui.begin_region("main");
  lesson.content_top = ui.begin_scroll(kLessonScroll, lesson.viewport);
  float y = draw_head(drawing, lesson.content_top + ui.unit(kTop));
  y = draw_rows(drawing, y);
  Column column{drawing.page(), drawing.left.x, y, drawing.right.right() - drawing.left.x};
  if (lesson.view.has_checkpoint) put_checkpoint_card(lesson, column);
  column.y = draw_lists(drawing, column.y);
  column.skip(kPageBottom);
  lesson.content_height = column.y - lesson.content_top;
  ui.end_scroll(lesson.content_height);
}

/// Reads the lit block aloud, in both languages as they stand; returns the width that it takes.
float draw_listen(DualDrawing& drawing, const Rect& bar) {
  const Page& page = drawing.page();
  LessonDrawing& lesson = drawing.lesson;
  if (!page.has_voice) return 0;
  const ImVec2 size = listen_size(page);
  const std::string what = name_of_block(lesson.view, lesson.state.current_block);
  const bool is_heard = !page.heard.empty();
  const ImVec2 at{drawing.left.x, bar.y + std::round((bar.h - size.y) / 2)};
  if (listen_button(page, at, {.id = kDualListen, .what = what, .heard = is_heard})) {
    const Heard sides = drawing.swapped ? Heard::OtherThenLead : Heard::LeadThenOther;
    ask(lesson.intent, ReadAloud{is_heard ? std::string(page.heard) : block_key(lesson.state.current_block),
                                 block_passages(lesson.view, lesson.state.current_block, page.lead(), sides)});
  }
  return size.x + page.ui.unit(token::kSpacingL);
}

/// What the term under pointer or focus is called in both languages, and the next block's shortcut.
void draw_bottom_bar(DualDrawing& drawing, const Rect& bar) {
  const Page& page = drawing.page();
  Ui& ui = page.ui;
  ui.begin_region("bottom_bar");
  ui.fill(bar, ui.colour(Colour::Background));
  ui.hairline(bar.x, bar.y, bar.w, ui.colour(Colour::Border));
  const float line = bar.y + std::round((bar.h - ui.line_height(Type::BodyMedium)) / 2);
  const std::string key = page.text("shortcuts/key_alt") + " ↓";
  const std::string next = page.text("lesson/next_block");
  const float gap = ui.unit(token::kSpacingM);
  const float hint = key_hint_width(ui, key) + gap + ui.text_width(Type::Caption, next);
  float right = drawing.right.right();
  float at = drawing.left.x + draw_listen(drawing, bar);
  const TermView* term = drawing.lesson.view.find_term(drawing.lesson.state.term);
  const std::string first = term == nullptr ? "" : drawing.swapped ? term->label.other : term->label.lead;
  const std::string second = term == nullptr ? "" : drawing.swapped ? term->label.lead : term->label.other;
  const float icon = ui.px(token::kControlIcon);
  const float pair = term == nullptr ? 0.0F
                                     : 2 * icon + 3 * gap + ui.text_width(Type::BodyMedium, first) +
                                           ui.text_width(Type::BodyMedium, second);
  if (at + pair + gap + hint <= right) {
    right -= hint;
    ui.say("lesson/dual/next", Role::Text, next, {right, bar.y, hint, bar.h}, key);
    const float key_top = bar.y + std::round((bar.h - ui.px(token::kControlKeyHint)) / 2);
    const float key_width = key_hint(ui, {right, key_top}, key);
    ui.text(Type::Caption, {right + key_width + gap, bar.y + std::round((bar.h - ui.line_height(Type::Caption)) / 2)},
            ui.colour(Colour::TextMuted), next);
  }
  if (term == nullptr) return;
  ui.say("lesson/dual/term", Role::Text, first, {at, bar.y, std::min(pair, right - at), bar.h}, second);
  ui.icon_in("link", token::kControlIcon, {at, bar.y, icon, bar.h}, ui.colour(Colour::Accent));
  at += icon + gap;
  ui.text(Type::BodyMedium, {at, line}, ui.colour(Colour::Text), first);
  at += ui.text_width(Type::BodyMedium, first) + gap;
  ui.icon_in("swap", token::kControlIcon, {at, bar.y, icon, bar.h}, ui.colour(Colour::TextMuted));
  at += icon + gap;
  ui.text(Type::BodyMedium, {at, line}, ui.colour(Colour::Text), ui.shorten(Type::BodyMedium, second, right - at));
}

bool is_in_view(const DualDrawing& drawing, const std::string& block) {
  const WidgetInfo* widget = drawing.page().ui.registry().find(lesson_block_widget(block));
  return widget != nullptr && widget->visible;
}

}  // namespace

Intent draw_dual(const LessonView& view, LessonState& state, Drafts& drafts, bool swapped, const Page& page) {
  Ui& ui = page.ui;
  const ColumnLayout layout = column_layout(page.frame, Columns::Dual);
  DualDrawing drawing{LessonDrawing{page, view, state, drafts}, layout.main, layout.side, swapped};
  Rect rest = page.frame.content;
  const float bar = ui.px(token::kLayoutBottomBar);
  rest.h -= bar;
  drawing.lesson.viewport = rest;
  state.outline_open = false;
  state.ends_in_view.clear();
  draw_page(drawing);
  draw_bottom_bar(drawing, {rest.x, rest.bottom(), rest.w, bar});
  std::string reading = ui.is_focused(kDualListen) ? state.current_block : focused_block(drawing);
  if (reading.empty() || !is_in_view(drawing, reading)) reading = part_being_read(drawing.lesson, drawing.lesson.tops);
  if (reading != state.current_block || drawing.term != state.term) ui.wake_in(0);  // what was drawn shows it not yet
  state.current_block = reading;
  state.term = drawing.term;
  return drawing.lesson.intent;
}

}  // namespace passerelle::ui
