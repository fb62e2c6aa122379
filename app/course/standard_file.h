#pragma once
// Reads controls.json and clauses.json. Internal to course/.

#include <filesystem>
#include <vector>

#include "course/json_document.h"
#include "course/module_references.h"
#include "course/schema.h"

namespace passerelle::course {

/// Both files; a course may do without them.
struct Standard {
  Document controls_file;  ///< without a root when there is no such file or it could not be read
  Document clauses_file;
  std::vector<Control> controls;  ///< none when something is wrong with the file
  std::vector<Clause> clauses;
};

/// Reads and checks both files of the content folder.
Standard read_standard(const std::filesystem::path& folder, const Schemas& schemas, const Known& known);

}  // namespace passerelle::course
