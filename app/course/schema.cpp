#include "course/schema.h"

#include <algorithm>
#include <set>

#include "course/nearest.h"
#include "course/schema_node.h"
#include "text/unicode.h"

namespace passerelle::course {

using Kind = Value::Kind;

namespace {

const char* type_of(const Value& value) {
  switch (value.kind) {
    case Kind::Null:
      return "null";
    case Kind::Boolean:
      return "boolean";
    case Kind::Integer:
      return "integer";
    case Kind::Real:
      return "number";
    case Kind::String:
      return "string";
    case Kind::Array:
      return "array";
    case Kind::Object:
      return "object";
  }
  return "null";
}

bool has_type(const Value& value, const std::string& type) {
  return type.empty() || type == type_of(value) || (type == "number" && value.is(Kind::Integer));
}

/// A value as it may be quoted in a message.
std::string shown(const Value& value) {
  if (value.is(Kind::Boolean)) return value.boolean ? "true" : "false";
  const std::size_t end = text::offset_of_character(value.text, 40);
  return end < value.text.size() ? value.text.substr(0, end) + "…" : value.text;
}

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

/// One check of a document. Without a document it only answers whether the value fits.
class Walk {
 public:
  explicit Walk(Document* document) : document_(document) {}

  bool fits(const SchemaNode& node, const Value& value) {
    if (node.ref != nullptr) return fits(*node.ref, value);
    if (node.never) return report_key(value, "content_field_not_here", {{"field", value.key}});
    if (!has_type(value, node.type)) {
      return report(value, "content_wrong_type", {{"expected", node.type}, {"found", type_of(value)}});
    }
    bool good = is_allowed(node, value);
    if (value.is(Kind::String)) good = string_fits(node, value) && good;
    if (value.is(Kind::Integer) || value.is(Kind::Real)) good = number_fits(node, value) && good;
    if (value.is(Kind::Array)) good = array_fits(node, value) && good;
    if (value.is(Kind::Object)) good = object_fits(node, value) && good;
    for (const SchemaNode* part : node.all_of) good = fits(*part, value) && good;
    if (node.condition != nullptr) good = branch_fits(node, value) && good;
    return good;
  }

 private:
  bool branch_fits(const SchemaNode& node, const Value& value) {
    const SchemaNode* branch = Walk(nullptr).fits(*node.condition, value) ? node.then : node.otherwise;
    return branch == nullptr || fits(*branch, value);
  }

  bool is_allowed(const SchemaNode& node, const Value& value) {
    if (node.allowed.empty()) return true;
    for (const Value* allowed : node.allowed) {
      if (equal(*allowed, value)) return true;
    }
    if (document_ == nullptr) return false;
    std::vector<std::string> names;
    for (const Value* allowed : node.allowed) names.push_back(shown(*allowed));
    if (value.key == "schemaVersion") {
      return report(value, "content_schema_version", {{"found", shown(value)}, {"known", joined(names)}});
    }
    const std::string near = nearest(value.text, names);
    if (!near.empty()) return report(value, "content_not_in_list_near", {{"value", shown(value)}, {"nearest", near}});
    return report(value, "content_not_in_list", {{"value", shown(value)}, {"allowed", joined(names)}});
  }

  bool string_fits(const SchemaNode& node, const Value& value) {
    const auto length = [&] { return static_cast<std::int64_t>(text::length_in_characters(value.text)); };
    if (node.min_length && length() < *node.min_length) {
      if (value.key == "en" || value.key == "fr") {
        return report(value, "content_language_empty", {{"language", value.key}});
      }
      return report(value, "content_text_empty", {});
    }
    if (node.max_length && length() > *node.max_length) {
      return report(value, "content_text_too_long", {{"most", std::to_string(*node.max_length)}});
    }
    if (!node.expression || std::regex_match(value.text, *node.expression)) return true;
    if (value.key == "version") return report(value, "content_bad_version", {{"value", shown(value)}});
    const bool in_controls = value.parent != nullptr && value.parent->key == "controls";
    if (value.key == "number" || in_controls) {
      return report(value, "content_bad_number_of_standard", {{"value", shown(value)}});
    }
    return report(value, "content_bad_id", {{"value", shown(value)}});
  }

  bool number_fits(const SchemaNode& node, const Value& value) {
    const bool small = node.minimum && value.real < static_cast<double>(*node.minimum);
    const bool large = node.maximum && value.real > static_cast<double>(*node.maximum);
    if (!small && !large) return true;
    return report(value, "content_number_range",
                  {{"value", shown(value)},
                   {"least", node.minimum ? std::to_string(*node.minimum) : "−∞"},
                   {"most", node.maximum ? std::to_string(*node.maximum) : "∞"}});
  }

