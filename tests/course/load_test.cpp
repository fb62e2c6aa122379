// The content folder as a whole: what is usable, what is left out and why.
#include <catch2/catch.hpp>

#include "course/load.h"
#include "course/problem_lines.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kLocks;
using passerelle::testing::kWords;
using passerelle::testing::Lines;
using passerelle::testing::lines_of;
using passerelle::testing::problems_in;

namespace {

const std::filesystem::path kContent = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content";

Course load(const ContentFolder& folder, Checks checks = Checks::Quick) {
  auto course = load_course(folder.path(), checks);
  REQUIRE(course.ok());
  return std::move(course).value();
}

ModuleEntry::State state_of(const Course& course, const char* id) {
  const ModuleEntry* entry = course.find(ModuleId{id});
  REQUIRE(entry != nullptr);
  CHECK((entry->module == nullptr) == (entry->state == ModuleEntry::State::Broken));
  return entry->state;
}

}  // namespace

TEST_CASE("the course of the project loads") {
  const auto course = load_course(kContent, Checks::Quick);
  REQUIRE(course.ok());
  CHECK(lines_of(course.value().problems) == Lines{});
  REQUIRE(course.value().engine != nullptr);
  CHECK(course.value().modules.size() == 15);
  for (const ModuleEntry& entry : course.value().modules) {
    INFO(entry.id.value);
    CHECK(lines_of(entry.problems) == Lines{});
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

TEST_CASE("validation finds nothing in a course that is all right") {
  const ContentFolder folder;
  CHECK(problems_in(folder.path(), Checks::Quick) == Lines{});
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
}

TEST_CASE("a course holds its tracks, modules and terms in their order") {
  const ContentFolder folder;
  const Course course = load(folder);
  CHECK(course.title.fr == "La sécurité au quotidien");
  REQUIRE(course.tracks.size() == 1);
  CHECK(course.tracks.front().modules == std::vector<ModuleId>{{"desk"}, {"locks"}});
  CHECK(course.find(TrackId{"office"})->audience.en == "everyone");
  CHECK(course.find(TrackId{"attic"}) == nullptr);
  REQUIRE(course.terms.size() == 1);
  CHECK(course.find(concepts::ConceptId{"paper"})->label.fr == "papier");
  CHECK(course.find(concepts::ConceptId{"hide"}) == nullptr);
  CHECK(state_of(course, "desk") == ModuleEntry::State::Ready);
  CHECK(state_of(course, "locks") == ModuleEntry::State::Coming);
  const ModuleEntry& desk = course.modules.front();
  CHECK(desk.title.en == "A clear desk");
  CHECK(desk.track == TrackId{"office"});
  CHECK(desk.minutes == 5);
}

TEST_CASE("a term holds everything that a glossary shows") {
  const ContentFolder folder;
  folder.edit(kWords, "\"altLabel\": { \"en\": [\"document\"], \"fr\": [\"document\"] },", R"(
      "altLabel": { "en": ["document", "sheet"], "fr": ["document"] }, "hiddenLabel": { "fr": ["papelard"] },
      "related": ["visitor"],
      "professionalDefinition": { "en": "Information on a medium (5.10).", "fr": "Information sur un support (5.10)." },
      "example": { "en": "Shred the paper.", "fr": "Détruisez le papier." },
      "avoid": [{ "language": "fr", "term": "papier crypté",
                  "reason": { "en": "Write “chiffré”.", "fr": "Crypté ne dit rien : écrire chiffré." } }],)");
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
  const Course course = load(folder);
  const KeyTerm* paper = course.find(concepts::ConceptId{"paper"});
  REQUIRE(paper != nullptr);
  CHECK(paper->professional_definition.en == "Information on a medium (5.10).");
  CHECK(paper->example.fr == "Détruisez le papier.");
  CHECK(paper->variants.en == Lines{"document", "sheet"});
  CHECK(paper->variants.fr == Lines{"document"});
  CHECK(paper->related == std::vector<concepts::ConceptId>{{"visitor"}});
  REQUIRE(paper->avoided.size() == 1);
  CHECK(paper->avoided.front().language == Language::French);
  CHECK(paper->avoided.front().term == "papier crypté");
  CHECK(paper->avoided.front().reason.en == "Write “chiffré”.");
  CHECK(course.modules_with({"paper"}) == std::vector<ModuleId>{{"desk"}});
  CHECK(course.modules_with({"visitor"}).empty());
}

TEST_CASE("a wording to avoid says its language and its reason") {
  const ContentFolder folder;
  folder.edit(kWords, "\"altLabel\":", "\"avoid\": [{ \"language\": \"de\", \"term\": \"\" }],\n      \"altLabel\":");
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E concepts/words.json:7:17 /concepts/0/avoid/0 content_missing_field field=reason",
              "E concepts/words.json:7:31 /concepts/0/avoid/0/language content_not_in_list value=de allowed=en, fr",
              "E concepts/words.json:7:45 /concepts/0/avoid/0/term content_text_empty"});
}

