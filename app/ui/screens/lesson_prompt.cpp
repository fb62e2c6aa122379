#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/answer_box.h"
#include "ui/screens/lesson_parts.h"
#include "ui/screens/listen.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

constexpr float kLineGap = 6;
constexpr float kBoxPaddingX = 14;
constexpr float kBoxPaddingY = 9;

std::string part_id(const AudienceView& audience, std::string_view part) {
  return kAudiences + path_of(audience.id, part);
}

/// The criteria as chips, with the ids that they refer to.
struct Criteria {
  std::vector<std::string> ids;
  std::vector<ChipSpec> chips;
};

Criteria criteria_of(const AudienceView& audience) {
  Criteria made;
  for (const CriterionView& criterion : audience.criteria) made.ids.push_back(part_id(audience, criterion.id));
  for (std::size_t i = 0; i < audience.criteria.size(); ++i) {
    const CriterionView& criterion = audience.criteria[i];
    made.chips.push_back({.id = made.ids[i],
                          .label = criterion.label,
                          .style = criterion.met ? ChipStyle::Met : ChipStyle::Unmet,
                          .spoken = criterion.spoken});
  }
  return made;
}

/// The reader's icon and name; the criteria end on the same line when they have room, else they follow below. In dual
/// reading they stand above the box, so that the instructions start on the same line on both sides.
void put_name(Column& column, const AudienceView& audience, AudienceSide side) {
  Ui& ui = column.ui();
  const bool other = side == AudienceSide::Other;
  const Language lead = column.page.lead();
  const std::string id = part_id(audience, other ? "name_other" : "name");
  const HeadingSpec name{
      .id = id,
      .lead = other ? audience.name.other : audience.name.lead,
      .other = side == AudienceSide::Both ? std::string_view(audience.name.other) : std::string_view(),
      .type = Type::BodyMedium,
      .other_type = Type::Caption,
      .lead_language = other ? passerelle::other(lead) : lead};
  const Criteria criteria = side == AudienceSide::Both ? criteria_of(audience) : Criteria{};
  const float indent = ui.px(token::kControlIcon) + ui.unit(token::kSpacingS);
  const float gap = ui.unit(token::kSpacingM);
  const float chips = chips_width(ui, criteria.chips);
  const float names = ui.text_width(Type::BodyMedium, name.lead) + ui.text_width(Type::Caption, name.other) + gap;
  const bool one_line = indent + names + gap + chips <= column.width;
  Column text = column.part(indent, column.width - indent - (one_line ? chips + gap : 0.0F));
  const float line = std::max(chip_height(ui), ui.line_height(Type::BodyMedium));
  text.y += std::round((line - ui.line_height(Type::BodyMedium)) / 2);
  if (column.drawing()) {
    ui.icon_in(audience.icon, token::kControlIcon, {column.x, column.y, ui.px(token::kControlIcon), line},
               ui.colour(Colour::TextMuted));
  }
  text.put_heading(name);
  if (one_line && column.drawing()) {
    chips_in_line(ui, {column.x + column.width - chips, column.y + std::round((line - chip_height(ui)) / 2)},
                  criteria.chips);
  }
  column.y = std::max(column.y + line, text.y);
  if (one_line || criteria.chips.empty()) return;
  column.skip(token::kSpacingXs);
  column.put_chips(criteria.chips);
}

void put_instruction(LessonDrawing& drawing, Column& column, const AudienceView& audience, bool other) {
  const std::vector<course::Paragraph>& text = other ? audience.instruction.other : audience.instruction.lead;
  if (text.empty()) return;
  column.skip(token::kSpacingXxs);
  const Language lead = drawing.page.lead();
  const std::string id = part_id(audience, other ? "instruction_other" : "instruction");
  follow_if_pressed(drawing, column.put_rich(text, {.id = id,
                                                    .type = Type::Body,
                                                    .colour = Colour::TextMuted,
                                                    .language = other ? passerelle::other(lead) : lead,
                                                    .terms = drawing.view.terms}));
}

