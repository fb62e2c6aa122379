#include "ui/view_checkpoint.h"

#include <catch2/catch.hpp>

#include "ui/test_course.h"

using namespace passerelle;
using namespace passerelle::ui;
using learning::Feedback;
using learning::Verdict;

namespace {

const course::Module& module_of(const course::Course& course) {
  return *course.find(course::ModuleId{test::kReady})->module;
}

Feedback partly() {
  Feedback feedback;
  feedback.verdict = Verdict::Partly;
  feedback.found = 1;
  feedback.needed = 2;
  feedback.ideas_found = {{{"The role of risk", "Le rôle du risque"}, {"chosen from risks", "our own"}}};
  feedback.ideas_missing = {{{"What happens later", "Ce qui se passe ensuite"}, {}}};
  feedback.advice = learning::Advice{{"What comes after?", "Et après ?"}, {"reason"}, {"A reason", "Une raison"}};
  return feedback;
}

VerdictView view_of(Verdict verdict, Language lead) {
  static const course::Course course = test::make_course();
  const test::ProgramWords words = test::open_words();
  Feedback feedback;
  feedback.verdict = verdict;
  feedback.needed = 1;
  feedback.found = verdict == Verdict::Correct ? 1 : 0;
  return make_verdict_view(feedback, module_of(course), words.speech(lead));
}

}  // namespace

TEST_CASE("a partly correct answer lists what was found in the learner's words and what is missing") {
  const course::Course course = test::make_course();
  const test::ProgramWords words = test::open_words();
  const VerdictView view = make_verdict_view(partly(), module_of(course), words.speech(Language::English));
  CHECK(view.name == "Partly correct");
  CHECK(view.count == "1 of 2 ideas found");
  CHECK(view.attempt == "Attempt 1");
  REQUIRE(view.found.size() == 1);
  CHECK(view.found[0].topic == "The role of risk");
  CHECK(view.found[0].detail == "“chosen from risks”, “our own”");
  REQUIRE(view.missing.size() == 1);
  CHECK(view.missing[0].topic == "What happens later");
  CHECK(view.missing[0].detail == "not expressed yet");
  CHECK(spoken(view.advice) == "What comes after?");
  CHECK(view.link_label == "Read the block “A reason”");
  CHECK(view.link_block == "reason");
  CHECK(view.announcement == "Partly correct. 1 of 2 ideas found. Missing: What happens later.");
}

TEST_CASE("a partly correct answer speaks French with its own spaces and quotation marks") {
  const course::Course course = test::make_course();
  const test::ProgramWords words = test::open_words();
  const VerdictView view = make_verdict_view(partly(), module_of(course), words.speech(Language::French));
  CHECK(view.name == "Partiellement correct");
  CHECK(view.count == "1 idée trouvée sur 2");
  CHECK(view.found[0].detail == "«\u00a0chosen from risks\u00a0», «\u00a0our own\u00a0»");
  CHECK(view.link_label == "Relire le bloc «\u00a0Une raison\u00a0»");
  CHECK(view.announcement == "Partiellement correct. 1 idée trouvée sur 2. Manquant\u00a0: Ce qui se passe ensuite.");
}

TEST_CASE("a missing idea shows its full wording once the feedback carries it") {
  const course::Course course = test::make_course();
  const test::ProgramWords words = test::open_words();
  Feedback feedback = partly();
  feedback.ideas_missing[0].statement = Bilingual{"It is reviewed.", "Il est revu."};
  const VerdictView view = make_verdict_view(feedback, module_of(course), words.speech(Language::English));
  CHECK(view.missing[0].detail == "It is reviewed.");
}

TEST_CASE("each verdict has a name, a count, an icon and a sentence") {
  struct Row {
    Verdict verdict;
    const char* name;
    const char* count;
    const char* icon;
    const char* advice;
  };
  const Row rows[] = {
      {Verdict::Correct, "Correct", "1 of 1 idea", "correct", "Your answer says what the question asks."},
      {Verdict::Contradictory, "Contradictory", "1 statement to correct", "contradictory",
       "One statement goes against the lesson. Read it again, then say it another way."},
      {Verdict::OffTopic, "Off topic", "0 of 1 idea", "off_topic",
       "True, perhaps, and useful elsewhere. Answer this question itself."},
      {Verdict::NotAnAnswer, "Not an answer yet", "nothing is counted", "not_an_answer",
       "There is nothing to mark yet. Write one sentence in your own words."},
      {Verdict::Rephrase, "Say it another way", "nothing is counted", "question",
       "Your idea may be right. Add who does what, in one full sentence."},
      {Verdict::LessonWords, "The lesson’s own words", "", "copy",
       "Good reading. Now close the lesson and say it in your own words."},
  };
  for (const Row& row : rows) {
    const VerdictView view = view_of(row.verdict, Language::English);
    CHECK(view.name == row.name);
    CHECK(view.count == row.count);
    CHECK(view.icon == row.icon);
    CHECK(spoken(view.advice) == row.advice);
  }
}

TEST_CASE("only a verdict that one may doubt offers an appeal, and only a vague answer is edited") {
  CHECK_FALSE(view_of(Verdict::Correct, Language::English).offers_appeal);
  CHECK_FALSE(view_of(Verdict::NotAnAnswer, Language::English).offers_appeal);
  CHECK_FALSE(view_of(Verdict::LessonWords, Language::English).offers_appeal);
  CHECK(view_of(Verdict::Contradictory, Language::English).offers_appeal);
  CHECK(view_of(Verdict::OffTopic, Language::English).offers_appeal);
  CHECK(view_of(Verdict::Rephrase, Language::English).offers_edit);
  CHECK_FALSE(view_of(Verdict::OffTopic, Language::English).offers_edit);
}

TEST_CASE("an answer that is none keeps its hint until it is asked for") {
  const course::Course course = test::make_course();
  const test::ProgramWords words = test::open_words();
  Feedback feedback;
  feedback.verdict = Verdict::NotAnAnswer;
  feedback.needed = 1;
  feedback.advice = learning::Advice{{"Who decides?", "Qui décide ?"}, {"overview"}, {}};
  const VerdictView view = make_verdict_view(feedback, module_of(course), words.speech(Language::English));
  CHECK(view.advice_on_demand);
  CHECK(spoken(view.advice) == "There is nothing to mark yet. Read where the link leads, then write one sentence.");
  CHECK(spoken(view.hint) == "Who decides?");
  CHECK(view.link_label == "Read “Lesson overview”");
}
