// The controls of Annex A and the clauses: read from files that a course may lack, and checked.
#include <catch2/catch.hpp>

#include <map>

#include "course/load.h"
#include "course/problem_lines.h"
#include "course/real_course.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::Lines;
using passerelle::testing::lines_of;
using passerelle::testing::problems_in;
namespace testing = passerelle::testing;

namespace {

const std::string kControls = "controls.json";
const std::string kClauses = "clauses.json";

constexpr const char* kControlsText = R"json({
  "schemaVersion": 1,
  "controls": [
    {
      "number": "7.7", "theme": "physical", "newIn2022": false,
      "name": { "en": "Clear desk", "fr": "Bureau net" },
      "purpose": { "en": "Nothing lies open.", "fr": "Rien ne reste ouvert." },
      "evidence": { "en": "A round in the evening.", "fr": "Une ronde le soir." },
      "types": ["preventive"], "properties": ["confidentiality"], "concepts": ["protect"], "modules": ["desk"]
    },
    {
      "number": "8.9", "theme": "technological", "newIn2022": true,
      "name": { "en": "Settings", "fr": "Réglages" },
      "purpose": { "en": "Each machine is set as decided.", "fr": "Chaque machine suit la décision prise." },
      "evidence": { "en": "A list of settings.", "fr": "Une liste de réglages." },
      "types": ["preventive", "corrective"], "properties": ["integrity", "availability"],
      "concepts": ["protect", "recover"], "modules": []
    }
  ]
}
)json";

constexpr const char* kClausesText = R"json({
  "schemaVersion": 1,
  "clauses": [
    {
      "number": "9", "name": { "en": "Looking back", "fr": "Regarder en arrière" },
      "asks": { "en": "See what became of it.", "fr": "Voir ce qu’il en est advenu." }, "modules": [], "controls": []
    },
    {
      "number": "10.2", "name": { "en": "Mending", "fr": "Réparer" },
      "asks": { "en": "Mend the cause.", "fr": "Réparer la cause." },
      "evidence": { "en": "A note of causes.", "fr": "Une note des causes." },
      "commonMistake": { "en": "Only the effect is mended.", "fr": "Seul l’effet est réparé." },
      "amendment": { "en": "Nothing here.", "fr": "Rien à cet endroit." },
      "modules": ["desk", "locks"], "controls": ["7.7"]
    }
  ]
}
)json";

void write_both(const ContentFolder& folder) {
  folder.write(kControls, kControlsText);
  folder.write(kClauses, kClausesText);
}

Course load(const ContentFolder& folder) {
  auto course = load_course(folder.path(), Checks::Quick);
  REQUIRE(course.ok());
  return std::move(course).value();
}

/// The problems after one change to one of the files.
Lines problems_with(const std::string& file, const std::string& from, const std::string& to) {
  const ContentFolder folder;
  write_both(folder);
  folder.edit(file, from, to);
  return problems_in(folder.path(), Checks::Quick);
}

}  // namespace

TEST_CASE("a course without controls and clauses has none, and nothing is wrong") {
  const ContentFolder folder;
  const Course course = load(folder);
  CHECK(course.controls.empty());
  CHECK(course.clauses.empty());
  CHECK(course.find_control("7.7") == nullptr);
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
}

TEST_CASE("controls and clauses hold what their files say") {
  const ContentFolder folder;
  write_both(folder);
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
  const Course course = load(folder);
  REQUIRE(course.controls.size() == 2);
  const Control* settings = course.find_control("8.9");
  REQUIRE(settings != nullptr);
  CHECK(settings->theme == Theme::Technological);
  CHECK(settings->name.fr == "Réglages");
  CHECK(settings->purpose.en == "Each machine is set as decided.");
  CHECK(settings->evidence.fr == "Une liste de réglages.");
  CHECK(settings->new_in_2022);
  CHECK(settings->types == std::vector<ControlType>{ControlType::Preventive, ControlType::Corrective});
  CHECK(settings->properties ==
        std::vector<SecurityProperty>{SecurityProperty::Integrity, SecurityProperty::Availability});
  CHECK(settings->concepts ==
        std::vector<CybersecurityConcept>{CybersecurityConcept::Protect, CybersecurityConcept::Recover});
  CHECK(course.find_control("7.7")->modules == std::vector<ModuleId>{{"desk"}});
  REQUIRE(course.clauses.size() == 2);
  CHECK(course.find_clause("9")->evidence.en.empty());
  const Clause* mending = course.find_clause("10.2");
  REQUIRE(mending != nullptr);
  CHECK(mending->asks.fr == "Réparer la cause.");
  CHECK(mending->common_mistake.en == "Only the effect is mended.");
  CHECK(mending->amendment.fr == "Rien à cet endroit.");
  CHECK(mending->modules == std::vector<ModuleId>{{"desk"}, {"locks"}});
  CHECK(mending->controls == std::vector<std::string>{"7.7"});
}

