// Chips: short facts in a pill.
#include <array>
#include <cmath>

#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 10;
constexpr float kIconGap = 6;

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

float icon_size_of_chip(ChipStyle style) {
  const bool is_criterion = style == ChipStyle::Met || style == ChipStyle::Unmet;
  return is_criterion ? token::kControlIconCheck : token::kControlIconSmall;
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
  float width = std::ceil(ui.text_width(Type::Caption, spec.label)) + 2 * ui.unit(kPadding);
  if (!icon_of_chip(spec).empty()) width += ui.px(icon_size_of_chip(spec.style)) + ui.unit(kIconGap);
  return width;
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
  float x = rect.x + ui.unit(kPadding);
  if (const std::string_view icon = icon_of_chip(spec); !icon.empty()) {
    const float size = icon_size_of_chip(spec.style);
    ui.icon_in(icon, size, {x, rect.y, ui.px(size), rect.h}, ui.colour(look.text));
    x += ui.px(size) + ui.unit(kIconGap);
  }
  const float y = parts::centred(ui, Type::Caption, rect.y, rect.h);
  ui.text(Type::Caption, {x, y}, ui.colour(look.text), spec.label);
  if (spec.focusable && (state.hovered || state.focus_shown)) {
    underline(ui, x, y + ui.baseline(Type::Caption) + ui.unit(token::kSpacingXxs),
              std::ceil(ui.text_width(Type::Caption, spec.label)), ui.stroke(token::kStrokeHairline),
              ui.colour(look.text), Underline::Solid);
  }
  return state;
}

}  // namespace passerelle::ui
