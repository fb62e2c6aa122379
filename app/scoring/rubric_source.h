#pragma once
// A question's rubric as an author wrote it, before it is compiled against the concept scheme.

#include <memory>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "scoring/assessment.h"

namespace passerelle::scoring {

class SampleBook;

/// A statement in the pattern language (scoring/README.md) and where it stands in its file.
struct PatternSource {
  std::string text;
  Where where;
};

struct IdeaSource {
  IdeaId id;
  bool must = false;
  std::vector<PatternSource> patterns;
};

struct MisconceptionSource {
  MisconceptionId id;
  std::vector<PatternSource> patterns;
};

struct RubricSource {
  std::string question;  ///< "<module id>/<question id>"
  Bilingual prompt;      ///< wording of the question, for ellipsis and echo
  int need = 1;          ///< how many ideas make the answer correct
  bool list_answer = false;  ///< a bare list is an answer to this question
  std::vector<IdeaSource> ideas;
  std::vector<MisconceptionSource> misconceptions;
  std::shared_ptr<const SampleBook> samples;  ///< of the whole course; may be null
  std::vector<Bilingual> lesson_texts;  ///< sentences of the module, to recognise pasted ones
};

}  // namespace passerelle::scoring
