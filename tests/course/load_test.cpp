// The content folder as a whole: what is usable, what is left out and why.
#include <catch2/catch.hpp>

#include "course/load.h"

using namespace passerelle;
using namespace passerelle::course;

namespace {

const std::filesystem::path kContent = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content";

std::string lines(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    const Error& error = problem.error;
    text += error.where.file + ":" + std::to_string(error.where.line) + ": " + error.where.pointer + ": " + error.code;
    for (const ErrorArgument& argument : error.args) text += " " + argument.name + "=" + argument.value;
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the course of the project loads") {
  const auto course = load_course(kContent, Checks::Quick);
  REQUIRE(course.ok());
  CHECK(lines(course.value().problems) == "");
  REQUIRE(course.value().engine != nullptr);
  CHECK(course.value().modules.size() == 15);
  for (const ModuleEntry& entry : course.value().modules) {
    INFO(entry.id.value);
    CHECK(lines(entry.problems) == "");
    CHECK(entry.state != ModuleEntry::State::Broken);
    REQUIRE(entry.module != nullptr);
    for (const Question& question : entry.module->questions) CHECK(question.rubric != nullptr);
  }
}

TEST_CASE("the first module can be read and marked") {
  const auto course = load_course(kContent, Checks::Quick);
  REQUIRE(course.ok());
  const ModuleEntry* entry = course.value().find(ModuleId{"what-is-iso-27001"});
  REQUIRE(entry != nullptr);
  CHECK(entry->state == ModuleEntry::State::Ready);
  const Module& module = *entry->module;
  CHECK(module.title.fr == "Qu’est-ce que l’ISO\u00a027001\u202f?");
  CHECK(module.key_terms.size() == 6);
  CHECK(module.key_terms.front().label.fr == "SMSI");
  REQUIRE(module.questions.size() == 2);
  scoring::Workspace workspace;
  const auto mark = course.value().engine->assess(module.questions.front().model_answer.en,
                                                  *module.questions.front().rubric, workspace);
  CHECK(scoring::to_string(mark.label) == std::string("correct"));
}
