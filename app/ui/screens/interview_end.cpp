// The debrief of a whole interview: how much was shown, each answer as it was marked, what to read again, and how it
// stands to the interviews before it.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "ui/screens/interview_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kCardPadding = 24;

struct EndDrawing {
  const InterviewEndView& view;
  InterviewState& state;
  const Page& page;
  Intent intent = {};
};

void put_summary(EndDrawing& drawing, Column& column) {
  const InterviewEndView& view = drawing.view;
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  put_on_card(column, kCardPadding, [&](Column& inner) {
    put_title_and_caption(inner, "interview/result", Type::BodyStrong, view.sentence, view.share);
    inner.skip(token::kSpacingS);
    const float bar = ui.px(token::kControlBar);
    if (inner.drawing()) {
      progress_bar(ui, {inner.x, inner.y, inner.width, bar}, "interview/share", view.sentence, view.share_value);
    }
    inner.y += bar;
    inner.skip(token::kSpacingM);
    if (!view.time.empty()) {
      inner.put_icon_text({.id = "interview/time_each",
                           .icon = "clock",
                           .icon_colour = Colour::TextMuted,
                           .text = view.time,
                           .language = page.lead()});
      inner.skip(token::kSpacingXs);
    }
    const std::string compared = view.compared.empty() ? page.text("interview/compared_none") : view.compared;
    inner.put_icon_text({.id = "interview/compared",
                         .icon = "trend",
                         .icon_colour = Colour::TextMuted,
                         .text = compared,
                         .colour = Colour::TextMuted,
                         .language = page.lead()});
    inner.skip(token::kSpacingL);
    const std::string label = page.text("interview/new");
    const std::array<ButtonSpec, 1> buttons{
        {{.id = kInterviewNew, .label = label, .style = ButtonStyle::Filled, .icon = "retry"}}};
    if (inner.put_buttons(buttons)) ask(drawing.intent, OnPage{NewInterview{}});
  });
}

void put_verdict(Column& column, const std::string& id, const AnswerDebriefView& debrief) {
  const std::string verdict = path_of(id, "verdict");
  const std::string used = path_of(id, "used");
  const std::array<ChipSpec, 2> chips{{
      {.id = verdict, .label = debrief.verdict, .style = chip_style_of(debrief.tone), .icon = debrief.icon},
      {.id = used, .label = debrief.time, .icon = "clock"},
  }};
  column.put_chips(chips);
}

/// An answer with its mark, and which ideas it shows.
void put_answer(Column& column, const ThreadNode& node, const AnswerDebriefView& debrief, Intent& intent) {
  const std::string id = path_of("interview/answer", node.id);
  if (node.number.empty()) {
    column.put_text(path_of(id, "caption"), Type::Caption, Colour::TextMuted, node.caption, column.page.lead());
    column.skip(token::kSpacingXxs);
    column.put_heading({.id = path_of(id, "prompt"),
                        .lead = node.prompt.lead,
                        .other = node.prompt.other,
                        .type = Type::ReadingStrong,
                        .below = true,
                        .lead_language = column.page.lead()});
    column.skip(token::kSpacingS);
  }
  if (node.answered) {
    put_thread_answer(column, id, node);
    column.skip(token::kSpacingS);
  }
  put_verdict(column, id, debrief);
  column.skip(token::kSpacingM);
  put_topics(column, path_of(id, "shown"), column.page.text("interview/shown"), debrief.shown, true);
  if (!debrief.shown.empty() && !debrief.missing.empty()) column.skip(token::kSpacingS);
  put_topics(column, path_of(id, "missing"), debrief.missing_heading, debrief.missing, false);
  if (!has_advice(debrief)) return;
  column.skip(token::kSpacingM);
  put_advice(column, id, debrief, intent);
}

/// Folded away until it is asked for: one first compares from memory.
void put_model(EndDrawing& drawing, Column& column, const std::string& id, const QuestionDebriefView& question) {
  if (question.model_answer.empty()) return;
  const Page& page = drawing.page;
  std::set<std::string>& open = drawing.state.open_models;
  const bool is_open = open.contains(id);
  const std::string toggle = path_of(id, "model");
  const std::string label = page.text(is_open ? "verdict/hide_model" : "verdict/model_answer");
  column.skip(token::kSpacingM);
  const std::array<ButtonSpec, 1> buttons{{{.id = toggle, .label = label, .style = ButtonStyle::Quiet}}};
  if (column.put_buttons(buttons)) {
    is_open ? static_cast<void>(open.erase(id)) : static_cast<void>(open.insert(id));
    page.ui.wake_in(0);
  }
  if (!is_open) return;
  put_on_sunken_box(column, page.ui.unit(token::kSpacingM), [&](Column inner) {
    inner.skip(token::kSpacingM);
    const std::string text = path_of(id, "model_text");
    inner.put_rich(question.model_answer, {.id = text, .type = Type::Body, .language = page.lead()});
    inner.skip(token::kSpacingM);
    return inner.y;
  });
}

