// The cross-checks of the content: one change to a course that is all right, and what is said of it.
#include <catch2/catch.hpp>

#include "course/problem_lines.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kDeskAnswers;
using passerelle::testing::kLocks;
using passerelle::testing::kWords;
using passerelle::testing::Lines;
using passerelle::testing::problems_in;

namespace {

struct Row {
  std::string file;
  std::string from;
  std::string to;
  Lines lines;
};

/// The problems after one change; the file's name is put before each line.
void check(const Row& row, Checks checks) {
  const ContentFolder folder;
  folder.edit(row.file, row.from, row.to);
  Lines expected;
  for (const std::string& line : row.lines) expected.push_back(line.substr(0, 1) + " " + row.file + line.substr(1));
  INFO(row.from << " -> " << row.to);
  CHECK(problems_in(folder.path(), checks) == expected);
}

}  // namespace

TEST_CASE("references that lead nowhere and ids that stand twice are errors") {
  check(
      GENERATE(
          Row{kDesk,
              "\"id\": \"guests\"",
              "\"id\": \"out-of-sight\"",
              {"E:27:13 /blocks/1/id content_duplicate_id id=out-of-sight line=22",
               "E:74:73 /questions/0/ideas/1/hint/block content_unknown_block id=guests",
               "E:83:20 /questions/0/misconceptions/0/block content_unknown_block id=guests"}},
          Row{kDesk,
              "\"id\": \"bin\"",
              "\"id\": \"overview\"",
              {"E:37:24 /callouts/0/id content_duplicate_id id=overview line=15"}},
          Row{kDesk,
              "\"id\": \"unread\"",
              "\"id\": \"put-away\"",
              {"E:70:17 /questions/0/ideas/1/id content_duplicate_id id=put-away line=63"}},
          Row{kDesk,
              "\"id\": \"one\"",
              "\"id\": \"short\"",
              {"E:49:19 /interactivePrompt/audiences/0/criteria/1/id content_duplicate_id id=short line=48"}},
          Row{kDesk,
              "\"questions\": [\"why\"]",
              "\"questions\": [\"whi\"]",
              {"E:12:90 /objectives/0/questions/0 content_unknown_question_near id=whi nearest=why"}},
          Row{kDesk,
              "\"block\": \"out-of-sight\" }\n        },",
              "\"block\": \"out-of-sigth\" }\n        },",
              {"E:67:75 /questions/0/ideas/0/hint/block content_unknown_block_near id=out-of-sigth "
               "nearest=out-of-sight"}},
          Row{kDesk,
              "See [Out of sight](block:out-of-sight)",
              "See [Out of sight](block:cupboard)",
              {"E:29:23 /blocks/1/text/en content_unknown_block id=cupboard"}},
          Row{kDesk,
              ",\n          \"hint\": { \"text\": { \"en\": \"Where?\", \"fr\": \"Où\u202f?\" }, \"block\": "
              "\"out-of-sight\" }",
              "",
              {"E:62:9 /questions/0/ideas/0 content_missing_field field=hint"}},
          Row{kDesk,
              "\"fr\": \"Où\u202f?\" }, \"block\": \"out-of-sight\" }",
              "\"fr\": \"Où\u202f?\" } }",
              {"E:67:19 /questions/0/ideas/0/hint content_missing_field field=block"}},
          Row{kDesk,
              "A [paper](term:paper)",
              "A [paper](term:papers)",
              {"E:16:21 /overview/text/en content_unknown_concept_near id=papers nearest=paper"}},
          Row{kDesk,
              "A [paper](term:paper)",
              "A [paper](term:visitor)",
              {"E:16:21 /overview/text/en content_term_without_definition id=visitor"}},
          Row{kDesk,
              "\"keyTerms\": [\"paper\"]",
              "\"keyTerms\": [\"hide\"]",
              {"E:92:16 /keyTerms/0 content_term_without_definition id=hide"}},
          Row{kDesk,
              "[Locks](module:locks)",
              "[Locks](module:lokcs)",
              {"E:91:45 /recap/text/en content_unknown_module_near id=lokcs nearest=locks"}},
          Row{kDesk,
              "\"related\": [\"locks\"]",
              "\"related\": [\"windows\"]",
              {"E:93:15 /related/0 content_unknown_module id=windows"}},
          Row{kDesk,
              "\"concepts\": [\"paper\"]",
              "\"concepts\": [\"papr\"]",
              {"E:50:111 /interactivePrompt/audiences/0/criteria/2/concepts/0 content_unknown_concept_near id=papr "
               "nearest=paper"}},
          Row{kDesk,
              "\"track\": \"office\"",
              "\"track\": \"offices\"",
              {"E:6:12 /track content_unknown_track_near id=offices nearest=office"}},
          Row{kDesk, "\"id\": \"desk\"", "\"id\": \"desks\"", {"E:3:9 /id content_id_not_folder id=desks folder=desk"}},
          Row{kDesk,
              "Drawers close.",
              "[Drawers](javascript:x) close.",
              {"E:24:23 /blocks/0/text/en content_link_refused link=javascript:x"}},
          Row{kWords,
              "\"related\": [\"paper\"]",
              "\"related\": [\"papers\"]",
              {"E:11:88 /concepts/2/related/0 content_unknown_concept_near id=papers nearest=paper"}}),
      Checks::Quick);
}

