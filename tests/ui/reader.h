#pragma once
// A person who reads and answers in the program: the whole of it without a window, on a small course that can be
// marked.

#include <memory>
#include <string>
#include <string_view>

#include "learning/learner.h"
#include "support/manual_clock.h"
#include "ui/app.h"
#include "ui/headless.h"
#include "ui/test_course.h"

namespace passerelle::test {

/// A module beside the ready one, with the same contents.
inline constexpr const char* kTwin = "twin";

/// The small course with links in its recap and with questions that are marked. "first" needs "system", and "product"
/// goes against it; "second" needs "risk" and "review". The exercise looks for "risk".
course::Course make_marked_course();

/// How the program is opened.
struct Visit {
  std::string screen = "lesson";
  ReadingMode mode = ReadingMode::English;
  ImVec2 size{1280, 800};
  float text_scale = 0;  ///< a size of type that the settings do not offer; 0: the session's own
  std::string module = kReady;
  std::string block = {};
  ui::Services services = {};
};

class Reader {
 public:
  /// The course must outlive the reader.
  explicit Reader(const course::Course& course, const Visit& visit = {});

  Headless& window() { return *window_; }
  const ui::Registry& registry() const { return window_->registry(); }
  learning::Learner& learner() { return *learner_; }
  ManualClock& clock() { return clock_; }
  const ui::WidgetInfo& get(std::string_view id) const { return window_->get(id); }
  const ui::WidgetInfo& get(ui::Role role, std::string_view label) const { return window_->get(role, label); }
  /// Something with that label or that value is on the page.
  bool sees(std::string_view text) const;
  std::string focused() const { return window_->focused(); }
  std::string announced() const;  ///< the last sentence for a screen reader

  /// Scrolls to the widget and clicks it.
  void click(ui::Role role, std::string_view label);
  void click_id(const std::string& id);
  /// Clicks the box and types.
  void write(const std::string& box, std::string_view text);
  void press(Key key, Held held = {});
  void point(const std::string& id);
  void read_in(ReadingMode mode);
  void resize(ImVec2 size);
  /// Lets time pass and draws what is due.
  void wait(double seconds);

 private:
  void scroll_to(const std::string& id);
  void settle();

  ManualClock clock_;
  ProgramWords words_;
  std::unique_ptr<records::Store> store_;
  std::unique_ptr<learning::Learner> learner_;
  std::unique_ptr<ui::App> app_;
  std::unique_ptr<Headless> window_;
  ImVec2 size_;
};

/// What runs out of the window, and what covers something else that is read; one line each, empty when there is
/// nothing. The rail and the top bar are looked at by others.
std::string faults_of(const ui::Registry& registry, ImVec2 size);

}  // namespace passerelle::test
