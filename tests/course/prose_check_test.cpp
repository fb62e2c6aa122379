// What is said of the prose of a course as a whole.
#include <catch2/catch.hpp>

#include "course/problem_lines.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kLocks;
using passerelle::testing::kWords;
using passerelle::testing::Lines;
using passerelle::testing::problems_in;

namespace {

constexpr const char* kControls = R"({ "schemaVersion": 1, "controls": [{
  "number": "7.7", "theme": "physical", "newIn2022": false, "name": { "en": "Clear desk", "fr": "Bureau net" },
  "purpose": { "en": "Nothing lies open.", "fr": "Rien ne reste ouvert." },
  "evidence": { "en": "A round.", "fr": "Une ronde." },
  "types": ["preventive"], "properties": ["confidentiality"], "concepts": ["protect"], "modules": []
}] })";

constexpr const char* kClauses = R"({ "schemaVersion": 1, "clauses": [{
  "number": "9", "name": { "en": "Looking back", "fr": "Bilan" }, "asks": { "en": "Look.", "fr": "Regarder." },
  "modules": [], "controls": []
}] })";

/// What is said when the text of the first block is this; places are left out.
Lines said_of(const ContentFolder& folder, const std::string& en, const std::string& fr) {
  folder.edit(kDesk, "\"text\": { \"en\": \"Drawers close.\", \"fr\": \"Un tiroir se ferme.\" }",
              "\"text\": { \"en\": \"" + en + "\", \"fr\": \"" + fr + "\" }");
  Lines lines;
  for (const std::string& line : problems_in(folder.path(), Checks::Full)) {
    lines.push_back(line.substr(line.find(" /blocks/0/text/") + 1));
  }
  return lines;
}

void avoid(const ContentFolder& folder, const std::string& language, const std::string& term) {
  folder.edit(
      kWords, "\"altLabel\": { \"en\": [\"document\"]",
      "\"avoid\": [{ \"language\": \"" + language + "\", \"term\": \"" + term +
          "\", \"reason\": { \"en\": \"No.\", \"fr\": \"Non.\" } }],\n      \"altLabel\": { \"en\": [\"document\"]");
}

}  // namespace

TEST_CASE("a text that is much longer in one language is a warning with both lengths") {
  const std::string long_text = "One has to put each of the papers into a drawer before leaving";
  CHECK(said_of(ContentFolder(), long_text, "Un tiroir se ferme.") ==
        Lines{"/blocks/0/text/fr content_length_ratio en=62 fr=19"});
  CHECK(said_of(ContentFolder(), "Drawers close.", long_text) ==
        Lines{"/blocks/0/text/fr content_length_ratio en=14 fr=62"});
  CHECK(said_of(ContentFolder(), "Drawers close.", "Un tiroir se ferme le soir, toujours.") == Lines{});
}

TEST_CASE("wordings to avoid are found as whole words of their language") {
  const ContentFolder folder;
  avoid(folder, "fr", "Paperasse volante");
  CHECK(said_of(folder, "Paperasse volante!", "De la paperasse volante traîne.") ==
        Lines{"/blocks/0/text/fr content_wording_to_avoid written=paperasse volante wanted=papier"});
  const ContentFolder other;
  avoid(other, "fr", "paperasse");
  CHECK(said_of(other, "Sheets.", "Ces paperasses. «\u00a0Paperasse\u00a0» se dit peu.") == Lines{});
  const ContentFolder house;
  avoid(house, "fr", "crypté");
  CHECK(said_of(house, "Sheets.", "C’est crypté.") ==
        Lines{"/blocks/0/text/fr content_term_to_avoid written=crypté wanted=chiffré"});
}

TEST_CASE("numbers that are cited must exist") {
  const ContentFolder folder;
  folder.write("controls.json", kControls);
  folder.write("clauses.json", kClauses);
  CHECK(said_of(folder, "Clauses 9 and 6.1.4, control 7.7, A.7.8 (9.9).",
                "Articles 9 et 6.1.4, mesure 7.7, A.7.8 (9.9).") ==
        Lines{"/blocks/0/text/en content_unknown_clause_cited number=6.1.4",
              "/blocks/0/text/en content_unknown_control_cited number=7.8",
              "/blocks/0/text/en content_unknown_number_cited number=9.9",
              "/blocks/0/text/fr content_unknown_clause_cited number=6.1.4",
              "/blocks/0/text/fr content_unknown_control_cited number=7.8",
              "/blocks/0/text/fr content_unknown_number_cited number=9.9"});
}

TEST_CASE("without a list of clauses and controls no number is judged") {
  CHECK(said_of(ContentFolder(), "Clause 6.1.4, control 9.9 (6.1.4).", "Article 6.1.4 (9.9).") == Lines{});
}

TEST_CASE("a sentence stands once in the course, in whatever file") {
  const ContentFolder folder;
  const std::string file = (folder.path() / kDesk).string();
  folder.edit(kLocks, "\"minutes\": 8,", R"("minutes": 8, "summary": {
    "en": "A paper that lies about is READ. And more.", "fr": "Un papier qui traîne se lit." },)");
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/locks/module.json:9:11 /summary/en content_sentence_twice "
              "sentence=A paper that lies about is READ. file=" +
                  file + " line=16 pointer=/overview/text/en",
              "w modules/locks/module.json:9:63 /summary/fr content_sentence_twice "
              "sentence=Un papier qui traîne se lit. file=" +
                  file + " line=16 pointer=/overview/text/fr"});
}

TEST_CASE("a lesson that is hard to read is a warning in a track that speaks to anybody") {
  const std::string hard =
      "Organizational vulnerabilities necessitate comprehensive documentation of responsibilities, prioritization "
      "of requirements and periodical evaluation of environmental characteristics.";
  const std::string french =
      "Les vulnérabilités organisationnelles nécessitent une documentation complète des responsabilités, une "
      "hiérarchisation des exigences et une évaluation périodique des caractéristiques environnementales.";
  const ContentFolder folder;
  folder.edit(kDesk, "\"Desks are places.\"", "\"" + hard + "\"");
  folder.edit(kDesk, "\"Un bureau est un lieu.\"", "\"" + french + "\"");
  folder.edit(kDesk, "\"A letter lay there.\"", "\"Meanwhile, " + hard + "\"");
  folder.edit(kDesk, "\"Une lettre traînait.\"", "\"Parallèlement, " + french + "\"");
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
  folder.edit("course.json", "\"modules\": [", "\"plainLanguage\": true,\n      \"modules\": [");
  const Lines lines = problems_in(folder.path(), Checks::Full);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].rfind("w modules/desk/module.json:9:12 /title content_hard_to_read language=en ease=", 0) == 0);
  CHECK(lines[1].rfind("w modules/desk/module.json:9:12 /title content_hard_to_read language=fr ease=", 0) == 0);
}
