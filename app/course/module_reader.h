#pragma once
// Reads the modules that course.json lists, one after the other: what is wrong with one stays with it. Internal to
// course/.

#include <filesystem>
#include <memory>

#include "course/course_file.h"
#include "course/glossary.h"
#include "course/module_references.h"
#include "course/prose_check.h"
#include "scoring/samples.h"

namespace passerelle::course {

/// What it is made with must outlive it.
class ModuleReader {
 public:
  /// samples: of the whole course. prose: null for the quick checks.
  ModuleReader(const std::filesystem::path& folder, const Schemas& schemas, const Glossary& glossary,
               const Known& known, std::shared_ptr<const scoring::SampleBook> samples, ProseCheck* prose)
      : folder_(folder),
        schemas_(schemas),
        glossary_(glossary),
        known_(known),
        samples_(std::move(samples)),
        prose_(prose) {}

  /// Never fails: a module that cannot be used is broken and holds its problems. course is where it is listed.
  ModuleEntry read(const ListedModule& listed, const Document& course) const;

 private:
  void check_identity(Document& document, const Value& root, const ListedModule& listed) const;
  void fill(ModuleEntry& entry, Document& document) const;
  void name_terms(Module& module) const;
  void compile_rubrics(Document& document, Module& module) const;
  void compile_rubric(Document& document, const Module& module, const Value& value, Question& question) const;
  void check_fully(ModuleEntry& entry, const ListedModule& listed, Document& document) const;

  const std::filesystem::path& folder_;
  const Schemas& schemas_;
  const Glossary& glossary_;
  const Known& known_;
  std::shared_ptr<const scoring::SampleBook> samples_;
  ProseCheck* prose_;
};

}  // namespace passerelle::course
