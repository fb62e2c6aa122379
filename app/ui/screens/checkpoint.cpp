#include "ui/screens/checkpoint.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/checkpoint_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kTop = 17;
constexpr float kCardPaddingX = 21;
constexpr float kCardPaddingTop = 16;
constexpr float kCardPaddingBottom = 15;
constexpr float kHeadGap = 12;
constexpr float kSegmentsWidth = 96;
constexpr float kSegmentsGap = 6;
constexpr float kSideTop = 14;
constexpr float kSideGap = 10;

/// What the first button of a question does in its state.
enum class Action { None, Check, KeepRemark, Next };

Action action_of(const CheckpointDrawing& drawing, const QuestionView& question) {
  if (!question.marked) return question.can_be_marked ? Action::Check : Action::None;
  const auto state = drawing.state.questions.find(question.id);
  if (state != drawing.state.questions.end() && state->second.appeal_open) return Action::KeepRemark;
  return question.verdict.is_correct ? Action::Next : Action::None;
}

/// One button of the page is filled: where the keyboard is, else the remark that is being written, else the first
/// answer that is to be written, else the way on.
std::string question_with_filled_button(const CheckpointDrawing& drawing) {
  const std::string& focused = drawing.page.ui.focused_id();
  std::array<std::string, 3> found;
  for (const QuestionView& question : drawing.view.questions) {
    const Action action = action_of(drawing, question);
    if (action == Action::None) continue;
    if (focused.starts_with(question_part(question, {}))) return question.id;
    if (action == Action::KeepRemark && found[0].empty()) found[0] = question.id;
    if (action == Action::Check && found[1].empty()) found[1] = question.id;
    if (action == Action::Next) found[2] = question.id;
  }
  const auto first = std::find_if(found.begin(), found.end(), [](const std::string& id) { return !id.empty(); });
  return first == found.end() ? std::string() : *first;
}

/// Title, and how many questions are answered on the cards' right edge.
void put_head(CheckpointDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const CheckpointView& view = drawing.view;
  const float segments = std::max(ui.px(kSegmentsWidth), std::ceil(ui.text_width(Type::Body, view.answered)));
  Column words = column.part(0, column.width - segments - ui.unit(token::kSpacingXl));
  words.put_heading(
      {.id = "checkpoint/title", .lead = view.title.lead, .other = view.title.other, .lead_language = page.lead()});
  words.put_text("checkpoint/either_language", Type::Body, Colour::TextMuted, page.text("checkpoint/either_language"),
                 page.lead());
  const float bar = ui.px(token::kControlBar);
  const float height = ui.line_height(Type::Body) + ui.unit(kSegmentsGap) + bar;
  const float right = column.x + column.width;
  const float top = std::max(column.y, words.y - ui.unit(token::kSpacingXs) - height);
  ui.text(Type::Body, {right - ui.text_width(Type::Body, view.answered), top}, ui.colour(Colour::Text), view.answered);
  progress_segments(ui, {right - segments, top + height - bar, segments, bar}, "checkpoint/answered", view.answered,
                    view.done, static_cast<int>(view.questions.size()));
  column.y = std::max(words.y, top + height);
}

void put_card(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  const float padding = ui.unit(kCardPaddingX);
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.skip(kCardPaddingTop);
  Column measured = inner;
  measured.pass = Pass::Measure;
  put_question(drawing, measured, question);
  measured.skip(kCardPaddingBottom);
  const Rect box{column.x, column.y, column.width, measured.y - column.y};
  const std::string name =
      drawing.page.speech.format("checkpoint/question", {{"number", static_cast<std::int64_t>(question.number)}});
  ui.say(question_widget(question.id), Role::Block, name, box);
  card(ui, box);
  put_question(drawing, inner, question);
  column.y = box.bottom();
}

