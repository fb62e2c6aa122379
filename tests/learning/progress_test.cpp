#include "learning/progress.h"

#include <catch2/catch.hpp>

#include "learning/interview.h"
#include "learning/small_course.h"
#include "support/manual_clock.h"

using namespace passerelle;
using namespace passerelle::learning;
using namespace std::chrono_literals;

namespace {

const course::ModuleId kModule{test::kModule};
const QuestionKey kCertified{kModule, {"certified"}};
const QuestionKey kReason{kModule, {"reason"}};
constexpr std::chrono::milliseconds kDay = 24h;

/// A rule of its own, so that these tests say nothing of memory: fragile at first, mastered from the second time on,
/// due after two days.
Memories simple_memories(const Learner& learner) {
  return [&learner](const QuestionKey& key, const scoring::IdeaId& idea) {
    IdeaMemory memory;
    for (const MarkedAnswer& answer : learner.attempts(key)) {
      for (const scoring::IdeaResult& result : answer.assessment.ideas) {
        if (result.id != idea || result.state != scoring::IdeaState::Expressed) continue;
        memory.mastery = memory.first ? Mastery::Mastered : Mastery::Fragile;
        if (!memory.first) memory.first = answer.at;
        memory.retrievability = 1;
        memory.due = answer.at.utc + 2 * kDay;
      }
    }
    return memory;
  };
}

struct Desk {
  course::Course course = test::small_course();
  std::unique_ptr<records::Store> store = records::memory_store();
  test::ManualClock clock;
  Learner learner{course, *store, clock};

  Progress now() const { return make_progress(learner, simple_memories(learner), clock.now()); }
};

}  // namespace

TEST_CASE("nobody has shown anything before the first answer") {
  const Desk desk;
  const Progress progress = desk.now();
  CHECK(progress.count.not_shown == 4);
  CHECK(progress.count.total() == 4);
  CHECK(progress.modules == 1);
  CHECK(progress.questions == 3);
  CHECK(progress.readiness.value == 0);
  CHECK(progress.due.empty());
  CHECK_FALSE(progress.last_session.has_value());
  CHECK(progress.weeks.size() == 8);
  CHECK(desk.learner.history().empty());
}

TEST_CASE("a question is due with the first of its ideas, and once") {
  Desk desk;
  desk.learner.submit(kReason, "Each risk is known.");
  desk.clock.advance(kDay);
  desk.learner.submit(kReason, "The review follows.");
  desk.learner.submit(kCertified, "The management system.");
  CHECK(desk.now().due.empty());
  REQUIRE(desk.now().later.size() == 2);
  CHECK(desk.now().later[0].key == kReason);
  desk.clock.advance(kDay);
  REQUIRE(desk.now().due.size() == 1);
  CHECK(desk.now().due[0].key == kReason);
  CHECK(desk.now().later.size() == 1);
}

TEST_CASE("each idea counts in the week in which it was first expressed") {
  Desk desk;  // a Sunday
  desk.learner.submit(kCertified, "The management system.");
  desk.clock.advance(2 * kDay);
  desk.learner.submit(kReason, "Each risk is known and the review follows.");
  desk.learner.submit(kCertified, "The management system.");
  const Progress progress = desk.now();
  CHECK(progress.weeks[6].ideas == 1);
  CHECK(progress.weeks[7].ideas == 2);
  CHECK(progress.weeks[7].monday == std::chrono::sys_days(std::chrono::year{2026} / 2 / 2));
}

TEST_CASE("readiness is made of its parts") {
  Desk desk;
  desk.learner.submit(kCertified, "The management system.");
  desk.learner.submit(kCertified, "The management system.");
  const Readiness ready = desk.now().readiness;
  CHECK(ready.coverage == 25);
  CHECK(ready.freshness == 25);
  CHECK(ready.interviews == 0);
  CHECK(ready.interviews_done == 0);
  CHECK(ready.value == 19);
}

TEST_CASE("the last session lasts from its first answer to its last") {
  Desk desk;
  desk.learner.submit(kCertified, "The management system.");
  desk.clock.advance(kDay);
  desk.learner.submit(kCertified, "The management system.");
  desk.clock.advance(20min);
  desk.learner.submit(kReason, "Each risk is known.");
  const Progress progress = desk.now();
  REQUIRE(progress.last_session.has_value());
  CHECK(progress.last_session->minutes == 20);
  CHECK(progress.last_session->day == local_day(desk.clock.now()));
  desk.learner.add_reading_seconds(kModule, "overview", 25 * 60);
  CHECK(desk.now().last_session->minutes == 25);
  desk.clock.advance(2 * kDay);
  desk.learner.add_reading_seconds(kModule, "overview", 90);
  CHECK(desk.now().last_session->minutes == 2);
  CHECK(desk.now().last_session->day == local_day(desk.clock.now()));
}

TEST_CASE("today’s time is what was read and the answers of reviews and interviews, yesterday’s is not") {
  Desk desk;
  const auto answer = [&](Occasion occasion, std::optional<int> seconds) {
    Circumstances asked;
    asked.occasion = occasion;
    asked.seconds = seconds;
    desk.learner.submit(kCertified, "The management system.", asked);
  };
  CHECK(desk.now().today == 0s);
  desk.learner.add_reading_seconds(kModule, "overview", 100);
  answer(Occasion::Review, 50);
  desk.clock.advance(kDay);
  CHECK(desk.now().today == 0s);
  desk.learner.add_reading_seconds(kModule, "overview", 200);
  answer(Occasion::Review, 30);
  answer(Occasion::Interview, 40);
  answer(Occasion::Interview, std::nullopt);
  CHECK(desk.now().today == 270s);
  answer(Occasion::Checkpoint, 1000);  // measured with the page on which it was given
  CHECK(desk.now().today == 270s);
}

