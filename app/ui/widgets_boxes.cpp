// Planes that things stand on: cards, toned boxes, fields.
#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {

ToneColours tone_of(course::Tone tone) {
  switch (tone) {
    case course::Tone::Tip:
      return {Colour::CalloutTipFg, Colour::CalloutTipBg, Colour::CalloutTipLine};
    case course::Tone::Warning:
      return {Colour::CalloutWarningFg, Colour::CalloutWarningBg, Colour::CalloutWarningLine};
    case course::Tone::Evidence:
      break;
  }
  return {Colour::CalloutEvidenceFg, Colour::CalloutEvidenceBg, Colour::CalloutEvidenceLine};
}

ToneColours tone_of(VerdictTone tone) {
  switch (tone) {
    case VerdictTone::Correct:
      return {Colour::VerdictCorrectFg, Colour::VerdictCorrectBg, Colour::VerdictCorrectLine};
    case VerdictTone::Partly:
      return {Colour::VerdictPartlyFg, Colour::VerdictPartlyBg, Colour::VerdictPartlyLine};
    case VerdictTone::Contradictory:
      return {Colour::VerdictContradictoryFg, Colour::VerdictContradictoryBg, Colour::VerdictContradictoryLine};
    case VerdictTone::OffTopic:
      return {Colour::VerdictOffTopicFg, Colour::VerdictOffTopicBg, Colour::VerdictOffTopicLine};
    case VerdictTone::NotAnAnswer:
      break;
  }
  return {Colour::VerdictNotAnAnswerFg, Colour::VerdictNotAnAnswerBg, Colour::VerdictNotAnAnswerLine};
}

std::string_view icon_of(course::Tone tone) {
  switch (tone) {
    case course::Tone::Tip:
      return "tip";
    case course::Tone::Warning:
      return "warning";
    case course::Tone::Evidence:
      break;
  }
  return "evidence";
}

void card(Ui& ui, const Rect& rect) {
  const float radius = ui.unit(token::kRadiusCard);
  ui.fill(rect, ui.colour(Colour::Surface), radius);
  ui.outline(rect, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
}

void tone_box(Ui& ui, const Rect& rect, const ToneColours& tone) {
  const float radius = ui.unit(token::kRadiusCard);
  ui.fill(rect, ui.colour(tone.bg), radius);
  if (ui.high_contrast()) {
    ui.outline(rect, ui.colour(tone.line), parts::control_stroke(ui), radius);
  } else if (tone.bg == Colour::VerdictNotAnAnswerBg) {
    // Its tint is that of the page: without a line the box would not be seen.
    ui.outline(rect, ui.colour(tone.line), ui.stroke(token::kStrokeControl), radius);
  }
}

void sunken_box(Ui& ui, const Rect& rect) {
  const float radius = ui.unit(token::kRadiusControl);
  ui.fill(rect, ui.colour(Colour::SurfaceSunken), radius);
  if (ui.high_contrast()) ui.outline(rect, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
}

void field_box(Ui& ui, const Rect& rect, FieldState state) {
  const float radius = ui.unit(token::kRadiusControl);
  ui.fill(rect, ui.colour(Colour::Surface), radius);
  if (state == FieldState::Focused) {
    const float out = ui.stroke(token::kStrokeControl);
    const float width = ui.stroke(token::kStrokeFocusRing) + (ui.high_contrast() ? out : 0);
    ui.outline(rect.inset(-out), ui.colour(Colour::FocusRing), width, radius + out);
    return;
  }
  const Colour line = state == FieldState::Error ? Colour::VerdictContradictoryFg : Colour::BorderStrong;
  ui.outline(rect, ui.colour(line), parts::control_stroke(ui), radius);
}

}  // namespace passerelle::ui
