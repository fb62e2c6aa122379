#include "support/content_folder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <random>

namespace passerelle::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCourseText = R"json({
  "schemaVersion": 1,
  "title": { "en": "Everyday security", "fr": "La sécurité au quotidien" },
  "tracks": [
    {
      "id": "office",
      "title": { "en": "At the office", "fr": "Au bureau" },
      "audience": { "en": "everyone", "fr": "tout le monde" },
      "modules": ["desk", "locks"]
    }
  ]
}
)json";

constexpr const char* kWordsText = R"json({
  "schemaVersion": 1,
  "concepts": [
    {
      "id": "paper",
      "prefLabel": { "en": "paper", "fr": "papier" },
      "altLabel": { "en": ["document"], "fr": ["document"] },
      "definition": { "en": "Anything written that lies about.", "fr": "Tout écrit qui traîne." }
    },
    { "id": "hide", "prefLabel": { "en": "put away", "fr": "ranger" } },
    { "id": "visitor", "prefLabel": { "en": "visitor", "fr": "visiteur" }, "related": ["paper"] },
    { "id": "read", "prefLabel": { "en": "read", "fr": "lire" } },
    { "id": "look-tidy", "prefLabel": { "en": "look tidy", "fr": "faire joli" } }
  ]
}
)json";

constexpr const char* kLocksText = R"json({
  "schemaVersion": 1,
  "id": "locks",
  "version": "0.1.0",
  "status": "coming",
  "track": "office",
  "level": "beginner",
  "minutes": 8,
  "title": { "en": "Locks", "fr": "Les serrures" }
}
)json";

constexpr const char* kDeskText = R"json({
  "schemaVersion": 1,
  "id": "desk",
  "version": "1.0.0",
  "status": "ready",
  "track": "office",
  "level": "beginner",
  "minutes": 5,
  "title": { "en": "A clear desk", "fr": "Un bureau rangé" },
  "summary": { "en": "What lies about is read.", "fr": "Ce qui traîne se lit." },
  "objectives": [
    { "id": "say-why", "text": { "en": "Say why", "fr": "Dire pourquoi" }, "questions": ["why"] }
  ],
  "overview": {
    "id": "overview",
    "text": { "en": "A [paper](term:paper) that lies about is read.", "fr": "Un [papier](term:paper) qui traîne se lit." }
  },
  "explanation": { "id": "explanation", "text": { "en": "Desks are places.", "fr": "Un bureau est un lieu." } },
  "example": { "id": "example", "text": { "en": "A letter lay there.", "fr": "Une lettre traînait." } },
  "blocks": [
    {
      "id": "out-of-sight",
      "heading": { "en": "Out of sight", "fr": "Hors de vue" },
      "text": { "en": "Drawers close.", "fr": "Un tiroir se ferme." }
    },
    {
      "id": "guests",
      "heading": { "en": "Guests", "fr": "Les invités" },
      "text": { "en": "Guests have eyes. See [Out of sight](block:out-of-sight).", "fr": "On a des yeux. Voir [Hors de vue](block:out-of-sight)." }
    },
    { "id": "evening", "heading": { "en": "Evening", "fr": "Le soir" }, "text": { "en": "Leave nothing.", "fr": "Ne rien laisser." } },
    { "id": "screens", "heading": { "en": "Screens", "fr": "Les écrans" }, "text": { "en": "Lock them.", "fr": "Les verrouiller." } }
  ],
  "examples": [
    { "id": "print", "heading": { "en": "A print", "fr": "Une copie" }, "text": { "en": "Fetch it.", "fr": "À reprendre." } }
  ],
  "callouts": [{ "id": "bin", "tone": "tip", "text": { "en": "Shred.", "fr": "Détruire." } }],
  "interactivePrompt": {
    "id": "write",
    "text": { "en": "Write a rule.", "fr": "Écrire une règle." },
    "audiences": [
      {
        "id": "team",
        "icon": "manager",
        "name": { "en": "For the team", "fr": "Pour l’équipe" },
        "instruction": { "en": "Be short.", "fr": "Faire court." },
        "criteria": [
          { "id": "short", "kind": "atMostWords", "label": { "en": "short", "fr": "court" }, "words": 12 },
          { "id": "one", "kind": "oneSentence", "label": { "en": "one", "fr": "une" } },
          { "id": "names-paper", "kind": "mentions", "label": { "en": "paper", "fr": "papier" }, "concepts": ["paper"] }
        ],
        "modelAnswer": { "en": "Put each paper away in the evening.", "fr": "Rangez chaque papier le soir." }
      }
    ]
  },
  "questions": [
    {
      "id": "why",
      "prompt": { "en": "Why clear it?", "fr": "Pourquoi faire ?" },
      "need": 1,
      "ideas": [
        {
          "id": "put-away",
          "topic": { "en": "Where things go", "fr": "Où vont les choses" },
          "statement": { "en": "Papers are put away.", "fr": "On range les papiers." },
          "patterns": ["paper hide"],
          "hint": { "text": { "en": "Where?", "fr": "Où ?" }, "block": "out-of-sight" }
        },
        {
          "id": "unread",
          "topic": { "en": "Who comes by", "fr": "Qui passe" },
          "statement": { "en": "No visitor reads them.", "fr": "Aucun visiteur ne les lit." },
          "patterns": ["~visitor -read"],
          "hint": { "text": { "en": "Who?", "fr": "Qui ?" }, "block": "guests" }
        }
      ],
      "misconceptions": [
        {
          "id": "for-looks",
          "statement": { "en": "It is for looks.", "fr": "C’est pour faire joli." },
          "patterns": ["look-tidy"],
          "feedback": { "en": "Looks are not the point.", "fr": "L’apparence importe peu." },
          "block": "guests"
        }
      ],
      "modelAnswer": { "en": "So that each paper is put away and no visitor can read it.",
                       "fr": "Pour ranger chaque papier et qu’aucun visiteur ne puisse le lire." },
      "praise": { "en": "Well put.", "fr": "Bien dit." }
    }
  ],
  "recap": { "id": "recap", "text": { "en": "Next: [Locks](module:locks).", "fr": "Ensuite : [Les serrures](module:locks)." } },
  "keyTerms": ["paper"],
  "related": ["locks"]
}
)json";

