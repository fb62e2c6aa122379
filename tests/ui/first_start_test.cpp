// The first start: three steps, each of which can be left out, and never again.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

Opening first_start(ImVec2 size = {1280, 800}, Language language = Language::English) {
  Opening opening{.system_language = language, .size = size};
  opening.services.first_start = true;
  return opening;
}

/// A course that has the tracks of the purposes.
course::Course make_offered_course() {
  course::Course made = make_marked_course();
  made.tracks[0].id.value = "start-here";
  made.tracks[1].id.value = "management-system";
  made.tracks[1].modules = {course::ModuleId{kLater}, course::ModuleId{kTwin}};
  return made;
}

}  // namespace

TEST_CASE("the three steps of the first start as text") {
  const course::Course course = make_offered_course();
  for (const Language language : {Language::English, Language::French}) {
    const std::string name = language == Language::English ? "_en" : "_fr";
    Program program(course, first_start({960, 800}, language));
    check_golden("first_start_1" + name, program.registry().dump());
    program.click("first_start/next");
    check_golden("first_start_2" + name, program.registry().dump());
    program.click("first_start/next");
    check_golden("first_start_3" + name, program.registry().dump());
  }
}

TEST_CASE("what one comes for chooses the first lesson, and the name is kept for the attestation") {
  const course::Course course = make_offered_course();
  const auto store = records::memory_store();
  Program program(course, *store, first_start());
  CHECK(program.focused() == "first_start/lessons/0");
  program.click("first_start/lessons/2");
  CHECK(program.app().reading_mode() == ReadingMode::Both);
  program.click("first_start/next");
  program.click("first_start/purpose/1");
  program.click("first_start/next");
  CHECK(program.focused() == "first_start/name");
  program.type("Zoé");
  program.press(Key::Enter);
  CHECK(program.has("home/title"));
  CHECK(program.learner().setting("module") == kTwin);
  CHECK(program.learner().draft("attestation/name") == "Zoé");
  Program again(course, *store, first_start());
  CHECK(again.has("home/title"));
}

TEST_CASE("the language of the first start stays, and a lesson that is only offered is not gone back to") {
  const course::Course course = make_offered_course();
  const auto store = records::memory_store();
  {
    Program program(course, *store, first_start({1280, 800}, Language::French));
    program.click("first_start/next");
    program.click("first_start/next");
    program.click("first_start/next");
    CHECK(program.get("home/title").label == "Bienvenue");
    CHECK(program.learner().setting("language") == "fr");
  }
  const Program again(course, *store, first_start({1280, 800}, Language::English));
  CHECK(again.get("home/title").label == "Bienvenue");
}

TEST_CASE("the first start is skipped at any step and does not come back") {
  const course::Course course = make_offered_course();
  for (int step = 0; step < 3; ++step) {
    const auto store = records::memory_store();
    {
      Program program(course, *store, first_start());
      for (int i = 0; i < step; ++i) program.click("first_start/next");
      program.click("first_start/skip");
      CHECK(program.has("home/title"));
    }
    const Program again(course, *store, first_start());
    CHECK(again.has("home/title"));
  }
}

TEST_CASE("whoever has read something is not asked") {
  const course::Course course = make_offered_course();
  const auto store = records::memory_store();
  store->save(records::Setting{"module", kReady});
  const Program program(course, *store, first_start());
  CHECK_FALSE(program.has("first_start/title"));
}

TEST_CASE("no step is cut or covered, and Tab goes through it in order") {
  const course::Course course = make_offered_course();
  for (const float width : {880.0F, 1280.0F}) {
    for (const Language language : {Language::English, Language::French}) {
      for (const float scale : {0.8F, 1.0F, 2.0F}) {
        Program program(course, first_start({width, 1600}, language));
        program.app().set_text_scale(scale);
        program.wait(1);
        for (int step = 0; step < 3; ++step) {
          INFO(width << " with text at " << scale << ", step " << step);
          CHECK(faults_of(program.registry(), {width, 1600}) == "");
          CHECK(tab_round(program, {}).size() == stops_in_reading_order(program.registry()).size());
          if (step < 2) program.click("first_start/next");
        }
      }
    }
  }
}
