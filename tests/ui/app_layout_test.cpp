// Nothing is cut and nothing covers anything else on the pages around the lessons, at every width and size of type.

#include <catch2/catch.hpp>

#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// The small course with long names, a long path and a long line of code.
course::Course make_long_course() {
  course::Course made = make_course();
  const std::string name = "Confidentiality, integrity and availability of everything that an organization knows";
  for (course::ModuleEntry& entry : made.modules) entry.title = {name, name + " et qu’elle doit protéger"};
  for (course::Track& track : made.tracks) track.audience = {name, name};
  course::Problem problem = made.modules.back().problems.front();
  problem.error.where.file = "/srv/someone/courses/the-management-system/content/modules/broken/module.json";
  problem.error.where.pointer = "/questions/1/ideas/0/hint/text/fr/and/so/on/to/a/place/that/lies/deep";
  for (std::string& line : problem.excerpt) line += " // " + name + name;
  made.modules.back().problems = {problem, problem};
  made.problems = {problem};
  return made;
}

}  // namespace

TEST_CASE("nothing is cut or covered on the pages around the lessons") {
  const course::Course course = make_long_course();
  const std::vector<ui::StartPlace> places{{},
                                           {"progress", {}, {}},
                                           {"learn", {}, {}},
                                           {"settings", {}, {}},
                                           {"error", kBroken, {}},
                                           {"attestation", kReady, {}}};
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
    for (const ui::StartPlace& place : places) {
      for (const Language language : {Language::English, Language::French}) {
        Program program(course, {.start = place, .system_language = language, .size = {width, 700}});
        for (const float scale : {0.8F, 0.9F, 1.0F, 1.3F, 1.5F, 1.75F, 2.0F}) {
          program.app().set_text_scale(scale);
          program.wait(1);
          INFO(place.screen << " at " << width << " with text at " << scale);
          CHECK(faults_of(program.registry(), {width, 700}) == "");
        }
      }
    }
  }
}

TEST_CASE("nothing is cut or covered on the list of modules with their objectives") {
  const course::Course course = make_long_course();
  for (const float width : {880.0F, 1280.0F}) {
    for (const float scale : {1.0F, 1.5F}) {
      Program program(course, {.start = {"learn", {}, {}}, .size = {width, 1200}});
      program.app().set_text_scale(scale);
      program.wait(1);
      program.click("catalogue/objectives");
      INFO(width << " with text at " << scale);
      CHECK(program.get("catalogue/objectives").label == "Hide the objectives");
      CHECK(faults_of(program.registry(), {width, 1200}) == "");
    }
  }
}

TEST_CASE("messages under the top bar take the lines that they need") {
  const course::Course course = make_course();
  const Error notice{"records_set_aside", {{"file", "/srv/someone/.local/share/passerelle/records-damaged.db"}}, {}};
  Program program(course, {.size = {880, 600}, .notices = {{"records_second_instance", {}, {}}, notice}});
  program.app().set_text_scale(1.5F);
  program.wait(1);
  CHECK(faults_of(program.registry(), {880, 600}) == "");
  CHECK(program.get("banner/records_set_aside").min.y == program.get("banner/records_second_instance").max.y);
}
