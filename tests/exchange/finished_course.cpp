#include "exchange/finished_course.h"

#include <catch2/catch.hpp>

namespace passerelle::test {
namespace {

using namespace course;

std::shared_ptr<const scoring::Engine> make_engine() {
  concepts::SchemeSource scheme;
  concepts::ConceptSource key;
  key.id.value = "key";
  key.en.preferred = "key";
  key.fr.preferred = "clé";
  key.domain = true;
  scheme.concepts = {key};
  auto engine = scoring::Engine::create(scheme);
  REQUIRE(engine.ok());
  return std::move(engine).value();
}

Question question(const scoring::Engine& engine, const char* id, Bilingual prompt) {
  Question made;
  made.id.value = id;
  made.prompt = std::move(prompt);
  Idea idea;
  idea.id.value = "key";
  made.ideas = {idea};
  scoring::RubricSource source;
  source.question = std::string("doors/") + id;
  source.prompt = made.prompt;
  source.need = 1;
  source.ideas = {{idea.id, false, {{"key", {}}}}};
  REQUIRE(engine.compile(source, &made.rubric).empty());
  return made;
}

ModuleEntry entry_of(Module module, ModuleEntry::State state) {
  ModuleEntry entry;
  entry.id = module.id;
  entry.title = module.title;
  entry.state = state;
  entry.module = std::make_shared<const Module>(std::move(module));
  return entry;
}

Module module_of(const char* id, Bilingual title) {
  Module module;
  module.id.value = id;
  module.version = "1.2.0";
  module.title = std::move(title);
  return module;
}

Course make_course() {
  Course made;
  made.engine = make_engine();
  Module keys = module_of("keys", {"Keys & “doors”", "Clés et « portes »"});
  keys.objectives = {{{"say"}, {"Say what **opens** a door", "Dire ce qui **ouvre** une porte"}, {}},
                     {{"show"}, {"Show how", "Montrer comment"}, {}}};
  keys.questions = {question(*made.engine, "open", {"What opens a door?", "Qu’est-ce qui ouvre une porte ?"}),
                    question(*made.engine, "close", {"What closes it?", "Qu’est-ce qui la ferme ?"})};
  Module locks = module_of("locks", {"Locks", "Serrures"});
  locks.objectives = {{{"turn"}, {"Turn it", "La tourner"}, {}}};
  locks.questions = {question(*made.engine, "turn", {"What turns in a lock?", "Qu’est-ce qui tourne ?"})};
  made.modules = {entry_of(keys, ModuleEntry::State::Ready), entry_of(locks, ModuleEntry::State::Ready),
                  entry_of(module_of("windows", {"Windows", "Fenêtres"}), ModuleEntry::State::Coming)};
  made.tracks = {{{"doors"}, {"Doors", "Portes"}, {}, {{"keys"}, {"locks"}}},
                 {{"later"}, {"Later", "Plus tard"}, {}, {{"locks"}, {"windows"}}}};
  return made;
}

}  // namespace

Classroom::Classroom() : course(make_course()) { learner = std::make_unique<learning::Learner>(course, *store, clock); }

void Classroom::answer(const char* module, const char* question, const char* text) {
  REQUIRE(learner->submit({{module}, {question}}, text) != nullptr);
}

void Classroom::finish() {
  answer("keys", "open");
  answer("keys", "close", "no idea");
  clock.advance(std::chrono::hours(24));
  answer("keys", "close");
  answer("locks", "turn", "la clé");
}

exchange::AttestationRequest Classroom::request(const char* id, ReadingMode languages) const {
  return {id, "Zoé Lefèvre", languages, "0.1.0", clock.now()};
}

exchange::Attestation Classroom::attestation(const char* id, ReadingMode languages) {
  finish();
  auto made = exchange::make_attestation(*learner, request(id, languages));
  REQUIRE(made.ok());
  return made.value();
}

}  // namespace passerelle::test