void put_box(LessonDrawing& drawing, Column& column, const AudienceView& audience) {
  Ui& ui = column.ui();
  const std::string id = part_id(audience, "box");
  const std::string placeholder = drawing.page.text("lesson/placeholder");
  const std::string hint = spoken(audience.instruction.lead);
  const AnswerBoxSpec spec{.id = id,
                           .label = audience.name.lead,
                           .placeholder = placeholder,
                           .spoken_hint = hint,
                           .min_height = token::kControlPromptArea,
                           .language = drawing.page.lead()};
  AnswerBox& box = drawing.drafts.box(audience.draft_key);
  const float height = answer_box_height(ui, box, column.width, spec);
  if (column.drawing() && answer_box(ui, {column.x, column.y}, column.width, box, spec)) {
    ui.wake_in(0);  // the chips follow the words
  }
  column.y += height;
}

/// Asked for, and something was written before.
bool shows_model(const LessonDrawing& drawing, const AudienceView& audience) {
  const auto open = drawing.state.models.find(audience.draft_key);
  return open != drawing.state.models.end() && open->second && !drawing.drafts.text(audience.draft_key).empty();
}

/// What is written now was not kept yet.
bool can_keep(const AudienceView& audience, const std::string& text) {
  return !text.empty() && (audience.versions.empty() || audience.versions.back() != text);
}

/// "Keep this version" and the model answer's button.
void put_foot_buttons(LessonDrawing& drawing, Column& column, const AudienceView& audience,
                      std::span<const ButtonSpec> buttons) {
  const auto pressed = column.put_buttons(buttons);
  if (!pressed) return;
  if (*pressed == 0) {
    ask(drawing.intent, KeepVersion{audience.draft_key});
  } else {
    drawing.state.models[audience.draft_key] = !shows_model(drawing, audience);
    column.ui().wake_in(0);
  }
}

/// "Draft saved" on the left, the buttons on the right, or below when they have no room.
void put_foot(LessonDrawing& drawing, Column& column, const AudienceView& audience) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const std::string& text = drawing.drafts.text(audience.draft_key);
  const bool written = !text.empty();
  const std::array<std::string, 2> ids{part_id(audience, "keep"), part_id(audience, "model")};
  const std::array<std::string, 2> labels{
      page.text("lesson/keep_version"),
      page.text(shows_model(drawing, audience) ? "lesson/hide_model" : "lesson/show_model")};
  const std::array<ButtonSpec, 2> buttons{
      {{.id = ids[0],
        .label = labels[0],
        .style = ButtonStyle::Quiet,
        .small = true,
        .enabled = can_keep(audience, text)},
       {.id = ids[1], .label = labels[1], .style = ButtonStyle::Quiet, .small = true, .enabled = written}}};
  const bool saved = drawing.drafts.is_saved(audience.draft_key);
  const char* said = !written ? "lesson/model_later" : saved ? "lesson/draft_saved" : "lesson/saving";
  const std::string caption = written && drawing.drafts.is_failing() ? std::string() : page.text(said);
  const float height = button_size(ui, buttons[0]).y;
  const float width = button_size(ui, buttons[0]).x + ui.unit(token::kSpacingS) + button_size(ui, buttons[1]).x;
  const float gap = ui.unit(token::kSpacingM);
  const bool beside = ui.text_width(Type::Caption, caption) + gap + width <= column.width;
  Column words = column.part(0, beside ? column.width - width - gap : column.width);
  if (beside) words.y += std::round((height - ui.line_height(Type::Caption)) / 2);
  words.put_text(part_id(audience, "saved"), Type::Caption, Colour::TextMuted, caption, page.lead());
  Column right = beside ? column.part(column.width - width, width) : column.part(0, column.width);
  if (!beside) right.y = words.y + ui.unit(token::kSpacingXs);
  put_foot_buttons(drawing, right, audience, buttons);
  column.y = right.y;
}