TEST_CASE("both languages must say something") {
  check(GENERATE(Row{kLocks, "\"en\": \"Locks\", ", "", {"E:9:12 /title content_language_missing language=en"}},
                 Row{kLocks, ", \"fr\": \"Les serrures\"", "", {"E:9:12 /title content_language_missing language=fr"}},
                 Row{kLocks, "\"Les serrures\"", "\"\"", {"E:9:35 /title/fr content_language_empty language=fr"}},
                 Row{kLocks, "\"Locks\"", "\" \"", {"E:9:20 /title/en content_language_empty language=en"}}),
        Checks::Quick);
}

TEST_CASE("a field with a wrong name or a wrong value is an error") {
  check(
      GENERATE(
          Row{kLocks, "\"level\"", "\"levle\"", {"E:7:3 /levle content_unknown_field_near field=levle nearest=level"}},
          Row{kLocks,
              "\"minutes\": 8",
              "\"minutes\": 1e30",
              {"E:8:14 /minutes content_wrong_type expected=integer found=number"}},
          Row{kLocks,
              "\"minutes\": 8",
              "\"minutes\": 0",
              {"E:8:14 /minutes content_number_range value=0 least=1 most=240"}},
          Row{kLocks,
              "\"coming\"",
              "\"comming\"",
              {"E:5:13 /status content_not_in_list_near value=comming nearest=coming"}},
          Row{kLocks, "\"locks\"", "\"Locks!\"", {"E:3:9 /id content_bad_id value=Locks!"}},
          Row{kDesk, ",\n  \"related\": [\"locks\"]", "", {"E:1:1  content_missing_field field=related"}},
          Row{kDesk,
              "\"concepts\": [\"paper\"]",
              "\"words\": 3",
              {"E:50:11 /interactivePrompt/audiences/0/criteria/2 content_missing_field field=concepts",
               "E:50:98 /interactivePrompt/audiences/0/criteria/2/words content_field_not_here field=words"}}),
      Checks::Quick);
}

