#include "ui/screens/lesson.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/lesson_parts.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

constexpr float kTitleGap = 14;
constexpr float kSectionGap = 22;
constexpr float kCardPadding = 20;
/// The line that a part must have passed to be the one that is read, as a share of the viewport's height.
constexpr float kReadingLine = 0.15F;

void put_head(LessonDrawing& drawing, Column& column) {
  const LessonView& view = drawing.view;
  const std::string minutes = view.spent.empty() ? view.minutes.lead : view.minutes.lead + " · " + view.spent;
  const ChipSpec chips[] = {
      {.id = "lesson/track", .label = view.track.lead, .style = ChipStyle::Track},
      {.id = "lesson/level", .label = view.level.lead, .style = ChipStyle::Meta, .icon = "level"},
      {.id = "lesson/minutes", .label = minutes, .style = ChipStyle::Meta, .icon = "clock"},
  };
  column.put_chips(chips);
  column.skip(kTitleGap);
  column.put_heading({.id = "lesson/title",
                      .lead = view.title.lead,
                      .other = view.title.other,
                      .type = Type::Display,
                      .other_type = Type::Subtitle,
                      .below = true,
                      .lead_language = drawing.page.lead()});
  column.skip(token::kSpacingXl - kSectionGap);
}

/// The text of the lesson, from the title to the lists that have no room beside it.
void draw_text(LessonDrawing& drawing, const Rect& main, const SidePlan& plan) {
  Ui& ui = drawing.page.ui;
  ui.begin_region("main");
  drawing.content_top = ui.begin_scroll(kLessonScroll, drawing.viewport);
  Column column{drawing.page, main.x, drawing.content_top, main.w};
  column.skip(plan.folded ? token::kSpacingM : kPageTop);
  put_head(drawing, column);
  for (const SectionView& section : drawing.view.sections) {
    column.skip(kSectionGap);
    drawing.tops.push_back({section.id, column.y});
    put_section(drawing, column, section);
  }
  if (drawing.view.has_checkpoint) {
    column.skip(token::kSpacingXxl);
    drawing.tops.push_back({kCheckpointSection, column.y});
    put_checkpoint_card(drawing, column);
  }
  put_lists(drawing, column, plan.beside, kListCount);
  column.skip(kPageBottom);
  drawing.content_height = column.y - drawing.content_top;
  ui.end_scroll(drawing.content_height);
}

/// Whether the person does something that may take them elsewhere.
bool is_active(const Ui& ui) {
  const auto events = ui.events();
  return std::any_of(events.begin(), events.end(), [](const InputEvent& event) {
    return event.kind == InputEvent::Kind::KeyPress || event.kind == InputEvent::Kind::Wheel ||
           (event.kind == InputEvent::Kind::MouseButton && event.down);
  });
}

/// The section that was gone to, though it may be too near the end to reach the top; else the one that holds the
/// keyboard; else the one at the reading line.
std::string section_being_read(const LessonDrawing& drawing) {
  if (!drawing.state.chosen_section.empty()) return drawing.state.chosen_section;
  if (drawing.page.ui.focused_id().starts_with(kAudiences)) return kPromptSection;
  return part_being_read(drawing, drawing.tops);
}

bool holds(const WidgetInfo& block, ImVec2 min, ImVec2 max) {
  return min.x >= block.min.x && min.y >= block.min.y && max.x <= block.max.x && max.y <= block.max.y;
}

/// The block that holds the keyboard, or the pointer while that is in use; else the one at the reading line.
std::string block_being_read(const LessonDrawing& drawing) {
  const Ui& ui = drawing.page.ui;
  const WidgetInfo* focused = ui.registry().find(ui.focused_id());
  const bool inside = focused != nullptr && focused->visible && focused->scroll == kLessonScroll;
  const bool points = !ui.keyboard_in_use() && drawing.viewport.contains(ui.mouse());
  std::string pointed;
  for (const SectionView& section : drawing.view.sections) {
    for (const BlockView& block : section.blocks) {
      const WidgetInfo* widget = ui.registry().find(lesson_block_widget(block.id));
      if (widget == nullptr) continue;
      if (inside && holds(*widget, focused->min, focused->max)) return block.id;
      if (points && holds(*widget, ui.mouse(), ui.mouse())) pointed = block.id;
    }
  }
  return pointed.empty() ? part_being_read(drawing, drawing.blocks) : pointed;
}

}  // namespace

std::string lesson_block_widget(const std::string& block) { return path_of("lesson", "block", block); }

std::string lesson_outline_widget(const std::string& section) { return path_of("lesson", "outline", section); }

std::string section_widget(const std::string& section) { return path_of("lesson", "section", section); }

std::string part_being_read(const LessonDrawing& drawing, const std::vector<PartTop>& parts) {
  const Rect& viewport = drawing.viewport;
  const float limit = std::max(0.0F, drawing.content_height - viewport.h);
  const float offset = viewport.y - drawing.content_top;
  const float last_screen = std::min(limit, viewport.h);
  const float way = last_screen > 0 ? std::clamp((offset - limit + last_screen) / last_screen, 0.0F, 1.0F) : 0.0F;
  const float line = viewport.y + viewport.h * (kReadingLine + way * (1.0F - kReadingLine));
  std::string reading = parts.empty() ? std::string() : parts.front().id;
  for (const PartTop& part : parts) {
    if (part.y <= line) reading = part.id;
  }
  return reading;
}

