#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/lesson_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kListGap = 26;
constexpr float kRowGap = 8;
constexpr float kObjectiveGap = 10;
constexpr float kPracticeIndent = 30;
/// Widest share of the column that the leading language of the key terms takes.
constexpr float kTermShare = 0.55F;

void put_objectives(LessonDrawing& drawing, Column& column) {
  if (drawing.view.objectives.empty()) return;
  const Page& page = drawing.page;
  put_list_title(column, "lesson/objectives", "lesson/objectives");
  column.skip(token::kSpacingM);
  for (const ObjectiveView& objective : drawing.view.objectives) {
    if (&objective != &drawing.view.objectives.front()) column.skip(kObjectiveGap);
    const std::string id = path_of("lesson/objectives", objective.id);
    const std::string value = page.text(objective.reached ? "lesson/reached" : "lesson/not_reached");
    column.put_icon_text({.id = id,
                          .icon = objective.reached ? "correct" : "not_an_answer",
                          .icon_colour = objective.reached ? Colour::Accent : Colour::BorderStrong,
                          .text = objective.text,
                          .value = value,
                          .language = page.lead()});
  }
}

float term_column(const LessonDrawing& drawing, const Column& column) {
  const Ui& ui = drawing.page.ui;
  float widest = 0;
  for (const TermView& term : drawing.view.key_terms) {
    widest = std::max(widest, ui.text_width(Type::BodyMedium, term.label.lead));
  }
  return std::min(std::ceil(widest) + ui.unit(token::kSpacingL), std::floor(column.width * kTermShare));
}

/// A term and its pair; pointer or focus shows what it means.
void put_key_term(LessonDrawing& drawing, Column& column, const TermView& term, float left_width) {
  Ui& ui = column.ui();
  const Language lead = drawing.page.lead();
  Column left = column.part(0, left_width - ui.unit(token::kSpacingS));
  Column right = column.part(left_width, column.width - left_width);
  const float height =
      std::max(ui.paragraph_height(Type::BodyMedium, left.width, term.label.lead, lead),
               ui.paragraph_height(Type::Body, right.width, term.label.other, passerelle::other(lead)));
  if (column.drawing()) {
    const Rect rect{column.x, column.y, column.width, height};
    const std::string id = path_of("lesson/key_terms", term.id);
    const WidgetState state = ui.widget({.id = id,
                                         .role = Role::Link,
                                         .label = term.label.lead,
                                         .rect = rect,
                                         .value = term.label.other,
                                         .focusable = true});
    if (state.activated || (state.focused && ui.shortcuts().glossary)) {
      ask(drawing.intent, FollowLink{"term:" + term.id});
    }
    if (state.hovered || state.focus_shown) {
      ui.tooltip(rect, term.label.lead + " · " + term.label.other, term.definition.lead, state.focus_shown);
    }
  }
  left.put_text({}, Type::BodyMedium, Colour::Text, term.label.lead, lead);
  right.put_text({}, Type::Body, Colour::TextMuted, term.label.other, passerelle::other(lead));
  column.y += height;
}

void put_key_terms(LessonDrawing& drawing, Column& column) {
  if (drawing.view.key_terms.empty()) return;
  const Page& page = drawing.page;
  column.put_text("lesson/key_terms", Type::BodyStrong, Colour::Text, page.text("lesson/key_terms"), page.lead());
  const float left_width = term_column(drawing, column);
  for (const TermView& term : drawing.view.key_terms) {
    column.skip(kRowGap);
    put_key_term(drawing, column, term, left_width);
  }
}

void put_related(LessonDrawing& drawing, Column& column) {
  if (drawing.view.related.empty()) return;
  const Page& page = drawing.page;
  column.put_text("lesson/related", Type::BodyStrong, Colour::Text, page.text("lesson/related"), page.lead());
  for (const RelatedView& related : drawing.view.related) {
    column.skip(kRowGap);
    const std::string id = path_of("lesson/related", related.module);
    const std::vector<course::Paragraph> title{
        {.inlines = {{course::InlineStyle::Plain, related.title, "module:" + related.module}}}};
    follow_if_pressed(
        drawing,
        column.put_rich(title, {.id = id, .type = Type::Body, .language = page.lead(), .register_text = false}));
  }
}

