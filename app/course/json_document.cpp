#include "course/json_document.h"

#include <algorithm>

#include "text/unicode.h"

namespace passerelle::course {
namespace {

constexpr std::size_t kExcerpts = 20;  // a file with thousands of problems is not quoted thousands of times
constexpr int kLinesBefore = 3;
constexpr int kLinesAfter = 2;
constexpr std::size_t kLongestLine = 160;  // characters of a quoted line

void append_escaped(std::string& pointer, const std::string& key) {
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string quoted_line(std::string_view line) {
  // The window shows no more than this, and a line of a lesson may hold a whole page.
  const std::string text = text::to_nfc(line.substr(0, 4 * kLongestLine));
  const std::size_t end = text::offset_of_character(text, kLongestLine);
  return end < text.size() || line.size() > 4 * kLongestLine ? text.substr(0, end) + "…" : text;
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  if (kind != Kind::Object) return nullptr;
  const auto found = std::find_if(items.begin(), items.end(), [&](const Value* item) { return item->key == name; });
  return found == items.end() ? nullptr : *found;
}

std::string pointer_of(const Value& value) {
  std::vector<const Value*> path;
  for (const Value* at = &value; at->parent != nullptr; at = at->parent) path.push_back(at);
  std::string pointer;
  for (auto at = path.rbegin(); at != path.rend(); ++at) {
    pointer += '/';
    if ((*at)->parent->is(Value::Kind::Object)) {
      append_escaped(pointer, (*at)->key);
    } else {
      pointer += std::to_string((*at)->index);
    }
  }
  return pointer;
}

Where Document::where(const Value& value) const {
  return {file, value.place.line, value.place.column, pointer_of(value)};
}

Where Document::where_of_key(const Value& value) const {
  return {file, value.key_place.line, value.key_place.column, pointer_of(value)};
}

Place Document::place_of_offset(std::size_t offset) const {
  const auto behind = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  const auto line = static_cast<std::size_t>(behind - line_starts.begin());
  return {static_cast<int>(line), static_cast<int>(offset - line_starts[line - 1] + 1)};
}

Problem Document::problem(Severity severity, Error error) const {
  Problem made{severity, std::move(error), {}, 0};
  const int line = made.error.where.line;
  const int last_line = static_cast<int>(line_starts.size());
  if (line <= 0 || line > last_line) return made;
  made.excerpt_first_line = std::max(1, line - kLinesBefore);
  for (int number = made.excerpt_first_line; number <= std::min(last_line, line + kLinesAfter); ++number) {
    const std::size_t begin = line_starts[static_cast<std::size_t>(number) - 1];
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    made.excerpt.push_back(quoted_line(std::string_view(text).substr(begin, end - begin)));
  }
  return made;
}

void Document::report(Severity severity, Error error) {
  const bool quoted = problems.size() < kExcerpts;
  problems.push_back(quoted ? problem(severity, std::move(error)) : Problem{severity, std::move(error), {}, 0});
}

bool Document::has_errors() const {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::Error; });
}

}  // namespace passerelle::course
