#include "course/glossary.h"

#include <algorithm>
#include <map>

#include "course/ids.h"
#include "course/json_reader.h"
#include "course/read_value.h"
#include "course/text_checks.h"

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

KeyTerm read_term(const Value& entry, const concepts::ConceptSource& source) {
  KeyTerm term{source.id, {source.en.preferred, source.fr.preferred}, source.definition};
  term.professional_definition = text_of(&entry, "professionalDefinition");
  term.example = text_of(&entry, "example");
  term.variants = {source.en.alternative, source.fr.alternative};
  for (const Value* item : items_of(&entry, "avoid")) {
    const Language language = string_of(item, "language") == "fr" ? Language::French : Language::English;
    term.avoided.push_back({language, string_of(item, "term"), text_of(item, "reason")});
  }
  term.related = source.related;
  return term;
}

/// All files as one scheme; every concept knows the value that it was read from.
class SchemeReader {
 public:
  explicit SchemeReader(Glossary& glossary) : glossary_(glossary) {}

  void read(const fs::path& path, const Schema& schema) {
    Document& document = documents_.emplace_back(read_document(path));
    schema.check(document);
    check_blank_texts(document);
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

  void compile() {
    for (const Document& document : documents_) {
      if (document.root() == nullptr || document.has_errors()) glossary_.whole = false;
    }
    if (!glossary_.whole) return;
    auto engine = scoring::Engine::create(scheme_);
    if (engine) {
      glossary_.engine = std::move(engine).value();
    } else {
      glossary_.problems.push_back({Severity::Error, engine.error(), {}, 0});
    }
  }

  /// Names that the engine does not find in themselves.
  void check_names() {
    for (Document& document : documents_) {
      if (document.root() == nullptr || glossary_.engine == nullptr) continue;
      for (const Value* entry : items_of(document.root(), "concepts")) check_names(document, *entry);
    }
  }

  void finish() {
    glossary_.files = std::move(documents_);
    glossary_.scheme = std::move(scheme_);
  }

 private:
  void add(Document& document, const Value& entry) {
    concepts::ConceptSource source;
    source.id.value = string_of(&entry, "id");
    const Value* id = entry.find("id");
    source.where = document.where(id == nullptr ? entry : *id);
    const auto [first, is_new] = first_.emplace(source.id.value, source.where);
    if (!is_new) {
      document.report(
          Severity::Error,
          {"content_duplicate_concept",
           {{"id", source.id.value}, {"file", first->second.file}, {"line", std::to_string(first->second.line)}},
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
    if (!source.definition.en.empty()) glossary_.terms.push_back(read_term(entry, source));
    scheme_.concepts.push_back(std::move(source));
  }

  /// A name with a gap is one for the engine only.
  void check_names(Document& document, const Value& entry) {
    const Value* label = entry.find("prefLabel");
    for (const char* language : {"en", "fr"}) {
      const Value* name = label == nullptr ? nullptr : label->find(language);
      const concepts::ConceptId id{string_of(&entry, "id")};
      if (name == nullptr || name->text.find("…") != std::string::npos) continue;
      if (glossary_.engine->mentions(name->text, id, workspace_)) continue;
      document.report(Severity::Warning, {"content_name_not_found", {{"name", name->text}}, document.where(*name)});
    }
  }

  void check_reference(Document& document, const Value& id, const std::vector<std::string>& known) {
    if (!id.is(Value::Kind::String) || first_.count(id.text) > 0) return;
    check_known(document, id, id.text, known, {"content_unknown_concept", "content_unknown_concept_near"});
  }

  Glossary& glossary_;
  std::deque<Document> documents_;
  std::map<std::string, Where> first_;  ///< where each id was seen first
  concepts::SchemeSource scheme_;
  scoring::Workspace workspace_;
};

}  // namespace

Glossary read_glossary(const fs::path& folder, const Schemas& schemas, Checks checks) {
  Glossary glossary;
  SchemeReader reader(glossary);
  const std::vector<fs::path> files = concept_files(folder / "concepts");
  if (files.empty()) {
    glossary.whole = false;
    const Where place{(folder / "concepts").string(), 0, 0, {}};
    glossary.problems.push_back({Severity::Error, {"content_no_concepts", {}, place}, {}, 0});
    return glossary;
  }
  for (const fs::path& file : files) reader.read(file, schemas.concepts);
  reader.check_references();
  reader.compile();
  if (checks == Checks::Full) reader.check_names();
  reader.finish();
  return glossary;
}

}  // namespace passerelle::course
