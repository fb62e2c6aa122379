#include "ui/drafts.h"

#include <catch2/catch.hpp>

#include "support/manual_clock.h"
#include "support/noting_store.h"
#include "ui/test_course.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::AnswerBox;
using ui::Drafts;

namespace {

const std::string kKey = "ready/first";
/// At most so long is a text behind the typing.
constexpr double kPause = 0.2;

struct Desk {
  course::Course course = make_course();
  NotingStore store;
  ManualClock clock;
  learning::Learner learner{course, store, clock};
  Drafts drafts{learner};

  void type(const char* text) { drafts.box(kKey).insert(text, AnswerBox::Source::Typed); }
};

}  // namespace

TEST_CASE("a box opens with the draft that was kept, and nothing is handed over for it") {
  Desk desk;
  desk.learner.set_draft(kKey, "Un système");
  const int before = desk.store.writes;
  CHECK(desk.drafts.box(kKey).text() == "Un système");
  desk.drafts.hand_over(1);
  desk.drafts.hand_over_all();
  CHECK(desk.drafts.due_in(1) < 0);
  CHECK(desk.store.writes == before);
}

TEST_CASE("what is typed is handed over a moment later, once") {
  Desk desk;
  desk.type("L’été");
  CHECK_FALSE(desk.drafts.is_saved(kKey));
  desk.drafts.hand_over(10);
  CHECK(desk.learner.draft(kKey).empty());
  CHECK(desk.drafts.due_in(10) == Approx(kPause));
  desk.drafts.hand_over(10 + kPause / 2);
  CHECK(desk.drafts.due_in(10 + kPause / 2) == Approx(kPause / 2));
  desk.drafts.hand_over(10 + kPause);
  CHECK(desk.learner.draft(kKey) == "L’été");
  CHECK(desk.drafts.due_in(11) < 0);
  desk.drafts.hand_over(12);
  CHECK(desk.store.writes == 1);
}

TEST_CASE("typing without a pause is handed over as it goes on") {
  Desk desk;
  double now = 10;
  for (int i = 0; i < 100; ++i) {
    desk.type("x");
    desk.drafts.hand_over(now += 0.05);
    CHECK(desk.drafts.text(kKey).size() - desk.learner.draft(kKey).size() <= 5);
  }
}

TEST_CASE("a change that was taken back is not handed over") {
  Desk desk;
  desk.type("x");
  desk.drafts.hand_over(10);
  desk.drafts.box(kKey).undo();
  desk.drafts.hand_over(20);
  desk.drafts.hand_over_all();
  CHECK(desk.drafts.due_in(20) < 0);
  CHECK(desk.store.writes == 0);
}

TEST_CASE("everything is handed over at once when it is asked for") {
  Desk desk;
  desk.type("one");
  desk.drafts.box("ready/second").insert("two", AnswerBox::Source::Typed);
  desk.drafts.hand_over_all();
  CHECK(desk.learner.draft(kKey) == "one");
  CHECK(desk.learner.draft("ready/second") == "two");
}

TEST_CASE("a text that was put in its place counts as handed over") {
  Desk desk;
  desk.type("an answer that was marked");
  desk.drafts.hand_over(10);
  desk.drafts.reset(kKey, "");
  desk.drafts.hand_over(20);
  desk.drafts.hand_over_all();
  CHECK(desk.drafts.text(kKey).empty());
  CHECK(desk.drafts.due_in(20) < 0);
  CHECK(desk.store.writes == 0);
}

TEST_CASE("a draft is saved when the record is at rest and nothing keeps it from being written") {
  Desk desk;
  desk.type("x");
  desk.drafts.hand_over_all();
  CHECK(desk.drafts.is_saved(kKey));
  desk.store.said.idle = false;
  CHECK_FALSE(desk.drafts.is_saved(kKey));
  desk.store.said = {true, Error{"records_disk_full", {{"file", "records.db"}}, {}}};
  CHECK_FALSE(desk.drafts.is_saved(kKey));
}

TEST_CASE("a box stays where it is while others are opened") {
  Desk desk;
  const AnswerBox* first = &desk.drafts.box(kKey);
  for (int i = 0; i < 100; ++i) desk.drafts.box("ready/" + std::to_string(i));
  CHECK(first == &desk.drafts.box(kKey));
}

TEST_CASE("the text of a note goes to the notes, and a blank one takes the note away") {
  Desk desk;
  const course::ModuleId module{"ready"};
  const course::BlockId block{"overview"};
  desk.learner.set_note(module, block, "Ask");
  const std::string key = ui::note_key("ready", "overview");
  CHECK(desk.drafts.text(key) == "Ask");
  desk.drafts.box(key).insert(" why", AnswerBox::Source::Typed);
  desk.drafts.hand_over_all();
  CHECK(desk.learner.note(module, block) == "Ask why");
  CHECK(desk.learner.draft(key).empty());
  desk.drafts.box(key).erase_before(AnswerBox::Unit::All);
  desk.drafts.box(key).insert(" \n", AnswerBox::Source::Typed);
  desk.drafts.hand_over_all();
  CHECK(desk.learner.note(module, block).empty());
}
