// The timer of the interview: figures drawn digit by digit so that they do not dance, and a ring.
#include <algorithm>
#include <cmath>

#include "ui/screens/interview_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kRing = 52;
constexpr float kRingStroke = 6;
constexpr int kLastSeconds = 15;
constexpr float kTurn = 6.28318530718F;

std::string figures_of(int seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" : "") + rest;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

float cell_width(const Ui& ui, char c) {
  return ui.text_width(Type::Display, is_digit(c) ? std::string("0") : std::string(1, c));
}

float figures_width(const Ui& ui, const std::string& figures) {
  float width = 0;
  for (const char c : figures) width += cell_width(ui, c);
  return width;
}

std::string caption_of(const Page& page, const InterviewTime& time) {
  if (time.paused) return page.text("interview/paused");
  if (!time.left) return page.text("interview/no_time");
  if (*time.left <= 0) return page.text("interview/time_over");
  return page.text(*time.left <= kLastSeconds ? "interview/last_seconds" : "interview/time_left");
}

void draw_figures(Ui& ui, ImVec2 at, const std::string& figures) {
  for (const char c : figures) {
    const std::string one(1, c);
    const float cell = cell_width(ui, c);
    ui.text(Type::Display, {at.x + (cell - ui.text_width(Type::Display, one)) / 2, at.y}, ui.colour(Colour::Text), one);
    at.x += cell;
  }
}

void draw_ring(Ui& ui, ImVec2 centre, float share) {
  const float radius = ui.px(kRing) / 2;
  const float width = ui.px(kRingStroke);
  if (ui.high_contrast()) {
    const float line = ui.stroke(token::kStrokeControl);
    ui.ring(centre, radius, line, ui.colour(Colour::BorderStrong));
    ui.ring(centre, radius - width + line, line, ui.colour(Colour::BorderStrong));
  } else {
    ui.ring(centre, radius, width, ui.colour(Colour::ChartTrack));
  }
  const float left = std::clamp(share, 0.0F, 1.0F);
  if (left <= 0) return;
  const float from = -kTurn / 4;
  ui.draw().PathArcTo(centre, radius - width / 2, from, from + kTurn * left, 64);
  ui.draw().PathStroke(ui.colour(Colour::Accent), 0, width);
}

}  // namespace

float timer_width(const Page& page, const InterviewTime& time) {
  const Ui& ui = page.ui;
  float caption = ui.text_width(Type::Caption, caption_of(page, time));
  if (!time.left) return std::ceil(caption);
  // Room for all that it will say: nothing may jump while somebody writes.
  for (const char* key : {"interview/time_left", "interview/last_seconds", "interview/time_over", "interview/paused"}) {
    caption = std::max(caption, ui.text_width(Type::Caption, page.text(key)));
  }
  return std::ceil(std::max(caption, figures_width(ui, figures_of(*time.left)))) + ui.unit(token::kSpacingL) +
         ui.px(kRing);
}

float timer_height(const Ui& ui) {
  return std::max(ui.px(kRing), ui.line_height(Type::Display) + ui.line_height(Type::Caption));
}

void draw_timer(const Page& page, ImVec2 position, const InterviewTime& time) {
  Ui& ui = page.ui;
  const std::string caption = caption_of(page, time);
  const Rect rect{position.x, position.y, timer_width(page, time), timer_height(ui)};
  const float caption_height = ui.line_height(Type::Caption);
  ui.say("interview/timer", Role::Progress, caption, rect, time.left ? figures_of(*time.left) : std::string());
  if (!time.left) {
    ui.text(Type::Caption, {rect.x, rect.y + std::round((rect.h - caption_height) / 2)}, ui.colour(Colour::TextMuted),
            caption);
    return;
  }
  const std::string figures = figures_of(*time.left);
  const float ring = ui.px(kRing);
  const float words = rect.right() - ring - ui.unit(token::kSpacingL);
  const float top = rect.y + std::round((rect.h - ui.line_height(Type::Display) - caption_height) / 2);
  draw_figures(ui, {words - figures_width(ui, figures), top}, figures);
  ui.text(Type::Caption, {words - ui.text_width(Type::Caption, caption), top + ui.line_height(Type::Display)},
          ui.colour(Colour::TextMuted), caption);
  draw_ring(ui, {rect.right() - ring / 2, rect.y + std::round(rect.h / 2)}, time.share);
  if (!time.paused && *time.left > 0) ui.wake_in(time.next);
}

}  // namespace passerelle::ui
