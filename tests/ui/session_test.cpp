#include "ui/session.h"

#include <catch2/catch.hpp>

#include "ui/layout.h"
#include "ui/test_course.h"

using namespace passerelle;
using namespace passerelle::ui;

namespace {

struct FixedClock final : Clock {
  Moment now() const override { return {TimePoint{std::chrono::milliseconds{1'700'000'000'000}}, {}}; }
};

struct Desk {
  course::Course course = test::make_course();
  std::unique_ptr<records::Store> store = records::memory_store();
  FixedClock clock;
  learning::Learner learner{course, *store, clock};
};

}  // namespace

TEST_CASE("the first session follows the language of the system and starts on the home page") {
  const Desk desk;
  const Session session = open_session(desk.learner, {}, Language::French, false);
  CHECK(session.mode == ReadingMode::French);
  CHECK(session.lead() == Language::French);
  CHECK(session.theme == ThemeName::Light);
  CHECK(session.place.screen == Screen::Home);
}

TEST_CASE("a session opens in the language and theme of the last time, and knows where the learner left off") {
  Desk desk;
  Session first = open_session(desk.learner, {}, Language::English, false);
  change_reading_mode(first, desk.learner, ReadingMode::French);
  change_reading_mode(first, desk.learner, ReadingMode::Both);
  change_theme(first, desk.learner, ThemeName::HighContrast);
  change_text_scale(first, desk.learner, 1.14F);
  desk.learner.set_setting("module", test::kReady);
  desk.learner.set_place(course::ModuleId{test::kReady}, {"checkpoint", "second"});
  const Session second = open_session(desk.learner, {}, Language::English, false);
  CHECK(second.mode == ReadingMode::Both);
  CHECK(second.interface_language == Language::French);
  CHECK(second.theme == ThemeName::HighContrast);
  CHECK(second.text_scale == 1.15F);
  CHECK(second.place.screen == Screen::Home);
  const Place left = place_in_module(desk.learner, test::kReady);
  CHECK(left.screen == Screen::Checkpoint);
  CHECK(left.module == test::kReady);
  CHECK(left.block == "second");
  CHECK(place_in_module(desk.learner, test::kLater).block.empty());
}

TEST_CASE("a broken module leads to its error page and a coming one to the list") {
  const Desk desk;
  Session session = open_session(desk.learner, {}, Language::English, false);
  go_to(session, desk.learner, {Screen::Lesson, test::kBroken, {}});
  CHECK(session.place.screen == Screen::ModuleError);
  go_to(session, desk.learner, {Screen::Lesson, test::kLater, {}});
  CHECK(session.place.screen == Screen::Catalogue);
  go_to(session, desk.learner, {Screen::Lesson, "nowhere", {}});
  CHECK(session.place.screen == Screen::Catalogue);
}

TEST_CASE("the way back leads through the pages that were seen") {
  const Desk desk;
  Session session = open_session(desk.learner, {}, Language::English, false);
  go_to(session, desk.learner, {Screen::Lesson, test::kReady, {}});
  go_to(session, desk.learner, {Screen::Lesson, test::kReady, "reason"});
  go_to(session, desk.learner, {Screen::Checkpoint, test::kReady, {}});
  REQUIRE(go_back(session));
  CHECK(session.place.screen == Screen::Lesson);
  CHECK(session.place.block == "reason");
  REQUIRE(go_back(session));
  CHECK(session.place.screen == Screen::Home);
  CHECK_FALSE(go_back(session));
}

TEST_CASE("the interface language follows a single reading language and stays when both are read") {
  Desk desk;
  Session session = open_session(desk.learner, {}, Language::English, false);
  change_reading_mode(session, desk.learner, next_mode(session.mode));
  CHECK(session.lead() == Language::French);
  change_reading_mode(session, desk.learner, next_mode(session.mode));
  CHECK(session.mode == ReadingMode::Both);
  CHECK(session.lead() == Language::French);
  change_interface_language(session, desk.learner, Language::English);
  CHECK(session.mode == ReadingMode::Both);
  CHECK(session.lead() == Language::English);
}

TEST_CASE("text sizes step through those of the tokens and stop at the ends") {
  CHECK(stepped_text_scale(1.0F, 1) == 1.15F);
  CHECK(stepped_text_scale(2.0F, 1) == 2.0F);
  CHECK(stepped_text_scale(0.8F, -1) == 0.8F);
  CHECK(stepped_text_scale(1.3F, -1) == 1.15F);
}

TEST_CASE("links inside the course lead to places and others do not") {
  CHECK(place_of_link("block:reason", "ready")->block == "reason");
  CHECK(place_of_link("module:other", "ready")->module == "other");
  CHECK(place_of_link("term:isms", "ready")->screen == Screen::Glossary);
  CHECK(place_of_link("term:isms", "ready")->block == "isms");
  CHECK_FALSE(place_of_link("https://www.iso.org", "ready").has_value());
  CHECK(is_outside_link("https://www.iso.org"));
  CHECK_FALSE(is_outside_link("javascript:alert"));
}

TEST_CASE("columns stand where the pictures of the three widths have them") {
  const FrameLayout regular = frame_layout({1280, 800}, 1.0F, 1.0F);
  const ColumnLayout lesson = column_layout(regular, Columns::Lesson);
  CHECK(regular.rail.w == 88);
  CHECK(lesson.main.x == 200);
  CHECK(lesson.main.w == 624);
  CHECK(lesson.side.x == 880);
  CHECK(lesson.side.w == 288);
  const ColumnLayout checkpoint = column_layout(regular, Columns::Checkpoint);
  CHECK(checkpoint.main.x == 160);
  CHECK(checkpoint.side.x == 944);
  const ColumnLayout dual = column_layout(regular, Columns::Dual);
  CHECK(dual.main.x == 160);
  CHECK(dual.side.x == 720);
  const FrameLayout compact = frame_layout({960, 700}, 1.0F, 1.0F);
  CHECK(compact.rail.w == 56);
  CHECK(column_layout(compact, Columns::Lesson).side.w == 0);
  CHECK(column_layout(compact, Columns::Dual).main.w == 372);
  CHECK(frame_layout({1680, 1000}, 1.0F, 1.0F).rail.w == 216);
}

TEST_CASE("large text takes the next narrower layout and never leaves the window") {
  CHECK(width_class(1680, 1.0F, 1.3F) == WidthClass::Regular);
  CHECK(width_class(1280, 1.0F, 1.5F) == WidthClass::Compact);
  CHECK(width_class(2560, 2.0F, 1.0F) == WidthClass::Regular);
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F, 2400.0F}) {
    for (const float text : {0.9F, 1.0F, 1.15F, 1.3F, 1.5F}) {
      const FrameLayout frame = frame_layout({width, 700}, 1.0F, text);
      for (const Columns columns :
           {Columns::Lesson, Columns::Checkpoint, Columns::Dual, Columns::Settings, Columns::Catalogue, Columns::Error,
            Columns::Home, Columns::Progress, Columns::History}) {
        const ColumnLayout layout = column_layout(frame, columns);
        CHECK(layout.main.x >= frame.content.x + 32);
        CHECK(layout.side.right() <= width - 32);
        CHECK(layout.main.w > 240);
      }
    }
  }
}
