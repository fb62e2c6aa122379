#include "ui/loading_screen.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "ui/screens/bridge.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr const char* kCancel = "loading/cancel";
constexpr float kBarWidth = 360;
constexpr const char* kName = "Passerelle";

}  // namespace

LoadingScreen::LoadingScreen(Session session, const Speech& speech) : session_(std::move(session)), speech_(speech) {}

FrameOutput LoadingScreen::frame(const FrameInput& input, int percent) {
  const float text_scale = fonts_.scale / input.display_scale;
  ui_.begin_frame({input, &fonts_, session_.theme, text_scale, session_.reduced_motion, session_.comfort});
  const std::string doing =
      speech_.format("job/reading_course", {{"percent", static_cast<std::int64_t>(std::clamp(percent, 0, 100))}});
  draw(doing, percent);
  if (ui_.shortcuts().escape) cancelled_ = true;
  if (std::exchange(first_, false)) {
    ui_.request_focus(kCancel);
    ui_.announce(doing);
  }
  FrameOutput output = ui_.end_frame();
  output.font_scale = session_.text_scale * input.display_scale;
  output.title = kName;
  return output;
}

/// Everything in the middle of the window, one below the other.
void LoadingScreen::draw(const std::string& doing, int percent) {
  const Rect window = ui_.window();
  const std::string cancel = speech_.text("job/cancel");
  const ButtonSpec button_spec{.id = kCancel, .label = cancel};
  const ImVec2 button_at = button_size(ui_, button_spec);
  const float gap = ui_.unit(token::kSpacingXl);
  const float bar = ui_.px(token::kControlBar);
  const float width = std::min(ui_.px(kBarWidth), window.w - 2 * gap);
  const float drawing = ui_.unit(kBridgeHeight);
  const float words = ui_.paragraph_height(Type::Body, width, doing, speech_.lead);
  const float height = drawing + ui_.line_height(Type::Display) + words + bar + button_at.y + 4 * gap;

  ui_.fill(window, ui_.colour(Colour::Background));
  ui_.begin_region("main");
  float y = std::max(gap, std::round((window.h - height) / 2));
  draw_bridge(ui_.draw(), std::round((window.w - ui_.unit(kBridgeWidth)) / 2), y, ui_.colour(Colour::ChartFragile),
              ui_.display_scale());
  y += drawing + gap;
  const float name = ui_.text_width(Type::Display, kName);
  const float name_x = std::round((window.w - name) / 2);
  ui_.say("loading/name", Role::Heading, kName, {name_x, y, name, ui_.line_height(Type::Display)});
  ui_.text(Type::Display, {name_x, y}, ui_.colour(Colour::Text), kName);
  y += ui_.line_height(Type::Display) + gap;
  const float x = std::round((window.w - width) / 2);
  ui_.say("loading/doing", Role::Text, doing, {x, y, width, words});
  ui_.paragraph(Type::Body, {x, y}, width, ui_.colour(Colour::TextMuted), doing, speech_.lead);
  y += words + ui_.unit(token::kSpacingS);
  work_bar(ui_, {x, y, width, bar}, "loading/bar", doing, percent);
  y += bar + gap;
  if (button(ui_, {std::round((window.w - button_at.x) / 2), y}, button_spec)) cancelled_ = true;
}

}  // namespace passerelle::ui