  bool array_fits(const SchemaNode& node, const Value& value) {
    bool good = true;
    const auto count = static_cast<std::int64_t>(value.items.size());
    if (node.min_items && count < *node.min_items) {
      good = report_key(
          value, "content_too_few_items",
          {{"field", value.key}, {"count", std::to_string(count)}, {"least", std::to_string(*node.min_items)}});
    }
    if (node.max_items && count > *node.max_items) {
      good = report_key(
          value, "content_too_many_items",
          {{"field", value.key}, {"count", std::to_string(count)}, {"most", std::to_string(*node.max_items)}});
    }
    if (node.unique_items) good = items_differ(value) && good;
    if (node.items == nullptr) return good;
    for (const Value* item : value.items) good = fits(*node.items, *item) && good;
    return good;
  }

  /// Sorted by text first, so that a long list costs little; the schemas only ask this of lists of strings.
  bool items_differ(const Value& value) {
    std::vector<const Value*> sorted = value.items;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Value* a, const Value* b) { return a->text < b->text; });
    bool good = true;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (!equal(*sorted[i - 1], *sorted[i])) continue;
      good = report(*sorted[i], "content_repeated_item", {{"value", shown(*sorted[i])}});
    }
    return good;
  }

  bool object_fits(const SchemaNode& node, const Value& value) {
    bool good = true;
    for (const Value* member : value.items) {
      const SchemaNode* property = node.property(member->key);
      if (property != nullptr) {
        good = fits(*property, *member) && good;
      } else if (node.closed) {
        good = unknown(node, *member);
      }
    }
    for (const std::string& name : node.required) {
      if (value.find(name) == nullptr) good = missing(node, value, name);
    }
    return good;
  }

  bool missing(const SchemaNode& node, const Value& value, const std::string& name) {
    if (document_ == nullptr) return false;
    const bool is_text = node.required.size() == 2 && node.property("en") != nullptr && node.property("fr") != nullptr;
    if (is_text) return report(value, "content_language_missing", {{"language", name}});
    // A misspelt name was reported as unknown with the right one beside it; once is enough.
    if (suggested_.count({&value, name}) > 0) return false;
    return report(value, "content_missing_field", {{"field", name}});
  }

  bool unknown(const SchemaNode& node, const Value& member) {
    if (document_ == nullptr) return false;
    std::vector<std::string> names;
    for (const auto& [name, property] : node.properties) names.push_back(name);
    const std::string near = nearest(member.key, names);
    if (!near.empty() && member.parent->find(near) == nullptr) {
      suggested_.emplace(member.parent, near);
      return report_key(member, "content_unknown_field_near", {{"field", member.key}, {"nearest", near}});
    }
    return report_key(member, "content_unknown_field", {{"field", member.key}, {"known", joined(names)}});
  }

  bool report(const Value& value, const char* code, std::vector<ErrorArgument> args) {
    if (document_ != nullptr) document_->report(Severity::Error, {code, std::move(args), document_->where(value)});
    return false;
  }

  bool report_key(const Value& value, const char* code, std::vector<ErrorArgument> args) {
    if (value.key.empty()) return report(value, code, std::move(args));
    if (document_ != nullptr) {
      document_->report(Severity::Error, {code, std::move(args), document_->where_of_key(value)});
    }
    return false;
  }

  Document* document_;
  std::set<std::pair<const Value*, std::string>> suggested_;  ///< names offered in place of an unknown one
};

}  // namespace

bool equal(const Value& a, const Value& b) {
  const bool numbers = (a.is(Kind::Integer) || a.is(Kind::Real)) && (b.is(Kind::Integer) || b.is(Kind::Real));
  if (numbers) return a.real == b.real;
  if (a.kind != b.kind) return false;
  if (a.is(Kind::Boolean)) return a.boolean == b.boolean;
  if (a.is(Kind::String)) return a.text == b.text;
  if (a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    const Value* other = a.is(Kind::Object) ? b.find(a.items[i]->key) : b.items[i];
    if (other == nullptr || !equal(*a.items[i], *other)) return false;
  }
  return true;
}

bool Schema::check(Document& document) const {
  if (document.root() == nullptr) return false;
  return Walk(&document).fits(state_->nodes.front(), *document.root());
}

}  // namespace passerelle::course
