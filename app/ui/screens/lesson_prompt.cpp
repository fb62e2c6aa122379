#include <algorithm>
#include <cmath>

#include "ui/answer_box.h"
#include "ui/screens/lesson_parts.h"

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

/// "Draft saved" on the left, the model answer's button on the right, or below when they have no room.
void put_foot(LessonDrawing& drawing, Column& column, const AudienceView& audience) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const bool written = !drawing.drafts.text(audience.draft_key).empty();
  const bool open = shows_model(drawing, audience);
  const std::string id = part_id(audience, "model");
  const std::string label = page.text(open ? "lesson/hide_model" : "lesson/show_model");
  const ButtonSpec model{.id = id, .label = label, .style = ButtonStyle::Quiet, .small = true, .enabled = written};
  const bool saved = drawing.drafts.is_saved(audience.draft_key);
  const char* said = !written ? "lesson/model_later" : saved ? "lesson/draft_saved" : "lesson/saving";
  const std::string caption = written && drawing.drafts.is_failing() ? std::string() : page.text(said);
  const ImVec2 size = button_size(ui, model);
  const bool beside = ui.text_width(Type::Caption, caption) + ui.unit(token::kSpacingM) + size.x <= column.width;
  const float top = column.y;
  if (beside) column.y += std::round((size.y - ui.line_height(Type::Caption)) / 2);
  Column words = column.part(0, beside ? column.width - size.x - ui.unit(token::kSpacingM) : column.width);
  words.put_text(part_id(audience, "saved"), Type::Caption, Colour::TextMuted, caption, page.lead());
  const ImVec2 at =
      beside ? ImVec2{column.x + column.width - size.x, top} : ImVec2{column.x, words.y + ui.unit(token::kSpacingXs)};
  if (column.drawing() && button(ui, at, model)) {
    drawing.state.models[audience.draft_key] = !open;
    ui.wake_in(0);
  }
  column.y = at.y + size.y;
}

void put_model_answer(LessonDrawing& drawing, Column& column, const AudienceView& audience, bool other) {
  const Language lead = drawing.page.lead();
  const Language language = other ? passerelle::other(lead) : lead;
  const std::string id = part_id(audience, other ? "model_text_other" : "model_text");
  const Pair title = drawing.page.speech.pair("lesson/model_answer");
  const auto put = [&](Column inner) {
    inner.skip(kBoxPaddingY);
    inner.put_text({}, Type::BodyStrong, Colour::Text, other ? title.other : title.lead, language);
    follow_if_pressed(
        drawing, inner.put_rich(other ? audience.model_answer.other : audience.model_answer.lead,
                                {.id = id, .type = Type::Body, .language = language, .terms = drawing.view.terms}));
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
