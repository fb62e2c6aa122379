#include "exchange/attestation_record.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "exchange/sha256.h"

namespace passerelle::exchange {
namespace {

constexpr std::string_view kFormat = "passerelle-attestation 1";
constexpr std::string_view kFormatName = "passerelle-attestation ";
constexpr std::string_view kNature = "self-paced lessons and answers in free text";
constexpr std::string_view kBegin = "-----BEGIN PASSERELLE ATTESTATION-----";
constexpr std::string_view kEnd = "-----END PASSERELLE ATTESTATION-----";
constexpr std::string_view kCodeKey = "code: ";
constexpr std::size_t kDigest = 8;  ///< hexadecimal digits before each line
constexpr std::size_t kGroup = 4;
constexpr int kMostItems = 1000;  ///< of one list; a number beyond it is damage

/// Writes the lines in order.
class RecordWriter {
 public:
  explicit RecordWriter(ReadingMode languages) : languages_(languages) {}

  void add(const std::string& key, std::string_view value) { out += key + ": " + std::string(value) + "\n"; }
  void add(const std::string& key, const Bilingual& value) {
    for (const Language language : languages_of(languages_)) {
      add(key + (language == Language::English ? ".en" : ".fr"), value.in(language));
    }
  }

  std::string out;

 private:
  ReadingMode languages_;
};

void write_module(RecordWriter& writer, const std::string& prefix, const AttestedModule& module) {
  writer.add(prefix + ".id", module.id);
  writer.add(prefix + ".version", module.version);
  writer.add(prefix + ".title", module.title);
  for (std::size_t i = 0; i < module.objectives.size(); ++i) {
    writer.add(prefix + ".objective." + std::to_string(i + 1), module.objectives[i]);
  }
  for (std::size_t i = 0; i < module.questions.size(); ++i) {
    const AttestedQuestion& question = module.questions[i];
    const std::string key = prefix + ".question." + std::to_string(i + 1);
    writer.add(key, question.prompt);
    writer.add(key + ".attempt", std::to_string(question.attempt));
    writer.add(key + ".date", question.date);
  }
}

std::string digest_of(std::string_view line) { return sha256_hex(line).substr(0, kDigest); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

/// The parts of a key: "module", "1", "title", "en".
std::vector<std::string_view> parts_of(std::string_view key) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= key.size();) {
    const std::size_t end = std::min(key.find('.', start), key.size());
    parts.push_back(key.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

Field field_of(std::string_view key) {
  constexpr std::pair<std::string_view, Field> kFields[] = {
      {"name", Field::Name},       {"languages", Field::Languages}, {"subject", Field::Subject},
      {"id", Field::Subject},      {"title", Field::Title},         {"nature", Field::Nature},
      {"minutes", Field::Minutes}, {"date", Field::Date},           {"program", Field::Program}};
  const auto parts = parts_of(key);
  for (const auto& [name, field] : kFields) {
    if (parts[0] == name) return field;
  }
  if (parts[0] != "module" || parts.size() < 3) return Field::Wording;
  if (parts[2] == "title" || parts[2] == "id") return Field::Title;
  if (parts[2] == "version") return Field::ContentVersion;
  return parts[2] == "objective" ? Field::Objectives : Field::Results;
}

std::optional<int> number_of(std::string_view text, int most) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < 0 || number > most) return {};
  return number;
}

/// The item of a list that a part of a key counts, made when it is the next one.
template <class T>
T* item_of(std::vector<T>& list, std::string_view part) {
  const auto number = number_of(part, kMostItems);
  if (!number || *number < 1) return nullptr;
  const auto index = static_cast<std::size_t>(*number - 1);
  if (index >= list.size()) list.resize(index + 1);
  return &list[index];
}

bool set_text(Bilingual& text, std::string_view language, std::string_view value) {
  if (language != "en" && language != "fr") return false;
  text.in(language == "en" ? Language::English : Language::French) = value;
  return true;
}

bool set_number(int& to, std::string_view value) {
  constexpr int kMost = 100000000;
  const auto number = number_of(value, kMost);
  if (number) to = *number;
  return number.has_value();
}

bool read_question(AttestedQuestion& question, std::string_view name, std::string_view value) {
  if (name == "attempt") return set_number(question.attempt, value);
  if (name == "date") return question.date = value, true;
  return set_text(question.prompt, name, value);
}

/// "module.1.title.en", "module.1.question.2.attempt" ...
bool read_module_line(Attestation& made, const std::vector<std::string_view>& parts, std::string_view value) {
  if (parts.size() < 3) return false;
  AttestedModule* module = item_of(made.modules, parts[1]);
  if (module == nullptr) return false;
  if (parts[2] == "id") return module->id = value, true;
  if (parts[2] == "version") return module->version = value, true;
  if (parts[2] == "title" && parts.size() == 4) return set_text(module->title, parts[3], value);
  if (parts.size() != 5) return false;
  if (parts[2] == "objective") {
    Bilingual* objective = item_of(module->objectives, parts[3]);
    return objective != nullptr && set_text(*objective, parts[4], value);
  }
  AttestedQuestion* question = parts[2] == "question" ? item_of(module->questions, parts[3]) : nullptr;
  return question != nullptr && read_question(*question, parts[4], value);
}

bool read_languages(Attestation& made, std::string_view value) {
  for (const ReadingMode mode : {ReadingMode::English, ReadingMode::French, ReadingMode::Both}) {
    if (value != code_of(mode)) continue;
    made.languages = mode;
    return true;
  }
  return false;
}

bool read_line(Attestation& made, std::string_view key, std::string_view value) {
  const auto parts = parts_of(key);
  if (key == "format" || key == "nature") return true;
  if (key == "name") return made.name = value, true;
  if (key == "languages") return read_languages(made, value);
  if (key == "id") return made.id = value, true;
  if (key == "minutes") return set_number(made.minutes, value);
  if (key == "date") return made.date = value, true;
  if (key == "program") return made.program = value, true;
  if (key == "subject") {
    made.subject = value == "track" ? Attestation::Subject::Track : Attestation::Subject::Module;
    return true;
  }
  if (parts[0] == "title" && parts.size() == 2) return set_text(made.title, parts[1], value);
  return parts[0] == "module" && read_module_line(made, parts, value);
}

/// One line with its digest before it. False when it is no such line.
bool take_line(ReadRecord& record, std::string& canonical, std::string_view line) {
  if (line.size() < kDigest + 1 || line[kDigest] != ' ') return false;
  const std::string_view said = line.substr(kDigest + 1);
  const std::size_t colon = said.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view key = said.substr(0, colon);
  const std::string_view value = said.size() > colon + 2 ? said.substr(colon + 2) : std::string_view();
  // A line without a value ends in the space behind its colon, which an editor may have taken away.
  const std::string whole = std::string(key) + ": " + std::string(value);
  canonical += whole + "\n";
  if (digest_of(whole) != line.substr(0, kDigest)) {
    const Field field = field_of(key);
    if (std::find(record.changed.begin(), record.changed.end(), field) == record.changed.end()) {
      record.changed.push_back(field);
    }
  }
  return read_line(record.attestation, key, value);
}

/// The record of another format is not looked into: its lines may mean something else.
std::optional<Error> error_of_format(const std::vector<std::string_view>& lines) {
  const std::string_view first = lines.empty() ? std::string_view() : lines.front();
  const std::size_t at = first.find(kFormatName);
  if (at == std::string_view::npos) return Error{"attestation_damaged", {}, {}};
  if (first.substr(at) == kFormat) return std::nullopt;
  return Error{"attestation_newer", {}, {}};
}

}  // namespace

std::string canonical_record(const Attestation& made) {
  RecordWriter writer(made.languages);
  writer.add("format", kFormat);
  writer.add("name", made.name);
  writer.add("languages", code_of(made.languages));
  writer.add("subject", made.subject == Attestation::Subject::Track ? "track" : "module");
  writer.add("id", made.id);
  writer.add("title", made.title);
  writer.add("nature", kNature);
  writer.add("minutes", std::to_string(made.minutes));
  writer.add("date", made.date);
  writer.add("program", made.program);
  for (std::size_t i = 0; i < made.modules.size(); ++i) {
    write_module(writer, "module." + std::to_string(i + 1), made.modules[i]);
  }
  return writer.out;
}

std::string code_of(const Attestation& attestation) { return sha256_hex(canonical_record(attestation)); }

std::string grouped(std::string_view code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % kGroup == 0) text += '-';
    text += code[i];
  }
  return text;
}

