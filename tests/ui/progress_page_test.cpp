// The pages that look back, after some answers: home, progress, history. As text, by keyboard, at every width, and what
// can be done on them.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

const learning::QuestionKey kFirst{{kReady}, {"first"}};
const learning::QuestionKey kSecond{{kReady}, {"second"}};
const ui::StartPlace kProgress{"progress", {}, {}};
const ui::StartPlace kHistory{"history", {}, {}};

/// A record of three days: one idea mastered, one fragile, one answer contested.
std::unique_ptr<records::Store> answered(const course::Course& course) {
  using namespace std::chrono_literals;
  auto store = records::memory_store();
  ManualClock clock;
  clock.advance(-10 * 24h);
  learning::Learner learner(course, *store, clock);
  learner.submit(kFirst, "It certifies the product.");
  learner.contest(kFirst, "I meant the system.");
  clock.advance(24h);
  learner.submit(kFirst, "It certifies the management system.");
  clock.advance(6 * 24h);
  learner.submit(kFirst, "Le système de management.");
  clock.advance(5min);
  learner.submit(kSecond, "Each risk is known. Chaque risque est connu.");
  learner.mark_read({kReady}, {"overview"});
  learner.set_place({kReady}, {"lesson", "system"});
  learner.set_setting("module", kReady);
  return store;
}

std::string name_of(const char* screen, ImVec2 size, Language language) {
  const char* width = size.x < 1280 ? "_960" : "_1280";
  return std::string(screen) + width + (language == Language::English ? "_en" : "_fr");
}

template <class Act>
void check_page(const char* name, const ui::StartPlace& start, Act act) {
  const course::Course course = make_marked_course();
  for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}}) {
    for (const Language language : {Language::English, Language::French}) {
      const auto store = answered(course);
      Program program(course, *store, {.start = start, .system_language = language, .size = size});
      act(program);
      check_golden(name_of(name, size, language), program.registry().dump());
    }
  }
}

void keep_as_it_is(Program&) {}

}  // namespace

TEST_CASE("the home page as text, after some answers") { check_page("home", {}, keep_as_it_is); }

TEST_CASE("the progress page as text") { check_page("progress", kProgress, keep_as_it_is); }

TEST_CASE("the progress page as a table, as text") {
  check_page("progress_table", kProgress, [](Program& program) { program.click("progress/shape/1"); });
}

TEST_CASE("the history as text") { check_page("history", kHistory, keep_as_it_is); }

TEST_CASE("an answer of the history as text") {
  check_page("history_answer", kHistory, [](Program& program) { program.click("history/row/1"); });
}

TEST_CASE("Tab visits every control of the pages that look back once, in reading order") {
  const course::Course course = make_marked_course();
  for (const ui::StartPlace& start : {ui::StartPlace{}, kProgress, kHistory}) {
    for (const bool other_shape : {false, true}) {
      const auto store = answered(course);
      Program program(course, *store, {.start = start, .size = {960, 700}});
      if (other_shape && program.has("progress/shape/1")) program.click("progress/shape/1");
      if (other_shape && program.has("history/row/1")) program.click("history/row/1");
      INFO(start.screen << " " << other_shape);
      const std::vector<std::string> forward = tab_round(program, {});
      std::vector<std::string> wanted = stops_in_reading_order(program.registry());
      std::rotate(wanted.begin(), std::find(wanted.begin(), wanted.end(), forward.front()), wanted.end());
      CHECK(forward == wanted);
    }
  }
}

TEST_CASE("nothing is cut or covered on the pages that look back") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  const std::pair<const char*, const char*> places[] = {{"home", ""},
                                                        {"progress", ""},
                                                        {"progress", "progress/shape/1"},
                                                        {"progress", "progress/idea/ready/first/system"},
                                                        {"history", ""},
                                                        {"history", "history/row/1"},
                                                        {"history", "history/row/4"}};
  for (const auto& [screen, pressed] : places) {
    for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
      Program program(course, *store, {.start = {screen, {}, {}}, .size = {width, 700}});
      if (*pressed != 0) program.click(pressed);
      for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
        program.app().set_reading_mode(mode);
        for (const float scale : {0.9F, 1.0F, 1.3F, 1.5F}) {
          program.app().set_text_scale(scale);
          program.wait(1);
          INFO(screen << " " << pressed << " at " << width << " with text at " << scale << ", mode "
                      << static_cast<int>(mode));
          CHECK(faults_of(program.registry(), {width, 700}) == "");
        }
      }
    }
  }
}

