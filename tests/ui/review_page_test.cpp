// The review page: as text, by keyboard, at every width, and what happens to the answers that are given on it.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using namespace std::chrono_literals;
using ui::Role;

namespace {

const learning::QuestionKey kFirst{{kReady}, {"first"}};
const learning::QuestionKey kSecond{{kReady}, {"second"}};
const ui::StartPlace kReview{"review", {}, {}};

/// A record with both questions of the first module answered so many days ago: the second one was not complete.
std::unique_ptr<records::Store> answered(const course::Course& course, int days_ago) {
  auto store = records::memory_store();
  ManualClock clock;
  clock.advance(-days_ago * 24h);
  learning::Learner learner(course, *store, clock);
  learner.submit(kFirst, "It certifies the management system.");
  learner.submit(kSecond, "Each risk is known. Chaque risque est connu.");
  learner.set_place({kReady}, {"lesson", "system"});
  learner.set_setting("module", kReady);
  return store;
}

void begin(Program& program) { program.click("review/start"); }

void answer(Program& program, const char* text, const char* confidence) {
  program.click("review/answer");
  program.type(text);
  program.click(confidence);
}

void answer_partly(Program& program) {
  begin(program);
  answer(program, "Each risk counts.", "review/fairly");
}

void answer_all(Program& program) {
  answer_partly(program);
  program.click("review/next");
  answer(program, "Le système de management.", "review/sure");
  program.click("review/next");
}

void keep_as_it_is(Program&) {}

struct Shown {
  const char* name;
  int days_ago;  ///< negative: nothing was answered
  void (*act)(Program&);
};

constexpr Shown kShown[] = {{"review_first", -1, keep_as_it_is}, {"review_nothing", 0, keep_as_it_is},
                            {"review_due", 4, keep_as_it_is},    {"review_question", 4, begin},
                            {"review_marked", 4, answer_partly}, {"review_end", 4, answer_all}};

std::unique_ptr<records::Store> record_of(const course::Course& course, const Shown& shown) {
  return shown.days_ago < 0 ? records::memory_store() : answered(course, shown.days_ago);
}

/// The page without what stands around every page.
std::string page_of(const Program& program) {
  const std::string dump = program.registry().dump();
  return dump.substr(dump.find("\nmain\n") + 1);
}

}  // namespace

TEST_CASE("the review page as text") {
  const course::Course course = make_marked_course();
  for (const Shown& shown : kShown) {
    for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}}) {
      for (const Language language : {Language::English, Language::French}) {
        const auto store = record_of(course, shown);
        Program program(course, *store, {.start = kReview, .system_language = language, .size = size});
        shown.act(program);
        const char* width = size.x < 1280 ? "_960" : "_1280";
        check_golden(std::string(shown.name) + width + (language == Language::English ? "_en" : "_fr"),
                     page_of(program));
      }
    }
  }
}

TEST_CASE("Tab visits every control of the review page once, in reading order") {
  const course::Course course = make_marked_course();
  for (const Shown& shown : kShown) {
    INFO(shown.name);
    const auto store = record_of(course, shown);
    Program program(course, *store, {.start = kReview, .size = {960, 700}});
    shown.act(program);
    const std::vector<std::string> forward = tab_round(program, {});
    std::vector<std::string> wanted = stops_in_reading_order(program.registry());
    std::rotate(wanted.begin(), std::find(wanted.begin(), wanted.end(), forward.front()), wanted.end());
    CHECK(forward == wanted);
  }
}

TEST_CASE("nothing is cut or covered on the review page") {
  const course::Course course = make_marked_course();
  for (const Shown& shown : kShown) {
    for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
      const auto store = record_of(course, shown);
      Program program(course, *store, {.start = kReview, .size = {width, 700}});
      shown.act(program);
      for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
        program.app().set_reading_mode(mode);
        for (const float scale : {0.9F, 1.0F, 1.3F, 1.5F, 2.0F}) {
          program.app().set_text_scale(scale);
          program.wait(1);
          INFO(shown.name << " at " << width << " with text at " << scale << ", mode " << static_cast<int>(mode));
          CHECK(faults_of(program.registry(), {width, 700}) == "");
        }
      }
    }
  }
}

TEST_CASE("a review by keyboard alone, from the list to the summary") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  REQUIRE(program.focused() == "review/start");
  program.press(Key::Enter);
  REQUIRE(program.focused() == "review/answer");
  CHECK(program.get("review/progress").label == "Question 1 of 2");
  CHECK(program.get("review/prompt").label == "Why is it no list?");
  program.type("The risk and the review.");
  program.press(Key::Enter, kCtrl);
  REQUIRE(program.focused() == "review/sure");
  CHECK_FALSE(program.has("review/next"));
  program.press(Key::Tab);
  program.press(Key::Enter);
  REQUIRE(program.focused() == "review/next");
  CHECK(program.get("review/comes_back").label.starts_with("Comes back: "));
  program.press(Key::Enter);
  CHECK(program.get("review/progress").label == "Question 2 of 2");
  program.type("I certify the product.");
  program.press(Key::Enter, kCtrl);
  program.press(Key::Enter);
  CHECK(program.get(Role::Heading, "Contradictory").visible);
  program.press(Key::Enter);
  REQUIRE(program.focused() == "review/done");
  CHECK(program.get("review/result/0").label == "Why is it no list?");
  CHECK(program.get("review/result/1/back").label == "Comes back: tomorrow");
  program.press(Key::Enter);
  CHECK(program.has("home/title"));
}

