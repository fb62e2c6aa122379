#pragma once
// The cross-references of one module: ids that must be unique, and everything that leads to a block, a question, a
// concept, a module or a track. Internal to course/.

#include <string>
#include <vector>

#include "course/glossary.h"
#include "course/json_document.h"

namespace passerelle::course {

/// What a module may refer to outside itself.
struct Known {
  std::vector<std::string> modules;
  std::vector<std::string> tracks;
  std::vector<std::string> concepts;
  std::vector<std::string> terms;  ///< concepts that have a definition
  bool concepts_whole = true;      ///< false: references to concepts cannot be judged
};

/// Reports ids that stand twice and references that lead nowhere. A module that is coming has no text yet: what leads
/// to its blocks is not judged.
void check_references(Document& document, const Known& known);

/// Reports links of the texts of any other file that lead to no concept or module, or nowhere at all.
void check_links(Document& document, const Known& known);

}  // namespace passerelle::course