constexpr const char* kAnswersText = R"json({
  "schemaVersion": 1,
  "module": "desk",
  "answers": [
    { "question": "why", "language": "en", "text": "the papers are put away", "label": "correct", "ideas": ["put-away"], "misconceptions": [] },
    { "question": "why", "language": "en", "text": "no visitor reads it", "label": "correct", "ideas": ["unread"], "misconceptions": [] },
    { "question": "why", "language": "en", "text": "put away each document", "label": "correct", "ideas": ["put-away"], "misconceptions": [] },
    { "question": "why", "language": "en", "text": "it has to look tidy", "label": "contradictory", "ideas": [], "misconceptions": ["for-looks"] },
    { "question": "why", "language": "en", "text": "paper is made of wood", "label": "irrelevant", "ideas": [], "misconceptions": [] },
    { "question": "why", "language": "fr", "text": "on range les papiers", "label": "correct", "ideas": ["put-away"], "misconceptions": [] },
    { "question": "why", "language": "fr", "text": "aucun visiteur ne lit", "label": "correct", "ideas": ["unread"], "misconceptions": [] },
    { "question": "why", "language": "fr", "text": "pour faire joli", "label": "contradictory", "ideas": [], "misconceptions": ["for-looks"] },
    { "question": "why", "language": "fr", "text": "", "label": "non_domain", "ideas": [], "misconceptions": [] },
    { "question": "why", "language": "fr", "text": "je ne sais pas", "label": "non_domain", "ideas": [], "misconceptions": [] }
  ]
}
)json";

std::string unused_name() {
  std::random_device device;
  return "passerelle-content-" + std::to_string(device()) + std::to_string(device());
}

}  // namespace

ContentFolder::ContentFolder() : path_(fs::temp_directory_path() / unused_name()) {
  write("course.json", kCourseText);
  write(kWords, kWordsText);
  write(kDesk, kDeskText);
  write(kDeskAnswers, kAnswersText);
  write(kLocks, kLocksText);
}

ContentFolder::~ContentFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

void ContentFolder::write(const std::string& file, const std::string& bytes) const {
  fs::create_directories((path_ / file).parent_path());
  std::ofstream stream(path_ / file, std::ios::binary);
  stream << bytes;
  stream.close();
  REQUIRE(stream.good());
}

std::string ContentFolder::read(const std::string& file) const {
  std::ifstream stream(path_ / file, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void ContentFolder::edit(const std::string& file, const std::string& from, const std::string& to) const {
  std::string text = read(file);
  const std::size_t at = text.find(from);
  INFO(file << ": " << from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  write(file, text.replace(at, from.size(), to));
}

void ContentFolder::remove(const std::string& file) const { fs::remove_all(path_ / file); }

}  // namespace passerelle::testing
