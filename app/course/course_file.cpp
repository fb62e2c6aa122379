#include "course/course_file.h"

#include <algorithm>

#include "course/ids.h"
#include "course/json_reader.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

/// Adds the modules of a track. A module that stands in two tracks belongs to the first.
void add_modules(CourseFile& file, Track& track, const Value& value) {
  for (const Value* item : items_of(&value, "modules")) {
    if (!is_id(*item)) continue;
    const ModuleId id{item->text};
    const auto is_same = [&](const ListedModule& other) { return other.id == id; };
    const auto first = std::find_if(file.modules.begin(), file.modules.end(), is_same);
    if (first == file.modules.end()) {
      file.modules.push_back({id, track.id, item, track.plain_language});
      track.modules.push_back(id);
    } else if (first->track != track.id) {
      report_duplicate(file.document, "content_module_listed_twice", *item, *first->place);
    }
  }
}

}  // namespace

CourseFile read_course_file(const std::filesystem::path& folder, const Schemas& schemas) {
  CourseFile file;
  file.document = read_document(folder / "course.json");
  schemas.course.check(file.document);
  const Value* root = file.document.root();
  if (root == nullptr) return file;
  file.title = text_of(root, "title");
  check_unique(file.document, items_of(root, "tracks"));
  for (const Value* item : items_of(root, "tracks")) {
    Track track{TrackId{string_of(item, "id")},
                text_of(item, "title"),
                text_of(item, "audience"),
                {},
                bool_of(item, "plainLanguage")};
    add_modules(file, track, *item);
    file.tracks.push_back(std::move(track));
  }
  return file;
}

}  // namespace passerelle::course