TEST_CASE("an answer has its number among those of its question") {
  Desk desk;
  desk.learner.submit(kCertified, "A product.");
  desk.learner.submit(kReason, "Each risk is known.");
  desk.learner.submit(kCertified, "The management system.");
  const std::vector<HistoryEntry> history = desk.learner.history();
  REQUIRE(history.size() == 3);
  CHECK(attempt_number(desk.learner, history[0]) == 2);
  CHECK(attempt_number(desk.learner, history[1]) == 1);
  CHECK(attempt_number(desk.learner, history[2]) == 1);
}

TEST_CASE("the history is the same while answers come in, in the next session, and gone when it is erased") {
  Desk desk;
  for (int i = 0; i < 40; ++i) {
    const std::string text = "Answer " + std::to_string(i) + ": the management system.";
    desk.learner.submit(i % 3 == 0 ? kReason : kCertified, text);
    const std::vector<HistoryEntry>& history = desk.learner.history();
    REQUIRE(history.size() == static_cast<std::size_t>(i) + 1);
    for (int back = 0; back <= i; ++back) {
      const HistoryEntry& entry = history[static_cast<std::size_t>(back)];
      CHECK(entry.answer->answer.starts_with("Answer " + std::to_string(i - back) + ":"));
      CHECK(entry.key == ((i - back) % 3 == 0 ? kReason : kCertified));
    }
  }
  desk.learner.contest(kReason, "I think it is right.");
  CHECK(desk.learner.history()[0].answer->contested);
  const Learner again(desk.course, *desk.store, desk.clock);
  REQUIRE(again.history().size() == 40);
  CHECK(again.history()[0].answer->answer == desk.learner.history()[0].answer->answer);
  CHECK(again.history()[39].answer->answer == desk.learner.history()[39].answer->answer);
  desk.learner.erase_all();
  CHECK(desk.learner.history().empty());
}

TEST_CASE("readiness counts the last three interviews, with what was skipped and what was not held") {
  Desk desk;
  const auto hold = [&](const std::string& answer) {
    Interview interview(desk.learner, desk.clock, {{}, 0, false, 1, {kCertified}});
    answer.empty() ? interview.skip() : static_cast<void>(interview.finish(answer));
    REQUIRE(interview.is_over());
    desk.clock.advance(kDay);
  };
  hold("The management system.");
  CHECK(desk.now().readiness.interviews == 33);
  hold({});
  CHECK(desk.now().readiness.interviews == 33);
  hold("The management system.");
  hold("The management system.");
  CHECK(desk.now().readiness.interviews_done == 4);
  CHECK(desk.now().readiness.interviews == 67);
}

TEST_CASE("one goes on in the module that was left, then in its track, then in the course") {
  course::Course course = test::small_course();
  course::Module answerable = *course.modules.front().module;
  answerable.questions.pop_back();  // has no rubric
  course.modules.front().module = std::make_shared<const course::Module>(answerable);
  const auto add = [&](const char* id) {
    course::ModuleEntry entry = course.modules.front();
    auto module = std::make_shared<course::Module>(*entry.module);
    module->id.value = entry.id.value = id;
    entry.module = module;
    course.modules.push_back(entry);
    return entry.id;
  };
  const course::ModuleId first = course.modules.front().id;
  const course::ModuleId second = add("second");
  const course::ModuleId third = add("third");
  course.tracks = {{{"one"}, {}, {}, {first}}, {{"two"}, {}, {}, {second, third}}};
  const auto store = records::memory_store();
  const test::ManualClock clock;
  Learner learner(course, *store, clock);
  CHECK(next_module(learner)->id == first);
  learner.set_setting("module", third.value);
  CHECK(next_module(learner)->id == third);
  const auto complete = [&](const course::ModuleId& id) {
    for (const course::Question& question : course.find(id)->module->questions) {
      learner.submit({id, question.id}, "The management system. Each risk is known, a review follows.");
    }
    CHECK(completion_of(learner.progress(id)) == 1);
  };
  complete(third);
  CHECK(next_module(learner)->id == second);
  complete(second);
  CHECK(next_module(learner)->id == first);
  complete(first);
  CHECK(next_module(learner) == nullptr);
}

TEST_CASE("what is left of a module is what was not read and not answered") {
  course::Module module = *test::small_course().modules.front().module;
  module.minutes = 16;
  CHECK(minutes_left(module, {3, 0, 0, 10, 0}) == 16);
  CHECK(minutes_left(module, {3, 1, 1, 10, 5}) == 9);
  CHECK(minutes_left(module, {3, 3, 0, 10, 10}) == 6);
  CHECK(minutes_left(module, {3, 3, 3, 10, 10}) == 1);
}

TEST_CASE("a day is the one at the learner’s place") {
  const Moment late{TimePoint(std::chrono::sys_days(std::chrono::year{2026} / 2 / 1) + 23h + 30min), 60min};
  CHECK(local_day(late) == std::chrono::sys_days(std::chrono::year{2026} / 2 / 2));
}