TEST_CASE("a module holds everything that its file says") {
  const ContentFolder folder;
  const Course course = load(folder);
  const Module& desk = *course.modules.front().module;
  CHECK(desk.version == "1.0.0");
  CHECK(desk.objectives.front().questions == std::vector<QuestionId>{{"why"}});
  CHECK(desk.blocks.size() == 4);
  CHECK(desk.blocks[1].heading.fr == "Les invités");
  CHECK(desk.examples.front().text.en == "Fetch it.");
  CHECK(desk.callouts.front().tone == Tone::Tip);
  REQUIRE(desk.prompt.has_value());
  const std::vector<Criterion>& criteria = desk.prompt->audiences.front().criteria;
  REQUIRE(criteria.size() == 3);
  CHECK(criteria[0].kind == Criterion::Kind::AtMostWords);
  CHECK(criteria[0].words == 12);
  CHECK(criteria[2].concepts == std::vector<concepts::ConceptId>{{"paper"}});
  const Question& why = desk.questions.front();
  CHECK(why.ideas[1].hint.block == BlockId{"guests"});
  CHECK(why.misconceptions.front().feedback.en == "Looks are not the point.");
  CHECK(why.rubric != nullptr);
  CHECK(desk.key_terms.front().definition.en == "Anything written that lies about.");
  CHECK(desk.related == std::vector<ModuleId>{{"locks"}});
}

TEST_CASE("a broken module never takes the others with it") {
  const ContentFolder folder;
  const auto bytes = GENERATE(as<std::string>{}, "", "{", "[]", "null", "\"text\"", "\xff\xfe",
                              "{\"schemaVersion\": 2}", std::string(200, '['), std::string("{\0}", 3));
  folder.write(kDesk, bytes);
  const Course course = load(folder);
  CHECK(course.problems.empty());
  CHECK(state_of(course, "desk") == ModuleEntry::State::Broken);
  CHECK_FALSE(course.modules.front().problems.empty());
  CHECK(state_of(course, "locks") == ModuleEntry::State::Coming);
}

TEST_CASE("a problem shows the lines around it") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"beginner\"", "\"expert\"");
  const Course course = load(folder);
  const std::vector<Problem>& problems = course.modules.back().problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().excerpt_first_line == 4);
  CHECK(problems.front().excerpt == Lines{"  \"version\": \"0.1.0\",", "  \"status\": \"coming\",",
                                          "  \"track\": \"office\",", "  \"level\": \"expert\",", "  \"minutes\": 8,",
                                          "  \"title\": { \"en\": \"Locks\", \"fr\": \"Les serrures\" }"});
}

TEST_CASE("a module that is coming may hold questions, which are compiled") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"minutes\": 8,", R"("minutes": 8, "questions": [{
    "id": "who", "prompt": { "en": "Who?", "fr": "Qui ?" }, "need": 1, "misconceptions": [],
    "ideas": [{ "id": "nobody", "patterns": ["-visitor"], "hint": { "text": { "en": "W", "fr": "Q" }, "block": "later" } }]
  }],)");
  const Course course = load(folder);
  CHECK(lines_of(course, folder.path()) == Lines{});
  CHECK(state_of(course, "locks") == ModuleEntry::State::Coming);
  CHECK(course.modules.back().module->questions.front().rubric != nullptr);
}

TEST_CASE("without its concepts a course can be read and not marked") {
  const ContentFolder folder;
  folder.edit(kWords, "\"id\": \"hide\"", "\"idd\": \"hide\"");
  const Course course = load(folder);
  CHECK(lines_of(course, folder.path()) ==
        Lines{"E concepts/words.json:10:7 /concepts/1/idd content_unknown_field_near field=idd nearest=id"});
  CHECK(course.engine == nullptr);
  CHECK(state_of(course, "desk") == ModuleEntry::State::Ready);
  CHECK(course.modules.front().module->questions.front().rubric == nullptr);
  CHECK(course.modules.front().module->key_terms.size() == 1);
}

TEST_CASE("without concepts, a course says so") {
  const ContentFolder folder;
  folder.remove("concepts");
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{"E concepts:0:0  content_no_concepts"});
}

TEST_CASE("a content folder that is not there or cannot be read is an error") {
  const ContentFolder folder;
  CHECK(load_course(folder.path() / "nowhere", Checks::Full).error().code == "content_file_missing");
  folder.write("course.json", "{");
  CHECK(load_course(folder.path(), Checks::Quick).error().code == "content_unexpected_end");
  folder.remove("course.json");
  CHECK(load_course(folder.path(), Checks::Quick).error().code == "content_file_missing");
  folder.write("course.json/inside", "");
  CHECK(load_course(folder.path(), Checks::Quick).error().code == "content_not_a_file");
}

TEST_CASE("loading says how many of the files are read, and can be stopped between them") {
  const ContentFolder folder;
  std::vector<double> shares;
  const auto note = [&](double share) {
    shares.push_back(share);
    return true;
  };
  REQUIRE(load_course(folder.path(), Checks::Quick, note).ok());
  // Two modules of two files each.
  CHECK(shares == std::vector<double>{0, 0.25, 0.5, 0.75});
  for (const double last : {0.0, 0.25, 0.5, 0.75}) {
    const auto stopped = load_course(folder.path(), Checks::Quick, [&](double share) { return share < last; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(passerelle::is_cancelled(stopped.error()));
  }
}
