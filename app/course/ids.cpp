#include "course/ids.h"

#include <algorithm>

#include "course/nearest.h"

namespace passerelle::course {

bool is_id(const Value& value) {
  constexpr std::size_t kLongest = 64;
  if (!value.is(Value::Kind::String) || value.text.empty() || value.text.size() > kLongest) return false;
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(value.text.begin(), value.text.end(), fits);
}

void report_duplicate(Document& document, const char* code, const Value& again, const Value& first) {
  document.report(Severity::Error,
                  {code, {{"id", again.text}, {"line", std::to_string(first.place.line)}}, document.where(again)});
}

void check_unique(Document& document, std::span<const Value* const> objects, SeenIds& seen) {
  for (const Value* object : objects) {
    const Value* id = object->find("id");
    if (id == nullptr || !is_id(*id)) continue;
    const auto [first, is_new] = seen.emplace(id->text, id);
    if (!is_new) report_duplicate(document, "content_duplicate_id", *id, *first->second);
  }
}

void check_unique(Document& document, std::span<const Value* const> objects) {
  SeenIds seen;
  check_unique(document, objects, seen);
}

bool check_known(Document& document, const Value& value, const std::string& id, const std::vector<std::string>& known,
                 const UnknownCodes& codes) {
  if (std::find(known.begin(), known.end(), id) != known.end()) return true;
  const std::string near = nearest(id, known);
  if (near.empty()) {
    document.report(Severity::Error, {codes.plain, {{"id", id}}, document.where(value)});
  } else {
    document.report(Severity::Error, {codes.near, {{"id", id}, {"nearest", near}}, document.where(value)});
  }
  return false;
}

}  // namespace passerelle::course
