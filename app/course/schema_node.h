#pragma once
// A compiled schema: what one (sub)schema demands. Internal to course/.

#include <deque>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "course/json_document.h"
#include "course/schema.h"

namespace passerelle::course {

struct SchemaNode {
  bool never = false;  ///< the schema `false`: nothing is allowed here
  const SchemaNode* ref = nullptr;
  std::string type;  ///< empty: any
  bool closed = false;  ///< additionalProperties: false
  std::vector<std::string> required;
  std::vector<std::pair<std::string, const SchemaNode*>> properties;
  const SchemaNode* items = nullptr;
  std::optional<std::int64_t> min_length, max_length, min_items, max_items, minimum, maximum;
  bool unique_items = false;
  std::vector<const Value*> allowed;  ///< enum, or the one value of const
  std::string pattern;
  std::optional<std::regex> expression;
  const SchemaNode* condition = nullptr;  ///< if
  const SchemaNode* then = nullptr;
  const SchemaNode* otherwise = nullptr;
  std::vector<const SchemaNode*> all_of;

  const SchemaNode* property(std::string_view name) const;
};

struct Schema::State {
  Document source;                 ///< `allowed` points into it
  std::deque<SchemaNode> nodes;    ///< stable addresses; the root is the first
  std::map<const Value*, const SchemaNode*> compiled;
};

/// Whether two JSON values are equal, as JSON Schema compares them.
bool equal(const Value& a, const Value& b);

}  // namespace passerelle::course
