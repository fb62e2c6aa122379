#include "scoring/bench.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "scoring/rubric_source.h"
#include "support/scheme_text.h"

namespace passerelle::test {
namespace {

constexpr const char* kScheme = R"(
  management-system | management system, ISMS, way of working, organized | système de management, SMSI, façon de travailler, organisation | domain
  product           | product, software, tool, device     | produit, logiciel, outil, appareil
  checklist         | checklist, list of boxes            | checklist, liste de cases
  person            | person, people, employee            | personne, salarié
  iso-27001         | ISO 27001, 27001                    | ISO 27001, 27001 | domain antonym=iso-27002
  iso-27002         | ISO 27002, 27002                    | ISO 27002, 27002 | domain
  requirements      | requirement, require, must          | exigence, exiger
  certify           | certify, certification, certificate | certifier, certification, certificat
  guidance          | guidance, advice, help, explain     | recommandation, conseil, aider, expliquer
  confidentiality   | confidentiality, confidential       | confidentialité, confidentiel | domain
  integrity         | integrity                           | intégrité | domain
  availability      | availability, available             | disponibilité, disponible | domain
  speed             | speed                               | vitesse
  threat            | threat, attack                      | menace, attaque
  risk              | risk                                | risque | domain
  change            | change, evolve                      | changer, évoluer
  end               | end, stop, finish                   | fin, finir, arrêter, s’arrêter
  once              | once                                | une fois, une seule fois
  enough            | enough, sufficient                  | suffire, suffisant, assez
  only              | only, just                          | seulement, uniquement
)";

scoring::RubricSource question(const char* id, const char* en, const char* fr, int need) {
  scoring::RubricSource source;
  source.question = std::string("bench/") + id;
  source.prompt = {en, fr};
  source.need = need;
  return source;
}

std::vector<scoring::PatternSource> patterns(std::initializer_list<const char*> texts) {
  std::vector<scoring::PatternSource> out;
  for (const char* text : texts) out.push_back({text, {}});
  return out;
}

std::vector<scoring::RubricSource> rubric_sources() {
  auto certifies = question("certifies", "What does the standard certify?", "Que certifie la norme ?", 1);
  certifies.ideas = {{{"system"}, true, patterns({"management-system"})}};
  certifies.misconceptions = {{{"product"}, patterns({"product"})},
                              {{"checklist"}, patterns({"checklist"})},
                              {{"people"}, patterns({"person"})}};
  certifies.lesson_texts = {
      {"The certificate covers the management system of the organization, and not its products, "
       "its software or the people who work there.",
       "Le certificat porte sur le système de management de l’organisation, et non sur ses produits, "
       "ses logiciels ou les personnes qui y travaillent."}};

  auto differ = question("differ", "How does ISO 27002 differ from ISO 27001?",
                         "En quoi l’ISO 27002 diffère-t-elle de l’ISO 27001 ?", 2);
  differ.ideas = {{{"requirements"}, false, patterns({"iso-27001:(requirements | certify)"})},
                  {{"guidance"}, false, patterns({"iso-27002:guidance"})}};
  differ.misconceptions = {{{"swapped"}, patterns({"iso-27002:(requirements | certify)", "iso-27001:guidance"})}};

  auto properties = question("properties", "Name the three properties.", "Citez les trois propriétés.", 3);
  properties.list_answer = true;
  properties.ideas = {{{"confidentiality"}, false, patterns({"confidentiality"})},
                      {{"integrity"}, false, patterns({"integrity"})},
                      {{"availability"}, false, patterns({"availability"})}};
  properties.misconceptions = {{{"speed"}, patterns({"speed"})}};

  auto improve = question("improve", "Why must the ISMS keep improving?", "Pourquoi le SMSI doit-il s’améliorer ?", 2);
  improve.ideas = {{{"change"}, false, patterns({"(threat | risk) change"})}, {{"endless"}, false, patterns({"-end"})}};
  improve.misconceptions = {{{"once"}, patterns({"once enough", "only once"})}};

  auto threats = question("threats", "What may happen to it?", "Que peut-il lui arriver ?", 1);
  threats.ideas = {{{"examples"}, false, patterns({"3(speed | end | change)"})}};
  return {certifies, differ, properties, improve, threats};
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string short_label(scoring::Label label) {
  switch (label) {
    case scoring::Label::Correct:
      return "correct";
    case scoring::Label::PartiallyCorrectIncomplete:
      return "partly";
    case scoring::Label::Contradictory:
      return "contra";
    case scoring::Label::Irrelevant:
      return "off";
    case scoring::Label::NonDomain:
      return "none";
  }
  return {};
}

}  // namespace

MarkingBench::MarkingBench() {
  auto engine = scoring::Engine::create(scheme_from(kScheme));
  REQUIRE(engine.ok());
  engine_ = std::move(engine).value();
  for (const scoring::RubricSource& source : rubric_sources()) {
    std::shared_ptr<const scoring::Rubric> rubric;
    const auto problems = engine_->compile(source, &rubric);
    REQUIRE(problems.empty());
    rubrics_[source.question.substr(6)] = rubric;
  }
}

scoring::Assessment MarkingBench::mark(const std::string& question, std::string_view answer, scoring::Explain explain) {
  return engine_->assess(answer, *rubrics_.at(question), workspace_, explain);
}

std::string findings_of(const scoring::Assessment& assessment) {
  std::string all;
  const auto add = [&all](const std::string& one) { all += (all.empty() ? "" : " ") + one; };
  for (const scoring::IdeaResult& idea : assessment.ideas) {
    if (idea.state == scoring::IdeaState::Expressed) add(idea.id.value);
    if (idea.state == scoring::IdeaState::Contradicted) add("-" + idea.id.value);
  }
  for (const scoring::MisconceptionResult& wrong : assessment.misconceptions) add("!" + wrong.id.value);
  return all;
}

void check_table(MarkingBench& bench, const std::string& question, std::string_view table) {
  std::istringstream lines{std::string(table)};
  for (std::string line; std::getline(lines, line);) {
    if (trimmed(line).empty()) continue;
    const std::size_t first = line.find('|');
    const std::size_t second = line.find('|', first + 1);
    REQUIRE(second != std::string::npos);
    const std::string label = trimmed(line.substr(0, first));
    const std::string findings = trimmed(line.substr(first + 1, second - first - 1));
    const std::string text = trimmed(line.substr(second + 1));
    const scoring::Assessment got = bench.mark(question, text);
    INFO(text);
    CHECK(short_label(got.label) == label);
    if (findings != "*") CHECK(findings_of(got) == findings);
  }
}

}  // namespace passerelle::test
