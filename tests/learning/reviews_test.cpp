#include "learning/reviews.h"

#include <catch2/catch.hpp>

#include "learning/progress.h"
#include "learning/small_course.h"
#include "support/manual_clock.h"
#include "support/noting_store.h"

using namespace passerelle;
using namespace passerelle::learning;
using std::chrono::days;

namespace {

const course::ModuleId kModule{test::kModule};
const QuestionKey kCertified{kModule, {"certified"}};
const QuestionKey kReason{kModule, {"reason"}};  // needs two of review, risk (a must) and audit

struct Desk {
  course::Course course = test::small_course();
  test::NotingStore store;
  test::ManualClock clock;
  Learner learner{course, store, clock};

  void answer(const QuestionKey& key, const std::string& text, std::optional<Confidence> confidence = {}) {
    Circumstances circumstances;
    circumstances.confidence = confidence;
    REQUIRE(learner.submit(key, text, circumstances) != nullptr);
  }
  void sleep(int nights) { clock.advance(std::chrono::hours(24) * nights); }
  Reviews reviews() const { return Reviews(learner); }
  IdeaState state(const QuestionKey& key, const std::string& idea) const {
    return reviews().idea_state(key.module, key.question, {idea}, clock.now());
  }
  std::size_t due() const { return reviews().due(clock.now()).size(); }
  std::chrono::sys_days today() const { return local_day(clock.now()); }
};

}  // namespace

TEST_CASE("an answer grades each of its ideas") {
  struct Row {
    scoring::Label label;
    scoring::IdeaState state;
    std::optional<Confidence> confidence;
    std::optional<Grade> grade;
  };
  using enum scoring::Label;
  using enum scoring::IdeaState;
  const Row rows[] = {
      {Correct, Expressed, std::nullopt, Grade::Good},
      {Correct, Expressed, Confidence::Sure, Grade::Easy},
      {Correct, Expressed, Confidence::Fairly, Grade::Good},
      {Correct, Expressed, Confidence::Guessing, Grade::Hard},
      {Correct, Absent, Confidence::Sure, std::nullopt},
      {PartiallyCorrectIncomplete, Expressed, Confidence::Sure, Grade::Good},
      {PartiallyCorrectIncomplete, Expressed, Confidence::Guessing, Grade::Hard},
      {PartiallyCorrectIncomplete, Absent, Confidence::Sure, Grade::Again},
      {Contradictory, Expressed, Confidence::Sure, Grade::Hard},
      {Contradictory, Contradicted, std::nullopt, Grade::Again},
      {Contradictory, Absent, std::nullopt, Grade::Again},
      {Irrelevant, Absent, std::nullopt, Grade::Again},
      {NonDomain, Absent, std::nullopt, std::nullopt},
  };
  for (const Row& row : rows) {
    MarkedAnswer answer;
    answer.assessment.label = row.label;
    answer.confidence = row.confidence;
    const scoring::IdeaResult idea{{"one"}, row.state, 1.0, {}};
    INFO(scoring::to_string(row.label) << ", state " << static_cast<int>(row.state));
    CHECK(grade_of(answer, idea) == row.grade);
    answer.assessment.ask_to_rephrase = true;
    CHECK(grade_of(answer, idea) == std::nullopt);
    answer.assessment.ask_to_rephrase = false;
    answer.assessment.notices = {scoring::Notice::LessonWords};
    CHECK(grade_of(answer, idea) == std::nullopt);
  }
}

TEST_CASE("who has answered nothing has nothing to review") {
  const Desk desk;
  CHECK(desk.due() == 0);
  CHECK(desk.reviews().questions(desk.clock.now()).empty());
  CHECK(desk.reviews().upcoming(desk.clock.now()).size() == 7);
  CHECK_FALSE(desk.reviews().comes_back(kCertified).has_value());
  CHECK(desk.state(kCertified, "system").mastery == Mastery::NotShown);
}

TEST_CASE("what was not an answer leaves no memory") {
  Desk desk;
  desk.answer(kCertified, "I don't know");
  CHECK(desk.reviews().questions(desk.clock.now()).empty());
}