TEST_CASE("nothing is cut on the pages that look back at twice the size of type") {
  const course::Course course = make_marked_course();
  for (const char* screen : {"home", "progress", "history"}) {
    for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
      Reader reader(course, {.screen = screen, .mode = mode, .size = {960, 720}, .text_scale = 2});
      INFO(screen);
      CHECK(faults_of(reader.registry(), {960, 720}) == "");
    }
  }
}

TEST_CASE("home says what is due and leads to tracks and modules") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store);
  CHECK(program.get("home/due/review").label == "Review 1 question");
  CHECK(program.get("home/due/0").label == "Why is it no list?");
  CHECK(program.get("home/due/0/meta").label.starts_with("Start Here · ready"));
  program.click("home/track/next");
  CHECK(program.has("catalogue/title"));
  CHECK(program.get("catalogue/track/next").visible);
  program.press(Key::Left, kAlt);
  program.click("home/tracks/all");
  CHECK(program.has("catalogue/title"));
}

TEST_CASE("home opens the outline of the lesson that was left, beside the text or above it") {
  const course::Course course = make_marked_course();
  for (const float width : {960.0F, 1280.0F}) {
    const auto store = answered(course);
    Program program(course, *store, {.size = {width, 700}});
    program.click("home/next/outline");
    REQUIRE(program.has("lesson/title"));
    CHECK(program.focused().starts_with("lesson/outline/"));
  }
}

TEST_CASE("home says when the whole course is done") {
  const course::Course course = make_marked_course();
  const auto store = records::memory_store();
  {
    ManualClock clock;
    learning::Learner learner(course, *store, clock);
    for (const char* module : {kReady, kTwin}) {
      learner.submit({{module}, {"first"}}, "It certifies the management system.");
      learner.submit({{module}, {"second"}}, "Each risk is known and the review follows.");
      for (const char* block :
           {"overview", "explanation", "example", "system", "reason", "tip", "careful", "proof", "explain", "recap"}) {
        learner.mark_read({module}, {block});
      }
    }
  }
  Program program(course, *store);
  CHECK(program.get("home/next/title").label == "You have been through the whole course");
  CHECK(program.get("home/next/go").label == "Practise an interview");
  CHECK(program.get("home/track/start-here").value == "2 of 3 modules");
}

TEST_CASE("pressing a square says what is known of the idea and leads to the block that teaches it") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kProgress});
  const std::string square = "progress/idea/ready/first/system";
  CHECK(program.get(square).value == "Mastered");
  program.click(square);
  CHECK(program.get("progress/panel/topic").label == "The system");
  CHECK(program.get("progress/panel/statement").label == "The whole wording.");
  CHECK(program.get("progress/panel/state").label == "Mastered");
  CHECK(program.get("progress/panel/comes_back").label.starts_with("Comes back for review: "));
  CHECK(program.focused() == "progress/panel/close");
  program.press(Key::Escape);
  CHECK_FALSE(program.has("progress/panel/topic"));
  CHECK(program.focused() == square);
  program.press(Key::Enter);
  program.click("progress/panel/read/link/0");
  CHECK(program.has("lesson/title"));
  CHECK(program.get("lesson/block/system").visible);
}

TEST_CASE("the wording of an idea is not given away before it was found") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kProgress});
  program.click("progress/idea/ready/second/review");
  CHECK(program.get("progress/panel/topic").label == "What happens later");
  CHECK_FALSE(program.has("progress/panel/statement"));
  CHECK(program.get("progress/panel/state").label == "Not yet shown");
  program.window().click(ImVec2{1260, 780});
  program.wait(1);
  CHECK_FALSE(program.has("progress/panel/topic"));
}

