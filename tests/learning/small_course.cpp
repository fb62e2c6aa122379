#include "learning/small_course.h"

#include <catch2/catch.hpp>

namespace passerelle::test {
namespace {

using namespace course;

concepts::ConceptSource concept_source(const char* id, const char* english, const char* french) {
  concepts::ConceptSource source;
  source.id.value = id;
  source.en.preferred = english;
  source.fr.preferred = french;
  source.domain = true;
  return source;
}

std::shared_ptr<const scoring::Engine> make_engine() {
  concepts::SchemeSource scheme;
  scheme.concepts = {concept_source("system", "management system", "système de management"),
                     concept_source("product", "product", "produit"), concept_source("risk", "risk", "risque"),
                     concept_source("review", "review", "revue"), concept_source("audit", "audit", "audit")};
  auto engine = scoring::Engine::create(scheme);
  REQUIRE(engine.ok());
  return std::move(engine).value();
}

Idea idea(const char* id, const char* english, const char* french, const char* block, bool must = false) {
  Idea made;
  made.id.value = id;
  made.must = must;
  made.topic = {english, french};
  made.statement = {std::string(english) + ", in full.", std::string(french) + ", en entier."};
  made.hint = {{std::string("Read about ") + id + ".", std::string("Lisez sur ") + id + "."}, BlockId{block}};
  return made;
}

Misconception misconception() {
  Misconception made;
  made.id.value = "product";
  made.statement = {"It certifies a product.", "Elle certifie un produit."};
  made.feedback = {"Not the product.", "Pas le produit."};
  made.block.value = "overview";
  return made;
}

/// Each idea and misconception is the concept of its name.
std::shared_ptr<const scoring::Rubric> compile(const scoring::Engine& engine, const Question& question) {
  scoring::RubricSource source;
  source.question = std::string(kModule) + "/" + question.id.value;
  source.prompt = question.prompt;
  source.need = question.need;
  for (const Idea& one : question.ideas) source.ideas.push_back({one.id, one.must, {{one.id.value, {}}}});
  for (const Misconception& one : question.misconceptions) {
    source.misconceptions.push_back({one.id, {{one.id.value, {}}}});
  }
  std::shared_ptr<const scoring::Rubric> rubric;
  REQUIRE(engine.compile(source, &rubric).empty());
  return rubric;
}

Question question(const char* id, int need, std::vector<Idea> ideas) {
  Question made;
  made.id.value = id;
  made.prompt = {"What does it look at?", "Que regarde-t-elle ?"};
  made.need = need;
  made.ideas = std::move(ideas);
  made.misconceptions = {misconception()};
  made.praise = {"Well put.", "Bien dit."};
  return made;
}

Criterion criterion(const char* id, Criterion::Kind kind) {
  Criterion made;
  made.id.value = id;
  made.kind = kind;
  return made;
}

InteractivePrompt prompt() {
  Audience manager;
  manager.id.value = "manager";
  manager.criteria = {criterion("one", Criterion::Kind::OneSentence), criterion("risk", Criterion::Kind::Mentions),
                      criterion("short", Criterion::Kind::AtMostWords)};
  manager.criteria[1].concepts = {{"risk"}, {"review"}};
  manager.criteria[2].words = 5;
  return {{"exercise"}, {"Explain it.", "Expliquez."}, {manager}};
}

Module make_module(const scoring::Engine& engine) {
  Module module;
  module.id.value = kModule;
  module.version = "1.2.0";
  module.objectives = {{{"say"}, {"Say it", "Le dire"}, {{"certified"}, {"reason"}}}, {{"none"}, {}, {}}};
  module.overview = {{"overview"}, {}, {"A standard.", "Une norme."}};
  module.explanation = {{"explanation"}, {}, {"It sets requirements.", "Elle fixe des exigences."}};
  module.blocks = {{{"system"}, {"A system", "Un système"}, {"It is run.", "Il est piloté."}},
                   {{"later"}, {"What comes later", "La suite"}, {"It is reviewed.", "Il est revu."}}};
  module.callouts = {{{"tip"}, Tone::Tip, {"Start small.", "Commencez petit."}}};
  module.prompt = prompt();
  module.recap = {{"recap"}, {}, {"A system.", "Un système."}};
  // "review" is written first, but the lesson teaches "risk" before it.
  module.questions = {question("certified", 1, {idea("system", "The system", "Le système", "system")}),
                      question("reason", 2,
                               {idea("review", "What happens later", "Ce qui suit", "later"),
                                idea("risk", "The role of risk", "Le rôle du risque", "overview", true),
                                idea("audit", "Who looks", "Qui regarde", "nowhere")})};
  for (Question& one : module.questions) one.rubric = compile(engine, one);
  module.questions.push_back(question("unmarked", 1, {}));
  return module;
}

Course course_with(ModuleEntry::State state, bool with_module) {
  Course made;
  made.engine = make_engine();
  made.tracks = {{{"start"}, {"Start", "Début"}, {}, {{kModule}}}};
  ModuleEntry entry;
  entry.id.value = kModule;
  entry.state = state;
  if (with_module) entry.module = std::make_shared<const Module>(make_module(*made.engine));
  made.modules = {entry};
  return made;
}

}  // namespace

Course small_course() { return course_with(ModuleEntry::State::Ready, true); }

Course broken_course() { return course_with(ModuleEntry::State::Broken, false); }

const Module& module_of(const Course& course) {
  REQUIRE(course.modules.front().module != nullptr);
  return *course.modules.front().module;
}

const Question& question_of(const Course& course, const std::string& id) {
  for (const Question& one : module_of(course).questions) {
    if (one.id.value == id) return one;
  }
  FAIL("no question " + id);
  throw std::logic_error("unreachable");
}

}  // namespace passerelle::test
