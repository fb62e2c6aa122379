#include "learning/learner.h"

#include <catch2/catch.hpp>

#include "learning/small_course.h"
#include "support/manual_clock.h"
#include "support/noting_store.h"

using namespace passerelle;
using learning::Learner;
using learning::QuestionKey;
using learning::QuestionStage;

namespace {

const course::ModuleId kModule{test::kModule};
const QuestionKey kCertified{kModule, {"certified"}};
const QuestionKey kReason{kModule, {"reason"}};

/// A learner and everything that must outlive it. restart() is what closing and opening the program does.
struct Desk {
  course::Course course = test::small_course();
  test::NotingStore store;
  test::ManualClock clock;
  Learner learner{course, store, clock};

  Learner restarted() { return Learner(course, store, clock); }
};

records::Attempt attempt_with(const std::string& assessment) {
  records::Attempt attempt;
  attempt.module = test::kModule;
  attempt.question = "certified";
  attempt.answer = "the management system";
  attempt.label = "correct";
  attempt.assessment = assessment;
  return attempt;
}

}  // namespace

TEST_CASE("a new learner has no settings, no place, no drafts and no attempts") {
  Desk desk;
  CHECK(desk.learner.setting("language") == std::nullopt);
  CHECK_FALSE(desk.learner.place(kModule).has_value());
  CHECK(desk.learner.draft("standard/certified").empty());
  CHECK(desk.learner.attempts(kCertified).empty());
  CHECK(desk.learner.stage(kCertified) == QuestionStage::Writing);
  CHECK(desk.learner.current_section(test::module_of(desk.course)) == 0);
  CHECK(desk.store.writes == 0);
}

TEST_CASE("a setting is handed over at once, and only when it changes") {
  Desk desk;
  desk.learner.set_setting("language", "fr");
  desk.learner.set_setting("language", "fr");
  CHECK(desk.store.writes == 1);
  CHECK(desk.restarted().setting("language") == "fr");
  desk.learner.set_setting("language", "");
  CHECK(desk.restarted().setting("language") == "");
}

TEST_CASE("the place and the blocks that were read are handed over at once, and only when they change") {
  Desk desk;
  desk.learner.set_place(kModule, {"lesson", "later"});
  desk.learner.set_place(kModule, {"lesson", "later"});
  desk.learner.mark_read(kModule, {"system"});
  desk.learner.mark_read(kModule, {"system"});
  CHECK(desk.store.writes == 2);
  const Learner again = desk.restarted();
  REQUIRE(again.place(kModule).has_value());
  CHECK(again.place(kModule)->page == "lesson");
  CHECK(again.place(kModule)->block == "later");
  CHECK(again.is_read(kModule, {"system"}));
  CHECK_FALSE(again.is_read(kModule, {"later"}));
  CHECK_FALSE(again.is_read({"another"}, {"system"}));
  CHECK(desk.store.read_all().positions.front().at.utc == desk.clock.now().utc);
}

TEST_CASE("the current section is the one that holds the place") {
  Desk desk;
  const course::Module& module = test::module_of(desk.course);
  desk.learner.set_place(kModule, {"lesson", "later"});
  CHECK(desk.learner.current_section(module) == 2);
  desk.learner.set_place(kModule, {"checkpoint", "reason"});
  CHECK(desk.learner.current_section(module) == 6);
  desk.learner.set_place(kModule, {"lesson", "gone"});
  CHECK(desk.learner.current_section(module) == 0);
}

TEST_CASE("a draft is handed over as it is typed, and an empty one is forgotten") {
  Desk desk;
  desk.learner.set_draft("standard/certified", "the man");
  desk.learner.set_draft("standard/certified", "the man");
  CHECK(desk.store.writes == 1);
  CHECK(desk.restarted().draft("standard/certified") == "the man");
  desk.learner.set_draft("standard/certified", "");
  CHECK(desk.learner.draft("standard/certified").empty());
  CHECK(desk.store.read_all().drafts.empty());
  desk.learner.set_draft("standard/certified", "");
  CHECK(desk.store.writes == 2);
}

TEST_CASE("the state of saving is the store's") {
  Desk desk;
  desk.store.said = {false, Error{"records_disk_full", {}, {}}};
  CHECK_FALSE(desk.learner.save_state().idle);
  REQUIRE(desk.learner.save_state().failing.has_value());
  CHECK(desk.learner.save_state().failing->code == "records_disk_full");
}

