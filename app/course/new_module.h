#pragma once
// Makes the files of a lesson that is to be written: every part is there and empty, so that validation says what is
// missing.

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "course/course_ids.h"

namespace passerelle::course {

struct NewModule {
  std::filesystem::path lesson;   ///< module.json
  std::filesystem::path answers;  ///< answers.json
  TrackId track;
  bool listed = false;  ///< added to course.json; false when it stood there already
};

/// Writes modules/<id> in the content folder and adds the id to a track of course.json, whose other lines stay as they
/// are. Without a track: the first. Where course.json lists the id already, its track is taken. On failure nothing is
/// left behind.
Result<NewModule> create_module(const std::filesystem::path& folder, const std::string& id,
                                const std::optional<std::string>& track);

}  // namespace passerelle::course
