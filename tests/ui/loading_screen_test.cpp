// The window while the course is read: how far it is, and the way out by every key that one would try.

#include <catch2/catch.hpp>
#include <memory>

#include "ui/headless.h"
#include "ui/loading_screen.h"
#include "ui/reader.h"
#include "ui/test_course.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

struct Loading {
  ProgramWords words = open_words();
  int percent = 40;
  std::unique_ptr<ui::LoadingScreen> screen;
  std::unique_ptr<Headless> window;

  explicit Loading(const ui::Session& session = {}, ImVec2 size = {1280, 800}) {
    const ui::Speech speech{words.english.get(), words.french.get(), session.lead()};
    screen = std::make_unique<ui::LoadingScreen>(session, speech);
    window = std::make_unique<Headless>(
        Headless::Shown{[this](const ui::FrameInput& input) { return screen->frame(input, percent); },
                        [this]() -> const ui::Registry& { return screen->registry(); },
                        [this](const ui::Fonts& fonts) { screen->set_fonts(fonts); }},
        size);
    window->frames(2);
    window->settle();
  }
};

ui::Session french_at(float scale) {
  ui::Session session;
  session.interface_language = Language::French;
  session.text_scale = scale;
  session.reduced_motion = true;
  return session;
}

}  // namespace

TEST_CASE("loading says what is read and how far it is") {
  Loading loading;
  CHECK(loading.window->get("loading/name").label == "Passerelle");
  CHECK(loading.window->get("loading/doing").label == "Reading the lessons, 40%");
  CHECK(loading.window->get("loading/bar").value == "40%");
  CHECK(loading.window->announced() == std::vector<std::string>{"Reading the lessons, 40%"});
  CHECK(loading.window->output().title == "Passerelle");
  loading.percent = 80;
  loading.window->settle();
  CHECK(loading.window->get("loading/bar").value == "80%");
}

TEST_CASE("nothing moves on the loading screen while nothing is read") {
  Loading loading;
  CHECK_FALSE(loading.window->output().moving);
  CHECK(loading.window->output().wake_in < 0);
}

TEST_CASE("loading is cancelled with the pointer, with Enter and with Escape") {
  Loading clicked;
  CHECK_FALSE(clicked.screen->is_cancelled());
  clicked.window->click(ui::Role::Button, "Cancel");
  CHECK(clicked.screen->is_cancelled());
  Loading entered;
  CHECK(entered.window->focused() == "loading/cancel");
  entered.window->press(Key::Enter);
  CHECK(entered.screen->is_cancelled());
  Loading escaped;
  escaped.window->press(Key::Escape);
  CHECK(escaped.screen->is_cancelled());
}

TEST_CASE("the loading screen is neither cut nor covered in the smallest window at every size of type") {
  for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
    const Loading loading(french_at(scale), {880, 600});
    INFO(scale);
    CHECK(faults_of(loading.window->registry(), {880, 600}) == "");
    CHECK(loading.window->get("loading/doing").label == "Lecture des leçons, 40\u202f%");
  }
}
