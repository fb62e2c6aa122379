// Interviews: what is asked, in which order, how long it took, and that nothing is lost when one is cut off.
#include "learning/interview.h"

#include <catch2/catch.hpp>

#include "learning/feedback.h"
#include "learning/interview_debrief.h"
#include "learning/small_course.h"
#include "support/manual_clock.h"

using namespace passerelle;
using namespace passerelle::learning;
using std::chrono::seconds;

namespace {

const course::ModuleId kModule{test::kModule};
const QuestionKey kCertified{kModule, {"certified"}};
const QuestionKey kReason{kModule, {"reason"}};

/// The small course; its one follow-up belongs to question "reason", for when "review" is missing.
course::Course course_with_follow_up() {
  course::Course made = test::small_course();
  course::Module module = *made.modules.front().module;
  for (course::Question& question : module.questions) {
    question.follow_ups.clear();
    if (question.id.value != "reason") continue;
    course::Question later = *module.find({"certified"});
    later.id.value = "later";
    later.after = {{"review"}};
    question.follow_ups = {later};
  }
  made.modules.front().module = std::make_shared<const course::Module>(std::move(module));
  return made;
}

struct Room {
  course::Course course = course_with_follow_up();
  std::unique_ptr<records::Store> store = records::memory_store();
  test::ManualClock clock;
  Learner learner{course, *store, clock};

  Interview begin(std::vector<QuestionKey> questions, int limit = 120) {
    return {learner, clock, {{}, limit, false, 1, std::move(questions)}};
  }
};

/// The program was killed and opened again; both live.
struct Reopened {
  explicit Reopened(Room& room) : learner(room.course, *room.store, room.clock) {}
  Learner learner;
};

std::vector<InterviewCandidate> candidates(std::vector<double> recalls) {
  std::vector<InterviewCandidate> made;
  for (std::size_t i = 0; i < recalls.size(); ++i) made.push_back({{kModule, {std::to_string(i)}}, recalls[i]});
  return made;
}

}  // namespace

TEST_CASE("the least known questions are asked first, and the seed decides among equals") {
  const auto all = candidates({1, 0, 0.5, 0, 1, 0});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto chosen = choose_questions(all, 4, seed);
    REQUIRE(chosen.size() == 4);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string& id = chosen[i].question.value;
      CHECK((id == "1" || id == "3" || id == "5"));
    }
    CHECK(chosen[3].question.value == "2");
    CHECK(chosen == choose_questions(all, 4, seed));
  }
  CHECK(choose_questions(all, 6, 1) != choose_questions(all, 6, 2));
  CHECK(choose_questions(all, 60, 1).size() == 6);
  CHECK(choose_questions({}, 3, 1).empty());
}

TEST_CASE("candidates are the questions that can be marked, of the track or of all") {
  Room room;
  const auto all = interview_candidates(room.learner, {}, room.clock.now());
  REQUIRE(all.size() == 2);
  CHECK(interview_candidates(room.learner, room.course.tracks.front().id.value, room.clock.now()).size() == 2);
  CHECK(interview_candidates(room.learner, "no-such-track", room.clock.now()).empty());
  CHECK(all.front().recall == 0);
  (void)room.learner.submit(kCertified, "the management system");
  CHECK(interview_candidates(room.learner, {}, room.clock.now()).front().recall == Approx(1));
  room.clock.advance(std::chrono::hours(24 * 365));
  CHECK(interview_candidates(room.learner, {}, room.clock.now()).front().recall < 0.9);
}

TEST_CASE("an answer without a gap leads to the next question, the last one to the end") {
  Room room;
  Interview interview = room.begin({kCertified, kReason});
  CHECK_FALSE(interview.finish("  \n"));
  REQUIRE(interview.finish("the management system"));
  REQUIRE(interview.current() != nullptr);
  CHECK(interview.current()->key == kReason);
  REQUIRE(interview.finish("the risk, the review and the audit"));
  CHECK(interview.is_over());
  CHECK(interview.current() == nullptr);
  CHECK(interview.kept().result().share() == 1);
  CHECK(room.learner.attempts(kReason).front().occasion == Occasion::Interview);
  CHECK_FALSE(interview.finish("the risk"));
}

