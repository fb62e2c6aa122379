#include "cli/validate.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "cli/cli.h"
#include "cli/page.h"
#include "cli/usage.h"
#include "course/load.h"
#include "course/reading_level.h"

namespace passerelle::cli {

namespace {

namespace fs = std::filesystem;

/// The path without "." and ".." and without a slash at its end, as the places of problems are written.
fs::path plain(const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  if (normal == ".") return {};
  return normal.has_filename() || !normal.has_parent_path() ? normal : normal.parent_path();
}

/// The nearest folder that holds a course.json, from the path upwards.
std::optional<fs::path> find_content(fs::path at) {
  std::error_code error;
  for (;;) {
    if (fs::exists(at / "course.json", error)) return at;
    if (at.empty() || at == at.root_path()) return std::nullopt;
    at = at.parent_path();
  }
}

bool is_within(const std::string& file, const fs::path& folder) {
  const fs::path path(file);
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// Prints the problems of files within the path; gives their number.
std::size_t print(std::ostream& out, const std::vector<course::Problem>& problems, const fs::path& path,
                  const locale::Words& words) {
  std::size_t count = 0;
  for (const course::Problem& problem : problems) {
    if (!is_within(problem.error.where.file, path)) continue;
    out << clean_line(words.describe_with_place(problem.error)) << '\n';
    ++count;
  }
  return count;
}

/// The ease of reading of each lesson within the path, by track.
void print_reading(std::ostream& out, const course::Course& course, const fs::path& modules, const fs::path& path,
                   const locale::Words& words) {
  bool any = false;
  for (const course::ModuleEntry& entry : course.modules) {
    const std::string file = (modules / entry.id.value / "module.json").string();
    if (entry.state != course::ModuleEntry::State::Ready || !is_within(file, path)) continue;
    const course::ReadingEase ease = course::reading_ease(*entry.module);
    const course::Track* track = course.find(entry.track);
    const bool plain = track != nullptr && track->plain_language;
    out << words.format("cli/reading/lesson", {{"module", std::string_view(entry.id.value)},
                                               {"english", std::int64_t{std::lround(ease.english)}},
                                               {"french", std::int64_t{std::lround(ease.french)}},
                                               {"plain", std::string_view(plain ? "yes" : "no")}})
        << '\n';
    any = true;
  }
  out << words.text(any ? "cli/reading/scale" : "cli/reading/none") << '\n';
}

}  // namespace

int run_validate(std::ostream& out, std::ostream& err, const ValidateOptions& options, const locale::Words& words) {
  std::error_code error;
  if (!fs::exists(options.path, error)) {
    return usage_error(err, words, Error{"content_file_missing", {}, {options.path.string(), 0, 0, {}}});
  }
  fs::path path = plain(options.path);
  auto content = find_content(path);
  if (!content && path.is_relative()) {
    path = plain(fs::absolute(options.path, error));
    content = find_content(path);
  }
  const fs::path folder = content.value_or(path);
  const auto course = course::load_course(folder, options.reading ? course::Checks::Quick : course::Checks::Full);
  if (!course) return usage_error(err, words, course.error());
  if (options.reading) {
    print_reading(out, course.value(), folder / "modules", path, words);
    return kExitDone;
  }
  std::size_t count = print(out, course.value().problems, path, words);
  for (const course::ModuleEntry& entry : course.value().modules) count += print(out, entry.problems, path, words);
  return count == 0 ? kExitDone : kExitProblems;
}

}  // namespace passerelle::cli
