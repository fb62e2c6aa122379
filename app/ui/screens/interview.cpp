// An interview under way: the thread of nodes, the box, the timer, and the debrief of the last answer beside it.
#include "ui/screens/interview.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/unicode.h"
#include "ui/answer_box.h"
#include "ui/screens/interview_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kBoxHeight = 148;
constexpr float kTop = 30;
constexpr float kNodeGap = 28;
constexpr float kPromptGap = 10;
constexpr float kThreadGap = 4;  ///< between a disc and the thread

struct RunDrawing {
  const InterviewRunView& view;
  const InterviewTime& time;
  InterviewState& state;
  Drafts& drafts;
  const Page& page;
  Intent intent = {};
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// The title on the left, the timer and the pause on the right; below it when they have no room.
void put_head(RunDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  const std::string label = page.text("interview/pause");
  const ButtonSpec pause{.id = "interview/pause", .label = label, .icon = "pause"};
  const ImVec2 button_box = button_size(ui, pause);
  const float gap = ui.unit(token::kSpacingL);
  const float timer = timer_width(page, drawing.time);
  const float right = timer + (drawing.time.paused ? 0 : gap + button_box.x);
  const bool beside = column.width - right - ui.unit(token::kSpacingXl) >= column.width / 2;
  const float top = column.y;
  const Pair& title = drawing.view.title;
  Column words = column.part(0, beside ? column.width - right - ui.unit(token::kSpacingXl) : column.width);
  words.put_heading(
      {.id = "interview/title", .lead = title.lead, .other = title.other, .below = true, .lead_language = page.lead()});
  const float height = std::max(timer_height(ui), button_box.y);
  const float x = beside ? column.x + column.width - right : column.x;
  const float y = beside ? top : words.y + ui.unit(token::kSpacingM);
  draw_timer(page, {x, y + std::round((height - timer_height(ui)) / 2)}, drawing.time);
  if (!drawing.time.paused) {
    const ImVec2 at{x + timer + gap, y + std::round((height - button_box.y) / 2)};
    if (button(ui, at, pause)) ask(drawing.intent, OnPage{PauseInterview{}});
  }
  column.y = std::max(words.y, y + height);
}

void put_prompt(Column& column, const ThreadNode& node, Type type) {
  const std::string id = path_of("interview/node", node.id);
  const Language lead = column.page.lead();
  column.put_text(path_of(id, "caption"), Type::Caption, Colour::TextMuted, node.caption, lead);
  column.skip(token::kSpacingXxs);
  column.put_heading({.id = path_of(id, "prompt"),
                      .lead = node.prompt.lead,
                      .other = node.prompt.other,
                      .type = type,
                      .below = true,
                      .lead_language = lead});
  column.skip(kPromptGap);
}

std::string caption_of(RunDrawing& drawing, bool blank) {
  const Page& page = drawing.page;
  if (blank) return page.text(drawing.state.asked_empty ? "interview/write_first" : "interview/sentences");
  if (drawing.drafts.is_failing()) return page.text("interview/sentences");
  return page.text(drawing.drafts.is_saved(drawing.view.draft_key) ? "interview/draft_saved" : "interview/saving");
}

void ask_to_finish(RunDrawing& drawing, bool blank) {
  if (!blank) {
    ask(drawing.intent, OnPage{FinishAnswer{}});
    return;
  }
  drawing.state.asked_empty = true;
  drawing.page.ui.request_focus(kInterviewAnswer);
}

/// The caption on the left, the two buttons on the right; below it when they have no room.
void put_buttons_beside(RunDrawing& drawing, Column& column, std::span<const ButtonSpec> buttons,
                        const std::string& caption, std::optional<std::size_t>& pressed) {
  Ui& ui = column.ui();
  const float gap = ui.unit(token::kSpacingS);
  float width = -gap;
  float height = 0;
  for (const ButtonSpec& one : buttons) {
    const ImVec2 size = button_size(ui, one);
    width += size.x + gap;
    height = std::max(height, size.y);
  }
  const float words = ui.text_width(Type::Caption, caption);
  const bool beside = words + ui.unit(token::kSpacingXl) + width <= column.width;
  const Language lead = drawing.page.lead();
  if (!beside) {
    column.put_text("interview/caption", Type::Caption, Colour::TextMuted, caption, lead);
    column.skip(token::kSpacingS);
    pressed = column.put_buttons(buttons);
    return;
  }
  Column left = column.part(0, column.width - width);
  left.y += std::round((height - ui.line_height(Type::Caption)) / 2);
  left.put_text("interview/caption", Type::Caption, Colour::TextMuted, caption, lead);
  Column right = column.part(column.width - width, width + 1);
  pressed = right.put_buttons(buttons);
  column.y = right.y;
}

void put_box(RunDrawing& drawing, Column& column, const ThreadNode& node) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  AnswerBox& box = drawing.drafts.box(drawing.view.draft_key);
  const std::string placeholder = page.text("interview/placeholder");
  const AnswerBoxSpec spec{.id = kInterviewAnswer,
                           .label = node.prompt.lead,
                           .placeholder = placeholder,
                           .spoken_hint = placeholder,
                           .min_height = kBoxHeight,
                           .language = page.lead()};
  const float height = answer_box_height(ui, box, column.width, spec);
  if (answer_box(ui, {column.x, column.y}, column.width, box, spec)) {
    drawing.state.asked_empty = false;
    ui.wake_in(0);  // the caption and the height follow the text
  }
  const bool blank = is_blank(box.text());
  if (ui.shortcuts().submit && ui.is_focused(kInterviewAnswer)) ask_to_finish(drawing, blank);
  column.y += height;
  column.skip(token::kSpacingM);
  const std::string skip = page.text(blank ? "interview/skip" : "interview/skip_text");
  const std::string finish = page.text("interview/finish");
  const std::array<ButtonSpec, 2> buttons{{
      {.id = "interview/skip", .label = skip, .style = ButtonStyle::Quiet},
      {.id = "interview/finish", .label = finish, .style = ButtonStyle::Filled},
  }};
  std::optional<std::size_t> pressed;
  put_buttons_beside(drawing, column, buttons, caption_of(drawing, blank), pressed);
  if (pressed == 0U) ask(drawing.intent, OnPage{SkipQuestion{}});
  if (pressed == 1U) ask_to_finish(drawing, blank);
}