TEST_CASE("a question that nobody can answer is an error") {
  check(
      GENERATE(
          Row{kDesk, "\"need\": 1", "\"need\": 3", {"E:60:15 /questions/0/need content_need_too_large need=3 ideas=2"}},
          Row{kDesk,
              "[\"paper hide\"]",
              "[]",
              {"E:66:11 /questions/0/ideas/0/patterns content_no_patterns id=put-away"}},
          Row{kDesk,
              "[\"paper hide\"]",
              "[\"paper hidde\"]",
              {"E:66:24 /questions/0/ideas/0/patterns/0 pattern_unknown_concept_near pattern=paper hidde concept=hidde "
               "nearest=hide"}},
          Row{kDesk,
              "[\"paper hide\"]",
              "[\"paper umbrella\"]",
              {"E:66:24 /questions/0/ideas/0/patterns/0 pattern_unknown_concept pattern=paper umbrella "
               "concept=umbrella"}},
          Row{kDesk,
              "[\"paper hide\"]",
              "[\"(paper hide\"]",
              {"E:66:24 /questions/0/ideas/0/patterns/0 pattern_incomplete pattern=(paper hide at=12 found="}},
          Row{kDesk,
              "[\"paper hide\"]",
              "[\"paper ) hide\"]",
              {"E:66:24 /questions/0/ideas/0/patterns/0 pattern_syntax pattern=paper ) hide at=7 found=) hide"}}),
      Checks::Quick);
}

TEST_CASE("the list of modules and the folders must agree") {
  const ContentFolder folder;
  folder.edit("course.json", "\"locks\"]", "\"locks\", \"doors\"]");
  folder.write("modules/drawer/module.json", "{}");
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E course.json:9:36 /tracks/0/modules/2 content_module_missing id=doors"});
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/drawer/module.json:0:0  content_module_not_listed id=drawer",
              "E course.json:9:36 /tracks/0/modules/2 content_module_missing id=doors"});
}

TEST_CASE("a module stands in one track, and its file says which") {
  const ContentFolder folder;
  folder.edit("course.json", "    {\n      \"id\": \"office\"", R"(    {
      "id": "home", "title": { "en": "At home", "fr": "À la maison" }, "audience": { "en": "all", "fr": "tous" },
      "modules": ["locks"]
    },
    {
      "id": "office")");
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E course.json:13:27 /tracks/1/modules/1 content_module_listed_twice id=locks line=7",
              "E modules/locks/module.json:6:12 /track content_wrong_track track=office listed=home"});
  folder.edit("course.json", "\"id\": \"home\"", "\"id\": \"office\"");
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E course.json:10:13 /tracks/1/id content_duplicate_id id=office line=6"});
}

TEST_CASE("a concept stands once among all files") {
  const ContentFolder folder;
  folder.write("concepts/more.json", R"({ "schemaVersion": 1, "concepts": [
    { "id": "paper", "prefLabel": { "en": "sheet", "fr": "feuille" } }
  ] })");
  const std::string first = (folder.path() / "concepts/more.json").string();
  CHECK(
      problems_in(folder.path(), Checks::Quick) ==
      Lines{"E concepts/words.json:5:13 /concepts/0/id content_duplicate_concept id=paper file=" + first + " line=2"});
}

TEST_CASE("a name that the engine cannot find is a warning") {
  const ContentFolder folder;
  folder.edit(kWords, "\"en\": \"put away\", \"fr\": \"ranger\"", "\"en\": \"—\", \"fr\": \"ranger … papier\"");
  const Lines lines = problems_in(folder.path(), Checks::Full);
  CHECK(lines.front() == "w concepts/words.json:10:42 /concepts/1/prefLabel/en content_name_not_found name=—");
}

TEST_CASE("writing is looked at in full checks only, and leaves no module out") {
  const ContentFolder folder;
  folder.edit(kDesk, "Un tiroir se ferme.", "L'un se ferme; l’autre pas.");
  CHECK(problems_in(folder.path(), Checks::Quick) == Lines{});
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/desk/module.json:24:47 /blocks/0/text/fr content_straight_apostrophe after=L",
              "w modules/desk/module.json:24:47 /blocks/0/text/fr content_narrow_space_missing sign=; after=L'un se "
              "ferme"});
  const auto course = load_course(folder.path(), Checks::Full);
  REQUIRE(course.ok());
  CHECK(course.value().modules.front().state == ModuleEntry::State::Ready);
}

