#include "support/scheme_text.h"

#include <string>
#include <vector>

namespace passerelle::test {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

concepts::LabelSource labels_of(const std::string& text) {
  concepts::LabelSource labels;
  for (const std::string& label : split(text, ',')) {
    if (labels.preferred.empty()) {
      labels.preferred = label;
    } else if (!label.empty()) {
      labels.alternative.push_back(label);
    }
  }
  return labels;
}

void read_relations(const std::string& text, concepts::ConceptSource& entry) {
  for (const std::string& word : split(text, ' ')) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const concepts::ConceptId other{equals == std::string::npos ? std::string() : word.substr(equals + 1)};
    if (name == "domain") entry.domain = true;
    if (name == "broader") entry.broader.push_back(other);
    if (name == "antonym") entry.antonym.push_back(other);
  }
}

}  // namespace

concepts::SchemeSource scheme_from(std::string_view lines) {
  concepts::SchemeSource scheme;
  for (const std::string& line : split(lines, '\n')) {
    if (line.empty()) continue;
    const auto fields = split(line, '|');
    concepts::ConceptSource entry;
    entry.id.value = fields.at(0);
    entry.en = labels_of(fields.at(1));
    entry.fr = labels_of(fields.at(2));
    if (fields.size() > 3) read_relations(fields[3], entry);
    scheme.concepts.push_back(std::move(entry));
  }
  return scheme;
}

}  // namespace passerelle::test
