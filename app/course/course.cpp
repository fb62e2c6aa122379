#include "course/course.h"

#include <algorithm>

namespace passerelle::course {
namespace {

template <class List, class Id>
const typename List::value_type* find_in(const List& list, const Id& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

template <class List>
const typename List::value_type* find_number(const List& list, std::string_view number) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.number == number; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::vector<const Question*> questions_and_follow_ups(const Module& module) {
  std::vector<const Question*> all;
  for (const Question& question : module.questions) {
    all.push_back(&question);
    for (const Question& follow_up : question.follow_ups) all.push_back(&follow_up);
  }
  return all;
}

const Question* Module::find(const QuestionId& wanted) const {
  const auto all = questions_and_follow_ups(*this);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Question* question) { return question->id == wanted; });
  return found == all.end() ? nullptr : *found;
}

const ModuleEntry* Course::find(const ModuleId& id) const { return find_in(modules, id); }
const Track* Course::find(const TrackId& id) const { return find_in(tracks, id); }
const KeyTerm* Course::find(const concepts::ConceptId& id) const { return find_in(terms, id); }

const Control* Course::find_control(std::string_view number) const { return find_number(controls, number); }
const Clause* Course::find_clause(std::string_view number) const { return find_number(clauses, number); }

std::vector<ModuleId> Course::modules_with(const concepts::ConceptId& term) const {
  std::vector<ModuleId> with;
  for (const ModuleEntry& entry : modules) {
    if (entry.module != nullptr && find_in(entry.module->key_terms, term) != nullptr) with.push_back(entry.id);
  }
  return with;
}

}  // namespace passerelle::course