TEST_CASE("an answer is marked, kept with all that belongs to it, and its draft is gone") {
  Desk desk;
  desk.learner.set_draft(learning::draft_key(kCertified), "the management system");
  const learning::MarkedAnswer* marked = desk.learner.submit(kCertified, "the management system");
  REQUIRE(marked != nullptr);
  CHECK(marked->answer == "the management system");
  CHECK(marked->assessment.label == scoring::Label::Correct);
  CHECK(desk.learner.stage(kCertified) == QuestionStage::Marked);
  CHECK(desk.learner.draft("standard/certified").empty());

  const records::Snapshot kept = desk.store.read_all();
  CHECK(kept.drafts.empty());
  REQUIRE(kept.attempts.size() == 1);
  const records::Attempt& attempt = kept.attempts.front();
  CHECK(attempt.id == marked->attempt);
  CHECK(attempt.module == "standard");
  CHECK(attempt.question == "certified");
  CHECK(attempt.answer == "the management system");
  CHECK(attempt.label == "correct");
  CHECK(attempt.score == 1.0);
  CHECK(attempt.engine_version == scoring::kEngineVersion);
  CHECK(attempt.content_version == "1.2.0");
  CHECK(attempt.at.utc == desk.clock.now().utc);
  CHECK(attempt.at.offset == desk.clock.now().offset);
  CHECK(attempt.assessment == learning::to_json(marked->assessment));
}

TEST_CASE("a question that cannot be marked takes no answer and keeps the draft") {
  Desk desk;
  desk.learner.set_draft("standard/unmarked", "mine");
  CHECK(desk.learner.submit({kModule, {"unmarked"}}, "mine") == nullptr);
  CHECK(desk.learner.submit({kModule, {"unknown"}}, "mine") == nullptr);
  CHECK(desk.learner.submit({{"unknown"}, {"certified"}}, "mine") == nullptr);
  CHECK(desk.store.read_all().attempts.empty());
  CHECK(desk.learner.draft("standard/unmarked") == "mine");
  CHECK(desk.learner.stage({kModule, {"unmarked"}}) == QuestionStage::Writing);
}

TEST_CASE("trying again opens the box with the last answer, and an open box is left alone") {
  Desk desk;
  desk.learner.try_again(kCertified);
  CHECK(desk.learner.draft("standard/certified").empty());
  (void)desk.learner.submit(kCertified, "a product");
  desk.learner.try_again(kCertified);
  CHECK(desk.learner.stage(kCertified) == QuestionStage::Writing);
  CHECK(desk.learner.draft("standard/certified") == "a product");
  desk.learner.set_draft("standard/certified", "no, the man");
  desk.learner.try_again(kCertified);
  CHECK(desk.learner.draft("standard/certified") == "no, the man");
  (void)desk.learner.submit(kCertified, "the management system");
  CHECK(desk.learner.attempts(kCertified).size() == 2);
}

TEST_CASE("after a restart the last verdict is shown again, or the answer that was being written") {
  Desk desk;
  (void)desk.learner.submit(kCertified, "a product");
  (void)desk.learner.submit(kReason, "the risk");
  desk.learner.try_again(kReason);
  Learner again = desk.restarted();
  CHECK(again.stage(kCertified) == QuestionStage::Marked);
  REQUIRE(again.attempts(kCertified).size() == 1);
  CHECK(again.attempts(kCertified).front().answer == "a product");
  CHECK(again.attempts(kCertified).front().assessment.label == scoring::Label::Contradictory);
  CHECK(again.attempts(kCertified).front().assessment.misconceptions.front().spans == std::vector<text::Span>{{2, 9}});
  CHECK(again.stage(kReason) == QuestionStage::Writing);
  CHECK(again.draft("standard/reason") == "the risk");
}

TEST_CASE("a remark belongs to the last answer, the later one counts, and it outlives a restart") {
  Desk desk;
  desk.learner.contest(kCertified, "nothing to contest");
  CHECK(desk.store.read_all().contests.empty());
  (void)desk.learner.submit(kCertified, "it checks us");
  (void)desk.learner.submit(kCertified, "a product");
  desk.learner.contest(kCertified, "I meant");
  desk.learner.contest(kCertified, "I meant the system");
  Learner again = desk.restarted();
  for (const Learner* learner : {&desk.learner, &again}) {
    CHECK_FALSE(learner->attempts(kCertified)[0].contested);
    CHECK(learner->attempts(kCertified)[1].contested);
    CHECK(learner->attempts(kCertified)[1].remark == "I meant the system");
  }
}

