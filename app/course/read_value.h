#pragma once
// Reads members of a JSON object that may be absent: the schema reports what is missing, the readers go on with
// nothing. Internal to course/.

#include <span>
#include <string>
#include <string_view>

#include "course/json_document.h"

namespace passerelle::course {

/// The text of a member; empty when it is absent or no string.
inline std::string string_of(const Value* object, std::string_view name) {
  const Value* member = object == nullptr ? nullptr : object->find(name);
  return member != nullptr && member->is(Value::Kind::String) ? member->text : std::string();
}

/// The number of a member; `absent` when there is none or it does not fit.
inline int int_of(const Value* object, std::string_view name, int absent) {
  const Value* member = object == nullptr ? nullptr : object->find(name);
  const bool fits = member != nullptr && member->is(Value::Kind::Integer) && member->integer >= -1'000'000 &&
                    member->integer <= 1'000'000;
  return fits ? static_cast<int>(member->integer) : absent;
}

inline bool bool_of(const Value* object, std::string_view name) {
  const Value* member = object == nullptr ? nullptr : object->find(name);
  return member != nullptr && member->is(Value::Kind::Boolean) && member->boolean;
}

/// Both languages of a text member.
inline Bilingual text_of(const Value* object, std::string_view name) {
  const Value* member = object == nullptr ? nullptr : object->find(name);
  return {string_of(member, "en"), string_of(member, "fr")};
}

/// The elements of an array member; none when it is absent or no array.
inline std::span<const Value* const> items_of(const Value* object, std::string_view name) {
  const Value* member = object == nullptr ? nullptr : object->find(name);
  if (member == nullptr || !member->is(Value::Kind::Array)) return {};
  return member->items;
}

/// The ids of an array member.
template <class Id>
std::vector<Id> ids_of(const Value* object, std::string_view name) {
  std::vector<Id> ids;
  for (const Value* item : items_of(object, name)) {
    if (item->is(Value::Kind::String)) ids.push_back(Id{item->text});
  }
  return ids;
}

}  // namespace passerelle::course
