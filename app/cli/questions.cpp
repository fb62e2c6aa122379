#include "cli/questions.h"

#include "cli/page.h"
#include "cli/usage.h"
#include "course/load.h"

namespace passerelle::cli {

namespace {

std::string shown(std::string_view name) {
  constexpr std::size_t kMostBytes = 100;
  if (name.size() <= kMostBytes) return clean_line(name);
  return clean_line(name.substr(0, kMostBytes)) + "…";
}

Error first_problem(const course::ModuleEntry& entry) {
  for (const course::Problem& problem : entry.problems) {
    if (problem.severity == course::Severity::Error) return problem.error;
  }
  return {};
}

}  // namespace

Questions::Questions(const course::Course& course) {
  for (const course::ModuleEntry& entry : course.modules) {
    if (entry.module == nullptr) {
      broken_.emplace(entry.id.value, first_problem(entry));
      continue;
    }
    for (const course::Question* question : course::questions_and_follow_ups(*entry.module)) {
      if (question->rubric == nullptr) continue;
      names_.push_back(entry.id.value + "/" + question->id.value);
      by_name_[names_.back()] = {entry.module.get(), question};
    }
  }
}

Result<AskedQuestion> Questions::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  if (found != by_name_.end()) return found->second;
  const auto broken = broken_.find(name.substr(0, name.find('/')));
  if (broken != broken_.end()) {
    const Where& where = broken->second.where;
    const std::string place = where.file + (where.line > 0 ? ":" + std::to_string(where.line) : "");
    return Error{"question_in_broken_module", {{"module", broken->first}, {"place", place}}, {}};
  }
  const std::string near = nearest(name, names_);
  return Error{"question_unknown", {{"question", shown(name)}, {"nearest", near.empty() ? "none" : near}}, {}};
}

Result<course::Course> load_for_marking(const std::filesystem::path& content) {
  auto course = course::load_course(content, course::Checks::Quick);
  if (!course) return course.error();
  if (course.value().engine != nullptr) return course;
  for (const course::Problem& problem : course.value().problems) {
    if (problem.severity == course::Severity::Error) return problem.error;
  }
  return Error{"course_marks_nothing", {{"folder", content.string()}}, {}};
}

}  // namespace passerelle::cli