TEST_CASE("a wrong answer in a review is no try of the checkpoint and leaves it as it was") {
  Desk desk;
  const learning::Circumstances review{learning::Occasion::Review, {}, {}, 0, "review/standard/certified"};
  REQUIRE(desk.learner.submit(kCertified, "the product", review) != nullptr);
  CHECK(desk.learner.stage(kCertified) == QuestionStage::Writing);
  CHECK(desk.learner.checkpoint_answers(kCertified).empty());
  CHECK(desk.learner.progress(kModule).answered == 0);
  CHECK(desk.restarted().stage(kCertified) == QuestionStage::Writing);

  REQUIRE(desk.learner.submit(kCertified, "our firewall") != nullptr);
  REQUIRE(desk.learner.submit(kCertified, "the product", review) != nullptr);
  REQUIRE(desk.learner.checkpoint_answers(kCertified).size() == 1);
  CHECK(desk.learner.checkpoint_answers(kCertified).back()->answer == "our firewall");
  CHECK(desk.learner.attempts(kCertified).size() == 3);
  desk.learner.contest(kCertified, "the firewall is in it");
  CHECK(desk.learner.checkpoint_answers(kCertified).back()->remark == "the firewall is in it");
  desk.learner.try_again(kCertified);
  CHECK(desk.learner.draft("standard/certified") == "our firewall");
}

TEST_CASE("the first correct answer completes the checkpoint wherever it was given, later ones do not count there") {
  Desk desk;
  const learning::Circumstances review{learning::Occasion::Review, {}, {}, 0, "review/standard/certified"};
  REQUIRE(desk.learner.submit(kCertified, "our firewall") != nullptr);
  for (int day = 0; day < 3; ++day) {
    REQUIRE(desk.learner.submit(kCertified, "the management system", review) != nullptr);
  }
  CHECK(desk.learner.progress(kModule).correct == 1);
  REQUIRE(desk.learner.checkpoint_answers(kCertified).size() == 2);
  CHECK(desk.learner.checkpoint_answers(kCertified).back()->occasion == learning::Occasion::Review);
  CHECK(desk.learner.stage(kCertified) == QuestionStage::Marked);
  REQUIRE(desk.learner.submit(kCertified, "the product") != nullptr);
  CHECK(desk.learner.checkpoint_answers(kCertified).size() == 3);
  CHECK(desk.restarted().checkpoint_answers(kCertified).size() == 3);
  CHECK(desk.learner.progress(kModule).correct == 1);
}

TEST_CASE("progress counts answers, not attempts, and what was read of the lesson") {
  Desk desk;
  (void)desk.learner.submit(kCertified, "I don't know");
  CHECK(desk.learner.progress(kModule).answered == 0);
  (void)desk.learner.submit(kCertified, "the management system");
  (void)desk.learner.submit(kReason, "the risk and the risk");
  desk.learner.mark_read(kModule, {"overview"});
  desk.learner.mark_read(kModule, {"a-block-that-was-removed"});
  const learning::ModuleProgress progress = desk.learner.progress(kModule);
  CHECK(progress.questions == 3);
  CHECK(progress.answered == 2);
  CHECK(progress.correct == 1);
  CHECK(progress.blocks == 7);
  CHECK(progress.blocks_read == 1);
  CHECK(desk.learner.progress(course::ModuleId{"unknown"}).questions == 0);
}

TEST_CASE("an objective is reached by its questions, once and for all") {
  Desk desk;
  const course::Module& module = test::module_of(desk.course);
  (void)desk.learner.submit(kCertified, "the management system");
  CHECK_FALSE(desk.learner.is_reached(module, module.objectives[0]));
  (void)desk.learner.submit(kReason, "the risk and the review");
  (void)desk.learner.submit(kReason, "a product");
  CHECK(desk.learner.is_reached(module, module.objectives[0]));
  CHECK_FALSE(desk.learner.is_reached(module, module.objectives[1]));
}

