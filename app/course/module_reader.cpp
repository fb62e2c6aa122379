#include "course/module_reader.h"

#include <algorithm>

#include "course/answers_file.h"
#include "course/ids.h"
#include "course/json_reader.h"
#include "course/module_file.h"
#include "course/nearest.h"
#include "course/read_value.h"
#include "course/rubric_checks.h"
#include "course/text_checks.h"

namespace passerelle::course {
namespace {

/// Adds the name that was probably meant.
Error with_nearest(Error error, const std::vector<std::string>& concepts) {
  if (error.code != "pattern_unknown_concept") return error;
  std::string near;
  for (const ErrorArgument& argument : error.args) {
    if (argument.name == "concept") near = nearest(argument.value, concepts);
  }
  if (near.empty()) return error;
  error.code = "pattern_unknown_concept_near";
  error.args.push_back({"nearest", near});
  return error;
}

void append(std::vector<Problem>& problems, Document& document) {
  std::move(document.problems.begin(), document.problems.end(), std::back_inserter(problems));
}

}  // namespace

ModuleEntry ModuleReader::read(const ListedModule& listed, const Document& course) const {
  ModuleEntry entry;
  entry.id = listed.id;
  entry.track = listed.track;
  entry.state = ModuleEntry::State::Broken;
  const std::filesystem::path folder = folder_ / "modules" / listed.id.value;
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    const Error missing{"content_module_missing", {{"id", listed.id.value}}, course.where(*listed.place)};
    entry.problems.push_back(course.problem(Severity::Error, missing));
    return entry;
  }
  Document document = read_document(folder / "module.json");
  if (const Value* root = document.root()) {
    schemas_.module.check(document);
    check_identity(document, *root, listed);
    check_references(document, known_);
    check_blank_texts(document);
    check_reachable(document);
    fill(entry, document);
    if (prose_ != nullptr) check_fully(entry, listed, document);
  }
  append(entry.problems, document);
  return entry;
}

void ModuleReader::check_identity(Document& document, const Value& root, const ListedModule& listed) const {
  const Value* id = root.find("id");
  if (id != nullptr && is_id(*id) && id->text != listed.id.value) {
    const std::vector<ErrorArgument> args = {{"id", id->text}, {"folder", listed.id.value}};
    document.report(Severity::Error, {"content_id_not_folder", args, document.where(*id)});
  }
  const Value* track = root.find("track");
  const bool is_known = track != nullptr && std::count(known_.tracks.begin(), known_.tracks.end(), track->text) > 0;
  if (is_known && track->text != listed.track.value) {
    const std::vector<ErrorArgument> args = {{"track", track->text}, {"listed", listed.track.value}};
    document.report(Severity::Error, {"content_wrong_track", args, document.where(*track)});
  }
}

void ModuleReader::fill(ModuleEntry& entry, Document& document) const {
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
void ModuleReader::name_terms(Module& module) const {
  std::vector<KeyTerm> named;
  for (const KeyTerm& wanted : module.key_terms) {
    const auto is_same = [&](const KeyTerm& term) { return term.id == wanted.id; };
    const auto found = std::find_if(glossary_.terms.begin(), glossary_.terms.end(), is_same);
    if (found != glossary_.terms.end()) named.push_back(*found);
  }
  module.key_terms = std::move(named);
}

void ModuleReader::compile_rubrics(Document& document, Module& module) const {
  if (glossary_.engine == nullptr) return;
  const auto values = items_of(document.root(), "questions");
  for (std::size_t i = 0; i < module.questions.size(); ++i) {
    Question& question = module.questions[i];
    compile_rubric(document, module, *values[i], question);
    const auto follow_ups = items_of(values[i], "followUps");
    for (std::size_t j = 0; j < question.follow_ups.size(); ++j) {
      compile_rubric(document, module, *follow_ups[j], question.follow_ups[j]);
    }
  }
}

void ModuleReader::compile_rubric(Document& document, const Module& module, const Value& value,
                                  Question& question) const {
  scoring::RubricSource source = read_rubric(document, module, value);
  source.samples = samples_;
  for (Error& error : glossary_.engine->compile(source, &question.rubric)) {
    document.report(Severity::Error, with_nearest(std::move(error), known_.concepts));
  }
}

void ModuleReader::check_fully(ModuleEntry& entry, const ListedModule& listed, Document& document) const {
  check_writing(document);
  prose_->check(document);
  check_repeated_terms(document);
  if (entry.module == nullptr) return;
  const bool ready = entry.state == ModuleEntry::State::Ready;
  if (ready) check_minutes(document, *entry.module);
  if (ready && listed.plain_language) check_reading(document, *entry.module);
  if (glossary_.engine == nullptr) return;
  check_model_answers(document, *entry.module, *glossary_.engine);
  const std::filesystem::path file = folder_ / "modules" / entry.id.value / "answers.json";
  Document answers = check_answers(file, schemas_.answers, *entry.module, document, *glossary_.engine);
  append(entry.problems, answers);
}

}  // namespace passerelle::course
