#pragma once
// The bilingual concept scheme as authors wrote it (SKOS terms), before it is compiled.

#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "concepts/ids.h"

namespace passerelle::concepts {

/// Labels of one language: the preferred term, accepted variants, and forms to recognise but never show.
struct LabelSource {
  std::string preferred;
  std::vector<std::string> alternative;
  std::vector<std::string> hidden;
};

struct ConceptSource {
  ConceptId id;
  LabelSource en;
  LabelSource fr;
  Bilingual definition;  ///< empty for concepts that readers never see
  std::vector<ConceptId> broader;
  std::vector<ConceptId> related;
  std::vector<ConceptId> antonym;
  bool domain = false;  ///< the word alone shows that somebody speaks about the course
  Where where;
};

struct SchemeSource {
  std::vector<ConceptSource> concepts;
};

}  // namespace passerelle::concepts