TEST_CASE("the follow-up of the course that asks for the missing idea comes next") {
  Room room;
  Interview interview = room.begin({kReason});
  REQUIRE(interview.finish("the risk"));
  REQUIRE(interview.current()->kind == StepKind::FollowUp);
  CHECK(interview.current()->key.question.value == "later");
  CHECK(interview.current()->number == 0);
  REQUIRE(interview.finish("the management system"));
  CHECK(interview.is_over());
  CHECK(room.learner.attempts({kModule, {"later"}}).size() == 1);
  const InterviewResult result = interview.kept().result();
  CHECK(result.asked == 1);
  CHECK(result.answers == 2);
  CHECK(result.found == 2);
  CHECK(result.needed == 3);
}

TEST_CASE("without a follow-up for the gap its topic is asked for, and both texts are marked together") {
  Room room;
  Interview interview = room.begin({kReason});
  REQUIRE(interview.finish("the review"));
  const InterviewStep* asked = interview.current();
  REQUIRE(asked != nullptr);
  CHECK(asked->kind == StepKind::Topic);
  CHECK(asked->idea.value == "risk");
  CHECK(asked->key == kReason);
  REQUIRE(interview.finish("the risk"));
  CHECK(interview.is_over());
  const InterviewStep& step = interview.steps().back();
  const MarkedAnswer* marked = answer_to(room.learner, step);
  REQUIRE(marked != nullptr);
  CHECK(marked->answer == "the review\n\nthe risk");
  CHECK(marked->answer.substr(own_text(room.learner, interview.kept(), step)) == "the risk");
  CHECK(verdict_of(marked->assessment) == Verdict::Correct);
  CHECK(interview.kept().result().share() == 1);
}

TEST_CASE("a skipped question is not followed up and counts as missing") {
  Room room;
  Interview interview = room.begin({kReason, kCertified});
  interview.skip();
  REQUIRE(interview.current()->key == kCertified);
  REQUIRE(interview.finish("the management system"));
  const InterviewResult result = interview.kept().result();
  CHECK(result.asked == 2);
  CHECK(result.answered == 1);
  CHECK(result.found == 1);
  CHECK(result.needed == 3);
  CHECK(room.learner.attempts(kReason).empty());
}

TEST_CASE("time runs while one writes and stands still in a pause") {
  Room room;
  Interview interview = room.begin({kCertified}, 60);
  room.clock.advance(seconds(20));
  CHECK(interview.left() == seconds(40));
  interview.pause();
  room.clock.advance(seconds(500));
  CHECK(interview.left() == seconds(40));
  interview.go_on();
  room.clock.advance(seconds(15));
  CHECK(interview.left() == seconds(25));
  room.clock.advance(seconds(60));
  CHECK(interview.left() == seconds(0));
  REQUIRE(interview.finish("the management system"));
  CHECK(interview.steps().front().seconds == 95);
  CHECK(room.learner.attempts(kCertified).front().seconds == 95);
}

TEST_CASE("a clock that is set back takes no time away, and no limit has no time left") {
  Room room;
  Interview interview = room.begin({kCertified}, 0);
  CHECK_FALSE(interview.left().has_value());
  room.clock.advance(seconds(-3600));
  CHECK(interview.used() == seconds(0));
  CHECK(with_extra_time(60) == 90);
  CHECK(with_extra_time(0) == 0);
}

TEST_CASE("the sleep of the machine takes no time of the answer") {
  Room room;
  Interview interview = room.begin({kCertified}, 60);
  room.clock.advance(seconds(20));
  room.clock.sleep(std::chrono::hours(9));
  CHECK(interview.left() == seconds(40));
  interview.keep();
  room.clock.sleep(std::chrono::hours(9));
  room.clock.advance(seconds(5));
  CHECK(interview.left() == seconds(35));
  REQUIRE(interview.finish("the management system"));
  CHECK(room.learner.attempts(kCertified).front().seconds == 25);
}

