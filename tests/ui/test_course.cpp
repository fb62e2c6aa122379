#include "ui/test_course.h"

#include <catch2/catch.hpp>

namespace passerelle::test {
namespace {

using namespace course;

Question question(const char* id, const char* english, const char* french, int need) {
  Question made;
  made.id.value = id;
  made.prompt = {english, french};
  made.need = need;
  made.model_answer = {"The system as a whole.", "Le système dans son ensemble."};
  made.praise = {"Well put.", "Bien dit."};
  return made;
}

Idea idea(const char* id, const char* english, const char* french, const char* block) {
  Idea made;
  made.id.value = id;
  made.topic = {english, french};
  made.statement = {std::string(english) + ", in full.", std::string(french) + ", en entier."};
  made.hint = {{"Who decides?", "Qui décide ?"}, BlockId{block}};
  return made;
}

Audience audience(const char* id, const char* english, const char* french) {
  Audience made;
  made.id.value = id;
  made.icon = id;
  made.name = {english, french};
  made.instruction = {"Use one sentence.", "Une seule phrase."};
  Criterion one;
  one.id.value = "short";
  one.kind = Criterion::Kind::AtMostWords;
  one.words = 12;
  one.label = {"short", "court"};
  made.criteria.push_back(one);
  made.model_answer = {"A way to decide.", "Une façon de décider."};
  return made;
}

void fill_lesson(Module& module) {
  module.objectives = {{{"o1"}, {"Say what is certified", "Dire ce qui est certifié"}, {QuestionId{"first"}}}};
  module.overview = {
      {"overview"}, {}, {"A standard for **running** security.", "Une norme pour **piloter** la sécurité."}};
  module.explanation = {{"explanation"},
                        {},
                        {"It sets requirements for an [ISMS](term:isms).\n\nIt approves no product.",
                         "Elle fixe les exigences d’un [SMSI](term:isms).\n\nElle n’approuve aucun produit."}};
  module.example = {{"example"}, {}, {"A clinic keeps records.", "Une clinique tient des dossiers."}};
  module.blocks = {
      {{"system"}, {"A system", "Un système"}, {"Controls support decisions.", "Les mesures servent les décisions."}},
      {{"reason"}, {"A reason", "Une raison"}, {"A risk justifies a control.", "Un risque justifie une mesure."}},
  };
  module.callouts = {
      {{"tip"}, Tone::Tip, {"Start small.", "Commencez petit."}},
      {{"careful"}, Tone::Warning, {"A scope has edges.", "Un périmètre a des bords."}},
      {{"proof"}, Tone::Evidence, {"Keep minutes.", "Gardez les comptes rendus."}},
  };
  module.prompt = InteractivePrompt{{"explain"},
                                    {"Explain it twice.", "Expliquez-le deux fois."},
                                    {audience("manager", "For a manager", "Pour la direction"),
                                     audience("auditor", "For an auditor", "Pour un auditeur")}};
  module.recap = {{"recap"}, {}, {"A system, not a list.", "Un système, pas une liste."}};
}

Module ready_module() {
  Module module;
  module.id.value = kReady;
  module.version = "1.0.0";
  module.track.value = "start-here";
  module.minutes = 16;
  module.title = {"What is it?", "Qu’est-ce que c’est ?"};
  fill_lesson(module);
  Question first = question("first", "What is certified?", "Qu’est-ce qui est certifié ?", 1);
  first.ideas = {idea("system", "The system", "Le système", "system")};
  Question second = question("second", "Why is it no list?", "Pourquoi n’est-ce pas une liste ?", 2);
  second.ideas = {idea("risk", "The role of risk", "Le rôle du risque", "reason"),
                  idea("life", "What happens later", "Ce qui se passe ensuite", "overview")};
  module.questions = {first, second};
  module.key_terms = {{{"isms"}, {"ISMS", "SMSI"}, {"A management system.", "Un système de management."}}};
  return module;
}

ModuleEntry entry(const char* id, const char* track, ModuleEntry::State state, Bilingual title) {
  ModuleEntry made;
  made.id.value = id;
  made.track.value = track;
  made.state = state;
  made.title = std::move(title);
  made.minutes = 12;
  return made;
}

}  // namespace

ProgramWords open_words() {
  const std::string folder = std::string(PASSERELLE_BUILD_DIR) + "/share/passerelle/locales";
  Result<std::unique_ptr<const locale::Words>> english = locale::Words::open(folder, Language::English);
  Result<std::unique_ptr<const locale::Words>> french = locale::Words::open(folder, Language::French);
  REQUIRE(english.ok());
  REQUIRE(french.ok());
  return {std::move(english).value(), std::move(french).value()};
}

Course make_course() {
  Course made;
  made.title = {"A small course", "Un petit cours"};
  made.tracks = {{{"start-here"}, {"Start Here", "Point de départ"}, {"everyone", "tout le monde"}, {}},
                 {{"next"}, {"What is next", "La suite"}, {"trainers", "les formateurs"}, {}}};
  made.tracks[0].modules = {ModuleId{kReady}, ModuleId{kLater}};
  made.tracks[1].modules = {ModuleId{kBroken}};
  ModuleEntry ready = entry(kReady, "start-here", ModuleEntry::State::Ready, {"What is it?", "Qu’est-ce que c’est ?"});
  ready.minutes = 16;
  ready.module = std::make_shared<const Module>(ready_module());
  ModuleEntry broken = entry(kBroken, "next", ModuleEntry::State::Broken, {"Three properties", "Trois propriétés"});
  Problem problem;
  problem.error = {
      "words_missing", {{"file", "fr"}}, {"content/modules/broken/module.json", 41, 7, "/questions/1/prompt/fr"}};
  problem.excerpt = {"  \"prompt\": {", "    \"en\": \"Which three?\",", "    \"fr\": \"\"", "  },"};
  problem.excerpt_first_line = 39;
  broken.problems = {problem};
  made.modules = {ready, entry(kLater, "start-here", ModuleEntry::State::Coming, {"Three words", "Trois mots"}),
                  broken};
  made.terms = ready.module->key_terms;
  return made;
}

}  // namespace passerelle::test