/// How your answer is read.
void put_how(const Page& page, Column& column) {
  struct Line {
    const char* icon;
    const char* key;
  };
  constexpr std::array<Line, 4> kLines{{{"tip", "checkpoint/how_ideas"},
                                        {"glossary", "checkpoint/how_languages"},
                                        {"retry", "checkpoint/how_again"},
                                        {"lock", "checkpoint/how_private"}}};
  Ui& ui = column.ui();
  column.put_text("checkpoint/how", Type::BodyStrong, Colour::Text, page.text("checkpoint/how_title"), page.lead());
  column.skip(token::kSpacingXxs);
  for (const Line& line : kLines) {
    column.skip(kSideGap);
    const std::string text = page.text(line.key);
    column.put_icon_text(
        {.id = line.key, .icon = line.icon, .text = text, .colour = Colour::TextMuted, .language = page.lead()});
  }
  column.skip(kSideGap);
  column.put_hairline(Colour::Border);
  column.skip(token::kSpacingM);
  const std::array<std::string, 2> keys{page.text("shortcuts/key_ctrl"), page.text("shortcuts/key_enter")};
  const std::string label = page.text("checkpoint/to_check");
  const float height = std::max(ui.px(token::kControlKeyHint), ui.line_height(Type::Body));
  float at = column.x;
  ui.say("checkpoint/to_check", Role::Text, label, {column.x, column.y, column.width, height}, keys[0] + " " + keys[1]);
  for (const std::string& key : keys) {
    at += key_hint(ui, {at, column.y + std::round((height - ui.px(token::kControlKeyHint)) / 2)}, key);
    at += ui.unit(token::kSpacingS);
  }
  ui.text(Type::Body, {at, column.y + std::round((height - ui.line_height(Type::Body)) / 2)},
          ui.colour(Colour::TextMuted), label);
  column.y += height;
}

/// The ways out of the page, after the last question.
void put_end(CheckpointDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  if (drawing.view.complete) {
    const std::string complete = page.text("checkpoint/complete");
    column.put_icon_text({.id = "checkpoint/complete", .icon = "correct", .text = complete, .language = page.lead()});
    column.skip(token::kSpacingM);
  }
  const std::string back = page.text("checkpoint/back_to_lesson");
  const std::string all = page.text("checkpoint/finish");
  const std::string attestation = page.text("checkpoint/attestation");
  const std::array<ButtonSpec, 3> buttons{{
      {.id = "checkpoint/back_to_lesson", .label = back, .icon = "arrow_left"},
      {.id = "checkpoint/finish", .label = all, .style = ButtonStyle::Quiet},
      {.id = "checkpoint/attestation", .label = attestation},
  }};
  const auto pressed = column.put_buttons(std::span(buttons).first(drawing.view.complete ? 3 : 2));
  if (pressed == 0U) ask(drawing.intent, GoTo{{Screen::Lesson, drawing.view.module, {}}});
  if (pressed == 1U) ask(drawing.intent, GoTo{{Screen::Catalogue, {}, {}}});
  if (pressed == 2U) ask(drawing.intent, GoTo{{Screen::Attestation, drawing.view.module, {}}});
}

/// The questions. Returns the y of the first card, where the side column starts.
float draw_questions(CheckpointDrawing& drawing, const ColumnLayout& layout) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kCheckpointScroll, page.frame.content);
  Column column{page, layout.main.x, top, layout.main.w};
  column.skip(kTop);
  put_head(drawing, column);
  column.skip(kHeadGap);
  const float cards = column.y - top;
  if (drawing.view.questions.empty()) {
    column.put_text("checkpoint/none", Type::Reading, Colour::TextMuted, page.text("checkpoint/none"), page.lead());
  }
  for (const QuestionView& question : drawing.view.questions) {
    if (question.number > 1) column.skip(token::kSpacingL);
    put_card(drawing, column, question);
  }
  column.skip(token::kSpacingXl);
  if (layout.side.w <= 0 && !drawing.view.questions.empty()) {
    put_how(page, column);
    column.skip(token::kSpacingXl);
  }
  put_end(drawing, column);
  column.skip(kPageBottom);
  ui.end_scroll(column.y - top);
  return cards;
}

}  // namespace

std::string question_widget(const std::string& question) { return path_of("checkpoint", "question", question); }

std::string question_part(const QuestionView& question, std::string_view part) {
  return path_of("checkpoint", question.id, part);
}

std::string focus_of_question(const QuestionView& question) {
  if (!question.marked) return question_part(question, "answer");
  return question_part(question, question.verdict.is_correct ? "next" : "again");
}

std::string remark_key(const QuestionView& question) { return path_of(question.draft_key, "remark"); }

Intent draw_checkpoint(const CheckpointView& view, CheckpointState& state, Drafts& drafts, const Page& page) {
  CheckpointDrawing drawing{page, view, state, drafts};
  drawing.filled = question_with_filled_button(drawing);
  const ColumnLayout layout = column_layout(page.frame, Columns::Checkpoint);
  const float cards = draw_questions(drawing, layout);
  if (layout.side.w > 0 && !view.questions.empty()) {
    page.ui.begin_region("side");
    Column side{page, layout.side.x, layout.side.y + cards + page.ui.unit(kSideTop), layout.side.w};
    put_how(page, side);
  }
  return drawing.intent;
}

}  // namespace passerelle::ui