using PutList = void (*)(LessonDrawing&, Column&);
constexpr std::array<PutList, kListCount> kLists{put_objectives, put_key_terms, put_related};

bool is_empty(LessonDrawing& drawing, const Column& column, std::size_t index) {
  Column alone{column.page, column.x, 0, column.width, Pass::Measure};
  kLists[index](drawing, alone);
  return alone.y <= 0;
}

// --- While the exercise is being read

void put_practice_note(LessonDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const float padding = ui.unit(token::kSpacingL);
  const float indent = ui.px(kPracticeIndent);
  const std::string title = page.text("lesson/practice_title");
  const std::string text = page.text("lesson/practice_text");
  const auto put = [&](Column inner) {
    inner.put_text("lesson/practice/title", Type::BodyStrong, Colour::Text, title, page.lead());
    inner.put_text("lesson/practice/text", Type::Body, Colour::TextMuted, text, page.lead());
    return inner.y;
  };
  Column inner = column.part(padding + indent, column.width - 2 * padding - indent);
  inner.y += ui.unit(token::kSpacingM);
  inner.pass = Pass::Measure;
  const Rect box{column.x, column.y, column.width, put(inner) + ui.unit(token::kSpacingM) - column.y};
  if (column.drawing()) {
    sunken_box(ui, box);
    ui.icon_in("info", token::kControlIcon,
               {box.x + padding, inner.y, ui.px(token::kControlIcon), ui.line_height(Type::BodyStrong)},
               ui.colour(Colour::TextMuted));
    inner.pass = Pass::Draw;
    put(inner);
  }
  column.y = box.bottom();
}

void put_next(LessonDrawing& drawing, Column& column) {
  if (!drawing.view.has_checkpoint) return;
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  column.put_text("lesson/next", Type::BodyStrong, Colour::Text, page.text("lesson/next"), page.lead());
  column.skip(kRowGap);
  const float indent = ui.px(kPracticeIndent);
  Column words = column.part(indent, column.width - indent);
  const float top = column.y;
  words.put_text("lesson/next/title", Type::BodyMedium, Colour::Text, drawing.view.checkpoint_heading.lead,
                 page.lead());
  words.put_text("lesson/next/summary", Type::Caption, Colour::TextMuted, drawing.view.checkpoint_summary, page.lead());
  if (column.drawing()) {
    ui.icon_in("auditor", token::kControlIconMedium, {column.x, top, ui.px(token::kControlIconMedium), words.y - top},
               ui.colour(Colour::Accent));
  }
  column.y = words.y;
  column.skip(token::kSpacingM);
  const std::string label = page.text("lesson/go_to_checkpoint");
  const std::array<ButtonSpec, 1> go{
      {{.id = "lesson/next/go", .label = label, .icon = "arrow_right", .min_width = column.width}}};
  if (column.put_buttons(go)) ask(drawing.intent, GoTo{{Screen::Checkpoint, drawing.view.module, {}}});
}

}  // namespace

void put_list_title(Column& column, std::string_view id, const char* key) {
  const Pair words = column.page.speech.pair(key);
  const Language lead = column.page.lead();
  column.put_heading({.id = id,
                      .lead = words.lead,
                      .other = words.other,
                      .type = Type::BodyStrong,
                      .other_type = Type::Caption,
                      .below = true,
                      .lead_language = lead});
}

void put_lists(LessonDrawing& drawing, Column& column, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    if (is_empty(drawing, column, i)) continue;
    if (i == first) {
      column.skip(kListGap);
    } else {
      column.skip(token::kSpacingL);
      column.put_hairline(Colour::Border);
      column.skip(token::kSpacingM);
    }
    kLists[i](drawing, column);
  }
}

void put_practice(LessonDrawing& drawing, Column& column) {
  column.skip(kListGap);
  put_practice_note(drawing, column);
  column.skip(kListGap);
  put_next(drawing, column);
}

}  // namespace passerelle::ui
