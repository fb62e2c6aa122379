#pragma once
// The whole program without a window and without GL, 1280 x 800: for the processor time of its frames.

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "course/course.h"
#include "learning/learner.h"
#include "locale/words.h"
#include "records/store.h"
#include "ui/app.h"
#include "ui/fonts.h"

namespace passerelle::bench {

/// A Dear ImGui context of one scope.
class Context {
 public:
  Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { ImGui::DestroyContext(context_); }

 private:
  ImGuiContext* context_;
};

/// What is opened.
struct Opened {
  std::string screen;
  ReadingMode mode = ReadingMode::English;
  int answers = 0;  ///< in the record
};

class Screen {
 public:
  /// False when the program's files are missing.
  bool open(const Opened& opened);
  void frame() { frame({}); }
  /// Something changed: the next frame makes the view of its page anew.
  void change();
  /// Presses the widget of that id; false when it is not there.
  bool click(std::string_view id);

 private:
  SystemClock clock_;
  std::unique_ptr<const locale::Words> english_;
  std::unique_ptr<const locale::Words> french_;
  std::vector<ui::FontFile> files_;
  std::unique_ptr<records::Store> store_;
  std::unique_ptr<learning::Learner> learner_;
  std::unique_ptr<ui::App> app_;
  double seconds_ = 0.0;

  void frame(std::span<const InputEvent> events);
};

}  // namespace passerelle::bench
