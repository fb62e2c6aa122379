#include "ui/reference_course.h"

namespace passerelle::test {
namespace {

using namespace course;

KeyTerm term(const char* id, Bilingual label) {
  KeyTerm made;
  made.id.value = id;
  made.label = std::move(label);
  made.definition = {"What it means.", "Ce que cela veut dire."};
  return made;
}

KeyTerm whole_term() {
  KeyTerm made = term("isms", {"ISMS", "SMSI"});
  made.definition = {"A way to steer security.", "Une façon de piloter la sécurité."};
  made.professional_definition = {"It rests on clauses 4 to 10.", "Il repose sur les articles 4 à 10."};
  made.example = {"The ISMS covers two sites.", "Le SMSI couvre deux sites."};
  made.variants = {{"security management"}, {"système de management"}};
  made.avoided = {{Language::French, "crypté", {"It is no French.", "Ce n’est pas français."}}};
  made.related = {{"event"}};
  return made;
}

Control control(const char* number, Bilingual name, bool is_new) {
  Control made;
  made.number = number;
  made.name = std::move(name);
  made.purpose = {"So that all know the rules.", "Pour que chacun connaisse les règles."};
  made.evidence = {"A signed policy.", "Une politique signée."};
  made.new_in_2022 = is_new;
  made.theme = is_new ? Theme::Physical : Theme::Organizational;
  made.types = {ControlType::Preventive};
  made.properties = {SecurityProperty::Integrity};
  made.concepts = {CybersecurityConcept::Identify};
  made.modules = {ModuleId{kReady}, ModuleId{kLater}};
  return made;
}

}  // namespace

Course make_reference_course() {
  Course made = make_marked_course();
  made.terms = {whole_term(), term("event", {"information security event", "événement de sécurité"}),
                term("access", {"access right", "droit d’accès"})};
  made.controls = {control("5.1", {"Written rules", "Des règles écrites"}, false),
                   control("5.9", {"What one owns", "Ce que l’on possède"}, true)};
  Clause ground;
  ground.number = "4";
  ground.name = {"Knowing the ground", "Connaître son terrain"};
  ground.asks = {"One looks around.", "On regarde autour de soi."};
  Clause issues = ground;
  issues.number = "4.1";
  issues.name = {"What helps or hinders", "Ce qui aide ou gêne"};
  issues.evidence = {"A note.", "Une note."};
  issues.common_mistake = {"To write it last.", "L’écrire en dernier."};
  issues.amendment = {"The climate is asked about.", "Le climat est pris en compte."};
  issues.controls = {"5.1"};
  issues.modules = {ModuleId{kReady}};
  made.clauses = {ground, issues};
  return made;
}

}  // namespace passerelle::test
