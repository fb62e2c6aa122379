// The attestation page of a module that is completed: as text, by keyboard, and what is saved.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// A record in which every question of the module was answered correctly.
struct Finished {
  course::Course course = make_marked_course();
  std::unique_ptr<records::Store> store = records::memory_store();
  std::vector<std::string> saved;
  bool full = false;

  Finished() {
    ManualClock clock;
    learning::Learner learner(course, *store, clock);
    for (const char* module : {kReady, kTwin}) {
      REQUIRE(learner.submit({{module}, {"first"}}, "It certifies the management system.") != nullptr);
      REQUIRE(learner.submit({{module}, {"second"}}, "Each risk is known, and there is a review.") != nullptr);
    }
  }

  Opening opening(Language language, ImVec2 size, const char* screen = "attestation") {
    Opening opening{.start = {screen, kReady, {}}, .system_language = language, .size = size};
    opening.services.program = "1.2.3";
    opening.services.save_attestation = [this](const exchange::Attestation& made,
                                               ui::AttestationFile file) -> Result<std::string> {
      if (full) return Error{"export_not_written", {{"path", "/docs"}, {"reason", "full"}}, {}};
      saved.push_back(made.name + (file == ui::AttestationFile::Pdf ? " pdf" : " text"));
      return std::string("/docs/attestation.pdf");
    };
    return opening;
  }
};

const ImVec2 kNarrow{960, 700};
const ImVec2 kRegular{1280, 800};

std::string name_of(ImVec2 size, Language language) {
  return std::string("attestation_") + (size.x < 1280 ? "960" : "1280") +
         (language == Language::English ? "_en" : "_fr");
}

}  // namespace

TEST_CASE("the attestation page as text") {
  Finished finished;
  for (const ImVec2 size : {kNarrow, kRegular}) {
    for (const Language language : {Language::English, Language::French}) {
      Program program(finished.course, *finished.store, finished.opening(language, size));
      program.type("Zoé");
      check_golden(name_of(size, language), program.registry().dump());
      program.press(Key::Backspace, kCtrl);
    }
  }
}

TEST_CASE("a name is needed before anything is saved") {
  Finished finished;
  Program program(finished.course, *finished.store, finished.opening(Language::English, kRegular));
  CHECK(program.focused() == "attestation/name");
  CHECK_FALSE(program.get("attestation/save_pdf").enabled);
  CHECK(program.has("attestation/reason"));
  program.click("attestation/save_pdf");
  CHECK(finished.saved.empty());
}

TEST_CASE("the preview follows the name and the languages, and saving says where the file is") {
  Finished finished;
  Program program(finished.course, *finished.store, finished.opening(Language::English, kRegular));
  program.type("Zoé Lefèvre");
  CHECK(program.get("attestation/preview/en/1").label == "Issued to: Zoé Lefèvre");
  CHECK_FALSE(program.has("attestation/preview/fr/1"));
  program.click("attestation/languages/2");
  CHECK(program.get("attestation/preview/fr/1").label == "Délivrée à\u00a0: Zoé Lefèvre");
  program.click("attestation/save_pdf");
  program.click("attestation/save_text");
  CHECK(finished.saved == std::vector<std::string>{"Zoé Lefèvre pdf", "Zoé Lefèvre text"});
  CHECK(program.get("attestation/saved").label == "Saved: /docs/attestation.pdf");
  CHECK(program.announced() == "Saved: /docs/attestation.pdf");
  CHECK(program.learner().setting("name") == "Zoé Lefèvre");
}

TEST_CASE("a file that cannot be written is said on the page, and nothing is lost") {
  Finished finished;
  finished.full = true;
  Program program(finished.course, *finished.store, finished.opening(Language::English, kRegular));
  program.type("Zoé");
  program.click("attestation/save_pdf");
  CHECK(program.get("attestation/error").label.find("The file /docs cannot be written") == 0);
  CHECK(program.get("attestation/preview/en/1").label == "Issued to: Zoé");
}

TEST_CASE("the attestation page is neither cut nor covered, and Tab goes through it in order") {
  Finished finished;
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
    for (const Language language : {Language::English, Language::French}) {
      Program program(finished.course, *finished.store, finished.opening(language, {width, 700}));
      program.click("attestation/languages/2");
      for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
        program.app().set_text_scale(scale);
        program.wait(1);
        INFO(width << " with text at " << scale);
        CHECK(faults_of(program.registry(), {width, 700}) == "");
      }
      const std::vector<std::string> wanted = stops_in_reading_order(program.registry());
      std::vector<std::string> forward = tab_round(program, {});
      std::sort(forward.begin(), forward.end());
      std::vector<std::string> all = wanted;
      std::sort(all.begin(), all.end());
      CHECK(forward == all);
    }
  }
}

TEST_CASE("a completed lesson and its checkpoint say so, as text") {
  Finished finished;
  for (const char* screen : {"lesson", "checkpoint"}) {
    for (const Language language : {Language::English, Language::French}) {
      const Program program(finished.course, *finished.store, finished.opening(language, kRegular, screen));
      check_golden(std::string(screen) + "_complete" + (language == Language::English ? "_en" : "_fr"),
                   program.registry().dump());
    }
  }
}

TEST_CASE("the card of a completed lesson is neither cut nor covered, in one language and in both") {
  Finished finished;
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
    for (const ReadingMode mode : {ReadingMode::French, ReadingMode::Both}) {
      Program program(finished.course, *finished.store, finished.opening(Language::French, {width, 4000}, "lesson"));
      program.app().set_reading_mode(mode);
      for (const float scale : {0.8F, 1.0F, 2.0F}) {
        program.app().set_text_scale(scale);
        program.wait(1);
        INFO(width << " with text at " << scale);
        CHECK(program.has("lesson/checkpoint/attestation"));
        CHECK(faults_of(program.registry(), {width, 4000}) == "");
      }
    }
  }
}

TEST_CASE("what is completed leads to its attestation from the lesson, from the checkpoint and from the list") {
  Finished finished;
  Program lesson(finished.course, *finished.store, finished.opening(Language::English, {1280, 4000}, "lesson"));
  lesson.click("lesson/checkpoint/attestation");
  CHECK(lesson.title() == "Attestation, Passerelle");
  Program checkpoint(finished.course, *finished.store, finished.opening(Language::English, {1280, 4000}, "checkpoint"));
  checkpoint.click("checkpoint/attestation");
  CHECK(checkpoint.title() == "Attestation, Passerelle");
  Program list(finished.course, *finished.store, finished.opening(Language::English, {1280, 1600}, "learn"));
  list.click(std::string("catalogue/") + kReady + "/attestation");
  CHECK(list.title() == "Attestation, Passerelle");
}
