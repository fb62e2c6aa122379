#pragma once
// The whole program without a window, opened in circumstances that a test chooses: the record, what is said at the
// start, a course that is mended while it runs.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "learning/learner.h"
#include "support/manual_clock.h"
#include "ui/app.h"
#include "ui/headless.h"
#include "ui/test_course.h"

namespace passerelle::test {

/// How the program is opened.
struct Opening {
  ui::StartPlace start = {};
  Language system_language = Language::English;
  ImVec2 size{1280, 800};
  bool reduced_motion = true;
  std::vector<Error> notices = {};
  std::function<const course::Course*()> reload = {};
  ui::Services services = {};
  Executor* executor = nullptr;
};

class Program {
 public:
  /// With a record in memory that is new.
  explicit Program(const course::Course& course, const Opening& opening = {});
  /// Course and store must outlive the program.
  Program(const course::Course& course, records::Store& store, const Opening& opening = {});

  Headless& window() { return *window_; }
  ui::App& app() { return *app_; }
  learning::Learner& learner() { return *learner_; }
  const ui::Registry& registry() const { return window_->registry(); }
  const ui::WidgetInfo& get(std::string_view id) const { return window_->get(id); }
  const ui::WidgetInfo& get(ui::Role role, std::string_view label) const { return window_->get(role, label); }
  bool has(std::string_view id) const { return window_->find(id) != nullptr; }
  std::string focused() const { return window_->focused(); }
  std::string announced() const;  ///< the last sentence for a screen reader
  const std::string& title() const { return window_->output().title; }

  void press(Key key, Held held = {});
  void press(char32_t character, Held held);
  void type(std::string_view utf8);
  void click(std::string_view id);
  void click(ui::Role role, std::string_view label);
  void resize(ImVec2 size);
  /// Lets time pass and draws what is due.
  void wait(double seconds);
  void lose_keyboard();

 private:
  void open(const Opening& opening);
  void settle();

  std::unique_ptr<records::Store> own_store_;
  ManualClock clock_;
  ProgramWords words_;
  std::unique_ptr<learning::Learner> learner_;
  std::unique_ptr<ui::App> app_;
  std::unique_ptr<Headless> window_;
};

/// What Tab visits from wherever the keyboard is, until it is there again: ids of widgets, of groups the group's.
std::vector<std::string> tab_round(Program& program, Held held);
/// What Tab ought to visit, in reading order; a group of widgets is one stop.
std::vector<std::string> stops_in_reading_order(const ui::Registry& registry);

}  // namespace passerelle::test