TEST_CASE("a question comes back when its ideas fade, and later each time") {
  Desk desk;
  desk.answer(kCertified, "the management system");
  CHECK(desk.due() == 0);
  CHECK(desk.reviews().comes_back(kCertified) == desk.today() + days(2));
  std::int64_t before = 0;
  for (int i = 0; i < 5; ++i) {
    const auto back = desk.reviews().comes_back(kCertified);
    REQUIRE(back.has_value());
    const std::int64_t wait = (*back - desk.today()).count();
    CHECK(wait > before);
    before = wait;
    desk.sleep(static_cast<int>(wait) - 1);
    CHECK(desk.due() == 0);
    desk.sleep(1);
    REQUIRE(desk.due() == 1);
    const ReviewQuestion due = desk.reviews().due(desk.clock.now()).front();
    CHECK(due.key == kCertified);
    CHECK(due.faded == std::vector<scoring::IdeaId>{{"system"}});
    CHECK(due.retrievability < 0.95);
    desk.answer(kCertified, "the management system");
    CHECK(desk.due() == 0);
  }
}

TEST_CASE("learned in French and reviewed in English is one memory") {
  Desk french;
  Desk mixed;
  for (Desk* desk : {&french, &mixed}) {
    desk->answer(kCertified, "le système de management");
    desk->sleep(3);
  }
  french.answer(kCertified, "le système de management");
  mixed.answer(kCertified, "the management system");
  CHECK(mixed.state(kCertified, "system").stability == french.state(kCertified, "system").stability);
  CHECK(mixed.reviews().questions(mixed.clock.now()).size() == 1);
}

TEST_CASE("an idea is fragile first, mastered once it has lasted, and fragile again when missed or due") {
  Desk desk;
  desk.answer(kCertified, "a product");
  CHECK(desk.state(kCertified, "system").mastery == Mastery::NotShown);
  CHECK(desk.state(kCertified, "system").due == desk.today() + days(1));
  desk.answer(kCertified, "the management system");
  CHECK(desk.state(kCertified, "system").mastery == Mastery::Fragile);
  while (desk.state(kCertified, "system").mastery == Mastery::Fragile) {
    const auto due = desk.state(kCertified, "system").due;
    REQUIRE(due.has_value());
    REQUIRE(due < desk.today() + days(60));
    desk.sleep(static_cast<int>((*due - desk.today()).count()));
    CHECK(desk.state(kCertified, "system").mastery == Mastery::Fragile);
    desk.answer(kCertified, "the management system", Confidence::Fairly);
  }
  const IdeaState mastered = desk.state(kCertified, "system");
  CHECK(mastered.mastery == Mastery::Mastered);
  CHECK(mastered.stability >= 7.0);
  CHECK(mastered.retrievability == 1.0);
  REQUIRE(mastered.first_shown.has_value());
  CHECK(local_day(*mastered.first_shown) < desk.today());
  desk.answer(kCertified, "a product");
  CHECK(desk.state(kCertified, "system").mastery == Mastery::Fragile);
  CHECK(desk.state(kCertified, "system").first_shown.has_value());
}

TEST_CASE("who was sure and right is asked later than who guessed") {
  std::vector<double> stabilities;
  for (const auto confidence : {Confidence::Guessing, Confidence::Fairly, Confidence::Sure}) {
    Desk desk;
    desk.answer(kCertified, "the management system", confidence);
    stabilities.push_back(desk.state(kCertified, "system").stability);
  }
  CHECK(stabilities[0] < stabilities[1]);
  CHECK(stabilities[1] < stabilities[2]);
}

TEST_CASE("an idea beyond what the question needs is no failure and does not bring it back") {
  Desk desk;
  desk.answer(kReason, "the risk and the review");
  CHECK_FALSE(desk.state(kReason, "audit").due.has_value());
  desk.answer(kReason, "the risk and the audit");
  desk.sleep(2);
  REQUIRE(desk.due() == 1);
  // The review fades further, but risk and audit are enough.
  desk.answer(kReason, "the risk and the audit", Confidence::Sure);
  CHECK(desk.due() == 0);
  CHECK(desk.state(kReason, "review").due <= desk.today() + days(1));
}

TEST_CASE("a must that was missed brings the question back whatever else is known") {
  Desk desk;
  desk.answer(kReason, "the review and the audit", Confidence::Sure);
  CHECK(desk.reviews().comes_back(kReason) == desk.today() + days(1));
  desk.sleep(1);
  const auto due = desk.reviews().due(desk.clock.now());
  REQUIRE(due.size() == 1);
  CHECK(due.front().faded == std::vector<scoring::IdeaId>{{"risk"}});
}

