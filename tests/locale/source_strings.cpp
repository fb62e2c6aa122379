#include "locale/source_strings.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <regex>
#include <vector>

namespace passerelle::testing {

namespace {

namespace fs = std::filesystem;

std::size_t skip_comment(const std::string& source, std::size_t at) {
  if (source[at + 1] == '/') return source.find('\n', at);
  const std::size_t end = source.find("*/", at + 2);
  return end == std::string::npos ? end : end + 2;
}

/// End of the literal that opens at `at`: the offset of its closing quote.
std::size_t closing_quote(const std::string& source, std::size_t at) {
  const char quote = source[at];
  for (std::size_t i = at + 1; i < source.size(); ++i) {
    if (source[i] == '\\') {
      ++i;
    } else if (source[i] == quote) {
      return i;
    }
  }
  return std::string::npos;
}

/// A raw literal R"x(...)x" that opens at `at` (its quote): the offset behind it.
std::size_t behind_raw(const std::string& source, std::size_t at, std::set<std::string>* found) {
  const std::size_t open = source.find('(', at);
  if (open == std::string::npos) return open;
  const std::string close = ")" + source.substr(at + 1, open - at - 1) + "\"";
  const std::size_t end = source.find(close, open);
  if (end == std::string::npos) return end;
  found->insert(source.substr(open + 1, end - open - 1));
  return end + close.size();
}

/// Not the quote of a literal with a prefix, such as L'x' or U'x'.
bool is_digit_separator(const std::string& source, std::size_t at) {
  return source[at] == '\'' && at > 0 && std::isxdigit(static_cast<unsigned char>(source[at - 1])) != 0;
}

void for_each_source(const std::string& folder, const std::function<void(const std::string&, const std::string&)>& take) {
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(folder) / "app")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".h") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    take(entry.path().string(), {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
  }
}

}  // namespace

std::set<std::string> string_literals(const std::string& source) {
  std::set<std::string> found;
  std::size_t at = 0;
  while (at < source.size()) {
    const char c = source[at];
    if (c == '/' && at + 1 < source.size() && (source[at + 1] == '/' || source[at + 1] == '*')) {
      at = skip_comment(source, at);
    } else if (c == '"' && at > 0 && source[at - 1] == 'R') {
      at = behind_raw(source, at, &found);
    } else if ((c == '"' || c == '\'') && !is_digit_separator(source, at)) {
      const std::size_t end = closing_quote(source, at);
      if (end == std::string::npos) break;
      if (c == '"') found.insert(source.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      ++at;
    }
  }
  return found;
}

std::map<std::string, std::string> literals_of_program(const std::string& source_folder) {
  std::map<std::string, std::string> literals;
  for_each_source(source_folder, [&](const std::string& file, const std::string& source) {
    for (const std::string& literal : string_literals(source)) literals.emplace(literal, file);
  });
  return literals;
}

std::map<std::string, std::string> keys_asked_by_calls(const std::string& source_folder) {
  static const std::regex kCall(R"re(\b(?:text|pair|format)\(\s*"([a-z0-9_]+(?:/[a-z0-9_]+)+)")re");
  std::map<std::string, std::string> keys;
  for_each_source(source_folder, [&](const std::string& file, const std::string& source) {
    for (std::sregex_iterator at(source.begin(), source.end(), kCall), end; at != end; ++at) keys.emplace((*at)[1], file);
  });
  return keys;
}

}  // namespace passerelle::testing
