// Headings in two languages, keys, numbers, lines under text.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kKeyPadding = 7;
constexpr float kKeyRadius = 4;
constexpr float kDash = 5;
constexpr float kDashGap = 3;

/// Whether the other language has room behind the last line of a heading that takes one line.
bool fits_beside(const Ui& ui, float width, const HeadingSpec& spec) {
  if (spec.below || spec.other.empty()) return false;
  const float lead = ui.text_width(spec.type, spec.lead);
  return lead + ui.unit(token::kSpacingM) + ui.text_width(spec.other_type, spec.other) <= width;
}

}  // namespace

float heading_height(const Ui& ui, float width, const HeadingSpec& spec) {
  float height = ui.paragraph_height(spec.type, width, spec.lead, spec.lead_language);
  if (!spec.other.empty() && !fits_beside(ui, width, spec)) {
    height += ui.paragraph_height(spec.other_type, width, spec.other, other(spec.lead_language));
  }
  return height;
}

float heading(Ui& ui, ImVec2 position, float width, const HeadingSpec& spec) {
  const float height = heading_height(ui, width, spec);
  ui.say(spec.id, Role::Heading, spec.lead, {position.x, position.y, width, height}, spec.other);
  const float lead = ui.paragraph(spec.type, position, width, ui.colour(Colour::Text), spec.lead, spec.lead_language);
  if (spec.other.empty()) return height;
  if (fits_beside(ui, width, spec)) {
    const float x = position.x + ui.text_width(spec.type, spec.lead) + ui.unit(token::kSpacingM);
    const float y = position.y + ui.baseline(spec.type) - ui.baseline(spec.other_type);
    ui.text(spec.other_type, {x, y}, ui.colour(Colour::TextMuted), spec.other);
  } else {
    ui.paragraph(spec.other_type, {position.x, position.y + lead}, width, ui.colour(Colour::TextMuted), spec.other,
                 other(spec.lead_language));
  }
  return height;
}

float key_hint_width(const Ui& ui, std::string_view label) {
  const float width = std::ceil(ui.text_width(Type::Caption, label)) + 2 * ui.unit(kKeyPadding);
  return std::max(width, ui.px(token::kControlKeyHint));
}

float key_hint(Ui& ui, ImVec2 position, std::string_view label) {
  const Rect rect{position.x, position.y, key_hint_width(ui, label), ui.px(token::kControlKeyHint)};
  const float radius = ui.unit(kKeyRadius);
  ui.fill(rect, ui.colour(Colour::SurfaceSunken), radius);
  ui.outline(rect, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  const float x = rect.x + (rect.w - ui.text_width(Type::Caption, label)) / 2;
  ui.text(Type::Caption, {x, parts::centred(ui, Type::Caption, rect.y, rect.h)}, ui.colour(Colour::TextMuted), label);
  return rect.w;
}

void number_disc(Ui& ui, ImVec2 position, int number, DiscStyle style) {
  const float size = ui.px(token::kControlQuestionNumber);
  const ImVec2 centre{std::round(position.x) + size / 2, std::round(position.y) + size / 2};
  const bool filled = style == DiscStyle::Filled;
  ui.circle(centre, size / 2, ui.colour(filled ? Colour::Accent : Colour::AccentSoft));
  const std::string figure = std::to_string(number);
  const Type type = Type::BodyStrong;
  ui.text(type, {centre.x - ui.text_width(type, figure) / 2, centre.y - ui.line_height(type) / 2},
          ui.colour(filled ? Colour::OnAccent : Colour::OnAccentSoft), figure);
}

void underline(Ui& ui, float x, float y, float width, float thickness, ImU32 colour, Underline style) {
  if (style == Underline::Solid) {
    ui.fill({x, y, width, thickness}, colour);
    return;
  }
  const float dash = ui.unit(kDash);
  const float step = dash + ui.unit(kDashGap);
  for (float at = 0; at < width; at += step) ui.fill({x + at, y, std::min(dash, width - at), thickness}, colour);
}

}  // namespace passerelle::ui
