// "I think my answer is right": a remark for the trainer, being written or kept.
#include <array>

#include "ui/answer_box.h"
#include "ui/screens/checkpoint_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPanelPadding = 14;
constexpr float kRemarkHeight = 48;
constexpr float kRemarkIndent = 26;

void close_appeal(CheckpointDrawing& drawing, const QuestionView& question) {
  drawing.state.questions[question.id].appeal_open = false;
  drawing.page.ui.request_focus(focus_of_question(question));
  drawing.page.ui.wake_in(0);
}

/// Keeps a remark that says something; an empty box gets the keyboard.
void ask_to_keep(CheckpointDrawing& drawing, const QuestionView& question) {
  const std::string remark = drawing.drafts.text(remark_key(question));
  if (remark.find_first_not_of(" \t\n") == std::string::npos) {
    drawing.page.ui.request_focus(question_part(question, "remark"));
    return;
  }
  ask(drawing.intent, KeepRemark{question.id, remark});
  close_appeal(drawing, question);
}

void put_remark_box(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const std::string id = question_part(question, "remark");
  const std::string title = page.text("verdict/appeal_title");
  const std::string note = page.text("verdict/appeal_note");
  const AnswerBoxSpec spec{
      .id = id, .label = title, .spoken_hint = note, .min_height = kRemarkHeight, .language = page.lead()};
  AnswerBox& box = drawing.drafts.box(remark_key(question));
  column.put_text({}, Type::BodyMedium, Colour::Text, title, page.lead());
  column.skip(token::kSpacingXs);
  const float height = answer_box_height(ui, box, column.width, spec);
  if (column.drawing()) {
    if (answer_box(ui, {column.x, column.y}, column.width, box, spec)) ui.wake_in(0);
    if (ui.shortcuts().submit && ui.is_focused(id)) ask_to_keep(drawing, question);
  }
  column.y += height;
  column.skip(token::kSpacingS);
  column.put_text(question_part(question, "remark_note"), Type::Caption, Colour::TextMuted, note, page.lead());
}

void put_open_appeal(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const float padding = ui.unit(kPanelPadding);
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.skip(token::kSpacingM);
  Column measured = inner;
  measured.pass = Pass::Measure;
  put_remark_box(drawing, measured, question);
  const Rect box{column.x, column.y, column.width, measured.y + ui.unit(token::kSpacingM) - column.y};
  if (column.drawing()) {
    card(ui, box);
    put_remark_box(drawing, inner, question);
  }
  column.y = box.bottom();
  column.skip(token::kSpacingS);
  const std::string save = page.text("verdict/appeal_save");
  const std::string cancel = page.text("verdict/cancel");
  const std::string save_id = question_part(question, "keep_remark");
  const std::string cancel_id = question_part(question, "cancel_remark");
  const std::array<ButtonSpec, 2> buttons{{
      {.id = save_id,
       .label = save,
       .style = drawing.filled == question.id ? ButtonStyle::Filled : ButtonStyle::Secondary},
      {.id = cancel_id, .label = cancel, .style = ButtonStyle::Quiet},
  }};
  const auto pressed = column.put_buttons(buttons);
  if (pressed == 0U) ask_to_keep(drawing, question);
  if (pressed == 1U) close_appeal(drawing, question);
}

void put_kept_remark(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  const Page& page = drawing.page;
  const std::string id = question_part(question, "kept_remark");
  const std::string text = page.speech.format("verdict/appeal_kept", {{"remark", std::string_view(question.remark)}});
  column.put_icon_text({.id = id,
                        .icon = "appeal",
                        .icon_colour = Colour::TextMuted,
                        .text = text,
                        .colour = Colour::TextMuted,
                        .indent = kRemarkIndent,
                        .language = page.lead()});
}

}  // namespace

void put_appeal(CheckpointDrawing& drawing, Column& column, const QuestionView& question, bool open) {
  if (question.contested && !question.remark.empty()) {
    column.skip(token::kSpacingM);
    put_kept_remark(drawing, column, question);
  } else if (open && !question.contested) {
    column.skip(token::kSpacingM);
    put_open_appeal(drawing, column, question);
  }
}

}  // namespace passerelle::ui
