#pragma once
// Shows the screens through the platform: gives App its fonts and frames, and passes on what it wants. Knows nothing of
// what is drawn.

#include <vector>

#include "platform/window.h"
#include "ui/app.h"
#include "ui/fonts.h"

namespace passerelle {

class AppView {
 public:
  /// Both must outlive the view. text_scale is the one with which the fonts are first built.
  AppView(ui::App& app, const std::vector<ui::FontFile>& fonts, float text_scale = 1.0F);

  /// What the window or the picture calls. The view must outlive it.
  platform::WindowContent content();

 private:
  platform::FrameRequest draw(const platform::FrameInfo& info);

  ui::App& app_;
  const std::vector<ui::FontFile>& fonts_;
  float text_scale_;
  float built_scale_ = 0.0F;
};

}  // namespace passerelle
