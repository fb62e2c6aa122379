#include "course/glossary.h"

#include <algorithm>
#include <map>

#include "course/json_reader.h"
#include "course/nearest.h"
#include "course/read_value.h"

namespace passerelle::course {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> concept_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> strings_of(const Value* object, std::string_view language) {
  std::vector<std::string> texts;
  for (const Value* item : items_of(object, language)) texts.push_back(item->text);
  return texts;
}

concepts::LabelSource labels_of(const Value& entry, std::string_view language) {
  return {string_of(entry.find("prefLabel"), language), strings_of(entry.find("altLabel"), language),
          strings_of(entry.find("hiddenLabel"), language)};
}

/// All files as one scheme; every concept knows the value that it was read from.
class SchemeReader {
 public:
  explicit SchemeReader(Glossary& glossary) : glossary_(glossary) {}

  void read(const fs::path& path, const Schema& schema) {
    Document& document = documents_.emplace_back(read_document(path));
    schema.check(document);
    if (document.root() == nullptr) return;
    for (const Value* entry : items_of(document.root(), "concepts")) add(document, *entry);
  }

  void check_references() {
    std::vector<std::string> known;
    for (const auto& [id, where] : first_) known.push_back(id);
    for (Document& document : documents_) {
      if (document.root() == nullptr) continue;
      for (const Value* entry : items_of(document.root(), "concepts")) {
        for (const char* relation : {"broader", "related", "antonym"}) {
          for (const Value* id : items_of(entry, relation)) check_reference(document, *id, known);
        }
      }
    }
  }

  void finish() {
    for (Document& document : documents_) {
      if (document.root() == nullptr || document.has_errors()) glossary_.whole = false;
      std::move(document.problems.begin(), document.problems.end(), std::back_inserter(glossary_.problems));
    }
    if (!glossary_.whole) return;
    auto engine = scoring::Engine::create(scheme_);
    if (engine) {
      glossary_.engine = std::move(engine).value();
    } else {
      glossary_.problems.push_back({Severity::Error, engine.error(), {}, 0});
    }
  }

 private:
  void add(Document& document, const Value& entry) {
    concepts::ConceptSource source;
    source.id.value = string_of(&entry, "id");
    const Value* id = entry.find("id");
    source.where = document.where(id == nullptr ? entry : *id);
    const auto [first, is_new] = first_.emplace(source.id.value, source.where);
    if (!is_new) {
      document.report(Severity::Error, {"content_duplicate_concept",
                                        {{"id", source.id.value},
                                         {"file", first->second.file},
                                         {"line", std::to_string(first->second.line)}},
                                        source.where});
      return;
    }
    source.en = labels_of(entry, "en");
    source.fr = labels_of(entry, "fr");
    source.definition = text_of(&entry, "definition");
    source.broader = ids_of<concepts::ConceptId>(&entry, "broader");
    source.related = ids_of<concepts::ConceptId>(&entry, "related");
    source.antonym = ids_of<concepts::ConceptId>(&entry, "antonym");
    source.domain = bool_of(&entry, "domain") || !source.definition.en.empty();
    glossary_.concepts.insert(source.id);
    if (!source.definition.en.empty()) {
      glossary_.terms.push_back({source.id, {source.en.preferred, source.fr.preferred}, source.definition});
    }
    scheme_.concepts.push_back(std::move(source));
  }

  void check_reference(Document& document, const Value& id, const std::vector<std::string>& known) {
    if (!id.is(Value::Kind::String) || first_.count(id.text) > 0) return;
    const std::string near = nearest(id.text, known);
    const Where where = document.where(id);
    if (near.empty()) {
      document.report(Severity::Error, {"content_unknown_concept", {{"id", id.text}}, where});
    } else {
      document.report(Severity::Error, {"content_unknown_concept_near", {{"id", id.text}, {"nearest", near}}, where});
    }
  }

  Glossary& glossary_;
  std::deque<Document> documents_;
  std::map<std::string, Where> first_;  ///< where each id was seen first
  concepts::SchemeSource scheme_;
};

}  // namespace

Glossary read_glossary(const fs::path& folder, const Schemas& schemas) {
  Glossary glossary;
  SchemeReader reader(glossary);
  const std::vector<fs::path> files = concept_files(folder / "concepts");
  for (const fs::path& file : files) reader.read(file, schemas.concepts);
  reader.check_references();
  reader.finish();
  if (files.empty()) {
    glossary.whole = false;
    const std::string place = (folder / "concepts").string();
    glossary.problems.push_back({Severity::Error, {"content_no_concepts", {}, {place, 0, 0, {}}}, {}, 0});
  }
  return glossary;
}

}  // namespace passerelle::course