/// While the time stands still nothing is written.
void put_pause(RunDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  const std::string text = drawing.drafts.text(drawing.view.draft_key);
  put_on_sunken_box(column, page.ui.unit(token::kSpacingM), [&](Column inner) {
    inner.skip(token::kSpacingM);
    if (!is_blank(text)) {
      inner.put_text("interview/draft", Type::Reading, Colour::Text, text, page.lead());
      inner.skip(token::kSpacingS);
    }
    inner.put_icon_text({.id = "interview/paused",
                         .icon = "pause",
                         .icon_colour = Colour::TextMuted,
                         .text = page.text("interview/paused_text"),
                         .colour = Colour::TextMuted,
                         .language = page.lead()});
    inner.skip(token::kSpacingM);
    return inner.y;
  });
  column.skip(token::kSpacingM);
  const std::string go_on = page.text("interview/resume");
  const std::string end = page.text("interview/end");
  const std::array<ButtonSpec, 2> buttons{{
      {.id = kInterviewResume, .label = go_on, .style = ButtonStyle::Filled, .icon = "play"},
      {.id = "interview/end", .label = end, .style = ButtonStyle::Quiet},
  }};
  const auto pressed = column.put_buttons(buttons);
  if (pressed == 0U) ask(drawing.intent, OnPage{ResumeInterview{}});
  if (pressed == 1U) ask(drawing.intent, OnPage{EndInterview{}});
}

