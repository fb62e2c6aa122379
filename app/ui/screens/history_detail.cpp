#include <array>
#include <cmath>

#include "ui/screens/cards.h"
#include "ui/screens/checkpoint_parts.h"
#include "ui/screens/history_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 24;
constexpr float kPartGap = 10;
constexpr float kFactColumn = 190;

void put_ways(Column& column, const HistoryDetail& detail, Intent& intent) {
  const Page& page = column.page;
  const std::string back = page.text("history/back");
  const std::string newer = page.text("history/newer");
  const std::string older = page.text("history/older");
  const std::array<ButtonSpec, 3> buttons{
      ButtonSpec{.id = kHistoryBack, .label = back, .icon = "arrow_left", .small = true},
      ButtonSpec{.id = "history/newer",
                 .label = newer,
                 .style = ButtonStyle::Quiet,
                 .small = true,
                 .enabled = !detail.newer.empty()},
      ButtonSpec{.id = "history/older",
                 .label = older,
                 .style = ButtonStyle::Quiet,
                 .small = true,
                 .enabled = !detail.older.empty()}};
  const auto pressed = column.put_buttons(buttons);
  if (!pressed) return;
  const std::string& wanted = *pressed == 1 ? detail.newer : detail.older;
  if (*pressed == 0) {
    ask(intent, OnPage{ShowAnswer{}});
  } else if (!wanted.empty()) {
    ask(intent, OnPage{ShowAnswer{wanted}});
  }
}

/// The verdict as the checkpoint shows it; its links lead into the lesson of the answer's module.
void put_marking(Column& column, const HistoryDetail& detail, Drafts& drafts, Intent& intent) {
  if (!detail.has_question) {
    column.put_text("history/gone", Type::Body, Colour::TextMuted, detail.gone, column.page.lead());
    return;
  }
  const CheckpointView nothing_else;
  CheckpointState state;
  CheckpointDrawing drawing{column.page, nothing_else, state, drafts};
  put_verdict(drawing, column, detail.question);
  constexpr std::string_view kBlock = "block:";
  const auto* link = std::get_if<FollowLink>(&drawing.intent);
  if (link == nullptr) return;
  if (link->href.starts_with(kBlock)) {
    ask(intent, GoTo{{Screen::Lesson, detail.module, link->href.substr(kBlock.size())}});
  } else {
    ask(intent, *link);
  }
}

void put_facts(Column& column, const HistoryDetail& detail) {
  Ui& ui = column.ui();
  const Language lead = column.page.lead();
  for (std::size_t i = 0; i < detail.facts.size(); ++i) {
    const HistoryFact& fact = detail.facts[i];
    const std::string id = path_of("history/fact", std::to_string(i));
    const float label_width = ui.px(kFactColumn);
    const float value_room = column.width - label_width;
    const float label = ui.paragraph_height(Type::Body, label_width - ui.unit(token::kSpacingM), fact.label, lead);
    const float height = std::max(label, ui.paragraph_height(Type::Body, value_room, fact.value, lead));
    if (column.drawing()) {
      ui.say(id, Role::Text, fact.label, {column.x, column.y, column.width, height}, fact.value);
      ui.paragraph(Type::Body, {column.x, column.y}, label_width - ui.unit(token::kSpacingM),
                   ui.colour(Colour::TextMuted), fact.label, lead);
      ui.paragraph(Type::Body, {column.x + label_width, column.y}, value_room, ui.colour(Colour::Text), fact.value,
                   lead);
    }
    column.y += height;
    column.skip(token::kSpacingXxs);
  }
}

void put_remark(Column& column, const HistoryDetail& detail) {
  if (detail.remark.empty()) return;
  column.skip(token::kSpacingM);
  column.put_icon_text({.id = "history/remark",
                        .icon = "appeal",
                        .icon_colour = Colour::TextMuted,
                        .text = detail.remark,
                        .language = column.page.lead()});
}

void put_card(Column& column, const HistoryDetail& detail, Drafts& drafts, Intent& intent) {
  const Language lead = column.page.lead();
  const float padding = column.ui().unit(kPadding);
  put_on_card(column, {padding, padding}, 0, [&](Column& inner) {
    inner.put_text("history/module", Type::Caption, Colour::TextMuted, detail.module_title, lead);
    inner.skip(token::kSpacingXxs);
    inner.put_heading({.id = "history/prompt",
                       .lead = detail.question.prompt.lead,
                       .other = detail.question.prompt.other,
                       .type = Type::Heading,
                       .below = true,
                       .lead_language = lead});
    inner.skip(kPartGap);
    put_answer(inner, detail.question.answer,
               {.id = "history/answer",
                .label = detail.question.prompt.lead,
                .language = lead,
                .match = detail.question.match,
                .conflict = detail.question.conflict});
    inner.skip(kPartGap);
    put_marking(inner, detail, drafts, intent);
    put_remark(inner, detail);
    inner.skip(token::kSpacingL);
    put_facts(inner, detail);
    if (detail.question_place.module.empty()) return;
    inner.skip(token::kSpacingM);
    const std::string label = inner.page.text("history/open_question");
    const std::array<ButtonSpec, 1> buttons{ButtonSpec{.id = "history/question", .label = label}};
    if (inner.put_buttons(buttons)) ask(intent, GoTo{detail.question_place});
  });
}

}  // namespace

Intent draw_history_detail(const HistoryDetail& detail, Drafts& drafts, const Page& page) {
  Ui& ui = page.ui;
  const Rect main = column_layout(page.frame, Columns::History).main;
  Intent intent;
  const float top = ui.begin_scroll(kHistoryScroll, page.frame.content);
  Column column{page, main.x, top + ui.unit(token::kSpacingL), main.w};
  put_ways(column, detail, intent);
  column.skip(token::kSpacingM);
  put_card(column, detail, drafts, intent);
  ui.end_scroll(column.y - top + ui.unit(kPageBottom));
  if (ui.shortcuts().escape) ask(intent, OnPage{ShowAnswer{}});
  return intent;
}

}  // namespace passerelle::ui
