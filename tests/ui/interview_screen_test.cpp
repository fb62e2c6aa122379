// The interview page as a person uses it: chosen, answered, paused, left, gone on with, and read again at the end.
#include "ui/screens/interview.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using std::chrono::seconds;

namespace {

constexpr const char* kAnswer = "interview/answer";
constexpr const char* kTimer = "interview/timer";

struct Candidate {
  course::Course course = make_marked_course();
  Reader reader;

  explicit Candidate(const Visit& visit = {}) : reader(course, with_screen(visit)) {}

  static Visit with_screen(Visit visit) {
    visit.screen = "interview";
    visit.module.clear();
    return visit;
  }

  bool has(const char* id) const { return reader.registry().find(id) != nullptr; }
  std::string label(const char* id) const { return reader.get(id).label; }
  std::string value(const char* id) const { return reader.get(id).value; }

  void start() { reader.click_id("interview/start"); }
  void answer(const char* text) {
    reader.write(kAnswer, text);
    reader.press(Key::Enter, kCtrl);
  }
  bool follows() const {
    const auto& widgets = reader.registry().widgets();
    return std::any_of(widgets.begin(), widgets.end(), [](const ui::WidgetInfo& widget) {
      return widget.id.find("/follow_up/prompt") != std::string::npos;
    });
  }
  /// Answers or skips until the interview is over.
  void skip_all() {
    for (int i = 0; i < 40 && has("interview/skip"); ++i) reader.click_id("interview/skip");
  }
  std::string page() const {
    const std::string dump = reader.registry().dump();
    return dump.substr(dump.find("\nmain\n") + 1);
  }
};

/// An answer to the question that is asked which leaves an idea out.
void leave_something_out(Candidate& candidate) {
  for (int i = 0; i < 8 && candidate.has(kAnswer); ++i) {
    candidate.answer("Each risk is known.");
    if (candidate.follows()) return;
  }
}

std::string name_of(ReadingMode mode) { return mode == ReadingMode::English ? "en" : "fr"; }

constexpr ReadingMode kModes[] = {ReadingMode::English, ReadingMode::French, ReadingMode::Both};

struct Shape {
  ImVec2 size;
  float text_scale;
};
const Shape kShapes[] = {{{960, 600}, 1},  {{960, 720}, 2},  {{880, 600}, 1.5F},
                         {{1280, 800}, 1}, {{1280, 800}, 2}, {{1680, 980}, 1}};

}  // namespace

TEST_CASE("an interview is chosen and starts with the keyboard in the box") {
  Candidate candidate;
  CHECK(candidate.reader.focused() == "interview/start");
  CHECK(candidate.value("interview/track/0") == "selected");
  candidate.reader.click_id("interview/count/0");
  candidate.reader.click_id("interview/time/0");
  candidate.start();
  CHECK(candidate.reader.focused() == kAnswer);
  CHECK(candidate.label("interview/node/1/caption") == "Question 1 of 3");
  CHECK(candidate.value(kTimer) == "1:00");
  CHECK(candidate.label("interview/next") == "Question 2 of 3");
}

TEST_CASE("extra time is half as much again, and without a limit no figure is shown") {
  Candidate extra;
  extra.reader.click_id("interview/extra_time");
  extra.start();
  CHECK(extra.value(kTimer) == "3:00");
  Candidate endless;
  endless.reader.click_id("interview/time/3");
  CHECK_FALSE(endless.has("interview/extra_time"));
  endless.start();
  CHECK(endless.value(kTimer).empty());
  CHECK(endless.label(kTimer) == "No time limit");
}

