#include <algorithm>
#include <array>
#include <cmath>

#include "text/unicode.h"
#include "ui/answer_box.h"
#include "ui/screens/checkpoint_parts.h"
#include "ui/screens/listen.h"

namespace passerelle::ui {
namespace {

constexpr float kPartGap = 10;
constexpr float kAnswerPaddingX = 14;
constexpr float kAnswerPaddingY = 9;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void put_prompt(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  const std::string id = question_part(question, "prompt");
  const std::string listen = question_part(question, "listen");
  const auto put = [&](Column& words) {
    words.put_heading({.id = id,
                       .lead = question.prompt.lead,
                       .other = question.prompt.other,
                       .type = Type::Heading,
                       .below = true,
                       .lead_language = drawing.page.lead()});
  };
  const ListenSpec spec{.id = listen, .what = question.prompt.lead, .heard = drawing.page.heard == listen};
  if (put_with_listen(column, Type::Heading, spec, put)) {
    ask(drawing.intent, ReadAloud{listen, {{drawing.page.lead(), question.prompt.lead}}});
  }
}

/// What stands beside the button: how the text is kept, which attempt this is, or why it cannot be checked.
std::string caption_of(CheckpointDrawing& drawing, const QuestionView& question, bool blank) {
  const Page& page = drawing.page;
  if (!question.can_be_marked) return page.text("checkpoint/not_marked");
  if (blank) {
    return drawing.state.questions[question.id].asked_empty ? page.text("checkpoint/write_first") : question.caption;
  }
  if (drawing.drafts.is_failing()) return question.caption;
  return page.text(drawing.drafts.is_saved(question.draft_key) ? "checkpoint/draft_saved" : "checkpoint/saving");
}

/// Checks what is written; an empty box gets the keyboard and says why nothing happened.
void ask_to_check(CheckpointDrawing& drawing, const QuestionView& question, bool blank) {
  if (!question.can_be_marked) return;
  if (!blank) {
    ask(drawing.intent, CheckAnswer{question.id});
    return;
  }
  drawing.state.questions[question.id].asked_empty = true;
  drawing.page.ui.request_focus(question_part(question, "answer"));
}

/// The caption on the left, the button on the right, or below when they have no room.
void put_check(CheckpointDrawing& drawing, Column& column, const QuestionView& question, bool blank) {
  Ui& ui = column.ui();
  const std::string id = question_part(question, "check");
  const std::string label = drawing.page.text("checkpoint/check");
  const ButtonSpec check{.id = id,
                         .label = label,
                         .style = drawing.filled == question.id ? ButtonStyle::Filled : ButtonStyle::Secondary,
                         .enabled = question.can_be_marked};
  const ImVec2 size = button_size(ui, check);
  const std::string caption = caption_of(drawing, question, blank);
  const float gap = ui.unit(token::kSpacingM);
  const bool beside = ui.text_width(Type::Caption, caption) + gap + size.x <= column.width;
  const float top = column.y;
  if (beside) column.y += std::round((size.y - ui.line_height(Type::Caption)) / 2);
  Column words = column.part(0, beside ? column.width - size.x - gap : column.width);
  words.put_text(question_part(question, "caption"), Type::Caption, Colour::TextMuted, caption, drawing.page.lead());
  const ImVec2 at =
      beside ? ImVec2{column.x + column.width - size.x, top} : ImVec2{column.x, words.y + ui.unit(token::kSpacingXs)};
  if (column.drawing() && button(ui, at, check)) ask_to_check(drawing, question, blank);
  column.y = at.y + size.y;
}

void put_writing(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const std::string id = question_part(question, "answer");
  const std::string placeholder = page.text("checkpoint/placeholder");
  const AnswerBoxSpec spec{.id = id,
                           .label = question.prompt.lead,
                           .placeholder = placeholder,
                           .spoken_hint = placeholder,
                           .language = page.lead()};
  AnswerBox& box = drawing.drafts.box(question.draft_key);
  const float height = answer_box_height(ui, box, column.width, spec);
  if (column.drawing()) {
    if (answer_box(ui, {column.x, column.y}, column.width, box, spec)) {
      drawing.state.questions[question.id].asked_empty = false;
      ui.wake_in(0);  // the captions and the height follow the text
    }
    if (ui.shortcuts().submit && ui.is_focused(id)) ask_to_check(drawing, question, is_blank(box.text()));
  }
  column.y += height;
  if (text::length_in_characters(box.text()) > scoring::kMaxCharacters) {
    column.skip(token::kSpacingS);
    const std::string notice = question_part(question, "too_long");
    const std::string text = page.text("checkpoint/too_long");
    column.put_icon_text({.id = notice,
                          .icon = "info",
                          .icon_colour = Colour::TextMuted,
                          .text = text,
                          .indent = 26,
                          .language = page.lead()});
  }
  column.skip(kPartGap);
  put_check(drawing, column, question, is_blank(box.text()));
}

void put_marked(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  const std::string id = question_part(question, "marked");
  put_answer(column, question.answer,
             {.id = id,
              .label = question.verdict.attempt,
              .language = drawing.page.lead(),
              .match = question.match,
              .conflict = question.conflict});
  column.skip(kPartGap);
  put_verdict(drawing, column, question);
  column.skip(token::kSpacingM);
  put_next_steps(drawing, column, question);
}

}  // namespace

void put_answer(Column& column, std::string_view text, const MarkedTextSpec& spec) {
  Ui& ui = column.ui();
  const float line = ui.high_contrast() ? ui.stroke(token::kStrokeHairline) : 0.0F;
  const float padding_x = ui.unit(kAnswerPaddingX) + line;
  const float padding_y = ui.unit(kAnswerPaddingY) + line;
  const float width = column.width - 2 * padding_x;
  const float height = marked_text_height(ui, width, text, spec) + 2 * padding_y;
  if (column.drawing()) {
    sunken_box(ui, {column.x, column.y, column.width, height});
    marked_text(ui, {column.x + padding_x, column.y + padding_y}, width, text, spec);
  }
  column.y += height;
}

void put_question(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  if (column.drawing()) number_disc(ui, {column.x, column.y}, question.number, DiscStyle::Soft);
  const float indent = ui.px(token::kControlQuestionIndent);
  Column inner = column.part(indent, column.width - indent);
  put_prompt(drawing, inner, question);
  inner.skip(kPartGap);
  if (question.marked) {
    put_marked(drawing, inner, question);
  } else {
    put_writing(drawing, inner, question);
  }
  put_earlier(drawing, inner, question);
  column.y = std::max(inner.y, column.y + ui.px(token::kControlQuestionNumber));
}

}  // namespace passerelle::ui
