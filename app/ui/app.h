#pragma once
// The window's contents: draws one frame from the learner's state, collects what the person wants, acts after the
// frame. No window, no GL, no file: the platform layer gives input and shows the draw data.

#include <imgui.h>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/input_event.h"
#include "base/job.h"
#include "base/language.h"
#include "base/result.h"
#include "learning/learner.h"
#include "locale/words.h"
#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/registry.h"
#include "ui/services.h"

namespace passerelle::ui {

/// Where to go when the window opens, or what to draw for a picture.
struct StartPlace {
  std::string screen;  ///< "learn", "lesson", "checkpoint", "error", "home" ...; empty: where the learner left off
  std::string module;
  std::string block;
};

/// What main.cpp gives; everything outlives the app.
struct Dependencies {
  learning::Learner& learner;
  const locale::Words& english;
  const locale::Words& french;
  const Clock& clock;
  Language system_language = Language::English;
  bool reduced_motion = false;
  std::vector<Error> notices;  ///< banners at the start: read-only session, record set aside ...
  std::string content_folder;  ///< shown on the error page
  /// "Check again", run beside the screens; null when it is stopped. May be empty.
  std::function<const course::Course*(const Report&)> reload_course;
  Services services{};
  Executor* executor = nullptr;  ///< of long work; null: done at once
  std::function<void()> wake{};  ///< makes the window draw a frame; called beside the screens
};

class App {
 public:
  App(const Dependencies& dependencies, const StartPlace& start);
  ~App();

  /// The fonts were built or rebuilt. Must be called before the first frame.
  void set_fonts(const Fonts& fonts);
  /// Draws between ImGui::NewFrame and ImGui::Render, then acts on what was asked. input.events are not in ImGui's io.
  FrameOutput frame(const FrameInput& input);
  /// What the last frame drew.
  const Registry& registry() const;
  /// The window is about to close or lose the keyboard: hands every unsaved text to the learner.
  void save_all();

  ReadingMode reading_mode() const;
  void set_reading_mode(ReadingMode mode);
  ThemeName theme() const;
  void set_theme(ThemeName theme);
  /// The desktop looks different now: see Services.
  void set_system(std::optional<ThemeName> theme, bool less_motion);
  /// One of the text scales of tokens.json; others are rounded to the nearest.
  void set_text_scale(float scale);

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace passerelle::ui
