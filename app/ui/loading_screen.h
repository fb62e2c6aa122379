#pragma once
// What the window shows while the course is read, when that takes longer than a moment: the program's name, what is
// being done, how far it is, and the way out. Nothing else of the program is there yet.

#include <string>

#include "ui/kit.h"
#include "ui/session.h"
#include "ui/view_text.h"

namespace passerelle::ui {

class LoadingScreen {
 public:
  /// How the learner reads: theme, size of type, language.
  LoadingScreen(Session session, const Speech& speech);

  void set_fonts(const Fonts& fonts) { fonts_ = fonts; }
  const Fonts& fonts() const { return fonts_; }
  /// Draws one frame; percent is how far the reading is.
  FrameOutput frame(const FrameInput& input, int percent);
  const Registry& registry() const { return ui_.registry(); }
  float text_scale() const { return session_.text_scale; }
  /// Cancel was pressed: the program should close.
  bool is_cancelled() const { return cancelled_; }

 private:
  void draw(const std::string& doing, int percent);

  Session session_;
  Speech speech_;
  Fonts fonts_;
  Ui ui_;
  bool cancelled_ = false;
  bool first_ = true;
};

}  // namespace passerelle::ui
