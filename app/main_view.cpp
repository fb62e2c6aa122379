#include "main_view.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace passerelle {
namespace {

platform::Cursor to_platform(ui::Cursor cursor) {
  switch (cursor) {
    case ui::Cursor::Hand:
      return platform::Cursor::Hand;
    case ui::Cursor::Text:
      return platform::Cursor::Text;
    case ui::Cursor::Arrow:
      break;
  }
  return platform::Cursor::Arrow;
}

}  // namespace

AppView::AppView(ui::App& app, const std::vector<ui::FontFile>& fonts, float text_scale)
    : app_(app), fonts_(fonts), text_scale_(text_scale) {}

void AppView::take_over(const ui::Fonts& fonts) {
  built_scale_ = fonts.scale;
  app_.set_fonts(fonts);
}

platform::WindowContent AppView::content() {
  platform::WindowContent content;
  content.build_fonts = [this](ImFontAtlas& atlas, float display_scale) {
    built_scale_ = text_scale_ * display_scale;
    built_letters_ = letters_;
    app_.set_fonts(ui::build_fonts(atlas, fonts_, built_scale_, built_letters_));
  };
  content.draw = [this](const platform::FrameInfo& info) { return draw(info); };
  content.before_close = [this] { app_.save_all(); };
  return content;
}

platform::FrameRequest AppView::draw(const platform::FrameInfo& info) {
  const ui::FrameOutput output = app_.frame({info.size, info.seconds, info.display_scale, info.events});
  text_scale_ = output.font_scale / info.display_scale;
  platform::FrameRequest request;
  request.moving = output.moving;
  request.wake_in = output.wake_in;
  request.cursor = to_platform(output.cursor);
  request.title = output.title;
  request.open_link = output.open_link;
  letters_ = output.dyslexic_letters ? ui::Letters::Dyslexic : ui::Letters::Usual;
  request.rebuild_fonts = std::abs(output.font_scale - built_scale_) > 0.001F || letters_ != built_letters_;
  return request;
}

float kept_text_scale(const learning::Learner& learner) {
  const float kept = std::strtof(learner.setting("text_scale").value_or("1").c_str(), nullptr);
  return kept > 0.0F ? std::clamp(kept, 0.5F, 3.0F) : 1.0F;
}

}  // namespace passerelle