/// The thread from a disc down to the next one.
void draw_thread(Ui& ui, float x, float from, float to) {
  const float size = ui.px(token::kControlThreadNode);
  const float gap = ui.unit(kThreadGap);
  const float line = ui.stroke(token::kStrokeHairline);
  ui.vertical_line(x + std::round((size - line) / 2), from + size + gap, to - from - size - 2 * gap, line,
                   ui.colour(Colour::Border));
}

void put_node(RunDrawing& drawing, Column& column, const ThreadNode& node) {
  Ui& ui = column.ui();
  const bool open = !node.answered && !node.skipped;
  const float top = column.y;
  const std::string id = path_of("interview/node", node.id);
  thread_disc(ui, {column.x, top}, node.number, open ? NodeStyle::Open : NodeStyle::Past);
  const float indent = ui.px(kThreadIndent);
  Column inner = column.part(indent, column.width - indent);
  put_prompt(inner, node, Type::Heading);
  if (!open) {
    put_thread_answer(inner, id, node);
  } else if (drawing.time.paused) {
    put_pause(drawing, inner);
  } else {
    put_box(drawing, inner, node);
  }
  column.y = std::max(inner.y, top + ui.px(token::kControlThreadNode));
  ui.say(id, Role::Block, node.caption, {column.x, top, column.width, column.y - top});
}

void put_coming(RunDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const InterviewRunView& view = drawing.view;
  thread_disc(ui, {column.x, column.y}, view.next_number, NodeStyle::Coming);
  const float indent = ui.px(kThreadIndent);
  Column inner = column.part(indent, column.width - indent);
  const Language lead = drawing.page.lead();
  inner.put_text("interview/next", Type::Caption, Colour::TextMuted, view.next_caption, lead);
  inner.skip(token::kSpacingXxs);
  inner.put_text("interview/next/text", Type::Body, Colour::TextMuted, view.next_text, lead);
  column.y = std::max(inner.y, column.y + ui.px(token::kControlThreadNode));
}

void put_nodes(RunDrawing& drawing, Column& column, bool folded) {
  const InterviewRunView& view = drawing.view;
  const std::size_t count = view.nodes.size();
  for (std::size_t i = 0; i < count; ++i) {
    const float top = column.y;
    // Without a column for it, the debrief stands under the answer that it is about, before the next question.
    if (folded && i + 1 == count && view.debrief) {
      put_debrief_card(column, view.debrief, view.debrief_note, drawing.intent);
      column.skip(kNodeGap);
    }
    put_node(drawing, column, view.nodes[i]);
    if (i + 1 == count && view.next_number.empty()) return;
    column.skip(kNodeGap);
    draw_thread(column.ui(), column.x, top, column.y);
  }
  if (!view.next_number.empty()) put_coming(drawing, column);
}

}  // namespace

Intent draw_interview_run(const InterviewRunView& view, const InterviewTime& time, InterviewState& state,
                          Drafts& drafts, const Page& page) {
  Ui& ui = page.ui;
  RunDrawing drawing{view, time, state, drafts, page};
  const ColumnLayout layout = column_layout(page.frame, Columns::Interview);
  ui.begin_region("main");
  const float top = ui.begin_scroll(kInterviewScroll, page.frame.content);
  Column main{page, layout.main.x, top, layout.main.w};
  main.skip(kTop);
  put_head(drawing, main);
  main.skip(token::kSpacingXl);
  const bool folded = layout.side.w <= 0;
  put_nodes(drawing, main, folded);
  Column side = folded ? main : Column{page, layout.side.x, top, layout.side.w};
  if (!folded) ui.begin_region("side");
  side.skip(folded ? token::kSpacingXxl : kTop);
  if (!folded || !view.debrief) put_debrief_card(side, view.debrief, view.debrief_note, drawing.intent);
  ui.end_scroll(std::max(main.y, side.y) - top + ui.unit(kPageBottom));
  if (time.keep_due) ask(drawing.intent, OnPage{KeepTime{}});
  return drawing.intent;
}

}  // namespace passerelle::ui