TEST_CASE("what is wrong with a control is said at its place") {
  const auto with = [](const std::string& from, const std::string& to) { return problems_with(kControls, from, to); };
  CHECK(with("\"7.7\"", "\"8.9\"") ==
        Lines{"E controls.json:5:33 /controls/0/theme content_wrong_theme number=8.9 theme=technological",
              "E controls.json:12:17 /controls/1/number content_duplicate_number id=8.9 line=5"});
  CHECK(with("\"8.9\", \"theme\": \"technological\"", "\"7.6\", \"theme\": \"physical\"") ==
        Lines{"E controls.json:12:17 /controls/1/number content_number_order number=7.6 before=7.7"});
  CHECK(with("\"7.7\"", "\"A.7.7\"").front() ==
        "E controls.json:5:17 /controls/0/number content_bad_number_of_standard value=A.7.7");
  CHECK(with("[\"desk\"]", "[\"dsk\"]") ==
        Lines{"E controls.json:9:104 /controls/0/modules/0 content_unknown_module_near id=dsk nearest=desk"});
  CHECK(with("\"newIn2022\": false,", "") == Lines{"E controls.json:4:5 /controls/0 content_missing_field "
                                                   "field=newIn2022"});
  CHECK(with("[\"protect\"]", "[\"protekt\"]").front() ==
        "E controls.json:9:80 /controls/0/concepts/0 content_not_in_list_near value=protekt nearest=protect");
  CHECK(with("Nothing lies open.", "Nothing [lies](term:visitor) open.") ==
        Lines{"E controls.json:7:26 /controls/0/purpose/en content_term_without_definition id=visitor"});
}

TEST_CASE("what is wrong with a clause is said at its place") {
  const auto with = [](const std::string& from, const std::string& to) { return problems_with(kClauses, from, to); };
  CHECK(with("\"10.2\"", "\"4.1\"") ==
        Lines{"E clauses.json:9:17 /clauses/1/number content_number_order number=4.1 before=9"});
  CHECK(with("\"9\"", "\"9.1\"").size() == 2);  // evidence and mistake are missing
  CHECK(with("\"10.2\"", "\"11\"") ==
        Lines{"E clauses.json:9:17 /clauses/1/number content_bad_number_of_standard value=11"});
  CHECK(with("[\"7.7\"]", "[\"7.8\"]") ==
        Lines{"E clauses.json:14:50 /clauses/1/controls/0 content_unknown_control id=7.8"});
}

TEST_CASE("a bad file takes neither the other one nor the lessons with it") {
  const ContentFolder folder;
  write_both(folder);
  folder.write(kControls, "{");
  const Course course = load(folder);
  CHECK(lines_of(course.problems, folder.path()) == Lines{"E controls.json:1:2  content_unexpected_end"});
  CHECK(course.controls.empty());
  CHECK(course.clauses.size() == 2);
  CHECK(course.modules.front().state == ModuleEntry::State::Ready);
}

TEST_CASE("the course has the 93 controls of the standard, by theme and in order") {
  const std::vector<Control>& controls = testing::real_course().controls;
  std::vector<std::string> numbers;
  for (const auto& [chapter, count] :
       {std::pair("5.", 37), std::pair("6.", 8), std::pair("7.", 14), std::pair("8.", 34)}) {
    for (int i = 1; i <= count; ++i) numbers.push_back(chapter + std::to_string(i));
  }
  std::vector<std::string> there;
  std::vector<std::string> recent;
  std::map<Theme, int> themes;
  for (const Control& control : controls) {
    there.push_back(control.number);
    if (control.new_in_2022) recent.push_back(control.number);
    ++themes[control.theme];
  }
  CHECK(there == numbers);
  CHECK(themes ==
        std::map<Theme, int>{
            {Theme::Organizational, 37}, {Theme::People, 8}, {Theme::Physical, 14}, {Theme::Technological, 34}});
  CHECK(recent == Lines{"5.7", "5.23", "5.30", "7.4", "8.9", "8.10", "8.11", "8.12", "8.16", "8.23", "8.28"});
}

TEST_CASE("the course has every clause of the standard, in order") {
  Lines there;
  for (const Clause& clause : testing::real_course().clauses) there.push_back(clause.number);
  CHECK(there == Lines{"4",     "4.1",   "4.2",   "4.3",   "4.4",   "5",   "5.1",  "5.2", "5.3", "6",   "6.1",
                       "6.1.1", "6.1.2", "6.1.3", "6.2",   "6.3",   "7",   "7.1",  "7.2", "7.3", "7.4", "7.5",
                       "7.5.1", "7.5.2", "7.5.3", "8",     "8.1",   "8.2", "8.3",  "9",   "9.1", "9.2", "9.2.1",
                       "9.2.2", "9.3",   "9.3.1", "9.3.2", "9.3.3", "10",  "10.1", "10.2"});
  CHECK_FALSE(testing::real_course().find_clause("4.1")->amendment.en.empty());
  CHECK_FALSE(testing::real_course().find_clause("4.2")->amendment.fr.empty());
}

TEST_CASE("nothing is wrong with the controls and clauses of the course") {
  const std::filesystem::path content = testing::kContent;
  for (const std::string& line : problems_in(content, Checks::Quick)) {
    INFO(line);
    CHECK(line.find(kControls) == std::string::npos);
    CHECK(line.find(kClauses) == std::string::npos);
  }
}
