#include "ui/screens/first_start.h"

#include <array>
#include <cmath>
#include <optional>

#include "ui/screens/column.h"
#include "ui/screens/name_box.h"
#include "ui/screens/settings_parts.h"

namespace passerelle::ui {
namespace {

struct PurposeRow {
  const char* id;
  const char* label;
  const char* hint;
};
constexpr std::array<PurposeRow, 3> kPurposes{
    {{"first_start/purpose/0", "first_start/awareness", "first_start/awareness_hint"},
     {"first_start/purpose/1", "first_start/interview", "first_start/interview_hint"},
     {"first_start/purpose/2", "first_start/writing", "first_start/writing_hint"}}};

void put_question(const char* id, const char* key, Column& column) {
  const Page& page = column.page;
  const std::string text = page.text(key);
  column.put_heading({.id = id, .lead = text, .type = Type::Heading, .lead_language = page.lead()});
  column.skip(token::kSpacingM);
}

void put_languages(const Session& session, Column& column, Intent& intent) {
  const Page& page = column.page;
  put_question("first_start/language", "first_start/language", column);
  float height = 0;
  const std::string label = page.text("settings/lessons");
  const Choice reading{
      label,
      page.text("first_start/change_later"),
      {.id = "first_start/lessons",
       .label = label,
       .options = {page.text("settings/english"), page.text("settings/french"), page.text("settings/both")},
       .selected = static_cast<int>(session.mode)}};
  if (const auto chosen = draw_choice(reading, {column.x, column.y}, column.width, page, height)) {
    ask(intent, SetReadingMode{static_cast<ReadingMode>(*chosen)});
  }
  column.y += height + draw_settings_rule(column.ui(), {column.x, column.y + height}, column.width);
  const std::string size = page.text("settings/text_size");
  Choice sizes{size, page.text("settings/text_size_hint"), {.id = "first_start/size", .label = size, .options = {}}};
  const auto scales = text_scales();
  for (std::size_t i = 0; i < scales.size(); ++i) {
    const auto percent = static_cast<std::int64_t>(std::lround(scales[i] * 100));
    sizes.segments.options.push_back(page.speech.format("settings/percent", {{"value", percent}}));
    if (scales[i] == session.text_scale) sizes.segments.selected = static_cast<int>(i);
  }
  if (const auto chosen = draw_choice(sizes, {column.x, column.y}, column.width, page, height)) {
    ask(intent, SetTextScale{scales[static_cast<std::size_t>(*chosen)]});
  }
  column.y += height;
}

/// One purpose: a row of a list that can be pressed as a whole.
void put_purpose(const PurposeRow& row, bool selected, Corners corners, Column& column, Intent& intent) {
  const Page& page = column.page;
  Ui& ui = column.ui();
  const std::string label = page.text(row.label);
  const std::string hint = page.text(row.hint);
  const float padding = ui.unit(token::kSpacingL);
  const float indent = ui.px(token::kControlIconMedium) + ui.unit(token::kSpacingM);
  const float room = column.width - 2 * padding - indent;
  const float title = ui.paragraph_height(Type::BodyStrong, room, label, page.lead());
  const float height = title + ui.paragraph_height(Type::Body, room, hint, page.lead()) + 2 * ui.unit(token::kSpacingM);
  const Rect rect{column.x, column.y, column.width, height};
  const WidgetState state = list_row(ui, rect,
                                     {.id = row.id,
                                      .label = label,
                                      .value = selected ? std::string_view("selected") : std::string_view(),
                                      .selected = selected,
                                      .description = hint,
                                      .corners = corners});
  const float x = rect.x + padding;
  const float y = rect.y + ui.unit(token::kSpacingM);
  ui.icon_in(selected ? "correct" : "not_an_answer", token::kControlIconMedium,
             {x, y, ui.px(token::kControlIconMedium), ui.line_height(Type::BodyStrong)}, ui.colour(Colour::Accent));
  ui.paragraph(Type::BodyStrong, {x + indent, y}, room, ui.colour(Colour::Text), label, page.lead());
  ui.paragraph(Type::Body, {x + indent, y + title}, room, ui.colour(Colour::TextMuted), hint, page.lead());
  if (state.activated) {
    const auto index = static_cast<std::size_t>(&row - kPurposes.data());
    ask(intent, OnPage{ChoosePurpose{static_cast<Purpose>(index)}});
  }
  column.y = rect.bottom();
}

void put_purposes(Purpose chosen, Column& column, Intent& intent) {
  put_question("first_start/what_for", "first_start/what_for", column);
  constexpr std::array<Corners, 3> kCorners{Corners::Top, Corners::None, Corners::Bottom};
  const float top = column.y;
  for (std::size_t i = 0; i < kPurposes.size(); ++i) {
    put_purpose(kPurposes[i], static_cast<std::size_t>(chosen) == i, kCorners[i], column, intent);
  }
  column.ui().outline({column.x, top, column.width, column.y - top}, column.ui().colour(Colour::Border),
                      column.ui().stroke(token::kStrokeHairline), column.ui().unit(token::kRadiusCard));
}

/// True when Enter was pressed in the field.
bool put_name(Drafts& drafts, Column& column) {
  const Page& page = column.page;
  put_question("first_start/name_question", "first_start/name", column);
  const std::string hint = page.text("first_start/name_hint");
  column.put_text("first_start/name_hint", Type::Body, Colour::TextMuted, hint, page.lead());
  column.skip(token::kSpacingS);
  return put_name_box(column, "first_start/name", hint, drafts.box(kFirstStartName));
}

/// On, back, and out of it. entered: the keyboard asked to go on.
void put_ways(int step, bool entered, Column& column, Intent& intent) {
  const Page& page = column.page;
  const bool last = step + 1 == kFirstStartSteps;
  const std::string next = page.text(last ? "first_start/begin" : "first_start/next");
  const std::string back = page.text("first_start/back");
  const std::string skip = page.text("first_start/skip");
  std::vector<ButtonSpec> buttons{{.id = "first_start/next", .label = next, .style = ButtonStyle::Filled}};
  if (step > 0) buttons.push_back({.id = "first_start/back", .label = back});
  buttons.push_back({.id = "first_start/skip", .label = skip, .style = ButtonStyle::Quiet});
  std::optional<std::size_t> pressed = column.put_buttons(buttons);
  if (entered) pressed = 0;
  if (!pressed) return;
  if (*pressed == 0 && !last) {
    ask(intent, OnPage{ShowStep{step + 1}});
  } else if (*pressed == 1 && step > 0) {
    ask(intent, OnPage{ShowStep{step - 1}});
  } else {
    ask(intent, OnPage{EndFirstStart{}});
  }
}

}  // namespace

std::string focus_of_step(int step, const Session& session, Purpose purpose) {
  if (step == 0) return "first_start/lessons/" + std::to_string(static_cast<int>(session.mode));
  if (step == 1) return kPurposes[static_cast<std::size_t>(purpose)].id;
  return "first_start/name";
}

Intent draw_first_start(const FirstStartState& state, const Session& session, Drafts& drafts, const Page& page) {
  Ui& ui = page.ui;
  const Rect main = column_layout(page.frame, Columns::Error).main;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kFirstStartScroll, page.frame.content);
  Column column{page, main.x, top, main.w};
  column.skip(kPageTop);
  const std::string title = page.text("first_start/title");
  column.put_heading({.id = "first_start/title", .lead = title, .type = Type::Display, .lead_language = page.lead()});
  const std::string steps = page.speech.format(
      "first_start/step", {{"step", std::int64_t{state.step + 1}}, {"all", std::int64_t{kFirstStartSteps}}});
  column.put_text("first_start/step", Type::Body, Colour::TextMuted, steps, page.lead());
  column.skip(token::kSpacingXl);
  if (state.step == 0) put_languages(session, column, intent);
  if (state.step == 1) put_purposes(state.purpose, column, intent);
  const bool entered = state.step == 2 && put_name(drafts, column);
  column.skip(token::kSpacingXl);
  put_ways(state.step, entered, column, intent);
  ui.end_scroll(column.y - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
