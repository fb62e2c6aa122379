#pragma once
// Ids within the content: each once in its list, and references that lead somewhere. Internal to course/.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "course/json_document.h"

namespace passerelle::course {

/// Where each id of a list was seen first.
using SeenIds = std::map<std::string, const Value*>;

/// Whether the value is a string with the form of an id; the schema reports one that is not.
bool is_id(const Value& value);

/// Reports the member "id" of each object that was seen before.
void check_unique(Document& document, std::span<const Value* const> objects, SeenIds& seen);
void check_unique(Document& document, std::span<const Value* const> objects);

/// Reports an id that stands a second time, with the line of the first.
void report_duplicate(Document& document, const char* code, const Value& again, const Value& first);

/// The codes of a reference that leads nowhere: alone, and with a name that is near.
struct UnknownCodes {
  const char* plain;
  const char* near;
};

/// Reports an id written at `value` that is none of `known`. True when it is known.
bool check_known(Document& document, const Value& value, const std::string& id, const std::vector<std::string>& known,
                 const UnknownCodes& codes);

}  // namespace passerelle::course