void put_question(EndDrawing& drawing, Column& column, const QuestionDebriefView& question) {
  Ui& ui = column.ui();
  const std::string id = path_of("interview/question", question.node.id);
  const float top = column.y;
  put_on_card(column, kCardPadding, [&](Column& inner) {
    if (inner.drawing()) thread_disc(ui, {inner.x, inner.y}, question.node.number, NodeStyle::Past);
    const float indent = ui.px(kThreadIndent);
    Column words = inner.part(indent, inner.width - indent);
    put_title_and_caption(words, path_of(id, "summary"), Type::BodyStrong, question.node.caption, question.summary);
    words.put_heading({.id = path_of(id, "prompt"),
                       .lead = question.node.prompt.lead,
                       .other = question.node.prompt.other,
                       .type = Type::Heading,
                       .below = true,
                       .lead_language = inner.page.lead()});
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
      words.skip(i == 0 ? token::kSpacingM : token::kSpacingXl);
      put_answer(words, question.answers[i], question.debriefs[i], drawing.intent);
    }
    put_model(drawing, words, id, question);
    inner.y = words.y;
  });
  ui.say(id, Role::Block, question.node.caption, {column.x, top, column.width, column.y - top});
}

void put_links(EndDrawing& drawing, Column& column, const std::string& id, const std::string& heading,
               const std::vector<RereadView>& links) {
  if (links.empty()) return;
  column.skip(token::kSpacingM);
  column.put_text(id, Type::Caption, Colour::TextMuted, heading, column.page.lead());
  for (std::size_t i = 0; i < links.size(); ++i) {
    column.skip(token::kSpacingXs);
    if (put_link(column, path_of(id, std::to_string(i)), links[i].label)) ask(drawing.intent, GoTo{links[i].place});
  }
}

void put_reading(EndDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  const InterviewEndView& view = drawing.view;
  put_on_card(column, kCardPadding, [&](Column& inner) {
    inner.put_heading({.id = "interview/read_again",
                       .lead = page.text("interview/read_again"),
                       .type = Type::Heading,
                       .lead_language = page.lead()});
    if (view.blocks.empty() && view.clauses.empty()) {
      inner.put_text("interview/read_nothing", Type::Body, Colour::TextMuted, page.text("interview/read_nothing"),
                     page.lead());
    }
    put_links(drawing, inner, "interview/blocks", page.text("interview/read_blocks"), view.blocks);
    put_links(drawing, inner, "interview/clauses", page.text("interview/read_clauses"), view.clauses);
  });
}

}  // namespace

Intent draw_interview_end(const InterviewEndView& view, InterviewState& state, const Page& page) {
  Ui& ui = page.ui;
  EndDrawing drawing{view, state, page};
  const ColumnLayout layout = column_layout(page.frame, Columns::Interview);
  ui.begin_region("main");
  const float top = ui.begin_scroll(kInterviewScroll, page.frame.content);
  Column main{page, layout.main.x, top, layout.main.w};
  main.skip(kPageTop);
  main.put_heading({.id = "interview/title",
                    .lead = view.title.lead,
                    .other = view.title.other,
                    .type = Type::Display,
                    .other_type = Type::Subtitle,
                    .below = true,
                    .lead_language = page.lead()});
  main.skip(token::kSpacingL);
  const float cards = main.y;
  put_summary(drawing, main);
  main.skip(token::kSpacingXl);
  main.put_heading({.id = "interview/answers",
                    .lead = page.text("interview/answers"),
                    .type = Type::Heading,
                    .lead_language = page.lead()});
  for (const QuestionDebriefView& question : view.questions) {
    main.skip(token::kSpacingM);
    put_question(drawing, main, question);
  }
  const bool folded = layout.side.w <= 0;
  Column side = folded ? main : Column{page, layout.side.x, cards, layout.side.w};
  if (folded) {
    side.skip(token::kSpacingXl);
  } else {
    ui.begin_region("side");
  }
  put_reading(drawing, side);
  side.skip(token::kSpacingXl);
  put_earlier(side, view.earlier, drawing.intent);
  ui.end_scroll(std::max(main.y, side.y) - top + ui.unit(kPageBottom));
  return drawing.intent;
}

}  // namespace passerelle::ui
