#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/checkpoint_parts.h"
#include "ui/screens/listen.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

constexpr float kPanelPadding = 14;

/// Where the learner goes from a correct answer: the next question that is not, else the list of modules.
const QuestionView* next_question(const CheckpointView& view, const QuestionView& from) {
  const QuestionView* first_open = nullptr;
  for (const QuestionView& question : view.questions) {
    const bool open = !question.marked || !question.verdict.is_correct;
    if (!open || question.id == from.id) continue;
    if (question.number > from.number) return &question;
    if (first_open == nullptr) first_open = &question;
  }
  return first_open;
}

/// The buttons of a marked answer, with what each does.
struct Step {
  enum class Kind { Next, Again, Model, Hint, Appeal } kind;
  std::string id;
  std::string label;
  ButtonStyle style = ButtonStyle::Quiet;
  std::string_view icon = {};
};

std::vector<Step> steps_of(CheckpointDrawing& drawing, const QuestionView& question) {
  const Page& page = drawing.page;
  const VerdictView& verdict = question.verdict;
  const QuestionState& state = drawing.state.questions[question.id];
  std::vector<Step> steps;
  const auto add = [&](Step::Kind kind, const char* part, const char* key, ButtonStyle style, std::string_view icon) {
    steps.push_back({kind, question_part(question, part), page.text(key), style, icon});
  };
  if (verdict.is_correct) {
    const bool last = next_question(drawing.view, question) == nullptr;
    add(Step::Kind::Next, "next", last ? "verdict/back_to_modules" : "verdict/next_question",
        drawing.filled == question.id ? ButtonStyle::Filled : ButtonStyle::Secondary, last ? "" : "arrow_right");
    if (!question.model_answer.empty()) {
      add(Step::Kind::Model, "model", state.model_shown ? "verdict/hide_model" : "verdict/model_answer",
          ButtonStyle::Quiet, {});
    }
    return steps;
  }
  add(Step::Kind::Again, "again", verdict.offers_edit ? "verdict/edit" : "verdict/try_again", ButtonStyle::Secondary,
      verdict.offers_edit ? "studio" : "retry");
  if (verdict.advice_on_demand) {
    add(Step::Kind::Hint, "hint", state.hint_shown ? "verdict/hide_hint" : "verdict/show_hint", ButtonStyle::Quiet, {});
  }
  if (verdict.offers_appeal && !question.contested && !state.appeal_open) {
    add(Step::Kind::Appeal, "appeal", "verdict/appeal", ButtonStyle::Quiet, "appeal");
  }
  return steps;
}

void take(CheckpointDrawing& drawing, const QuestionView& question, Step::Kind kind) {
  QuestionState& state = drawing.state.questions[question.id];
  switch (kind) {
    case Step::Kind::Next: {
      const QuestionView* next = next_question(drawing.view, question);
      ask(drawing.intent, next == nullptr ? GoTo{{Screen::Catalogue, {}, {}}}
                                          : GoTo{{Screen::Checkpoint, drawing.view.module, next->id}});
      if (next != nullptr) drawing.page.ui.request_focus(focus_of_question(*next));
      break;
    }
    case Step::Kind::Again:
      ask(drawing.intent, TryAgain{question.id});
      break;
    case Step::Kind::Model:
      state.model_shown = !state.model_shown;
      break;
    case Step::Kind::Hint:
      state.hint_shown = !state.hint_shown;
      break;
    case Step::Kind::Appeal:
      state.appeal_open = true;
      drawing.page.ui.request_focus(question_part(question, "remark"));
      break;
  }
  drawing.page.ui.wake_in(0);
}

void put_model_answer(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  const Page& page = drawing.page;
  const std::string id = question_part(question, "model_text");
  const std::string listen = question_part(question, "model_listen");
  const std::string title = page.text("verdict/model_answer");
  const auto put = [&](Column inner) {
    inner.skip(token::kSpacingS);
    const ListenSpec spec{.id = listen, .what = title, .heard = page.heard == listen};
    const auto put_title = [&](Column& words) {
      words.put_text({}, Type::BodyStrong, Colour::Text, title, page.lead());
    };
    if (put_with_listen(inner, Type::BodyStrong, spec, put_title)) {
      ask(drawing.intent, ReadAloud{listen, passages_of(question.model_answer, page.lead())});
    }
    const RichTextResult text =
        inner.put_rich(question.model_answer, {.id = id, .type = Type::Body, .language = page.lead()});
    if (!text.pressed.empty()) ask(drawing.intent, FollowLink{text.pressed});
    inner.skip(token::kSpacingM);
    return inner.y;
  };
  put_on_sunken_box(column, column.ui().unit(kPanelPadding), put);
}

void put_attempt(CheckpointDrawing& drawing, Column& column, const QuestionView& question,
                 const EarlierAttempt& attempt, std::size_t index) {
  Ui& ui = column.ui();
  const std::string id = path_of(question_part(question, "earlier"), std::to_string(index));
  const std::string chip_id = path_of(id, "verdict");
  const ChipSpec verdict{
      .id = chip_id, .label = attempt.verdict, .style = chip_style_of(attempt.tone), .icon = attempt.icon};
  const float height = chip_height(ui);
  const float caption = ui.text_width(Type::Caption, attempt.caption) + ui.unit(token::kSpacingS);
  if (column.drawing()) {
    ui.text(Type::Caption, {column.x, column.y + std::round((height - ui.line_height(Type::Caption)) / 2)},
            ui.colour(Colour::TextMuted), attempt.caption);
    chip(ui, {column.x + caption, column.y}, verdict);
  }
  column.y += height;
  column.skip(token::kSpacingXs);
  put_answer(column, attempt.answer,
             {.id = id, .label = attempt.caption, .type = Type::Body, .language = drawing.page.lead()});
}

}  // namespace

void put_next_steps(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  const std::vector<Step> steps = steps_of(drawing, question);
  std::vector<ButtonSpec> buttons;
  for (const Step& step : steps) {
    buttons.push_back({.id = step.id, .label = step.label, .style = step.style, .icon = step.icon});
  }
  const QuestionState state = drawing.state.questions[question.id];  // as it was measured
  if (const auto pressed = column.put_buttons(buttons)) take(drawing, question, steps[*pressed].kind);
  if (question.verdict.is_correct && state.model_shown) {
    column.skip(token::kSpacingM);
    put_model_answer(drawing, column, question);
  }
  put_appeal(drawing, column, question, state.appeal_open);
}

void put_earlier(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  if (question.earlier.empty()) return;
  const Page& page = drawing.page;
  const bool shown = drawing.state.questions[question.id].earlier_shown;
  const auto count = static_cast<std::int64_t>(question.earlier.size());
  const std::string label =
      shown ? page.text("checkpoint/hide_earlier") : page.speech.format("checkpoint/earlier", {{"count", count}});
  const std::string id = question_part(question, "earlier");
  column.skip(token::kSpacingS);
  const std::array<ButtonSpec, 1> toggle{{{.id = id,
                                           .label = label,
                                           .style = ButtonStyle::Quiet,
                                           .icon = shown ? "chevron_up" : "chevron_down",
                                           .small = true}}};
  if (column.put_buttons(toggle)) {
    drawing.state.questions[question.id].earlier_shown = !shown;
    page.ui.wake_in(0);
  }
  if (!shown) return;
  for (std::size_t i = 0; i < question.earlier.size(); ++i) {
    column.skip(token::kSpacingS);
    put_attempt(drawing, column, question, question.earlier[i], i);
  }
}

}  // namespace passerelle::ui
