#include "cli/usage.h"

#include <ostream>

#include "cli/cli.h"
#include "cli/page.h"
#include "course/nearest.h"

namespace passerelle::cli {

std::string nearest(std::string_view typed, const std::vector<std::string>& candidates) {
  constexpr std::size_t kShortestBeginning = 3;  // "bench" is meant to be "bench-answers"
  for (const std::string& candidate : candidates) {
    if (typed.size() >= kShortestBeginning && candidate.rfind(typed, 0) == 0) return candidate;
  }
  return typed.empty() ? std::string() : course::nearest(typed, candidates);
}

int usage_error(std::ostream& err, const locale::Words& words, std::string_view key,
                std::initializer_list<locale::Argument> arguments) {
  err << "passerelle: " << clean_line(words.format(key, arguments)) << '\n';
  return kExitUsage;
}

int usage_error(std::ostream& err, const locale::Words& words, const Error& error) {
  err << "passerelle: " << clean_line(words.describe_with_place(error)) << '\n';
  return kExitUsage;
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

}  // namespace passerelle::cli
