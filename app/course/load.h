#pragma once
// Reads and checks content/. A module with a problem is left out with its messages; the others stay usable.

#include <filesystem>
#include <vector>

#include "base/job.h"
#include "base/result.h"
#include "concepts/scheme_source.h"
#include "course/course.h"

namespace passerelle::course {

/// How much to check. Quick is what the program needs to start (schema and cross-references): an error there leaves a
/// module out. Full adds warnings about typography, model answers, sample answers and minutes, for `validate` and the
/// studio; it leaves out no more than Quick does.
enum class Checks { Quick, Full };

/// Reads the content folder. Never throws and never returns nothing: what could not be read is in problems.
/// Fails only when the folder or course.json cannot be read at all, or as cancelled. The share that is reported is that
/// of the modules' files.
Result<Course> load_course(const std::filesystem::path& folder, Checks checks, const Report& report = unwatched);

/// Reads the concepts of a content folder as their authors wrote them, in the order of the files. Fails with the first
/// problem that would keep them from being compiled.
Result<concepts::SchemeSource> load_scheme(const std::filesystem::path& folder);

}  // namespace passerelle::course
