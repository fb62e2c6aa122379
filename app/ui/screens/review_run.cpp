// One question of a review: the box and how sure one is, then the verdict.
#include <algorithm>
#include <array>
#include <cmath>

#include "text/unicode.h"
#include "ui/answer_box.h"
#include "ui/screens/cards.h"
#include "ui/screens/checkpoint_parts.h"
#include "ui/screens/review.h"

namespace passerelle::ui {
namespace {

constexpr float kTop = 17;
constexpr float kCardPadding = 22;
constexpr float kPartGap = 10;
constexpr float kSegmentsGap = 6;

struct RunDrawing {
  const ReviewRunView& view;
  ReviewState& state;
  CheckpointDrawing parts;  ///< what the checkpoint's parts draw with

  const Page& page() const { return parts.page; }
  const QuestionView& question() const { return view.question; }
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// How far the session is, and the way out of it.
void put_head(RunDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const Page& page = drawing.page();
  const std::string leave = page.text("review/leave");
  const ButtonSpec button_spec{.id = "review/leave", .label = leave, .style = ButtonStyle::Quiet, .small = true};
  const ImVec2 size = button_size(ui, button_spec);
  Column words = column.part(0, column.width - size.x - ui.unit(token::kSpacingM));
  words.put_heading({.id = "review/progress", .lead = drawing.view.progress, .lead_language = page.lead()});
  if (button(ui, {column.x + column.width - size.x, column.y}, button_spec)) {
    ask(drawing.parts.intent, OnPage{LeaveReview{}});
  }
  column.y = std::max(words.y, column.y + size.y);
  column.skip(kSegmentsGap);
  const float bar = ui.px(token::kControlBar);
  const float share = static_cast<float>(drawing.view.done) / static_cast<float>(std::max(1, drawing.view.total));
  progress_bar(ui, {column.x, column.y, column.width, bar}, "review/done_bar", drawing.view.progress, share);
  column.y += bar;
}

void ask_to_check(RunDrawing& drawing, learning::Confidence confidence) {
  if (!drawing.question().can_be_marked) return;
  if (!is_blank(drawing.parts.drafts.text(drawing.question().draft_key))) {
    ask(drawing.parts.intent, OnPage{CheckReview{confidence}});
    return;
  }
  drawing.state.asked_empty = true;
  drawing.page().ui.request_focus(kReviewAnswer);
}

/// How sure one is: saying it checks the answer.
void put_confidence(RunDrawing& drawing, Column& column) {
  const Page& page = drawing.page();
  const bool enabled = drawing.question().can_be_marked;
  const std::string sure = page.text("review/sure");
  const std::string fairly = page.text("review/fairly");
  const std::string guessing = page.text("review/guessing");
  column.put_text("review/confidence", Type::BodyStrong, Colour::Text, page.text("review/confidence"), page.lead());
  column.put_text("review/confidence_hint", Type::Caption, Colour::TextMuted, page.text("review/confidence_hint"),
                  page.lead());
  column.skip(token::kSpacingS);
  const std::array<ButtonSpec, 3> buttons{{{.id = kReviewSure, .label = sure, .enabled = enabled},
                                           {.id = "review/fairly", .label = fairly, .enabled = enabled},
                                           {.id = "review/guessing", .label = guessing, .enabled = enabled}}};
  constexpr std::array<learning::Confidence, 3> kConfidences{learning::Confidence::Sure, learning::Confidence::Fairly,
                                                             learning::Confidence::Guessing};
  if (const auto pressed = column.put_buttons(buttons)) ask_to_check(drawing, kConfidences[*pressed]);
}

/// How the text is kept, or why nothing happened.
std::string caption_of(RunDrawing& drawing, bool blank) {
  const Page& page = drawing.page();
  const Drafts& drafts = drawing.parts.drafts;
  if (!drawing.question().can_be_marked) return page.text("checkpoint/not_marked");
  if (blank) return page.text(drawing.state.asked_empty ? "checkpoint/write_first" : "checkpoint/either_language");
  if (drafts.is_failing()) return page.text("checkpoint/either_language");
  return page.text(drafts.is_saved(drawing.question().draft_key) ? "checkpoint/draft_saved" : "checkpoint/saving");
}

void put_writing(RunDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const Page& page = drawing.page();
  const std::string placeholder = page.text("checkpoint/placeholder");
  const AnswerBoxSpec spec{.id = kReviewAnswer,
                           .label = drawing.question().prompt.lead,
                           .placeholder = placeholder,
                           .spoken_hint = placeholder,
                           .language = page.lead()};
  AnswerBox& box = drawing.parts.drafts.box(drawing.question().draft_key);
  const float height = answer_box_height(ui, box, column.width, spec);
  if (column.drawing()) {
    if (answer_box(ui, {column.x, column.y}, column.width, box, spec)) {
      drawing.state.asked_empty = false;
      ui.wake_in(0);  // the caption and the height follow the text
    }
    // Only how sure one is remains to be said.
    if (ui.shortcuts().submit && ui.is_focused(kReviewAnswer)) {
      drawing.state.asked_empty = is_blank(box.text());
      if (!drawing.state.asked_empty) ui.request_focus(kReviewSure);
      ui.wake_in(0);
    }
  }
  column.y += height;
  const bool too_long = text::length_in_characters(box.text()) > scoring::kMaxCharacters;
  column.skip(token::kSpacingXs);
  column.put_text("review/caption", Type::Caption, Colour::TextMuted,
                  too_long ? page.text("checkpoint/too_long") : caption_of(drawing, is_blank(box.text())), page.lead());
  column.skip(token::kSpacingL);
  put_confidence(drawing, column);
}

void put_model(RunDrawing& drawing, Column& column) {
  const auto put = [&](Column inner) {
    inner.skip(token::kSpacingM);
    const RichTextResult text =
        inner.put_rich(drawing.question().model_answer,
                       {.id = "review/model_text", .type = Type::Body, .language = drawing.page().lead()});
    if (!text.pressed.empty()) ask(drawing.parts.intent, FollowLink{text.pressed});
    inner.skip(token::kSpacingM);
    return inner.y;
  };
  put_on_sunken_box(column, column.ui().unit(kCardPadding), put);
}

void put_steps(RunDrawing& drawing, Column& column) {
  const Page& page = drawing.page();
  const QuestionView& question = drawing.question();
  const VerdictView& verdict = question.verdict;
  QuestionState& open = drawing.state.question.questions[question.id];
  const bool last = drawing.view.done >= drawing.view.total;
  const std::string next = page.text(last ? "review/finish" : "verdict/next_question");
  const std::string again = page.text(verdict.offers_edit ? "verdict/edit" : "verdict/try_again");
  const std::string model = page.text(drawing.state.model_shown ? "verdict/hide_model" : "verdict/model_answer");
  const std::string appeal = page.text("verdict/appeal");
  const std::string again_id = question_part(question, "again");
  std::vector<ButtonSpec> buttons{{.id = kReviewNext,
                                   .label = next,
                                   .style = open.appeal_open ? ButtonStyle::Secondary : ButtonStyle::Filled,
                                   .icon = last ? "" : "arrow_right"}};
  if (!verdict.is_correct) buttons.push_back({.id = again_id, .label = again, .icon = "retry"});
  if (!question.model_answer.empty()) {
    buttons.push_back({.id = "review/model", .label = model, .style = ButtonStyle::Quiet});
  }
  if (verdict.offers_appeal && !question.contested && !open.appeal_open) {
    buttons.push_back({.id = "review/appeal", .label = appeal, .style = ButtonStyle::Quiet, .icon = "appeal"});
  }
  const bool appeal_open = open.appeal_open;  // as it was measured
  const bool model_shown = drawing.state.model_shown;
  if (const auto pressed = column.put_buttons(buttons)) {
    const std::string_view id = buttons[*pressed].id;
    if (id == kReviewNext) ask(drawing.parts.intent, OnPage{NextReview{}});
    if (id == again_id) ask(drawing.parts.intent, OnPage{TryReviewAgain{}});
    if (id == "review/model") drawing.state.model_shown = !model_shown;
    if (id == "review/appeal") {
      open.appeal_open = true;
      page.ui.request_focus(question_part(question, "remark"));
    }
    page.ui.wake_in(0);
  }
  if (model_shown) {
    column.skip(token::kSpacingM);
    put_model(drawing, column);
  }
  put_appeal(drawing.parts, column, question, appeal_open);
}

void put_marked(RunDrawing& drawing, Column& column) {
  const QuestionView& question = drawing.question();
  const Language lead = drawing.page().lead();
  put_answer(column, question.answer,
             {.id = "review/marked",
              .label = question.prompt.lead,
              .language = lead,
              .match = question.match,
              .conflict = question.conflict});
  column.skip(kPartGap);
  put_verdict(drawing.parts, column, question);
  if (!drawing.view.comes_back.empty()) {
    column.skip(kPartGap);
    column.put_icon_text({.id = "review/comes_back",
                          .icon = "review",
                          .icon_colour = Colour::TextMuted,
                          .text = drawing.view.comes_back,
                          .colour = Colour::TextMuted,
                          .language = lead});
  }
  column.skip(token::kSpacingM);
  put_steps(drawing, column);
}

void put_card(RunDrawing& drawing, Column& column) {
  const Language lead = drawing.page().lead();
  const float padding = column.ui().unit(kCardPadding);
  put_on_card(column, {padding, padding}, 0, [&](Column& inner) {
    inner.put_text("review/module", Type::Caption, Colour::TextMuted, drawing.view.module_title.lead, lead);
    inner.skip(token::kSpacingXxs);
    inner.put_heading({.id = "review/prompt",
                       .lead = drawing.question().prompt.lead,
                       .other = drawing.question().prompt.other,
                       .type = Type::Heading,
                       .below = true,
                       .lead_language = lead});
    inner.skip(kPartGap);
    if (drawing.question().marked) {
      put_marked(drawing, inner);
    } else {
      put_writing(drawing, inner);
    }
  });
}

}  // namespace

Intent draw_review_run(const ReviewRunView& view, ReviewState& state, Drafts& drafts, const Page& page) {
  Ui& ui = page.ui;
  const CheckpointView nothing_else;
  RunDrawing drawing{view, state, {page, nothing_else, state.question, drafts}};
  if (state.question.questions[view.question.id].appeal_open) drawing.parts.filled = view.question.id;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kReviewScroll, page.frame.content);
  const Rect main = column_layout(page.frame, Columns::Error).main;
  Column column{page, main.x, top, main.w};
  column.skip(kTop);
  put_head(drawing, column);
  column.skip(token::kSpacingL);
  put_card(drawing, column);
  column.skip(kPageBottom);
  ui.end_scroll(column.y - top);
  return drawing.parts.intent;
}

}  // namespace passerelle::ui