void note_end(LessonDrawing& drawing, const std::string& block, float bottom) {
  const float last_line = bottom - drawing.page.ui.line_height(Type::Body);
  if (last_line >= drawing.viewport.y && bottom <= drawing.viewport.bottom()) {
    drawing.state.ends_in_view.push_back(block);
  }
}

void put_block_heading(Column& column, const HeadingSpec& spec, bool bookmarked) {
  if (!bookmarked) return column.put_heading(spec);
  Ui& ui = column.ui();
  const float icon = ui.px(token::kControlIcon);
  Column words = column.part(0, column.width - icon - ui.unit(token::kSpacingS));
  words.put_heading(spec);
  if (column.drawing()) {
    ui.icon_in("bookmarked", token::kControlIcon,
               {column.x + column.width - icon, column.y, icon, ui.line_height(spec.type)}, ui.colour(Colour::Accent));
  }
  column.y = words.y;
}

std::string block_value(const Page& page, const BlockView& block) {
  std::string value = block.read ? page.text("lesson/read") : std::string();
  if (block.bookmarked) value += (value.empty() ? "" : ", ") + page.text("reference/bookmarked");
  if (block.has_note) value += (value.empty() ? "" : ", ") + page.text("lesson/noted");
  if (page.heard == block_key(block.id)) value += (value.empty() ? "" : ", ") + page.text("aloud/heard");
  return value;
}

void follow_if_pressed(LessonDrawing& drawing, const RichTextResult& text) {
  if (!text.pressed.empty()) ask(drawing.intent, FollowLink{text.pressed});
}

namespace {

void put_attestation_link(LessonDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const std::string label = drawing.page.text("checkpoint/attestation");
  column.skip(token::kSpacingXs);
  if (column.drawing() && link(ui, {column.x, column.y}, {.id = "lesson/checkpoint/attestation", .label = label})) {
    ask(drawing.intent, GoTo{{Screen::Attestation, drawing.view.module, {}}});
  }
  column.y += ui.line_height(Type::BodyMedium);
}

}  // namespace

void put_checkpoint_card(LessonDrawing& drawing, Column& column) {
  const LessonView& view = drawing.view;
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  const float padding = ui.unit(kCardPadding);
  const std::string label = page.text("lesson/go_to_checkpoint");
  const ButtonSpec go{.id = "lesson/checkpoint/go", .label = label, .style = ButtonStyle::Filled};
  const ImVec2 size = button_size(ui, go);
  const std::string title_id = section_widget(kCheckpointSection);
  const HeadingSpec title{.id = title_id,
                          .lead = view.checkpoint_heading.lead,
                          .other = view.checkpoint_heading.other,
                          .type = Type::Heading,
                          .lead_language = page.lead()};
  const float inner = column.width - 2 * padding;
  // Beside the text when both have room, else below it.
  const bool beside = inner - size.x - padding >= ui.px(token::kLayoutToastWidth) / 2;
  const float text_width = beside ? inner - size.x - padding : inner;
  Column measured{page, column.x + padding, column.y + padding, text_width, Pass::Measure};
  const auto put_words = [&](Column& words) {
    words.put_heading(title);
    const std::string complete = page.text("checkpoint/complete");
    words.put_text("lesson/checkpoint/summary", Type::Body, Colour::TextMuted,
                   view.complete ? complete : view.checkpoint_summary, page.lead());
    if (view.complete) put_attestation_link(drawing, words);
  };
  put_words(measured);
  const float words_height = measured.y - column.y - padding;
  const float height =
      2 * padding + (beside ? std::max(words_height, size.y) : words_height + ui.unit(token::kSpacingM) + size.y);
  const Rect box{column.x, column.y, column.width, height};
  card(ui, box);
  Column words{page, box.x + padding, box.y + padding, text_width};
  if (beside) words.y = std::round(box.y + (height - words_height) / 2);
  put_words(words);
  const ImVec2 at = beside ? ImVec2{box.right() - padding - size.x, std::round(box.y + (height - size.y) / 2)}
                           : ImVec2{box.x + padding, box.bottom() - padding - size.y};
  if (button(ui, at, go)) ask(drawing.intent, GoTo{{Screen::Checkpoint, view.module, {}}});
  column.y += height;
}

Intent draw_lesson(const LessonView& view, LessonState& state, Drafts& drafts, const Page& page) {
  LessonDrawing drawing{page, view, state, drafts};
  state.term.clear();
  if (is_active(page.ui)) state.chosen_section.clear();
  const ColumnLayout layout = column_layout(page.frame, Columns::Lesson);
  const SidePlan plan = plan_side(drawing, layout);
  Rect rest = page.frame.content;
  float below_outline = rest.y;
  if (plan.folded) {
    const float bar = draw_outline_bar(drawing, rest, layout.main);
    rest.y += bar;
    rest.h -= bar;
    draw_open_outline(drawing, rest, layout.main);
  } else {
    below_outline = draw_outline(drawing, layout.side);
  }
  drawing.viewport = rest;
  state.ends_in_view.clear();
  draw_text(drawing, layout.main, plan);
  if (!plan.folded) {
    state.outline_open = false;
    draw_side_lists(drawing, layout.side, below_outline, plan);
  }
  state.current_block = block_being_read(drawing);
  const std::string reading = section_being_read(drawing);
  if (reading != state.current_section) {
    state.current_section = reading;
    page.ui.wake_in(0);  // the outline was drawn before
  }
  return drawing.intent;
}

}  // namespace passerelle::ui
