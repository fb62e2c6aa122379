// Follow-up questions on the command line: they are marked under the module's name as questions are.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "cli/small_content.h"
#include "cli/terminal.h"

using namespace passerelle;
using nlohmann::json;
using testing::CommandLine;
using testing::lines_of;
using testing::Ran;
using testing::SmallContent;

namespace {

constexpr const char* kDoors = R"({
  "schemaVersion": 1, "id": "doors", "version": "1.0.0", "status": "coming", "track": "start", "level": "beginner",
  "minutes": 5, "title": { "en": "Doors", "fr": "Portes" },
  "questions": [{
    "id": "open", "prompt": { "en": "What opens a door?", "fr": "Qu’est-ce qui ouvre une porte\u202f?" }, "need": 1,
    "ideas": [{ "id": "with-key", "patterns": ["key"] }], "misconceptions": [],
    "followUps": [{
      "id": "at-night", "prompt": { "en": "And at night?", "fr": "Et la nuit\u202f?" }, "need": 1,
      "ideas": [{ "id": "with-lamp", "patterns": ["lamp"] }], "misconceptions": []
    }]
  }]
})";

constexpr const char* kAnswers = R"({
  "schemaVersion": 1, "module": "doors",
  "answers": [
    { "question": "open", "language": "en", "text": "a key", "label": "correct", "ideas": ["with-key"], "misconceptions": [] },
    { "question": "at-night", "language": "fr", "text": "une lampe", "label": "correct", "ideas": ["with-lamp"], "misconceptions": [] }
  ]
})";

Ran run(std::vector<std::string> arguments, const std::string& input = "") {
  const SmallContent content;
  content.write("modules/doors/module.json", kDoors);
  content.write("modules/doors/answers.json", kAnswers);
  arguments.insert(arguments.end(), {"--content", content.folder()});
  return CommandLine().run(arguments, input);
}

}  // namespace

TEST_CASE("score marks an answer to a follow-up") {
  const Ran ran =
      run({"score", "--jsonl"}, "{\"id\": 1, \"question\": \"doors/at-night\", \"text\": \"with a lamp\"}\n");
  CHECK(ran.code == 0);
  CHECK(json::parse(ran.out).at("label") == "correct");
}

TEST_CASE("explain shows how an answer to a follow-up is marked") {
  const Ran ran = run({"explain", "doors/at-night", "a lamp"});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("doors/at-night: And at night?") != std::string::npos);
  CHECK(ran.out.find("with-lamp: found in “lamp”") != std::string::npos);
}

TEST_CASE("bench-answers takes the samples of follow-ups with the others") {
  const Ran ran = run({"bench-answers"});
  CHECK(lines_of(ran.out).front() == "2 answers, 2 questions");
  CHECK(ran.err.empty());
}