TEST_CASE("the time goes by, asks to finish the sentence, and at its end one may go on typing") {
  Candidate candidate;
  candidate.reader.click_id("interview/time/0");
  candidate.start();
  CHECK(candidate.label(kTimer) == "time left");
  candidate.reader.clock().advance(seconds(44));
  candidate.reader.wait(1);
  CHECK(candidate.value(kTimer) == "0:16");
  CHECK(candidate.label(kTimer) == "time left");
  candidate.reader.clock().advance(seconds(1));
  candidate.reader.wait(1);
  CHECK(candidate.label(kTimer) == "finish your sentence");
  candidate.reader.clock().advance(seconds(40));
  candidate.reader.wait(1);
  CHECK(candidate.value(kTimer) == "0:00");
  CHECK(candidate.label(kTimer) == "time is over, finish calmly");
  candidate.reader.write(kAnswer, "Still typing");
  CHECK(candidate.value(kAnswer) == "Still typing");
}

TEST_CASE("a pause stops the time, keeps the text and puts the box away") {
  Candidate candidate;
  candidate.start();
  candidate.reader.write(kAnswer, "The management sys");
  candidate.reader.clock().advance(seconds(10));
  candidate.reader.click_id("interview/pause");
  CHECK_FALSE(candidate.has(kAnswer));
  CHECK(candidate.reader.focused() == "interview/resume");
  candidate.reader.clock().advance(seconds(1000));
  candidate.reader.wait(1);
  CHECK(candidate.value(kTimer) == "1:50");
  candidate.reader.press(Key::Enter);
  CHECK(candidate.value(kTimer) == "1:50");
  CHECK(candidate.value(kAnswer) == "The management sys");
  CHECK(candidate.reader.focused() == kAnswer);
}

TEST_CASE("after an answer with a gap its debrief stands beside the follow-up") {
  Candidate candidate;
  candidate.start();
  CHECK_FALSE(candidate.has("interview/debrief/verdict"));
  leave_something_out(candidate);
  REQUIRE(candidate.has(kAnswer));
  CHECK(candidate.has("interview/debrief/verdict"));
  CHECK(candidate.label("interview/debrief/note") == "The follow-up is looked at in the end.");
  CHECK(candidate.reader.focused() == kAnswer);
  CHECK(candidate.reader.announced().find("Follow-up question") == 0);
}

TEST_CASE("the box of a follow-up is in view, also with large type") {
  for (const Shape& shape : kShapes) {
    Candidate candidate({.size = shape.size, .text_scale = shape.text_scale});
    candidate.start();
    leave_something_out(candidate);
    candidate.reader.wait(1);
    INFO(shape.size.x << " at " << shape.text_scale);
    REQUIRE(candidate.reader.focused() == kAnswer);
    CHECK(candidate.reader.get(kAnswer).max.y <= shape.size.y);
  }
}

TEST_CASE("an empty answer is not finished, and the caption says why") {
  Candidate candidate;
  candidate.start();
  candidate.reader.click_id("interview/finish");
  CHECK(candidate.label("interview/caption") == "Write an answer, or skip the question");
  CHECK(candidate.label("interview/node/1/caption") == "Question 1 of 4");
}

TEST_CASE("at the end stand the answers, what to read again and the interviews before") {
  Candidate candidate;
  candidate.start();
  leave_something_out(candidate);
  candidate.skip_all();
  REQUIRE(candidate.has("interview/new"));
  CHECK(candidate.reader.focused() == "interview/new");
  CHECK(candidate.has("interview/read_again"));
  CHECK(candidate.has("interview/earlier/1"));
  CHECK(candidate.label("interview/compared") == "Your first interview. The next ones are held against it.");
  candidate.reader.click_id("interview/new");
  CHECK(candidate.has("interview/start"));
  candidate.start();
  candidate.skip_all();
  CHECK(candidate.label("interview/compared").find("The interview of") == 0);
  candidate.reader.click_id("interview/earlier/1");
  CHECK(candidate.label("interview/compared") == "Your first interview. The next ones are held against it.");
}

TEST_CASE("a link of the debrief leads to the block of the lesson") {
  Candidate candidate;
  candidate.start();
  candidate.skip_all();
  candidate.reader.click_id("interview/blocks/0/link/0");
  CHECK(candidate.has("lesson/title"));
}