std::string ungrouped(std::string_view written) {
  std::string digits;
  for (const char c : written) {
    if (c == '-' || c == ' ') continue;
    digits += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return digits;
}

std::string framed_record(const Attestation& attestation) {
  std::string out = std::string(kBegin) + "\n";
  const std::string record = canonical_record(attestation);
  std::string_view rest = record;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    out += digest_of(line) + " " + std::string(line) + "\n";
    rest.remove_prefix(line.size() + 1);
  }
  return out + std::string(kCodeKey) + grouped(sha256_hex(record)) + "\n" + std::string(kEnd) + "\n";
}

Result<ReadRecord> read_record(std::string_view text) {
  ReadRecord record;
  record.begin = text.find(kBegin);
  const std::size_t end = record.begin == std::string_view::npos ? record.begin : text.find(kEnd, record.begin);
  if (end == std::string_view::npos) return Error{"attestation_not_found", {}, {}};
  record.end = end + kEnd.size();
  const std::size_t inside = record.begin + kBegin.size();
  const auto lines = lines_of(text.substr(inside, end - inside));
  if (const auto wrong = error_of_format(lines)) return *wrong;
  std::string canonical;
  for (const std::string_view line : lines) {
    if (line.starts_with(kCodeKey)) {
      record.code = ungrouped(line.substr(kCodeKey.size()));
    } else if (!take_line(record, canonical, line)) {
      return Error{"attestation_damaged", {}, {}};
    }
  }
  record.code_agrees = record.code == sha256_hex(canonical);
  return record;
}

}  // namespace passerelle::exchange
