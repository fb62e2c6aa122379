#include "course/load.h"

#include <algorithm>

#include "course/course_file.h"
#include "course/glossary.h"
#include "course/ids.h"
#include "course/json_reader.h"
#include "course/module_file.h"
#include "course/module_references.h"
#include "course/read_value.h"
#include "course/schema.h"

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

/// Problems in the order of the file.
void sort_by_place(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.error.where.line, a.error.where.column) < std::pair(b.error.where.line, b.error.where.column);
  });
}

/// Reads the modules one after the other; what is wrong with one stays with it.
class ModuleReader {
 public:
  ModuleReader(const fs::path& folder, const Schemas& schemas, const Glossary& glossary, Known known)
      : folder_(folder), schemas_(schemas), glossary_(glossary), known_(std::move(known)) {}

  ModuleEntry read(const ListedModule& listed) const {
    Document document = read_document(folder_ / "modules" / listed.id.value / "module.json");
    ModuleEntry entry;
    entry.id = listed.id;
    entry.track = listed.track;
    entry.state = ModuleEntry::State::Broken;
    if (const Value* root = document.root()) {
      schemas_.module.check(document);
      check_identity(document, *root, listed);
      check_references(document, known_);
      fill(entry, document);
    }
    entry.problems = std::move(document.problems);
    sort_by_place(entry.problems);
    return entry;
  }

 private:
  void check_identity(Document& document, const Value& root, const ListedModule& listed) const {
    const Value* id = root.find("id");
    if (id != nullptr && is_id(*id) && id->text != listed.id.value) {
      document.report(Severity::Error,
                      {"content_id_not_folder", {{"id", id->text}, {"folder", listed.id.value}}, document.where(*id)});
    }
    const Value* track = root.find("track");
    const bool is_known = track != nullptr && std::count(known_.tracks.begin(), known_.tracks.end(), track->text) > 0;
    if (is_known && track->text != listed.track.value) {
      document.report(
          Severity::Error,
          {"content_wrong_track", {{"track", track->text}, {"listed", listed.track.value}}, document.where(*track)});
    }
  }

  void fill(ModuleEntry& entry, Document& document) const {
    auto module = std::make_shared<Module>(read_module(*document.root()));
    module->id = entry.id;
    entry.title = module->title;
    entry.level = module->level;
    entry.minutes = module->minutes;
    name_terms(*module);
    compile_rubrics(document, *module);
    if (document.has_errors()) return;
    entry.state = is_ready(*document.root()) ? ModuleEntry::State::Ready : ModuleEntry::State::Coming;
    entry.module = std::move(module);
  }

  /// Gives each key term its words; one that nobody knows was reported.
  void name_terms(Module& module) const {
    std::vector<KeyTerm> named;
    for (const KeyTerm& wanted : module.key_terms) {
      const auto is_same = [&](const KeyTerm& term) { return term.id == wanted.id; };
      const auto found = std::find_if(glossary_.terms.begin(), glossary_.terms.end(), is_same);
      if (found != glossary_.terms.end()) named.push_back(*found);
    }
    module.key_terms = std::move(named);
  }

  void compile_rubrics(Document& document, Module& module) const {
    if (glossary_.engine == nullptr) return;
    for (std::size_t i = 0; i < module.questions.size(); ++i) {
      const scoring::RubricSource source = read_rubric(document, module, i);
      for (Error& error : glossary_.engine->compile(source, &module.questions[i].rubric)) {
        document.report(Severity::Error, std::move(error));
      }
    }
  }

  const fs::path& folder_;
  const Schemas& schemas_;
  const Glossary& glossary_;
  Known known_;
};

}  // namespace

Result<Course> load_course(const fs::path& folder, Checks) {
  auto schemas = compile_schemas();
  if (!schemas) return schemas.error();
  CourseFile file = read_course_file(folder, schemas.value());
  if (file.document.root() == nullptr) return file.document.problems.front().error;
  Glossary glossary = read_glossary(folder, schemas.value());
  const ModuleReader reader(folder, schemas.value(), glossary, known_of(file, glossary));
  Course course;
  for (const ListedModule& listed : file.modules) course.modules.push_back(reader.read(listed));
  course.title = std::move(file.title);
  course.tracks = std::move(file.tracks);
  course.problems = std::move(file.document.problems);
  std::move(glossary.problems.begin(), glossary.problems.end(), std::back_inserter(course.problems));
  course.engine = std::move(glossary.engine);
  course.terms = std::move(glossary.terms);
  return course;
}

}  // namespace passerelle::course
