#include "course/module_skeleton.h"

#include <string_view>

namespace passerelle::course {
namespace {

constexpr std::string_view kModule = R"json({
  "$schema": "../../schema/module.schema.json",
  "schemaVersion": 1,
  "id": "@ID@",
  "version": "0.1.0",
  "status": "ready",
  "track": "@TRACK@",
  "level": "beginner",
  "minutes": 10,
  "title": { "en": "", "fr": "" },
  "summary": { "en": "", "fr": "" },
  "objectives": [
    { "id": "objective-1", "text": { "en": "", "fr": "" }, "questions": ["question-1"] }
  ],
  "overview": { "id": "overview", "text": { "en": "", "fr": "" } },
  "explanation": { "id": "explanation", "text": { "en": "", "fr": "" } },
  "example": { "id": "example", "text": { "en": "", "fr": "" } },
  "blocks": [
    { "id": "block-1", "heading": { "en": "", "fr": "" }, "text": { "en": "", "fr": "" } },
    { "id": "block-2", "heading": { "en": "", "fr": "" }, "text": { "en": "", "fr": "" } },
    { "id": "block-3", "heading": { "en": "", "fr": "" }, "text": { "en": "", "fr": "" } },
    { "id": "block-4", "heading": { "en": "", "fr": "" }, "text": { "en": "", "fr": "" } }
  ],
  "examples": [
    { "id": "example-1", "heading": { "en": "", "fr": "" }, "text": { "en": "", "fr": "" } }
  ],
  "callouts": [
    { "id": "callout-1", "tone": "tip", "text": { "en": "", "fr": "" } },
    { "id": "callout-2", "tone": "warning", "text": { "en": "", "fr": "" } },
    { "id": "callout-3", "tone": "evidence", "text": { "en": "", "fr": "" } }
  ],
  "interactivePrompt": {
    "id": "exercise",
    "text": { "en": "", "fr": "" },
    "audiences": [
      {
        "id": "reader-1",
        "icon": "manager",
        "name": { "en": "", "fr": "" },
        "instruction": { "en": "", "fr": "" },
        "criteria": [
          { "id": "one-sentence", "kind": "oneSentence", "label": { "en": "", "fr": "" } },
          { "id": "short", "kind": "atMostWords", "label": { "en": "", "fr": "" }, "words": 30 }
        ],
        "modelAnswer": { "en": "", "fr": "" }
      }
    ]
  },
  "questions": [
    {
      "id": "question-1",
      "prompt": { "en": "", "fr": "" },
      "need": 1,
      "ideas": [
        {
          "id": "idea-1",
          "topic": { "en": "", "fr": "" },
          "statement": { "en": "", "fr": "" },
          "patterns": [],
          "hint": { "text": { "en": "", "fr": "" }, "block": "block-1" }
        },
        {
          "id": "idea-2",
          "topic": { "en": "", "fr": "" },
          "statement": { "en": "", "fr": "" },
          "patterns": [],
          "hint": { "text": { "en": "", "fr": "" }, "block": "block-2" }
        }
      ],
      "misconceptions": [
        {
          "id": "misconception-1",
          "statement": { "en": "", "fr": "" },
          "patterns": [],
          "feedback": { "en": "", "fr": "" },
          "block": "block-1"
        }
      ],
      "modelAnswer": { "en": "", "fr": "" },
      "praise": { "en": "", "fr": "" }
    }
  ],
  "recap": { "id": "recap", "text": { "en": "", "fr": "" } },
  "keyTerms": [],
  "related": []
}
)json";

constexpr std::string_view kAnswers = R"json({
  "$schema": "../../schema/answers.schema.json",
  "schemaVersion": 1,
  "module": "@ID@",
  "answers": []
}
)json";

std::string filled(std::string_view skeleton, std::string_view mark, const std::string& value) {
  std::string text(skeleton);
  return text.replace(text.find(mark), mark.size(), value);
}

}  // namespace

std::string module_skeleton(const std::string& id, const std::string& track) {
  return filled(filled(kModule, "@ID@", id), "@TRACK@", track);
}

std::string answers_skeleton(const std::string& id) { return filled(kAnswers, "@ID@", id); }

}  // namespace passerelle::course
