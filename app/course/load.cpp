#include "course/load.h"

#include <algorithm>

#include "course/answers_file.h"
#include "course/course_file.h"
#include "course/glossary.h"
#include "course/module_reader.h"
#include "course/prose_check.h"
#include "course/schema.h"
#include "course/standard_file.h"
#include "course/text_checks.h"

namespace passerelle::course {
namespace {

namespace fs = std::filesystem;

Known known_of(const CourseFile& file, const Glossary& glossary) {
  Known known;
  for (const ListedModule& listed : file.modules) known.modules.push_back(listed.id.value);
  for (const Track& track : file.tracks) known.tracks.push_back(track.id.value);
  for (const concepts::ConceptId& id : glossary.concepts) known.concepts.push_back(id.value);
  std::sort(known.concepts.begin(), known.concepts.end());
  for (const KeyTerm& term : glossary.terms) known.terms.push_back(term.id.value);
  known.concepts_whole = glossary.whole;
  return known;
}

/// Says before each file of the modules how many of them are read.
class FileCount {
 public:
  FileCount(const Report& report, std::size_t all) : report_(report), all_(all) {}
  /// False when the reading should stop.
  bool go_on() { return report_(static_cast<double>(read_++) / static_cast<double>(all_)); }

 private:
  const Report& report_;
  std::size_t all_;
  std::size_t read_ = 0;
};

/// The sample answers of every module, for the engine to learn from. Null when the reading should stop.
std::shared_ptr<const scoring::SampleBook> read_sample_book(const fs::path& folder, const CourseFile& file,
                                                            FileCount& count) {
  std::vector<scoring::Sample> samples;
  for (const ListedModule& listed : file.modules) {
    if (!count.go_on()) return nullptr;
    read_samples(folder / "modules" / listed.id.value / "answers.json", listed.id, samples);
  }
  return std::make_shared<const scoring::SampleBook>(std::move(samples));
}

/// The files that belong to no module.
std::vector<Document*> shared_files(CourseFile& file, Glossary& glossary, Standard& standard) {
  std::vector<Document*> files = {&file.document};
  for (Document& document : glossary.files) files.push_back(&document);
  files.insert(files.end(), {&standard.controls_file, &standard.clauses_file});
  return files;
}

void check_prose(const std::vector<Document*>& files, ProseCheck& prose) {
  for (Document* document : files) {
    check_writing(*document);
    prose.check(*document);
  }
}

/// Problems in the order of the files.
void sort_by_place(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    const Where& here = a.error.where;
    const Where& there = b.error.where;
    return std::tie(here.file, here.line, here.column) < std::tie(there.file, there.line, there.column);
  });
}

/// Folders of modules/ that no track lists: learners never see them.
void find_unlisted(const fs::path& folder, const std::vector<std::string>& listed, std::vector<Problem>& problems) {
  std::error_code error;
  for (fs::directory_iterator at(folder / "modules", error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!at->is_directory(error) || std::count(listed.begin(), listed.end(), name) > 0) continue;
    const Where where{(at->path() / "module.json").string(), 0, 0, {}};
    problems.push_back({Severity::Warning, {"content_module_not_listed", {{"id", name}}, where}, {}, 0});
  }
}

}  // namespace

Result<Course> load_course(const fs::path& folder, Checks checks, const Report& report) {
  auto schemas = compile_schemas();
  if (!schemas) return schemas.error();
  CourseFile file = read_course_file(folder, schemas.value());
  if (file.document.root() == nullptr) return file.document.problems.front().error;
  Glossary glossary = read_glossary(folder, schemas.value(), checks);
  const Known known = known_of(file, glossary);
  Standard standard = read_standard(folder, schemas.value(), known);
  const std::vector<Document*> shared = shared_files(file, glossary, standard);
  ProseCheck prose(glossary.terms, standard);
  if (checks == Checks::Full) check_prose(shared, prose);
  FileCount count(report, 2 * file.modules.size());  // module.json and answers.json
  auto samples = read_sample_book(folder, file, count);
  if (samples == nullptr) return cancelled();
  const ModuleReader reader(folder, schemas.value(), glossary, known, std::move(samples),
                            checks == Checks::Full ? &prose : nullptr);
  Course course;
  for (const ListedModule& listed : file.modules) {
    if (!count.go_on()) return cancelled();
    course.modules.push_back(reader.read(listed, file.document));
    sort_by_place(course.modules.back().problems);
  }
  course.title = std::move(file.title);
  course.tracks = std::move(file.tracks);
  course.problems = std::move(glossary.problems);
  for (Document* document : shared) {
    std::move(document->problems.begin(), document->problems.end(), std::back_inserter(course.problems));
  }
  if (checks == Checks::Full) find_unlisted(folder, known.modules, course.problems);
  sort_by_place(course.problems);
  course.engine = std::move(glossary.engine);
  course.terms = std::move(glossary.terms);
  course.controls = std::move(standard.controls);
  course.clauses = std::move(standard.clauses);
  return course;
}

Result<concepts::SchemeSource> load_scheme(const fs::path& folder) {
  auto schemas = compile_schemas();
  if (!schemas) return schemas.error();
  Glossary glossary = read_glossary(folder, schemas.value(), Checks::Quick);
  for (const Document& document : glossary.files) {
    for (const Problem& problem : document.problems) {
      if (problem.severity == Severity::Error) return problem.error;
    }
  }
  if (!glossary.problems.empty()) return glossary.problems.front().error;
  return std::move(glossary.scheme);
}

}  // namespace passerelle::course
