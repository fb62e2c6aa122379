#pragma once
// Reads content/concepts/*.json into one scheme and the glossary of the terms that have a definition.
// Internal to course/.

#include <deque>
#include <filesystem>
#include <memory>
#include <unordered_set>
#include <vector>

#include "concepts/scheme_source.h"
#include "course/course.h"
#include "course/json_document.h"
#include "course/load.h"
#include "course/schema.h"

namespace passerelle::course {

struct Glossary {
  concepts::SchemeSource scheme;  ///< every concept as it was written
  std::vector<KeyTerm> terms;
  std::unordered_set<concepts::ConceptId> concepts;  ///< every known id
  std::shared_ptr<const scoring::Engine> engine;     ///< null when the concepts are broken
  std::deque<Document> files;                        ///< with their problems
  std::vector<Problem> problems;                     ///< of no file in particular
  bool whole = true;                                 ///< false: references to concepts cannot be judged
};

/// Reads every concept file of the content folder, checks them and compiles the engine.
Glossary read_glossary(const std::filesystem::path& folder, const Schemas& schemas, Checks checks);

}  // namespace passerelle::course
