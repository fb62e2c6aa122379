// Follow-up questions of interviews: read with their rubrics, checked as questions are, and no part of the checkpoint.
#include <catch2/catch.hpp>

#include "course/load.h"
#include "course/problem_lines.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kDeskAnswers;
using passerelle::testing::Lines;
using passerelle::testing::problems_in;

namespace {

const std::string kPraise = "\"praise\": { \"en\": \"Well put.\", \"fr\": \"Bien dit.\" }";

const std::string kFollowUp = R"({
        "id": "who-comes", "prompt": { "en": "And who comes by?", "fr": "Et qui passe\u202f?" },
        "after": ["unread"], "need": 1,
        "ideas": [{
          "id": "visitors", "topic": { "en": "Passers-by", "fr": "Les gens de passage" },
          "statement": { "en": "Visitors come by.", "fr": "Des visiteurs passent." }, "patterns": ["visitor"],
          "hint": { "text": { "en": "Think of the door.", "fr": "Pensez à la porte." }, "block": "guests" }
        }],
        "misconceptions": [],
        "modelAnswer": { "en": "A visitor may come by.", "fr": "Un visiteur peut passer." },
        "praise": { "en": "Indeed.", "fr": "En effet." }
      })";

/// The small course, whose question has the follow-up.
void add_follow_up(const ContentFolder& folder, const std::string& follow_up = kFollowUp) {
  folder.edit(kDesk, kPraise, kPraise + ",\n      \"followUps\": [" + follow_up + "]");
}

/// Ten sample answers to it, the first of which is given.
void add_answers(const ContentFolder& folder, const std::string& first = "a visitor") {
  std::string rows;
  const auto add = [&](const char* language, const std::string& text) {
    rows += ",\n    { \"question\": \"who-comes\", \"language\": \"" + std::string(language) + "\", \"text\": \"" +
            text + "\", \"label\": \"correct\", \"ideas\": [\"visitors\"], \"misconceptions\": [] }";
  };
  add("en", first);
  for (const char* number : {"two", "three", "four", "five"}) add("en", number + std::string(" visitors come in"));
  for (const char* number : {"deux", "trois", "quatre", "cinq", "six"}) add("fr", number + std::string(" visiteurs"));
  const std::string last = R"("je ne sais pas", "label": "non_domain", "ideas": [], "misconceptions": [] })";
  folder.edit(kDeskAnswers, last, last + rows);
}

Lines problems_with(const std::string& from, const std::string& to, Checks checks) {
  const ContentFolder folder;
  std::string follow_up = kFollowUp;
  const std::size_t at = follow_up.find(from);
  REQUIRE(at != std::string::npos);
  add_follow_up(folder, follow_up.replace(at, from.size(), to));
  add_answers(folder);
  return problems_in(folder.path(), checks);
}

}  // namespace

TEST_CASE("a question holds its follow-ups, each with its rubric") {
  const ContentFolder folder;
  add_follow_up(folder);
  add_answers(folder);
  CHECK(problems_in(folder.path(), Checks::Full) == Lines{});
  const auto course = load_course(folder.path(), Checks::Quick);
  REQUIRE(course.ok());
  const Module& desk = *course.value().modules.front().module;
  REQUIRE(desk.questions.size() == 1);
  REQUIRE(desk.questions.front().follow_ups.size() == 1);
  const Question& follow_up = desk.questions.front().follow_ups.front();
  CHECK(follow_up.after == std::vector<scoring::IdeaId>{{"unread"}});
  CHECK(follow_up.prompt.en == "And who comes by?");
  CHECK(desk.find(QuestionId{"who-comes"}) == &follow_up);
  CHECK(desk.find(QuestionId{"why"}) == &desk.questions.front());
  CHECK(desk.find(QuestionId{"whither"}) == nullptr);
  CHECK(questions_and_follow_ups(desk) == std::vector<const Question*>{&desk.questions.front(), &follow_up});
  REQUIRE(follow_up.rubric != nullptr);
  scoring::Workspace workspace;
  const auto mark = course.value().engine->assess("un visiteur", *follow_up.rubric, workspace);
  CHECK(mark.label == scoring::Label::Correct);
}

TEST_CASE("a follow-up is checked as a question is") {
  const auto quick = [](const std::string& from, const std::string& to) {
    return problems_with(from, to, Checks::Quick);
  };
  CHECK(quick("\"id\": \"who-comes\"", "\"id\": \"why\"").front() ==
        "E modules/desk/module.json:90:15 /questions/0/followUps/0/id content_duplicate_id id=why line=58");
  CHECK(quick("[\"unread\"]", "[\"unred\"]") ==
        Lines{"E modules/desk/module.json:91:19 /questions/0/followUps/0/after/0 content_unknown_idea_near id=unred "
              "nearest=unread"});
  CHECK(quick("\"block\": \"guests\"", "\"block\": \"guest\"") ==
        Lines{"E modules/desk/module.json:95:99 /questions/0/followUps/0/ideas/0/hint/block content_unknown_block_near "
              "id=guest nearest=guests"});
  CHECK(quick("\"need\": 1", "\"need\": 2") ==
        Lines{"E modules/desk/module.json:91:38 /questions/0/followUps/0/need content_need_too_large need=2 ideas=1"});
  CHECK(quick("[\"visitor\"]", "[\"visiter\"]") ==
        Lines{"E modules/desk/module.json:94:100 /questions/0/followUps/0/ideas/0/patterns/0 "
              "pattern_unknown_concept_near pattern=visiter concept=visiter nearest=visitor"});
  CHECK(quick("\"topic\": { \"en\": \"Passers-by\", \"fr\": \"Les gens de passage\" },", "") ==
        Lines{"E modules/desk/module.json:92:19 /questions/0/followUps/0/ideas/0 content_missing_field field=topic"});
  CHECK(problems_with("A visitor may come by.", "Nobody knows.", Checks::Full) ==
        Lines{"w modules/desk/module.json:98:32 /questions/0/followUps/0/modelAnswer/en content_model_answer_mark "
              "found=non_domain"});
}

TEST_CASE("sample answers of a follow-up must earn their marks") {
  const ContentFolder folder;
  add_follow_up(folder);
  CHECK(problems_in(folder.path(), Checks::Full).front() ==
        "w modules/desk/answers.json:4:14 /answers content_too_few_answers question=who-comes count=0 least=10");
  add_answers(folder, "what a nice day it is");
  CHECK(problems_in(folder.path(), Checks::Full) ==
        Lines{"w modules/desk/answers.json:15:5 /answers/10 content_answer_mark label=correct found=non_domain "
              "ideas=none misconceptions=none"});
}
