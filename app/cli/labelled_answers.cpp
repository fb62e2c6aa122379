#include "cli/labelled_answers.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/answer_line.h"
#include "cli/page.h"

namespace passerelle::cli {

namespace {

using nlohmann::json;
using scoring::Label;

std::optional<Label> label_named(const std::string& name) {
  for (const Label label :
       {Label::Correct, Label::PartiallyCorrectIncomplete, Label::Contradictory, Label::Irrelevant, Label::NonDomain}) {
    if (name == scoring::to_string(label)) return label;
  }
  return std::nullopt;
}

/// Reads the fields of one answer; the first that is wrong is kept.
class FieldReader {
 public:
  explicit FieldReader(const json& object) : object_(object) {}

  /// The member under the first of the names that is there.
  std::string text(std::initializer_list<const char*> names, bool required) {
    const auto [name, value] = find(names);
    if (value == nullptr) return required ? fail("line_field_missing", name) : std::string();
    return value->is_string() ? value->get<std::string>() : fail("line_field_no_text", name);
  }

  std::optional<std::vector<std::string>> list(const char* name) {
    const json* value = find({name}).second;
    if (value == nullptr) return std::nullopt;
    std::vector<std::string> items;
    const bool is_list = value->is_array() && std::all_of(value->begin(), value->end(), [&](const json& item) {
                           if (item.is_string()) items.push_back(item.get<std::string>());
                           return item.is_string();
                         });
    if (!is_list) fail("line_field_no_list", name);
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
  }

  std::string fail(const char* code, const char* field) {
    if (!error) error = Error{code, {{"field", field}}, {}};
    return {};
  }

  std::optional<Error> error;

 private:
  const json& object_;

  std::pair<const char*, const json*> find(std::initializer_list<const char*> names) const {
    for (const char* name : names) {
      const auto found = object_.find(name);
      if (found != object_.end()) return {name, &*found};
    }
    return {*names.begin(), nullptr};
  }
};

/// object has been read strictly before: no name stands twice. module is put before the name of the question when
/// given.
Result<LabelledAnswer> answer_of(const json& object, const std::string& module) {
  FieldReader fields(object);
  LabelledAnswer answer;
  answer.question = fields.text({"question", "q"}, true);
  if (!module.empty()) answer.question = module + "/" + answer.question;
  answer.text = fields.text({"text"}, true);
  answer.language = fields.text({"language", "lang"}, false);
  answer.ideas = fields.list("ideas");
  answer.misconceptions = fields.list("misconceptions");
  answer.tags = fields.list("tags").value_or(std::vector<std::string>());
  const std::string name = fields.text({"label"}, true);
  if (fields.error) return *fields.error;
  const auto label = label_named(name);
  if (!label) return Error{"answer_label_unknown", {{"label", clean_line(name.substr(0, 64))}}, {}};
  answer.label = *label;
  return answer;
}

void keep(LabelledAnswers& read, Result<LabelledAnswer> answer, const Where& where) {
  if (answer) {
    read.answers.push_back(std::move(answer).value());
    read.answers.back().where = where;
  } else {
    read.problems.push_back({answer.error().code, answer.error().args, where});
  }
}

LabelledAnswers read_lines(std::istream& in, const std::string& file) {
  LabelledAnswers read;
  InputLine line;
  for (int number = 1; read_line(in, line); ++number) {
    const Where where{file, number, 0, {}};
    const ReadLine checked = read_object_line(line);
    if (checked.error) {
      read.problems.push_back({checked.error->code, checked.error->args, where});
      continue;
    }
    keep(read, answer_of(json::parse(line.bytes), {}), where);
  }
  return read;
}

/// The whole of an answers.json. module is empty when the file's own word is taken.
LabelledAnswers read_samples(std::istream& in, const std::string& file, std::string module) {
  constexpr std::size_t kMostBytes = 16 * kMaxLineBytes;
  LabelledAnswers read;
  std::string bytes(kMostBytes, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const bool too_long = in.good() && in.peek() != std::istream::traits_type::eof();
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  const ReadLine checked = read_object_line({bytes, too_long});
  if (checked.error) {
    read.problems.push_back({checked.error->code, checked.error->args, {file, 0, 0, {}}});
    return read;
  }
  const json root = json::parse(bytes);
  FieldReader fields(root);
  if (module.empty()) module = fields.text({"module"}, true);
  const auto answers = root.find("answers");
  if (answers == root.end() || !answers->is_array()) fields.fail("line_field_no_list", "answers");
  if (fields.error) {
    read.problems.push_back({fields.error->code, fields.error->args, {file, 0, 0, {}}});
    return read;
  }
  for (std::size_t i = 0; i < answers->size(); ++i) {
    const Where where{file, 0, 0, "/answers/" + std::to_string(i)};
    const json& one = (*answers)[i];
    keep(read, one.is_object() ? answer_of(one, module) : Result<LabelledAnswer>(Error{"line_not_object", {}, {}}),
         where);
  }
  return read;
}

}  // namespace

Result<LabelledAnswers> read_labelled_answers(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  // A folder opens, too, but gives nothing to read.
  if (!in || std::filesystem::is_directory(file)) return Error{"answers_unreadable", {{"file", file.string()}}, {}};
  if (file.extension() == ".json") return read_samples(in, file.string(), {});
  return read_lines(in, file.string());
}

LabelledAnswers read_sample_answers(const std::filesystem::path& content, const course::Course& course) {
  LabelledAnswers all;
  for (const course::ModuleEntry& entry : course.modules) {
    const auto file = content / "modules" / entry.id.value / "answers.json";
    std::ifstream in(file, std::ios::binary);
    if (!in) continue;
    LabelledAnswers read = read_samples(in, file.string(), entry.id.value);
    std::move(read.answers.begin(), read.answers.end(), std::back_inserter(all.answers));
    std::move(read.problems.begin(), read.problems.end(), std::back_inserter(all.problems));
  }
  return all;
}

}  // namespace passerelle::cli