/// How many texts were kept; opens the list of them, oldest first.
void put_versions(LessonDrawing& drawing, Column& column, const AudienceView& audience) {
  if (audience.versions.empty()) return;
  bool& open = drawing.state.versions[audience.draft_key];
  column.skip(token::kSpacingXs);
  const std::string id = part_id(audience, "versions");
  const std::array<ButtonSpec, 1> line{{{.id = id,
                                         .label = audience.versions_label,
                                         .style = ButtonStyle::Quiet,
                                         .icon = open ? "chevron_up" : "chevron_down",
                                         .small = true}}};
  const bool shown = open;
  if (column.put_buttons(line)) {
    open = !open;
    column.ui().wake_in(0);
  }
  for (std::size_t i = 0; shown && i < audience.versions.size(); ++i) {
    column.skip(token::kSpacingXs);
    put_on_sunken_box(column, column.ui().unit(kBoxPaddingX), [&](Column inner) {
      inner.skip(kBoxPaddingY);
      inner.put_text(path_of(id, std::to_string(i)), Type::Body, Colour::Text, audience.versions[i],
                     drawing.page.lead());
      inner.skip(kBoxPaddingY);
      return inner.y;
    });
  }
}

void put_model_answer(LessonDrawing& drawing, Column& column, const AudienceView& audience, bool other) {
  const Language lead = drawing.page.lead();
  const Language language = other ? passerelle::other(lead) : lead;
  const std::string id = part_id(audience, other ? "model_text_other" : "model_text");
  const std::string listen = part_id(audience, other ? "listen_other" : "listen");
  const Pair titles = drawing.page.speech.pair("lesson/model_answer");
  const std::string& title = other ? titles.other : titles.lead;
  const std::vector<course::Paragraph>& text = other ? audience.model_answer.other : audience.model_answer.lead;
  const auto put = [&](Column inner) {
    inner.skip(kBoxPaddingY);
    const ListenSpec spec{.id = listen, .what = title, .heard = drawing.page.heard == listen};
    const auto put_title = [&](Column& words) { words.put_text({}, Type::BodyStrong, Colour::Text, title, language); };
    if (put_with_listen(inner, Type::BodyStrong, spec, put_title)) {
      ask(drawing.intent, ReadAloud{listen, passages_of(text, language)});
    }
    follow_if_pressed(
        drawing,
        inner.put_rich(text, {.id = id, .type = Type::Body, .language = language, .terms = drawing.view.terms}));
    inner.skip(kBoxPaddingY);
    return inner.y;
  };
  put_on_sunken_box(column, column.ui().unit(kBoxPaddingX), put);
}

}  // namespace

void put_audience(LessonDrawing& drawing, Column& column, const AudienceView& audience, AudienceSide side) {
  const bool other = side == AudienceSide::Other;
  const bool model = shows_model(drawing, audience);
  put_name(column, audience, side);
  put_instruction(drawing, column, audience, other);
  if (side == AudienceSide::Lead) {
    column.skip(token::kSpacingXs);
    column.put_chips(criteria_of(audience).chips);
  }
  if (!other) {
    column.skip(kLineGap);
    put_box(drawing, column, audience);
    column.skip(token::kSpacingXs);
    put_foot(drawing, column, audience);
    put_versions(drawing, column, audience);
  }
  if (!model) return;
  column.skip(token::kSpacingXs);
  put_model_answer(drawing, column, audience, other);
}

void put_prompt(LessonDrawing& drawing, Column& column, const BlockView& block) {
  const std::string id = path_of("lesson", "text", block.id);
  follow_if_pressed(drawing, column.put_rich(block.text.lead,
                                             {.id = id, .language = drawing.page.lead(), .terms = drawing.view.terms}));
  for (const AudienceView& audience : drawing.view.audiences) {
    column.skip(token::kSpacingM);
    put_audience(drawing, column, audience, AudienceSide::Both);
  }
}

}  // namespace passerelle::ui