TEST_CASE("full checks warn of what is not as it should be") {
  check(GENERATE(
            Row{kDesk, "Drawers close.", "# Drawers", {"w:24:23 /blocks/0/text/en content_markup what=heading"}},
            Row{kDesk,
                "Un [papier](term:paper) qui",
                "Un papier qui",
                {"w:16:77 /overview/text/fr content_link_in_one_language link=term:paper language=fr"}},
            Row{kDesk,
                "{ \"en\": \"Drawers close.\", \"fr\": \"Un tiroir se ferme.\" }",
                "{ \"en\": \"A [paper](term:paper).\", \"fr\": \"Un [papier](term:paper).\" }",
                {"w:24:23 /blocks/0/text/en content_term_linked_twice link=term:paper line=16",
                 "w:24:55 /blocks/0/text/fr content_term_linked_twice link=term:paper line=16"}},
            Row{kDesk, "\"minutes\": 5", "\"minutes\": 20", {"w:8:14 /minutes content_minutes minutes=20 reckoned=5"}},
            Row{kDesk, "\"minutes\": 5", "\"minutes\": 8", {"w:8:14 /minutes content_minutes minutes=8 reckoned=5"}},
            Row{kDesk, "\"minutes\": 5", "\"minutes\": 7", {}},
            Row{kDesk,
                "So that each paper is put away and no visitor can read it.",
                "It does look tidy, and to look tidy is what it is for.",
                {"w:86:30 /questions/0/modelAnswer/en content_model_answer_mark found=contradictory"}},
            Row{kDesk,
                "Rangez chaque papier le soir.",
                "Rangez. Chaque soir, rangez bien tout ce qui se trouve devant vous sur le bureau.",
                {"w:52:77 /interactivePrompt/audiences/0/modelAnswer/fr content_length_ratio en=35 fr=81",
                 "w:52:77 /interactivePrompt/audiences/0/modelAnswer/fr content_model_answer_criterion criterion=short",
                 "w:52:77 /interactivePrompt/audiences/0/modelAnswer/fr content_model_answer_criterion criterion=one",
                 "w:52:77 /interactivePrompt/audiences/0/modelAnswer/fr content_model_answer_criterion "
                 "criterion=names-paper"}},
            Row{kWords,
                "Tout écrit qui traîne.",
                "Tout écrit qui traîne !",
                {"w:8:72 /concepts/0/definition/fr content_narrow_space_missing sign=! after=écrit qui traîne "}},
            Row{"course.json",
                "\"everyone\"",
                "\"every organisation\"",
                {"w:8:27 /tracks/0/audience/en content_spelling written=organisation wanted=organization"}}),
        Checks::Full);
}

TEST_CASE("sample answers must earn their marks") {
  check(GENERATE(
            Row{kDeskAnswers,
                "\"module\": \"desk\"",
                "\"module\": \"locks\"",
                {"w:3:13 /module content_id_not_folder id=locks folder=desk"}},
            Row{kDeskAnswers,
                "the papers are put away\", \"label\": \"correct\", \"ideas\": [\"put-away\"]",
                "what a nice day it is\", \"label\": \"correct\", \"ideas\": [\"put-away\"]",
                {"w:5:5 /answers/0 content_answer_mark label=correct found=non_domain ideas=none misconceptions=none"}},
            Row{kDeskAnswers,
                "the papers are put away\", \"label\": \"correct\", \"ideas\": [\"put-away\"]",
                "what a nice day it is\", \"label\": \"correct\", \"ideas\": [\"put-away\"], \"stillWrong\": true",
                {}},
            Row{kDeskAnswers,
                "the papers are put away\", \"label\": \"correct\", \"ideas\": [\"put-away\"]",
                "the papers are put away\", \"label\": \"correct\", \"ideas\": [\"put-away\"], \"stillWrong\": true",
                {"w:5:136 /answers/0/stillWrong content_answer_mended"}},
            Row{kDeskAnswers,
                "no visitor reads it",
                "the papers are put away, no visitor reads it",
                {"w:6:5 /answers/1 content_answer_ideas wanted=unread found=put-away, unread"}},
            Row{kDeskAnswers,
                "put away each document",
                "the papers are put away",
                {"w:7:52 /answers/2/text content_answer_twice line=5"}},
            Row{kDeskAnswers,
                "\"text\": \"pour faire joli\", \"label\": \"contradictory\", \"ideas\": [], \"misconceptions\": "
                "[\"for-looks\"]",
                "\"text\": \"pour faire joli\", \"label\": \"contradictory\", \"ideas\": [], \"misconceptions\": []",
                {"w:12:5 /answers/7 content_answer_misconceptions wanted=none found=for-looks"}}),
        Checks::Full);
}

