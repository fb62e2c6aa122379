#include "ui/program.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace passerelle::test {

Program::Program(const course::Course& course, const Opening& opening)
    : own_store_(records::memory_store()),
      words_(open_words()),
      learner_(std::make_unique<learning::Learner>(course, *own_store_, clock_)) {
  open(opening);
}

Program::Program(const course::Course& course, records::Store& store, const Opening& opening)
    : words_(open_words()), learner_(std::make_unique<learning::Learner>(course, store, clock_)) {
  open(opening);
}

void Program::open(const Opening& opening) {
  std::function<const course::Course*(const Report&)> reload;
  if (opening.reload) reload = [read = opening.reload](const Report&) { return read(); };
  const ui::Dependencies given{*learner_,
                               *words_.english,
                               *words_.french,
                               clock_,
                               opening.system_language,
                               opening.reduced_motion,
                               opening.notices,
                               "/course",
                               std::move(reload),
                               opening.services,
                               opening.executor};
  app_ = std::make_unique<ui::App>(given, opening.start);
  window_ =
      std::make_unique<Headless>(Headless::Shown{[this](const ui::FrameInput& input) { return app_->frame(input); },
                                                 [this]() -> const ui::Registry& { return app_->registry(); },
                                                 [this](const ui::Fonts& fonts) { app_->set_fonts(fonts); }},
                                 opening.size);
  settle();
}

/// What a frame changes may show in the next one.
void Program::settle() {
  window_->frames(2);
  window_->settle();
}

std::string Program::announced() const {
  return window_->announced().empty() ? std::string() : window_->announced().back();
}

void Program::press(Key key, Held held) {
  window_->press(key, held);
  settle();
}

void Program::press(char32_t character, Held held) {
  window_->press(character, held);
  settle();
}

void Program::type(std::string_view utf8) {
  window_->type(utf8);
  settle();
}

void Program::click(std::string_view id) {
  REQUIRE(get(id).visible);
  window_->wait(1);  // not the second half of a double click
  window_->click(id);
  settle();
}

void Program::click(ui::Role role, std::string_view label) { click(get(role, label).id); }

void Program::resize(ImVec2 size) {
  window_->resize(size);
  settle();
}

void Program::wait(double seconds) {
  window_->wait(seconds);
  settle();
}

void Program::lose_keyboard() {
  InputEvent event;
  event.kind = InputEvent::Kind::FocusLost;
  window_->frames(1, {event});
}

namespace {

std::string stop_of(const ui::WidgetInfo& widget) { return widget.group.empty() ? widget.id : widget.group; }

}  // namespace

std::vector<std::string> tab_round(Program& program, Held held) {
  constexpr int kMost = 200;
  std::vector<std::string> visited;
  for (int i = 0; i < kMost; ++i) {
    program.press(Key::Tab, held);
    const std::string now = stop_of(program.get(program.focused()));
    if (!visited.empty() && now == visited.front()) return visited;
    visited.push_back(now);
  }
  FAIL("the keyboard never comes round");
  return visited;
}

std::vector<std::string> stops_in_reading_order(const ui::Registry& registry) {
  std::vector<std::string> stops;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    const bool is_new = std::find(stops.begin(), stops.end(), stop_of(widget)) == stops.end();
    if (widget.focusable && is_new) stops.push_back(stop_of(widget));
  }
  return stops;
}

}  // namespace passerelle::test
