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
  /// Both must outlive the view. text_scale: with which the fonts are first built; another that the screens ask for
  /// costs a second building.
  AppView(ui::App& app, const std::vector<ui::FontFile>& fonts, float text_scale);

  /// The fonts of what was shown in the window before, with the usual letters: they are not built again.
  void take_over(const ui::Fonts& fonts);
  /// What the window or the picture calls. The view must outlive it.
  platform::WindowContent content();

 private:
  platform::FrameRequest draw(const platform::FrameInfo& info);

  ui::App& app_;
  const std::vector<ui::FontFile>& fonts_;
  float text_scale_ = 1.0F;
  float built_scale_ = 0.0F;
  ui::Letters letters_ = ui::Letters::Usual;
  ui::Letters built_letters_ = ui::Letters::Usual;
};

/// The text size that the learner chose in an earlier session, 1 when there is none.
float kept_text_scale(const learning::Learner& learner);

}  // namespace passerelle