TEST_CASE("what counted for nothing comes back today, not on a day that is over") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 9);
  Program program(course, *store, {.start = kReview});
  begin(program);
  answer(program, "xx", "review/guessing");
  CHECK(program.get("review/comes_back").label == "Comes back: today");
}

TEST_CASE("an answer in a review is recorded with how sure one was and how long it took") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  begin(program);
  answer(program, "The risk and the review.", "review/guessing");
  const records::Attempt attempt = store->read_all().attempts.back();
  CHECK(attempt.question == "second");
  CHECK(attempt.occasion == "review");
  CHECK(attempt.confidence == "guessing");
  CHECK(attempt.seconds >= 0);
  CHECK(attempt.language == program.learner().setting("language").value_or(""));
  CHECK(store->read_all().drafts.empty());
}

TEST_CASE("a wrong answer in a review is no attempt in the checkpoint") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  begin(program);
  answer(program, "I certify the product.", "review/guessing");
  REQUIRE(store->read_all().attempts.size() == 3);
  Program again(course, *store, {.start = {"checkpoint", kReady, {}}});
  const std::string dump = again.registry().dump();
  CHECK(dump.find("Each risk is known. Chaque risque est connu.") != std::string::npos);
  CHECK(dump.find("I certify the product.") == std::string::npos);
  CHECK(dump.find("1 earlier attempt") == std::string::npos);
}

TEST_CASE("what was typed in a review is there again, wherever one was meanwhile") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  {
    Program program(course, *store, {.start = kReview});
    begin(program);
    program.type("Half a sent");
    program.click(Role::RailItem, "Learn");
    REQUIRE(program.has("catalogue/title"));
    program.click(Role::RailItem, "Review");
    CHECK(program.get("review/answer").value == "Half a sent");
    CHECK(program.learner().draft("ready/second").empty());
  }
  Program again(course, *store, {.start = kReview});
  begin(again);
  CHECK(again.get("review/answer").value == "Half a sent");
}

TEST_CASE("an empty answer is not checked, and a review can be left at any time") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  begin(program);
  program.click("review/sure");
  CHECK(program.focused() == "review/answer");
  CHECK(program.get("review/caption").label == "Write an answer to check it");
  program.click("review/leave");
  CHECK(program.focused() == "review/start");
  begin(program);
  answer(program, "The risk and the review.", "review/sure");
  program.click("review/leave");
  CHECK(program.has("review/result/0"));
  CHECK_FALSE(program.has("review/result/1"));
  CHECK(program.get("review/go_on").label == "1\u00A0more question is ready");
  program.click("review/go_on");
  CHECK(program.get("review/due/0").label == "What is certified?");
}

TEST_CASE("a second try keeps the first one, and what is contested is kept with the last") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  answer_partly(program);
  program.click("checkpoint/review/again");
  REQUIRE(program.focused() == "review/answer");
  CHECK(program.get("review/answer").value == "Each risk counts.");
  program.click("review/sure");
  CHECK(store->read_all().attempts.size() == 4);
  program.click("review/appeal");
  program.type("I meant the review.");
  program.press(Key::Enter, kCtrl);
  CHECK(program.focused() == "review/next");
  REQUIRE(store->read_all().contests.size() == 1);
  CHECK(store->read_all().contests.front().attempt == 4);
  CHECK(program.get("checkpoint/review/kept_remark").label.find("I meant the review.") != std::string::npos);
}

TEST_CASE("a link of the verdict leads into the lesson, and the way back to the review") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 4);
  Program program(course, *store, {.start = kReview});
  answer_partly(program);
  program.click("checkpoint/review/advice/link/0");
  REQUIRE(program.has("lesson/title"));
  program.press(Key::Left, kAlt);
  CHECK(program.has("review/next"));
}

TEST_CASE("nothing due leads on to the lesson, or to a review anyway") {
  const course::Course course = make_marked_course();
  const auto store = answered(course, 0);
  Program program(course, *store, {.start = kReview});
  CHECK(program.get("review/nothing/title").label == "Nothing to review today");
  CHECK(program.focused() == "review/nothing/go");
  program.click("review/nothing/also");
  CHECK(program.get("review/progress").label == "Question 1 of 2");
  program.click("review/leave");
  program.click("review/nothing/go");
  CHECK(program.has("lesson/title"));
}

TEST_CASE("the length of a session is chosen when more than that is due") {
  course::Course course = make_marked_course();
  course::Module module = *course.modules.front().module;
  for (int i = 0; i < 6; ++i) {
    module.questions.push_back(module.questions[0]);
    module.questions.back().id.value = "more-" + std::to_string(i);
  }
  course.modules.front().module = std::make_shared<const course::Module>(module);
  const auto store = records::memory_store();
  {
    ManualClock clock;
    clock.advance(-5 * 24h);
    learning::Learner learner(course, *store, clock);
    for (const course::Question& question : module.questions) {
      learner.submit({{kReady}, question.id}, "It certifies the management system.");
    }
  }
  Program program(course, *store, {.start = kReview});
  CHECK(program.get("review/length/0").label == "5");
  CHECK(program.get("review/length/1").label == "All 8");
  begin(program);
  CHECK(program.get("review/progress").label == "Question 1 of 5");
  program.click("review/leave");
  program.click("review/length/1");
  begin(program);
  CHECK(program.get("review/progress").label == "Question 1 of 8");
}
