#include "course/new_module.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "course/course_file.h"
#include "course/ids.h"
#include "course/module_skeleton.h"
#include "course/nearest.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

namespace fs = std::filesystem;

/// The form that the schema asks for.
bool is_well_formed(const std::string& id) {
  constexpr std::size_t kLongest = 64;
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= kLongest && std::all_of(id.begin(), id.end(), fits) && id.front() != '-' &&
         id.back() != '-' && id.find("--") == std::string::npos;
}

Error not_written(const fs::path& path, const std::error_code& error) {
  return {"content_not_written", {{"path", path.string()}, {"reason", error.message()}}, {}};
}

/// Under another name first, so that a failure leaves the old file.
std::optional<Error> write_whole(const fs::path& path, const std::string& bytes) {
  fs::path part = path;
  part += ".part";
  std::error_code error;
  errno = 0;
  std::ofstream stream(part, std::ios::binary);
  stream << bytes;
  stream.close();
  if (!stream) error = {errno != 0 ? errno : EIO, std::generic_category()};
  if (!error) fs::rename(part, path, error);
  if (!error) return std::nullopt;
  std::error_code ignored;
  fs::remove(part, ignored);
  return not_written(path, error);
}

/// The track to list the module in. Null when the one that was asked for does not exist.
const Value* find_track(const Value& root, const std::optional<std::string>& wanted) {
  for (const Value* track : items_of(&root, "tracks")) {
    if (!wanted || string_of(track, "id") == *wanted) return track;
  }
  return nullptr;
}

Error unknown_track(const CourseFile& file, const std::string& wanted) {
  std::vector<std::string> known;
  for (const Track& track : file.tracks) known.push_back(track.id.value);
  const std::string near = nearest(wanted, known);
  if (near.empty()) return {"content_unknown_track", {{"id", wanted}}, {}};
  return {"content_unknown_track_near", {{"id", wanted}, {"nearest", near}}, {}};
}

std::size_t offset_of(const Document& document, const Value& value) {
  return document.line_starts[static_cast<std::size_t>(value.place.line) - 1] +
         static_cast<std::size_t>(value.place.column) - 1;
}

/// The text of course.json with the id at the end of the list, set apart from its neighbour as the others are.
std::string with_module(const Document& document, const Value& modules, const std::string& id) {
  std::string text = document.text;
  const std::string quoted = "\"" + id + "\"";
  if (modules.items.empty()) return text.insert(offset_of(document, modules) + 1, quoted);
  const std::size_t last = offset_of(document, *modules.items.back());
  const std::size_t end = text.find('"', last + 1) + 1;  // ids hold no quotation mark
  const std::size_t gap = text.find_last_not_of(" \t\r\n", last - 1) + 1;
  std::string between = text.substr(gap, last - gap);
  if (modules.items.size() == 1 && between.empty()) between = " ";
  return text.insert(end, "," + between + quoted);
}

/// The first error of course.json.
std::optional<Error> error_of(const Document& document) {
  for (const Problem& problem : document.problems) {
    if (problem.severity == Severity::Error) return problem.error;
  }
  return std::nullopt;
}

std::optional<Error> write_files(const NewModule& made, const std::string& id) {
  std::error_code error;
  fs::create_directories(made.lesson.parent_path(), error);
  if (error) return not_written(made.lesson.parent_path(), error);
  if (auto failed = write_whole(made.lesson, module_skeleton(id, made.track.value))) return failed;
  return write_whole(made.answers, answers_skeleton(id));
}

}  // namespace

Result<NewModule> create_module(const fs::path& folder, const std::string& id,
                                const std::optional<std::string>& track) {
  if (!is_well_formed(id)) return Error{"content_bad_id", {{"value", id}}, {}};
  auto schemas = compile_schemas();
  if (!schemas) return schemas.error();
  const CourseFile file = read_course_file(folder, schemas.value());
  if (auto error = error_of(file.document)) return *error;
  const auto is_same = [&](const ListedModule& other) { return other.id.value == id; };
  const auto listed = std::find_if(file.modules.begin(), file.modules.end(), is_same);
  const bool known = listed != file.modules.end();
  const Value* place = find_track(*file.document.root(), known ? std::optional(listed->track.value) : track);
  if (place == nullptr) return unknown_track(file, track.value_or(""));

  const fs::path place_of_module = folder / "modules" / id;
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(place_of_module, ignored))) {
    return Error{"content_module_exists", {{"path", place_of_module.string()}}, {}};
  }
  NewModule made{place_of_module / "module.json", place_of_module / "answers.json", {string_of(place, "id")}, !known};
  auto failed = write_files(made, id);
  if (!failed && !known) {
    failed = write_whole(folder / "course.json", with_module(file.document, *place->find("modules"), id));
  }
  if (!failed) return made;
  fs::remove_all(place_of_module, ignored);
  return *failed;
}

}  // namespace passerelle::course