TEST_CASE("a label agrees with the ideas beside it") {
  const ContentFolder folder;
  folder.edit(kDesk, "\"id\": \"unread\",", "\"id\": \"unread\", \"must\": true,");
  folder.edit(kDeskAnswers, "\"no visitor reads it\", \"label\": \"correct\"",
              "\"no visitor reads it\", \"label\": \"partially_correct_incomplete\"");
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/desk/answers.json:5:88 /answers/0/label content_answer_not_enough need=1",
              "w modules/desk/answers.json:6:84 /answers/1/label content_answer_enough need=1",
              "w modules/desk/answers.json:7:87 /answers/2/label content_answer_not_enough need=1",
              "w modules/desk/answers.json:10:85 /answers/5/label content_answer_not_enough need=1",
              "w modules/desk/module.json:62:9 /questions/0/ideas/0 content_idea_not_shown id=put-away language=en",
              "w modules/desk/module.json:62:9 /questions/0/ideas/0 content_idea_not_shown id=put-away language=fr",
              "w modules/desk/module.json:69:9 /questions/0/ideas/1 content_idea_not_shown id=unread language=en"});
}

TEST_CASE("answers name what exists, and there are enough of them") {
  const ContentFolder folder;
  folder.edit(kDeskAnswers, "\"fr\", \"text\": \"\"", "\"fr\", \"text\": \"rien\", \"mark\": 3");
  folder.edit(kDeskAnswers, "{ \"question\": \"why\", \"language\": \"fr\", \"text\": \"je",
              "{ \"question\": \"wy\", \"language\": \"fr\", \"text\": \"je");
  folder.edit(kDeskAnswers, "\"on range les papiers\", \"label\": \"correct\", \"ideas\": [\"put-away\"]",
              "\"on range les papiers\", \"label\": \"correct\", \"ideas\": [\"put-awey\"]");
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/desk/answers.json:4:14 /answers content_too_few_answers question=why count=9 least=10",
              "E modules/desk/answers.json:10:106 /answers/5/ideas/0 content_unknown_idea_near id=put-awey "
              "nearest=put-away",
              "E modules/desk/answers.json:13:60 /answers/8/mark content_unknown_field field=mark known=question, "
              "language, "
              "text, label, ideas, misconceptions, stillWrong, note",
              "E modules/desk/answers.json:14:19 /answers/9/question content_unknown_question_near id=wy nearest=why",
              "w modules/desk/module.json:62:9 /questions/0/ideas/0 content_idea_not_shown id=put-away language=fr"});
}

TEST_CASE("a module that is ready has sample answers; one that is coming may have them") {
  const ContentFolder folder;
  folder.remove(kDeskAnswers);
  CHECK(problems_in(folder.path(), Checks::Quick) == Lines{});
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{"E modules/desk/answers.json:0:0  content_file_missing"});
}

TEST_CASE("problems stand in the order of the file") {
  const ContentFolder folder;
  folder.edit(kLocks, "\"version\": \"0.1.0\"", "\"version\": \"one\"");
  folder.edit(kLocks, "\"track\": \"office\"", "\"track\": \"attic\"");
  folder.edit(kLocks, "\"minutes\": 8", "\"minutes\": \"8\"");
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E modules/locks/module.json:4:14 /version content_bad_version value=one",
              "E modules/locks/module.json:6:12 /track content_unknown_track id=attic",
              "E modules/locks/module.json:8:14 /minutes content_wrong_type expected=integer found=string"});
}
