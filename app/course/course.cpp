#include "course/course.h"

#include <algorithm>

namespace passerelle::course {
namespace {

template <class List, class Id>
const typename List::value_type* find_in(const List& list, const Id& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const ModuleEntry* Course::find(const ModuleId& id) const { return find_in(modules, id); }
const Track* Course::find(const TrackId& id) const { return find_in(tracks, id); }
const KeyTerm* Course::find(const concepts::ConceptId& id) const { return find_in(terms, id); }

std::vector<ModuleId> Course::modules_with(const concepts::ConceptId& term) const {
  std::vector<ModuleId> with;
  for (const ModuleEntry& entry : modules) {
    if (entry.module != nullptr && find_in(entry.module->key_terms, term) != nullptr) with.push_back(entry.id);
  }
  return with;
}

}  // namespace passerelle::course