TEST_CASE("what cannot be understood in the record is left out") {
  Desk desk;
  const std::string good = R"({"label":"correct","score":1,"confidence":1,"ask_to_rephrase":false,"ideas":[],)"
                           R"("misconceptions":[],"notices":[]})";
  for (const char* bad : {"", "{", "null", "[]", "{}", R"({"label":"splendid"})", "\xFF\xFE", R"({"label":1})"}) {
    desk.store.append(attempt_with(bad));
  }
  desk.store.append(attempt_with(std::string(100000, '[')));
  desk.store.append(attempt_with(good));
  records::Attempt elsewhere = attempt_with(good);
  elsewhere.module = "a-module-that-was-removed";
  desk.store.append(elsewhere);
  desk.store.append(records::Contest{4711, "of nobody", {}});
  desk.store.save(records::Position{test::kModule, "a page of a later version", "x", {}});
  desk.store.save(records::Draft{"", "of nobody", {}});
  Learner learner = desk.restarted();
  REQUIRE(learner.attempts(kCertified).size() == 1);
  CHECK_FALSE(learner.attempts(kCertified).front().contested);
  CHECK(learner.progress(kModule).correct == 1);
  CHECK_FALSE(learner.place(kModule).has_value());
}

TEST_CASE("attempts come back when a module is mended while the program runs") {
  Desk desk;
  (void)desk.learner.submit(kCertified, "the management system");
  const course::Course broken = test::broken_course();
  Learner learner(broken, desk.store, desk.clock);
  CHECK(learner.submit(kCertified, "the management system") == nullptr);
  CHECK(learner.progress(kModule).questions == 0);
  learner.set_course(desk.course);
  CHECK(&learner.course() == &desk.course);
  CHECK(learner.progress(kModule).correct == 1);
  CHECK(learner.submit(kCertified, "the management system") != nullptr);
  CHECK(learner.attempts(kCertified).size() == 2);
}

TEST_CASE("a course without an engine marks nothing and meets nothing that needs it") {
  Desk desk;
  course::Course silent = test::small_course();
  silent.engine = nullptr;
  Learner learner(silent, desk.store, desk.clock);
  CHECK(learner.submit(kCertified, "the management system") == nullptr);
  const course::Audience& audience = test::module_of(silent).prompt->audiences.front();
  CHECK_FALSE(learner.is_met(audience.criteria[0], "One sentence."));
  CHECK_FALSE(learner.is_met(audience.criteria[1], "A risk."));
  CHECK(learner.is_met(audience.criteria[2], "One sentence."));
}

TEST_CASE("the criteria of an exercise follow the text") {
  Desk desk;
  const course::Audience& audience = test::module_of(desk.course).prompt->audiences.front();
  struct Row {
    const char* text;
    bool one_sentence;
    bool mentions;
    bool at_most_five_words;
  };
  const Row rows[] = {
      {"", false, false, false},
      {" \n\t ", false, false, false},
      {"… — « »", false, false, false},
      {"We look at each risk.", true, true, true},
      {"We look. We treat risks.", false, true, true},
      {"La direction fait une revue.", true, true, true},
      {"La direction de la société fait une revue.", true, true, false},
      {"l’audit d’aujourd’hui «\u00a0compte\u00a0» — oui !", true, false, true},
      {"one two three four five", true, false, true},
      {"one two three four five six", true, false, false},
      {"\xFF\xFE\xFF", false, false, true},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(desk.learner.is_met(audience.criteria[0], row.text) == row.one_sentence);
    CHECK(desk.learner.is_met(audience.criteria[1], row.text) == row.mentions);
    CHECK(desk.learner.is_met(audience.criteria[2], row.text) == row.at_most_five_words);
  }
}

TEST_CASE("the keys of drafts name the box") {
  Desk desk;
  const course::Module& module = test::module_of(desk.course);
  CHECK(learning::draft_key(kCertified) == "standard/certified");
  CHECK(learning::draft_key(module, module.prompt->audiences.front()) == "standard/exercise/manager");
}

TEST_CASE("any bytes may be submitted and come back as they were") {
  Desk desk;
  const std::string garbage = "\xFF\xC3(" + std::string(1, '\0') + " the management system \xE2\x80";
  const std::string answers[] = {garbage, std::string(20000, 'x'), ""};
  for (const std::string& answer : answers) {
    const learning::MarkedAnswer* marked = desk.learner.submit(kCertified, answer);
    REQUIRE(marked != nullptr);
    CHECK(marked->answer == answer);
  }
  CHECK(desk.restarted().attempts(kCertified).size() == 3);
  CHECK(desk.restarted().attempts(kCertified).front().answer == answers[0]);
}
