#include <catch2/catch.hpp>

#include "ui/test_course.h"
#include "ui/view_catalogue.h"
#include "ui/view_error.h"
#include "ui/view_lesson.h"
#include "ui/view_shell.h"

using namespace passerelle;
using namespace passerelle::ui;

namespace {

struct FixedClock final : Clock {
  Moment now() const override { return {TimePoint{std::chrono::milliseconds{1'700'000'000'000}}, {}}; }
};

struct Desk {
  course::Course course = test::make_course();
  std::unique_ptr<records::Store> store = records::memory_store();
  FixedClock clock;
  learning::Learner learner{course, *store, clock};
  test::ProgramWords words = test::open_words();

  const course::Module& module() const { return *course.find(course::ModuleId{test::kReady})->module; }
};

}  // namespace

TEST_CASE("the lesson lists its sections in reading order with the other language beside each heading") {
  const Desk desk;
  const LessonView view = make_lesson_view(desk.course, desk.module(), desk.words.speech(Language::English));
  std::vector<std::string> ids;
  for (const SectionView& section : view.sections) ids.push_back(section.id);
  CHECK(ids == std::vector<std::string>{"overview", "explanation", "example", "blocks", "examples", "prompt", "recap"});
  CHECK(view.sections[1].heading.lead == "Professional explanation");
  CHECK(view.sections[1].heading.other == "Explication professionnelle");
  CHECK(view.title.other == "Qu’est-ce que c’est ?");
  CHECK(view.minutes.lead == "16 minutes");
  CHECK(view.sections[4].blocks[1].heading.lead == "Warning");
  CHECK(view.sections[6].blocks[0].number == 10);
  CHECK(view.find_term("isms")->label.other == "SMSI");
  CHECK(view.find_term("unknown") == nullptr);
  CHECK(view.checkpoint_summary == "2 questions, about 4 minutes");
}

TEST_CASE("a section is read when every block of it is read") {
  Desk desk;
  LessonView view = make_lesson_view(desk.course, desk.module(), desk.words.speech(Language::English));
  desk.learner.mark_read(desk.module().id, course::BlockId{"system"});
  refresh_progress(view, desk.module(), desk.learner);
  CHECK_FALSE(view.sections[3].read);
  CHECK(view.sections[3].blocks[0].read);
  desk.learner.mark_read(desk.module().id, course::BlockId{"reason"});
  refresh_progress(view, desk.module(), desk.learner);
  CHECK(view.sections[3].read);
}

TEST_CASE("the catalogue says of each module whether it can be opened and how far one is") {
  Desk desk;
  const Speech speech = desk.words.speech(Language::English);
  CatalogueView view = make_catalogue_view(desk.course, desk.learner, speech);
  CHECK(view.summary == "3 modules in 2 tracks");
  REQUIRE(view.tracks.size() == 2);
  CHECK(view.tracks[0].ready == "1 of 2 modules ready");
  CHECK(view.tracks[0].modules[0].meta == "Beginner · 16 minutes");
  CHECK(view.tracks[0].modules[0].status == "Not started");
  CHECK(view.tracks[0].modules[1].state == ModuleState::Coming);
  CHECK(view.tracks[0].modules[1].status == "Coming");
  CHECK(view.tracks[1].modules[0].state == ModuleState::Broken);
  CHECK(view.tracks[1].modules[0].status == "Cannot be opened yet");
  desk.learner.mark_read(desk.module().id, course::BlockId{"system"});
  view = make_catalogue_view(desk.course, desk.learner, speech);
  CHECK(view.tracks[0].modules[0].status == "1 of 10 blocks read");
}

TEST_CASE("the page of a broken module shows file, line, pointer, excerpt and three steps") {
  const Desk desk;
  const ErrorView view =
      make_module_error_view(*desk.course.find(course::ModuleId{test::kBroken}), desk.words.speech(Language::English));
  CHECK(view.text ==
        "“Three properties” has one thing to mend. Your progress is safe and every other module still works.");
  CHECK(view.file == "content/modules/broken/module.json");
  CHECK(view.line == "line 41");
  CHECK(view.pointer == "/questions/1/prompt/fr");
  REQUIRE(view.excerpt.size() == 4);
  CHECK(view.excerpt[2].number == "41");
  CHECK(view.excerpt[2].marked);
  CHECK_FALSE(view.excerpt[1].marked);
  REQUIRE(view.steps.size() == 3);
  CHECK(view.steps[0] == "Open the file at line 41.");
  CHECK(view.steps[1] == "Install the program again.");
  CHECK(view.steps[2] == "Come back here and check the file again.");
  CHECK(view.details ==
        "content/modules/broken/module.json:41:7: /questions/1/prompt/fr: The program’s words are missing: fr cannot "
        "be read; install the program again\n");
}

TEST_CASE("a course that is not there says so and names the folder") {
  const Desk desk;
  const ErrorView view = make_missing_course_view({}, "/srv/course", desk.words.speech(Language::French));
  CHECK(view.title == "Le cours est introuvable");
  CHECK(view.steps.front() == "Cherchez le dossier du cours à l’emplacement /srv/course.");
}

TEST_CASE("crumbs lead back to the catalogue, to the track and from the checkpoint to the lesson") {
  const Desk desk;
  const Speech speech = desk.words.speech(Language::English);
  const std::vector<Crumb> lesson = make_crumbs({Screen::Lesson, test::kReady, {}}, desk.course, speech);
  REQUIRE(lesson.size() == 3);
  CHECK(lesson[0].label == "Learn");
  CHECK(lesson[1].label == "Start Here");
  CHECK(lesson[1].place.block == "start-here");
  CHECK(lesson[2].label == "What is it?");
  CHECK_FALSE(lesson[2].is_link);
  CHECK(make_crumbs({Screen::Checkpoint, test::kReady, {}}, desk.course, speech)[2].is_link);
  CHECK(make_crumbs({Screen::Catalogue, {}, {}}, desk.course, speech).size() == 1);
}

TEST_CASE("what does not exist yet stands in the rail with the reason") {
  const Desk desk;
  const ShellView view = make_shell_view({Screen::Lesson, test::kReady, {}}, ReadingMode::English, {}, {}, {Screen::Catalogue, Screen::Settings},
                                         desk.words.speech(Language::French));
  REQUIRE(view.rail.size() == 8);
  CHECK(view.rail[1].label == "Parcours");
  CHECK(view.rail[1].current);
  CHECK(view.rail[1].reason.empty());
  CHECK(view.rail[0].reason == "Prévu dans une prochaine version");
  CHECK(view.rail[7].id == "settings");
  CHECK(view.rail[7].reason.empty());
}