TEST_CASE("another page pauses the interview, and the way back leads to it") {
  Candidate candidate;
  candidate.start();
  candidate.reader.write(kAnswer, "Half a thought");
  candidate.reader.click_id("rail/learn");
  CHECK(candidate.has("catalogue/title"));
  candidate.reader.click_id("rail/interview");
  CHECK(candidate.has("interview/resume"));
  CHECK(candidate.label("interview/draft") == "Half a thought");
}

TEST_CASE("an interview under way is offered first, and another one cannot be started beside it") {
  Candidate candidate;
  candidate.start();
  candidate.reader.click(ui::Role::Link, "Interview");
  CHECK(candidate.reader.focused() == "interview/continue");
  CHECK_FALSE(candidate.reader.get("interview/start").enabled);
  candidate.reader.click_id("interview/start");
  CHECK(candidate.has("interview/continue"));
  candidate.reader.click_id("interview/continue");
  CHECK(candidate.has(kAnswer));
  candidate.reader.click(ui::Role::Link, "Interview");
  candidate.reader.click_id("interview/end");
  CHECK(candidate.has("interview/start"));
  CHECK_FALSE(candidate.has("interview/continue"));
}

TEST_CASE("a course without questions says what is safe and where to go") {
  const course::Course course = make_course();
  Reader reader(course, {.screen = "interview", .module = {}});
  CHECK(reader.get("interview/nothing/text").label.find("Your record is safe.") == 0);
  reader.click_id("interview/modules");
  CHECK(reader.registry().find("catalogue/title") != nullptr);
}

TEST_CASE("the interview as text: chosen, under way, over") {
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French}) {
    for (const float width : {960.0F, 1280.0F}) {
      const std::string name = "_" + name_of(mode) + (width < 1000 ? "_narrow" : "");
      Candidate candidate({.mode = mode, .size = {width, 800}});
      check_golden("interview_start" + name, candidate.page());
      candidate.start();
      leave_something_out(candidate);
      check_golden("interview_run" + name, candidate.page());
      candidate.answer("A review, une revue.");
      candidate.skip_all();
      check_golden("interview_end" + name, candidate.page());
    }
  }
}

TEST_CASE("Tab visits every control of an interview once in reading order") {
  const course::Course course = make_marked_course();
  for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}}) {
    Program program(course, {.start = {"interview", {}, {}}, .size = size});
    const auto check = [&](const char* when) {
      INFO(when << " at " << size.x);
      std::vector<std::string> wanted = stops_in_reading_order(program.registry());
      const std::vector<std::string> visited = tab_round(program, {});
      const auto first = std::find(wanted.begin(), wanted.end(), visited.front());
      if (first != wanted.end()) std::rotate(wanted.begin(), first, wanted.end());
      CHECK(visited == wanted);
    };
    for (int i = 0; i < 20 && program.focused() != "interview/start"; ++i) program.press(Key::Tab);
    program.press(Key::Enter);
    REQUIRE(program.focused() == kAnswer);
    program.type("Each risk is known.");
    check("asked");
    program.press(Key::Enter, kCtrl);
    check("after an answer");
    while (program.has(kAnswer)) {
      program.type("A cake.");
      program.press(Key::Enter, kCtrl);
    }
    REQUIRE(program.focused() == "interview/new");
    check("at the end");
  }
}

TEST_CASE("nothing of the interview is cut or covered at any width and size of type") {
  for (const Shape& shape : kShapes) {
    for (const ReadingMode mode : kModes) {
      Candidate candidate({.mode = mode, .size = shape.size, .text_scale = shape.text_scale});
      INFO(shape.size.x << " at " << shape.text_scale << ", mode " << static_cast<int>(mode));
      const auto faults = [&] { return faults_of(candidate.reader.registry(), shape.size); };
      CHECK(faults() == "");
      candidate.start();
      CHECK(faults() == "");
      leave_something_out(candidate);
      CHECK(faults() == "");
      candidate.reader.click_id("interview/pause");
      CHECK(faults() == "");
      candidate.reader.click_id("interview/resume");
      candidate.answer("A review, une revue.");
      candidate.skip_all();
      CHECK(faults() == "");
    }
  }
}
