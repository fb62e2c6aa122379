// How far one is, always with the figure in words.
#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

void draw_track(Ui& ui, const Rect& rect, float radius) {
  if (ui.high_contrast()) {
    ui.outline(rect, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeControl), radius);
  } else {
    ui.fill(rect, ui.colour(Colour::ChartTrack), radius);
  }
}

struct RingShape {
  float width;
  float stroke;
};

RingShape shape_of(RingSize size) {
  switch (size) {
    case RingSize::Large:
      return {116, 10};
    case RingSize::Medium:
      return {72, 8};
    case RingSize::Small:
      return {52, 6};
  }
  return {116, 10};
}

/// A part of a circle from twelve o'clock on, clockwise.
void draw_arc(Ui& ui, ImVec2 centre, float radius, float share, float width, ImU32 colour) {
  constexpr float kTurn = 6.28318531F;
  constexpr int kSteps = 96;
  ui.draw().PathArcTo(centre, radius, -kTurn / 4, kTurn * (share - 0.25F),
                      std::max(2, static_cast<int>(kSteps * share)));
  ui.draw().PathStroke(colour, ImDrawFlags_None, width);
}

void draw_ring_words(Ui& ui, const Rect& rect, const RingSpec& spec) {
  const Type type = spec.size == RingSize::Large ? Type::Title : Type::BodyStrong;
  const float caption = spec.caption.empty() ? 0 : ui.line_height(Type::Caption);
  const float y = rect.y + std::round((rect.h - ui.line_height(type) - caption) / 2);
  const auto centred = [&](Type of, std::string_view text, float top, Colour colour) {
    ui.text(of, {rect.x + (rect.w - ui.text_width(of, text)) / 2, top}, ui.colour(colour), text);
  };
  centred(type, spec.figure, y, Colour::Text);
  if (caption > 0) centred(Type::Caption, spec.caption, y + ui.line_height(type), Colour::TextMuted);
}

}  // namespace

void progress_segments(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, int done, int total) {
  ui.say(id, Role::Progress, label, rect, std::to_string(done) + '/' + std::to_string(total));
  if (total <= 0) return;
  const float gap = ui.unit(token::kSpacingXs);
  const float step = (rect.w + gap) / static_cast<float>(total);
  for (int i = 0; i < total; ++i) {
    const float x = std::round(rect.x + step * static_cast<float>(i));
    const float right = std::round(rect.x + step * static_cast<float>(i + 1) - gap);
    const Rect one{x, rect.y, right - x, rect.h};
    if (i < done) {
      ui.fill(one, ui.colour(Colour::Accent), one.h / 2);
    } else {
      draw_track(ui, one, one.h / 2);
    }
  }
}

void progress_parts(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, std::string_view value,
                    std::span<const float> shares) {
  ui.say(id, Role::Progress, label, rect, value);
  const float gap = ui.unit(token::kSpacingXs);
  const float step = (rect.w + gap) / static_cast<float>(std::max<std::size_t>(1, shares.size()));
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const float x = std::round(rect.x + step * static_cast<float>(i));
    const float right = std::round(rect.x + step * static_cast<float>(i + 1) - gap);
    const Rect one{x, rect.y, right - x, rect.h};
    draw_track(ui, one, one.h / 2);
    if (shares[i] <= 0) continue;
    // What was begun ends straight, so that it reads as a part of the segment.
    const ClipScope begun(ui, {one.x, one.y, std::max(one.h / 2, one.w * std::min(1.0F, shares[i])), one.h});
    ui.fill(one, ui.colour(Colour::Accent), one.h / 2);
  }
}

void progress_bar(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, float fraction) {
  const float share = std::clamp(fraction, 0.0F, 1.0F);
  ui.say(id, Role::Progress, label, rect, std::to_string(std::lround(share * 100)) + '%');
  draw_track(ui, rect, rect.h / 2);
  const float done = ui.animate(std::string(id) + "/done", share, token::kMotionRing);
  if (done > 0)
    ui.fill({rect.x, rect.y, std::max(rect.h, rect.w * done), rect.h}, ui.colour(Colour::Accent), rect.h / 2);
}

void work_bar(Ui& ui, const Rect& rect, std::string_view id, std::string_view label, int percent) {
  const float share = static_cast<float>(std::clamp(percent, 0, 100)) / 100;
  progress_parts(ui, rect, id, label, std::to_string(percent) + '%', {&share, 1});
}

float ring_width(const Ui& ui, RingSize size) { return ui.px(shape_of(size).width); }

void progress_ring(Ui& ui, ImVec2 position, const RingSpec& spec) {
  const float width = ring_width(ui, spec.size);
  const float stroke = ui.px(shape_of(spec.size).stroke);
  const Rect rect{position.x, position.y, width, width};
  ui.say(spec.id, Role::Progress, spec.label, rect, spec.figure);
  const ImVec2 centre{rect.x + width / 2, rect.y + width / 2};
  const float radius = (width - stroke) / 2;
  if (ui.high_contrast()) {
    const float line = ui.stroke(token::kStrokeControl);
    ui.ring(centre, width / 2, line, ui.colour(Colour::BorderStrong));
    ui.ring(centre, width / 2 - stroke, line, ui.colour(Colour::BorderStrong));
  } else {
    draw_arc(ui, centre, radius, 1, stroke, ui.colour(Colour::ChartTrack));
  }
  const float share =
      ui.animate(std::string(spec.id) + "/done", std::clamp(spec.share, 0.0F, 1.0F), token::kMotionRing);
  const float faint =
      ui.animate(std::string(spec.id) + "/faint", std::clamp(spec.faint, 0.0F, 1.0F), token::kMotionRing);
  if (faint > share) draw_arc(ui, centre, radius, faint, stroke / 2, ui.colour(Colour::Accent));
  if (share > 0) draw_arc(ui, centre, radius, share, stroke, ui.colour(Colour::Accent));
  if (spec.size != RingSize::Small) draw_ring_words(ui, rect, spec);
}

}  // namespace passerelle::ui