TEST_CASE("arrows move among the squares of a module") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kProgress});
  CHECK(program.focused() == "progress/idea/ready/first/system");
  program.press(Key::Right);
  CHECK(program.focused() == "progress/idea/ready/second/risk");
  program.press(Key::Tab);
  CHECK(program.focused() == "progress/idea/twin/first/system");
}

TEST_CASE("the table has the figures of the chart, and its rows open lessons") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kProgress});
  const std::string sentence = program.get("progress/module/ready").value;
  program.click("progress/shape/1");
  CHECK(program.get("progress/table/module/ready").value == sentence);
  CHECK(program.get("progress/week/6").value == "1");
  CHECK_FALSE(program.get("progress/table/module/later").enabled);
  program.press(Key::Tab);
  REQUIRE(program.focused() == "progress/table/module/ready");
  program.press(Key::Enter);
  CHECK(program.has("lesson/title"));
}

TEST_CASE("progress before the first answer says what to do") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kProgress});
  CHECK(program.get("progress/empty/title").label == "Nothing to show yet");
  REQUIRE(program.focused() == "progress/empty/go");
  program.press(Key::Enter);
  CHECK(program.has("lesson/title"));
}

TEST_CASE("all answers are in the history, newest first, and progress leads there") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kProgress, .size = {1280, 1200}});
  program.click("progress/all");
  REQUIRE(program.has("history/title"));
  CHECK(program.focused() == "history/row/4");
  CHECK(program.get("history/row/4").label == "Why is it no list?");
  CHECK(program.get("history/row/1").value.find("contested") != std::string::npos);
  program.press(Key::Down);
  CHECK(program.focused() == "history/row/3");
  program.press(Key::Enter);
  CHECK(program.focused() == "history/back");
  program.press(Key::Escape);
  CHECK(program.focused() == "history/row/3");
  program.press(Key::Left, kAlt);
  program.click("progress/last/4");
  CHECK(program.get("history/prompt").label == "Why is it no list?");
}

TEST_CASE("an answer is shown with its mark as it was, and with the learner’s remark") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kHistory});
  program.click("history/row/1");
  CHECK(program.get("history/answer").value == "It certifies the product.");
  CHECK(program.get(Role::Heading, "Contradictory").value == "1 statement to correct");
  CHECK(program.get("history/remark").label == "Your remark is kept for your trainer: I meant the system.");
  CHECK(program.get("history/fact/0").value == "22 Jan 2026, 10:30");
  CHECK(program.get("history/fact/1").value == "Module checkpoint");
  CHECK(program.get(Role::Text, "Version of the lesson").value == "1.0.0");
  CHECK_FALSE(program.get("history/older").enabled);
  program.click("history/newer");
  CHECK(program.get("history/answer").value == "It certifies the management system.");
  program.click("history/question");
  CHECK(program.has("checkpoint/title"));
}

TEST_CASE("a link of a verdict in the history leads into the lesson") {
  const course::Course course = make_marked_course();
  const auto store = answered(course);
  Program program(course, *store, {.start = kHistory});
  program.click("history/row/4");
  program.click("checkpoint/history-4/advice/link/0");
  CHECK(program.has("lesson/title"));
}

TEST_CASE("a long history draws the rows in view, and the arrows reach them all") {
  constexpr int kMany = 300;
  const course::Course course = make_marked_course();
  const auto store = records::memory_store();
  ManualClock clock;
  learning::Learner learner(course, *store, clock);
  for (int i = 0; i < kMany; ++i) learner.submit(kFirst, "It certifies the product.");
  Program program(course, *store, {.start = kHistory});
  const auto& widgets = program.registry().widgets();
  const auto rows = std::count_if(widgets.begin(), widgets.end(),
                                  [](const ui::WidgetInfo& widget) { return widget.id.starts_with("history/row/"); });
  CHECK(rows < 60);
  for (int i = 1; i < kMany; ++i) program.press(Key::Down);
  CHECK(program.focused() == "history/row/1");
  CHECK(program.get("history/row/1").visible);
}

TEST_CASE("the history before the first answer says what to do") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = kHistory});
  CHECK(program.get("history/empty/title").label == "No answer yet");
  CHECK(program.focused() == "history/empty/go");
}