TEST_CASE("the most faded question comes first, and the days ahead count each once") {
  Desk desk;
  desk.answer(kCertified, "the management system");
  desk.answer(kReason, "the review");
  const auto upcoming = desk.reviews().upcoming(desk.clock.now());
  REQUIRE(upcoming.size() == 7);
  CHECK(upcoming[0].day == desk.today() + days(1));
  CHECK(upcoming[0].questions == 1);
  CHECK(upcoming[1].questions == 1);
  CHECK(upcoming[2].questions == 0);
  desk.sleep(3);
  const auto due = desk.reviews().due(desk.clock.now());
  REQUIRE(due.size() == 2);
  CHECK(due[0].key == kReason);
  CHECK(due[0].retrievability < due[1].retrievability);
  CHECK(due[1].key == kCertified);
}

TEST_CASE("the day begins at midnight of the place") {
  Desk desk;
  const std::chrono::sys_days evening = std::chrono::year{2026} / 2 / 1;
  desk.clock.set({evening + std::chrono::hours(21), std::chrono::minutes(120)});  // 23:00
  desk.answer(kCertified, "a product");
  desk.clock.advance(std::chrono::minutes(59));
  CHECK(desk.due() == 0);
  desk.clock.advance(std::chrono::minutes(2));
  CHECK(desk.due() == 1);
}

TEST_CASE("a clock that was set back forgets nothing and breaks nothing") {
  Desk desk;
  desk.answer(kCertified, "the management system");
  const double before = desk.state(kCertified, "system").stability;
  desk.sleep(-400);
  CHECK(desk.state(kCertified, "system").retrievability == 1.0);
  desk.answer(kCertified, "the management system");
  CHECK(desk.state(kCertified, "system").stability >= before);
}

TEST_CASE("follow-up questions have memories, and are not asked alone") {
  Desk desk;
  course::Module module = test::module_of(desk.course);
  module.questions[0].follow_ups = {module.questions[1]};
  module.questions.erase(module.questions.begin() + 1);
  desk.course.modules.front().module = std::make_shared<const course::Module>(std::move(module));
  desk.answer(kReason, "the review");
  CHECK(desk.state(kReason, "review").mastery == Mastery::Fragile);
  desk.sleep(30);
  CHECK(desk.due() == 0);
}

TEST_CASE("memories outlive a restart, and a course without the module asks nothing of it") {
  Desk desk;
  desk.answer(kCertified, "the management system", Confidence::Guessing);
  desk.sleep(40);
  const Learner again(desk.course, desk.store, desk.clock);
  CHECK(Reviews(again).idea_state(kModule, kCertified.question, {"system"}, desk.clock.now()).stability ==
        desk.state(kCertified, "system").stability);
  const course::Course broken = test::broken_course();
  const Learner elsewhere(broken, desk.store, desk.clock);
  CHECK(Reviews(elsewhere).due(desk.clock.now()).empty());
}

TEST_CASE("progress counts as due what a review would ask") {
  Desk desk;
  desk.answer(kCertified, "the management system");
  desk.answer(kReason, "the risk and the review");
  desk.answer(kReason, "the risk and the audit", Confidence::Sure);
  for (int night = 0; night < 12; ++night) {
    const auto reviews = std::make_shared<const Reviews>(desk.learner);
    const Moment now = desk.clock.now();
    INFO("night " << night);
    CHECK(make_progress(desk.learner, memories_of(reviews, now), now).due.size() == reviews->due(now).size());
    desk.sleep(1);
  }
  CHECK(desk.due() == 2);
}

TEST_CASE("the minutes follow the learner's own pace") {
  Desk desk;
  CHECK(desk.reviews().minutes(0) == 0);
  CHECK(desk.reviews().minutes(8) == 12);
  Circumstances quick;
  quick.seconds = 30;
  for (int i = 0; i < 20; ++i) REQUIRE(desk.learner.submit(kCertified, "the management system", quick) != nullptr);
  CHECK(desk.reviews().minutes(8) < 6);
  CHECK(desk.reviews().minutes(1) == 1);
}
