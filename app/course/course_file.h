#pragma once
// Reads course.json: the title, the tracks, and which modules there ought to be. Internal to course/.

#include <filesystem>
#include <vector>

#include "course/json_document.h"
#include "course/schema.h"

namespace passerelle::course {

/// A module as course.json lists it.
struct ListedModule {
  ModuleId id;
  TrackId track;
  const Value* place = nullptr;  ///< in CourseFile::document
  bool plain_language = false;   ///< of the track
};

struct CourseFile {
  Document document;
  Bilingual title;
  std::vector<Track> tracks;
  std::vector<ListedModule> modules;  ///< each once, in order
};

/// Reads and checks course.json of the content folder; without a root it could not be read.
CourseFile read_course_file(const std::filesystem::path& folder, const Schemas& schemas);

}  // namespace passerelle::course
