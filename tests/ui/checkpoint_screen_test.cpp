#include "ui/screens/checkpoint.h"

#include <catch2/catch.hpp>

#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Role;

namespace {

constexpr const char* kFirst = "checkpoint/first/answer";
constexpr const char* kSecond = "checkpoint/second/answer";
constexpr const char* kRight = "It certifies the management system.";
constexpr const char* kHalf = "Each risk is known.";

Visit checkpoint(ReadingMode mode = ReadingMode::English, ImVec2 size = {1280, 800}) {
  return {.screen = "checkpoint", .mode = mode, .size = size};
}

void answer(Reader& reader, const std::string& box, const char* text) {
  reader.write(box, text);
  reader.press(Key::Enter, kCtrl);
}

}  // namespace

TEST_CASE("a question is asked in both languages and the first box has the keyboard") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  CHECK(reader.get("checkpoint/title").value == "Bilan du module");
  CHECK(reader.get("checkpoint/first/prompt").label == "What is certified?");
  CHECK(reader.get("checkpoint/first/prompt").value == "Qu’est-ce qui est certifié ?");
  CHECK(reader.get("checkpoint/first/caption").label == "Your first attempt");
  CHECK(reader.focused() == kFirst);
  CHECK(reader.sees("Answered 0/2"));
  reader.read_in(ReadingMode::French);
  CHECK(reader.get("checkpoint/first/prompt").label == "Qu’est-ce qui est certifié ?");
  CHECK(reader.sees("Réponses\u00a0: 0/2"));
}

TEST_CASE("an empty box is not checked: it takes the keyboard and says what is missing") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  reader.click_id("checkpoint/second/check");
  CHECK(reader.focused() == kSecond);
  CHECK(reader.get("checkpoint/second/caption").label == "Write an answer to check it");
  reader.window().type("A");
  CHECK(reader.get("checkpoint/second/caption").label != "Write an answer to check it");
}

TEST_CASE("what is typed is kept as a draft, also through a switch of the language") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  reader.write(kFirst, "A system, déjà");
  reader.wait(1);
  CHECK(reader.get("checkpoint/first/caption").label == "Draft saved");
  CHECK(reader.learner().draft("ready/first") == "A system, déjà");
  reader.read_in(ReadingMode::French);
  CHECK(reader.get(kFirst).value == "A system, déjà");
  CHECK(reader.get("checkpoint/first/caption").label == "Brouillon enregistré");
}

TEST_CASE("a correct answer is marked, leads to the next question and may show the model answer") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  reader.write(kFirst, kRight);
  reader.click_id("checkpoint/first/check");
  CHECK(reader.get("checkpoint/first/verdict").label == "Correct");
  CHECK(reader.get("checkpoint/first/verdict").value == "1 of 1 idea");
  CHECK(reader.get("checkpoint/first/marked").value == kRight);
  CHECK(reader.sees("Answered 1/2"));
  CHECK(reader.announced() == "Correct. 1 of 1 idea.");
  CHECK(reader.focused() == "checkpoint/first/next");
  CHECK(reader.registry().find("checkpoint/first/again") == nullptr);
  CHECK_FALSE(reader.sees("The system as a whole."));
  reader.click(Role::Button, "Model answer");
  CHECK(reader.sees("The system as a whole."));
  reader.click(Role::Button, "Next question");
  CHECK(reader.focused() == kSecond);
}

TEST_CASE("a partly correct answer shows what was found in one's own words and what is missing") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kSecond, kHalf);
  CHECK(reader.get("checkpoint/second/verdict").label == "Partly correct");
  CHECK(reader.get("checkpoint/second/verdict").value == "1 of 2 ideas found");
  CHECK(reader.get("checkpoint/second/found/0").label == "The role of risk");
  CHECK(reader.get("checkpoint/second/found/0").value.find("risk") != std::string::npos);
  CHECK(reader.get("checkpoint/second/missing/0").label == "What happens later");
  CHECK(reader.get("checkpoint/second/missing/0").value == "not expressed yet");
  CHECK(reader.get("checkpoint/second/attempt").label == "Attempt 1");
  CHECK(reader.focused() == "checkpoint/second/again");
  CHECK(reader.announced() == "Partly correct. 1 of 2 ideas found. Missing: What happens later.");
  CHECK(reader.registry().find(Role::Button, "Model answer") == nullptr);
}

TEST_CASE("the advice leads to the block that teaches the missing idea") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kSecond, "There is a review.");
  reader.click(Role::Link, "Read the block “A reason”");
  CHECK(reader.get("lesson/title").label == "What is it?");
  CHECK(reader.get("lesson/block/reason").visible);
}

TEST_CASE("trying again opens the box with the last answer, which stays one press away") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kSecond, kHalf);
  reader.click(Role::Button, "Try again");
  CHECK(reader.focused() == kSecond);
  CHECK(reader.get(kSecond).value == kHalf);
  reader.press(Key::End, kCtrl);
  reader.window().type(" A review follows.");
  reader.press(Key::Enter, kCtrl);
  CHECK(reader.get("checkpoint/second/verdict").label == "Correct");
  CHECK(reader.get("checkpoint/second/attempt").label == "Attempt 2");
  CHECK_FALSE(reader.sees("Attempt 1"));
  reader.click(Role::Button, "1 earlier attempt");
  CHECK(reader.get("checkpoint/second/earlier/0").label == "Attempt 1");
  CHECK(reader.get("checkpoint/second/earlier/0").value == kHalf);
  CHECK(reader.get("checkpoint/second/earlier/0/verdict").label == "Partly correct");
  reader.click(Role::Button, "Hide earlier attempts");
  CHECK_FALSE(reader.sees("Attempt 1"));
}

