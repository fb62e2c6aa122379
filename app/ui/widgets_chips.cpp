// Chips: short facts in a pill.
#include <array>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 10;

struct ChipLook {
  Colour bg;
  Colour text;
  Colour line;
  bool outlined;  ///< in every theme; in high contrast all are
  std::string_view icon;
};

constexpr std::array<ChipLook, 9> kLooks{{
    {Colour::AccentSoft, Colour::OnAccentSoft, Colour::OnAccentSoft, false, ""},
    {Colour::SurfaceSunken, Colour::TextMuted, Colour::BorderStrong, false, ""},
    {Colour::VerdictCorrectBg, Colour::VerdictCorrectFg, Colour::VerdictCorrectLine, false, "check"},
    {Colour::Surface, Colour::TextMuted, Colour::BorderStrong, true, "missing"},
    {Colour::VerdictCorrectBg, Colour::VerdictCorrectFg, Colour::VerdictCorrectLine, false, "correct"},
    {Colour::VerdictPartlyBg, Colour::VerdictPartlyFg, Colour::VerdictPartlyLine, false, "partly"},
    {Colour::VerdictContradictoryBg, Colour::VerdictContradictoryFg, Colour::VerdictContradictoryLine, false,
     "contradictory"},
    {Colour::VerdictOffTopicBg, Colour::VerdictOffTopicFg, Colour::VerdictOffTopicLine, false, "off_topic"},
    {Colour::VerdictNotAnAnswerBg, Colour::VerdictNotAnAnswerFg, Colour::VerdictNotAnAnswerLine, true, "not_an_answer"},
}};

const ChipLook& look_of_chip(ChipStyle style) { return kLooks[static_cast<std::size_t>(style)]; }

std::string_view icon_of_chip(const ChipSpec& spec) {
  return spec.icon.empty() ? look_of_chip(spec.style).icon : spec.icon;
}

/// An icon that means something by itself stands closer to the edge and to its word than one that only decorates.
struct IconPlace {
  float size;
  float before;
  float gap;
};

IconPlace icon_place(ChipStyle style) {
  switch (style) {
    case ChipStyle::Track:
    case ChipStyle::Meta:
      return {token::kControlIconSmall, kPadding, 6};
    case ChipStyle::Met:
    case ChipStyle::Unmet:
      return {token::kControlIconCheck, 6, token::kSpacingXs};
    default:
      return {token::kControlIconSmall, 7, token::kSpacingXs};
  }
}

/// From the left edge to the label.
float label_indent(const Ui& ui, const ChipSpec& spec) {
  if (icon_of_chip(spec).empty()) return ui.unit(kPadding);
  const IconPlace place = icon_place(spec.style);
  return ui.unit(place.before) + ui.px(place.size) + ui.unit(place.gap);
}

}  // namespace

ChipStyle chip_style_of(VerdictTone tone) {
  switch (tone) {
    case VerdictTone::Correct:
      return ChipStyle::Correct;
    case VerdictTone::Partly:
      return ChipStyle::Partly;
    case VerdictTone::Contradictory:
      return ChipStyle::Contradictory;
    case VerdictTone::OffTopic:
      return ChipStyle::OffTopic;
    case VerdictTone::NotAnAnswer:
      break;
  }
  return ChipStyle::NotAnAnswer;
}

float chip_height(const Ui& ui) { return ui.px(token::kControlChipHeight); }

float chip_width(const Ui& ui, const ChipSpec& spec) {
  return label_indent(ui, spec) + std::ceil(ui.text_width(Type::Caption, spec.label)) + ui.unit(kPadding);
}

WidgetState chip(Ui& ui, ImVec2 position, const ChipSpec& spec) {
  const Rect rect{position.x, position.y, chip_width(ui, spec), chip_height(ui)};
  const WidgetState state = ui.widget({.id = spec.id,
                                       .role = Role::Chip,
                                       .label = spec.spoken.empty() ? spec.label : spec.spoken,
                                       .rect = rect,
                                       .focusable = spec.focusable,
                                       .ring_radius = token::kRadiusPill});
  const ChipLook& look = look_of_chip(spec.style);
  const float radius = rect.h / 2;
  ui.fill(rect, ui.colour(look.bg), radius);
  if (look.outlined || ui.high_contrast()) {
    ui.outline(rect, ui.colour(look.line), ui.stroke(token::kStrokeControl), radius);
  }
  if (const std::string_view icon = icon_of_chip(spec); !icon.empty()) {
    const IconPlace place = icon_place(spec.style);
    const Rect square{rect.x + ui.unit(place.before), rect.y, ui.px(place.size), rect.h};
    ui.icon_in(icon, place.size, square, ui.colour(look.text));
  }
  const float x = rect.x + label_indent(ui, spec);
  const float y = parts::centred(ui, Type::Caption, rect.y, rect.h);
  ui.text(Type::Caption, {x, y}, ui.colour(look.text), spec.label);
  if (spec.focusable && (state.hovered || state.focus_shown)) {
    underline(ui, x, y + ui.baseline(Type::Caption) + ui.unit(parts::kUnderlineDrop),
              std::ceil(ui.text_width(Type::Caption, spec.label)), ui.stroke(token::kStrokeHairline),
              ui.colour(look.text), Underline::Solid);
  }
  return state;
}

}  // namespace passerelle::ui
