#include "cli/small_content.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <regex>

#include <stdlib.h>

namespace passerelle::testing {

namespace {

constexpr const char* kCourse = R"({
  "schemaVersion": 1,
  "title": { "en": "Doors", "fr": "Portes" },
  "tracks": [{
    "id": "start", "title": { "en": "Start", "fr": "Début" }, "audience": { "en": "everyone", "fr": "tout le monde" },
    "modules": ["doors", "broken"]
  }]
})";

constexpr const char* kConcepts = R"({
  "schemaVersion": 1,
  "concepts": [
    { "id": "key", "prefLabel": { "en": "key", "fr": "clé" }, "domain": true },
    { "id": "bolt", "prefLabel": { "en": "bolt", "fr": "verrou" }, "domain": true },
    { "id": "axe", "prefLabel": { "en": "axe", "fr": "hache" }, "domain": true },
    { "id": "lamp", "prefLabel": { "en": "lamp", "fr": "lampe" }, "domain": true }
  ]
})";

constexpr const char* kDoors = R"({
  "schemaVersion": 1, "id": "doors", "version": "1.0.0", "status": "coming", "track": "start", "level": "beginner",
  "minutes": 5, "title": { "en": "Doors", "fr": "Portes" },
  "questions": [
    {
      "id": "open", "prompt": { "en": "What opens a door?", "fr": "Qu’est-ce qui ouvre une porte\u202f?" }, "need": 1,
      "ideas": [{ "id": "with-key", "patterns": ["key"] }],
      "misconceptions": [{ "id": "by-force", "patterns": ["axe"] }]
    },
    {
      "id": "close", "prompt": { "en": "What closes a door?", "fr": "Qu’est-ce qui ferme une porte\u202f?" }, "need": 2,
      "ideas": [{ "id": "with-key", "must": true, "patterns": ["key"] }, { "id": "with-bolt", "patterns": ["bolt"] }],
      "misconceptions": []
    }
  ]
})";

constexpr const char* kAnswers = R"({
  "schemaVersion": 1, "module": "doors",
  "answers": [
    { "question": "open", "language": "en", "text": "you turn the key", "label": "correct", "ideas": ["with-key"], "misconceptions": [] },
    { "question": "open", "language": "fr", "text": "avec une hache", "label": "contradictory", "ideas": [], "misconceptions": ["by-force"] },
    { "question": "close", "language": "fr", "text": "avec la clé", "label": "partially_correct_incomplete", "ideas": ["with-key"], "misconceptions": [] }
  ]
})";

}  // namespace

SmallContent::SmallContent() {
  std::string name = (std::filesystem::temp_directory_path() / "passerelle-content-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  write("course.json", kCourse);
  write("concepts/words.json", kConcepts);
  write("modules/doors/module.json", kDoors);
  write("modules/doors/answers.json", kAnswers);
  write("modules/broken/module.json", "{\n  \"id\": \n");
}

SmallContent::~SmallContent() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void SmallContent::write(const std::string& name, const std::string& text) const {
  std::filesystem::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << text;
}

std::string without_confidence(const std::string& text) {
  return std::regex_replace(text, std::regex("(\"?confidence\"?:? ?)[0-9.]+"), "$1C");
}

}  // namespace passerelle::testing
