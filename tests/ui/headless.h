#pragma once
// A Dear ImGui context without a window and somebody who uses what it shows: real fonts, frames 1/60 s apart, input
// given as events, widgets found in the registry. Nothing is painted; pictures are another test's business.

#include <imgui.h>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/input_event.h"
#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/kit.h"
#include "ui/registry.h"

namespace passerelle::test {

/// Keys held down with another one.
struct Held {
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
};
inline constexpr Held kCtrl{true, false, false};
inline constexpr Held kShift{false, true, false};
inline constexpr Held kCtrlShift{true, true, false};
inline constexpr Held kAlt{false, false, true};

class Headless {
 public:
  /// What is shown. An App has all three; see also the second constructor.
  struct Shown {
    std::function<ui::FrameOutput(const ui::FrameInput&)> frame;
    std::function<const ui::Registry&()> registry;
    std::function<void(const ui::Fonts&)> set_fonts;  ///< called at first and when the scale of the type changed
  };
  explicit Headless(Shown shown, ImVec2 size = {1280, 800});
  /// Shows what the function draws with a Ui of its own.
  explicit Headless(std::function<void(ui::Ui&)> draw, ImVec2 size = {1280, 800});
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  // --- Time
  /// Draws frames, the events in the first of them.
  const ui::FrameOutput& frames(int count = 1, std::vector<InputEvent> events = {});
  /// Draws until nothing moves, at least one frame.
  void settle();
  /// Lets time pass without drawing.
  void wait(double seconds) { seconds_ += seconds; }
  const ui::FrameOutput& output() const { return output_; }
  /// Every sentence for the screen reader so far.
  const std::vector<std::string>& announced() const { return announced_; }

  // --- Keyboard
  void press(Key key, Held held = {});
  void press(char32_t character, Held held);
  void tab() { press(Key::Tab); }
  void back_tab() { press(Key::Tab, kShift); }
  /// Types UTF-8 one character a frame; "\n" presses Enter.
  void type(std::string_view utf8);

  // --- Pointer
  void point(ImVec2 at);
  void click(ImVec2 at, int times = 1, Held held = {});
  /// Clicks in the middle of the widget of that role and label; fails the test when there is none.
  void click(ui::Role role, std::string_view label);
  void click(std::string_view id);
  void drag(ImVec2 from, ImVec2 to);
  void wheel(ImVec2 at, float notches);

  // --- What is there
  const ui::Registry& registry() const { return shown_.registry(); }
  const ui::WidgetInfo* find(std::string_view id) const { return registry().find(id); }
  const ui::WidgetInfo* find(ui::Role role, std::string_view label) const { return registry().find(role, label); }
  /// Fails the test when there is none.
  const ui::WidgetInfo& get(std::string_view id) const;
  const ui::WidgetInfo& get(ui::Role role, std::string_view label) const;
  /// Id of the widget with the focus; empty when there is none.
  std::string focused() const;
  static ImVec2 middle_of(const ui::WidgetInfo& widget);

  // --- Circumstances
  void resize(ImVec2 size) { size_ = size; }
  void set_display_scale(float scale) { display_scale_ = scale; }
  /// Of the Ui of the second constructor.
  void set_theme(ui::ThemeName theme) { theme_ = theme; }
  void set_text_scale(float scale) { text_scale_ = scale; }
  void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
  ui::Ui& ui() { return *ui_; }

 private:
  void begin();
  void use_fonts(float scale);
  void draw(std::vector<InputEvent> events);

  ImGuiContext* context_ = nullptr;
  std::unique_ptr<ui::Ui> ui_;
  Shown shown_;
  ImVec2 size_;
  const ui::Fonts* fonts_ = nullptr;
  ui::FrameOutput output_;
  std::vector<std::string> announced_;
  ImVec2 pointer_{-1, -1};
  double seconds_ = 100.0;
  float display_scale_ = 1.0F;
  float text_scale_ = 1.0F;
  ui::ThemeName theme_ = ui::ThemeName::Light;
  bool reduced_motion_ = false;
};

}  // namespace passerelle::test
