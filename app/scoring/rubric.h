#pragma once
// A rubric compiled against the scheme: patterns over concept numbers, and what the question itself says.

#include <memory>
#include <string>
#include <vector>

#include "concepts/scheme.h"
#include "scoring/analysis.h"
#include "scoring/evidence.h"
#include "scoring/pattern.h"
#include "scoring/rubric_source.h"

namespace passerelle::scoring {

struct CompiledPattern {
  Pattern pattern;
  std::string source;
};

struct CompiledIdea {
  IdeaId id;
  bool must = false;
  std::vector<CompiledPattern> patterns;
  /// Patterns of absence alone: each must hold, whatever else speaks for the idea.
  std::vector<CompiledPattern> conditions;
};

struct CompiledMisconception {
  MisconceptionId id;
  std::vector<CompiledPattern> patterns;
};

class Rubric {
 public:
  std::string question;
  int need = 1;
  bool list_answer = false;
  std::vector<CompiledIdea> ideas;
  std::vector<CompiledMisconception> misconceptions;
  QuestionWords words;
  std::vector<bool> given;  ///< by concept: the question affirms it
  std::vector<concepts::ConceptIndex> named;  ///< the concepts of the question in the order of its English wording
  std::vector<std::uint64_t> lesson;  ///< hashes of runs of kRun words of the lesson, sorted

  std::unique_ptr<const Evidence> evidence;

  static constexpr std::size_t kRun = 6;
};

}  // namespace passerelle::scoring