TEST_CASE("each answer has the whole time for itself") {
  Room room;
  Interview interview = room.begin({kCertified, kReason}, 60);
  room.clock.advance(seconds(50));
  REQUIRE(interview.finish("the management system"));
  CHECK(interview.left() == seconds(60));
}

TEST_CASE("an interview that was cut off goes on where it was, paused") {
  Room room;
  {
    Interview interview = room.begin({kReason, kCertified}, 60);
    room.learner.set_draft(interview.draft_key(), "the ri");
    room.clock.advance(seconds(10));
    interview.keep();
    room.clock.advance(seconds(3));
  }
  Reopened again(room);
  auto kept = interview_under_way(again.learner);
  REQUIRE(kept.has_value());
  Interview interview(again.learner, room.clock, *kept);
  CHECK(interview.is_paused());
  CHECK(interview.left() == seconds(50));
  CHECK(again.learner.draft(interview.draft_key()) == "the ri");
  interview.go_on();
  REQUIRE(interview.finish("the risk"));
  CHECK(again.learner.draft(interview.draft_key()).empty());
  CHECK(interview.current()->kind == StepKind::FollowUp);
  Reopened third(room);
  kept = interview_under_way(third.learner);
  REQUIRE(kept.has_value());
  CHECK(kept->steps.size() == 2);
  CHECK(kept->steps.front().found == 1);
}

TEST_CASE("an interview is ended when one wants, and what was not asked does not count") {
  Room room;
  Interview interview = room.begin({kCertified, kReason});
  REQUIRE(interview.finish("the management system"));
  room.learner.set_draft(interview.draft_key(), "half a th");
  const std::string draft = interview.draft_key();
  interview.stop();
  CHECK(interview.is_over());
  CHECK(interview.kept().result().needed == 1);
  CHECK(room.learner.draft(draft).empty());
  CHECK_FALSE(interview_under_way(room.learner).has_value());
  REQUIRE(kept_interviews(room.learner).size() == 1);
  CHECK(kept_interviews(room.learner).front().ended.has_value());
}

TEST_CASE("a question that the course no longer has is passed over") {
  Room room;
  const QuestionKey gone{kModule, {"gone"}};
  Interview interview = room.begin({gone, kCertified, gone});
  REQUIRE(interview.current() != nullptr);
  CHECK(interview.current()->key == kCertified);
  REQUIRE(interview.finish("the management system"));
  CHECK(interview.is_over());
  Interview nothing = room.begin({gone});
  CHECK(nothing.is_over());
  Interview empty = room.begin({});
  CHECK(empty.is_over());
}

TEST_CASE("an answer in an interview leaves the checkpoint's draft alone") {
  Room room;
  room.learner.set_draft(draft_key(kCertified), "It certifies");
  Interview interview = room.begin({kCertified});
  REQUIRE(interview.finish("the management system"));
  CHECK(room.learner.draft(draft_key(kCertified)) == "It certifies");
  CHECK(room.learner.stage(kCertified) == QuestionStage::Writing);
}

TEST_CASE("the debrief says what was shown, what is missing and where to read on") {
  Room room;
  Interview interview = room.begin({kReason, kCertified});
  REQUIRE(interview.finish("the risk"));
  interview.skip();
  REQUIRE(interview.finish("It certifies the product."));
  while (!interview.is_over()) interview.skip();
  const InterviewDebrief debrief = make_debrief(room.learner, interview.kept());
  REQUIRE(debrief.questions.size() == 2);
  const QuestionDebrief& first = debrief.questions.front();
  REQUIRE(first.answers.size() == 2);
  CHECK(first.answers[0].shown.size() == 1);
  CHECK(first.answers[0].missing.size() == 2);
  CHECK(first.answers[0].feedback.verdict == Verdict::Partly);
  CHECK(first.answers[1].shown.empty());
  CHECK_FALSE(debrief.blocks.empty());
}
