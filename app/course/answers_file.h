#pragma once
// Checks answers.json of a module: its references, and that each sample answer earns the mark and shows the ideas that
// it is labelled with. Internal to course/.

#include <filesystem>

#include "course/json_document.h"
#include "course/schema.h"
#include "scoring/samples.h"

namespace passerelle::course {

/// The sample answers of a module that are whole, for the engine to learn from; none when the file cannot be read.
void read_samples(const std::filesystem::path& file, const ModuleId& module, std::vector<scoring::Sample>& samples);

/// Reads the file and marks its answers; the problems are in the document that is returned. Ideas that no answer shows
/// are reported in the module's own document. Nothing is wrong with a module that is coming and has no such file.
Document check_answers(const std::filesystem::path& file, const Schema& schema, const Module& module, Document& lesson,
                       const scoring::Engine& engine);

}  // namespace passerelle::course