TEST_CASE("Ctrl and Enter check the box that has the keyboard, and no other") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  reader.write(kFirst, kRight);
  reader.write(kSecond, kHalf);
  reader.press(Key::Enter, kCtrl);
  CHECK(reader.registry().find("checkpoint/first/verdict") == nullptr);
  CHECK(reader.registry().find("checkpoint/second/verdict") != nullptr);
  CHECK(reader.get(kFirst).value == kRight);
}

TEST_CASE("an answer that goes against the lesson says what to correct and offers an appeal") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kFirst, "It certifies the product.");
  CHECK(reader.get("checkpoint/first/verdict").label == "Contradictory");
  CHECK(reader.get("checkpoint/first/verdict").value == "1 statement to correct");
  CHECK(reader.get("checkpoint/first/advice").label == "Not the product. Read the block “A system”");
  CHECK(reader.registry().find("checkpoint/first/missing/title") == nullptr);
  CHECK(reader.get(Role::Button, "I think my answer is right").enabled);
}

TEST_CASE("a remark on a verdict is written, kept for the trainer and shown") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kFirst, "It certifies the product.");
  reader.click(Role::Button, "I think my answer is right");
  CHECK(reader.focused() == "checkpoint/first/remark");
  CHECK(reader.sees("Kept on this computer for your trainer"));
  reader.click(Role::Button, "Save my remark");
  CHECK(reader.focused() == "checkpoint/first/remark");  // there is nothing to keep yet
  reader.window().type("I meant the service.");
  reader.click(Role::Button, "Save my remark");
  CHECK(reader.registry().find("checkpoint/first/remark") == nullptr);
  CHECK(reader.sees("Your remark is kept for your trainer: I meant the service."));
  CHECK(reader.focused() == "checkpoint/first/again");
  const learning::QuestionKey key{course::ModuleId{kReady}, course::QuestionId{"first"}};
  REQUIRE(reader.learner().attempts(key).size() == 1);
  CHECK(reader.learner().attempts(key).front().contested);
  CHECK(reader.learner().attempts(key).front().remark == "I meant the service.");
  CHECK(reader.registry().find(Role::Button, "I think my answer is right") == nullptr);
}

TEST_CASE("an appeal can be left; what was typed stays") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kFirst, "It certifies the product.");
  reader.click(Role::Button, "I think my answer is right");
  reader.window().type("Half a thought");
  reader.click(Role::Button, "Cancel");
  CHECK(reader.registry().find("checkpoint/first/remark") == nullptr);
  CHECK(reader.focused() == "checkpoint/first/again");
  reader.click(Role::Button, "I think my answer is right");
  CHECK(reader.get("checkpoint/first/remark").value == "Half a thought");
}

TEST_CASE("an answer that is none offers a hint and no appeal") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kSecond, "I don’t know.");
  CHECK(reader.get("checkpoint/second/verdict").label == "Not an answer yet");
  CHECK(reader.sees("Answered 0/2"));
  CHECK_FALSE(reader.sees("Who decides?"));
  reader.click(Role::Button, "Show a hint");
  CHECK(reader.sees("Who decides?"));
  CHECK(reader.registry().find(Role::Button, "I think my answer is right") == nullptr);
}

TEST_CASE("a very long answer is told how much of it is read") {
  const course::Course course = make_marked_course();
  Reader reader(course, {.screen = "lesson"});
  reader.learner().set_draft("ready/first", std::string(4000, 'a'));
  reader.learner().set_draft("ready/second", std::string(4001, 'a'));
  reader.click_id("lesson/checkpoint/go");
  CHECK(reader.registry().find("checkpoint/first/too_long") == nullptr);
  CHECK(reader.get("checkpoint/second/too_long").label ==
        "Only the first 4,000 characters are read. Your whole text is kept.");
}

TEST_CASE("Tab visits the box, its button, the next question and the ways out") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  for (const char* id : {kFirst, "checkpoint/first/check", kSecond, "checkpoint/second/check",
                         "checkpoint/back_to_lesson", "checkpoint/finish"}) {
    CHECK(reader.focused() == id);
    CHECK(reader.get(id).visible);
    reader.press(Key::Tab);
  }
}

TEST_CASE("Tab on a marked answer visits the link, then what may be done") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kSecond, kHalf);
  CHECK(reader.focused() == "checkpoint/second/again");
  reader.press(Key::Tab, kShift);
  CHECK(reader.focused() == "checkpoint/second/advice/link/0");
  reader.press(Key::Tab);
  reader.press(Key::Tab);
  CHECK(reader.focused() == "checkpoint/second/appeal");
}

TEST_CASE("how an answer is read stands beside the questions, and under them on a narrow window") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  CHECK(reader.get("checkpoint/how").region == "side");
  CHECK(reader.get("checkpoint/to_check").value == "Ctrl Enter");
  reader.resize({960, 720});
  CHECK(reader.get("checkpoint/how").region == "main");
  CHECK(reader.get("checkpoint/how").min.y > reader.get("checkpoint/question/second").max.y);
}

TEST_CASE("after the last correct answer the page leads back to the modules") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  answer(reader, kFirst, kRight);
  answer(reader, kSecond, "A risk is treated and a review follows.");
  CHECK(reader.focused() == "checkpoint/second/next");
  reader.click_id("checkpoint/second/next");
  CHECK(reader.registry().find("checkpoint/title") == nullptr);
}

TEST_CASE("the lesson is one press away from its checkpoint") {
  const course::Course course = make_marked_course();
  Reader reader(course, checkpoint());
  reader.click(Role::Button, "Back to the lesson");
  CHECK(reader.get("lesson/title").label == "What is it?");
}
