#include "course/standard_file.h"

#include <algorithm>
#include <array>
#include <map>

#include "course/ids.h"
#include "course/json_reader.h"
#include "course/read_value.h"
#include "course/text_checks.h"

namespace passerelle::course {
namespace {

constexpr UnknownCodes kModule{"content_unknown_module", "content_unknown_module_near"};

constexpr std::array<std::string_view, 4> kThemes = {"organizational", "people", "physical", "technological"};
constexpr std::array<std::string_view, 3> kTypes = {"preventive", "detective", "corrective"};
constexpr std::array<std::string_view, 3> kProperties = {"confidentiality", "integrity", "availability"};
constexpr std::array<std::string_view, 5> kConcepts = {"identify", "protect", "detect", "respond", "recover"};

/// The enumerator whose name stands at its place in the list; the first for a name that the schema refused.
template <class Enum, std::size_t count>
Enum named(const std::string& name, const std::array<std::string_view, count>& names) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return static_cast<Enum>(0);
}

template <class Enum, std::size_t count>
std::vector<Enum> all_named(const Value& owner, const char* list, const std::array<std::string_view, count>& names) {
  std::vector<Enum> values;
  for (const Value* item : items_of(&owner, list)) values.push_back(named<Enum>(item->text, names));
  return values;
}

Control read_control(const Value& value) {
  Control control;
  control.number = string_of(&value, "number");
  control.theme = named<Theme>(string_of(&value, "theme"), kThemes);
  control.name = text_of(&value, "name");
  control.purpose = text_of(&value, "purpose");
  control.evidence = text_of(&value, "evidence");
  control.new_in_2022 = bool_of(&value, "newIn2022");
  control.types = all_named<ControlType>(value, "types", kTypes);
  control.properties = all_named<SecurityProperty>(value, "properties", kProperties);
  control.concepts = all_named<CybersecurityConcept>(value, "concepts", kConcepts);
  control.modules = ids_of<ModuleId>(&value, "modules");
  return control;
}

Clause read_clause(const Value& value) {
  Clause clause;
  clause.number = string_of(&value, "number");
  clause.name = text_of(&value, "name");
  clause.asks = text_of(&value, "asks");
  clause.evidence = text_of(&value, "evidence");
  clause.common_mistake = text_of(&value, "commonMistake");
  clause.amendment = text_of(&value, "amendment");
  clause.modules = ids_of<ModuleId>(&value, "modules");
  for (const Value* item : items_of(&value, "controls")) clause.controls.push_back(item->text);
  return clause;
}

/// The figures between the dots, to compare 10 with 9.
std::vector<int> figures_of(const std::string& number) {
  std::vector<int> figures(1, 0);
  for (const char c : number) {
    if (c == '.') figures.push_back(0);
    if (c >= '0' && c <= '9') figures.back() = figures.back() * 10 + (c - '0');
  }
  return figures;
}

/// Reports numbers that stand twice or not in their order.
void check_numbers(Document& document, std::span<const Value* const> items) {
  std::map<std::string, const Value*> seen;
  const Value* before = nullptr;
  for (const Value* item : items) {
    const Value* number = item->find("number");
    if (number == nullptr || !number->is(Value::Kind::String)) continue;
    const auto [first, is_new] = seen.emplace(number->text, number);
    if (!is_new) {
      report_duplicate(document, "content_duplicate_number", *number, *first->second);
    } else if (before != nullptr && figures_of(number->text) < figures_of(before->text)) {
      const std::vector<ErrorArgument> args = {{"number", number->text}, {"before", before->text}};
      document.report(Severity::Error, {"content_number_order", args, document.where(*number)});
    }
    before = number;
  }
}

/// The theme is the first figure of the number.
void check_theme(Document& document, const Value& control) {
  const Value* theme = control.find("theme");
  const std::string number = string_of(&control, "number");
  constexpr char kFirst = '5';
  if (theme == nullptr || number.empty() || number[0] < kFirst || number[0] >= kFirst + 4) return;
  const std::string_view wanted = kThemes[static_cast<std::size_t>(number[0] - kFirst)];
  if (theme->text == wanted || !theme->is(Value::Kind::String)) return;
  const std::vector<ErrorArgument> args = {{"number", number}, {"theme", std::string(wanted)}};
  document.report(Severity::Error, {"content_wrong_theme", args, document.where(*theme)});
}

void check_modules(Document& document, const Value& owner, const Known& known) {
  for (const Value* id : items_of(&owner, "modules")) {
    if (is_id(*id)) check_known(document, *id, id->text, known.modules, kModule);
  }
}

/// A file that may be absent: then there is nothing in it and nothing wrong.
Document read_optional(const std::filesystem::path& file, const Schema& schema, const Known& known) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return {};
  Document document = read_document(file);
  schema.check(document);
  check_blank_texts(document);
  check_links(document, known);
  return document;
}

void read_controls(Standard& standard, const Known& known) {
  Document& document = standard.controls_file;
  const auto items = items_of(document.root(), "controls");
  check_numbers(document, items);
  for (const Value* item : items) {
    check_theme(document, *item);
    check_modules(document, *item, known);
  }
  if (document.has_errors()) return;
  for (const Value* item : items) standard.controls.push_back(read_control(*item));
}

/// Numbers of controls are judged when the controls could be read.
void check_controls(Document& document, const Value& clause, const std::vector<Control>& controls) {
  for (const Value* number : items_of(&clause, "controls")) {
    const auto is_same = [&](const Control& control) { return control.number == number->text; };
    if (controls.empty() || std::any_of(controls.begin(), controls.end(), is_same)) continue;
    document.report(Severity::Error, {"content_unknown_control", {{"id", number->text}}, document.where(*number)});
  }
}

void read_clauses(Standard& standard, const Known& known) {
  Document& document = standard.clauses_file;
  const auto items = items_of(document.root(), "clauses");
  check_numbers(document, items);
  for (const Value* item : items) {
    check_modules(document, *item, known);
    check_controls(document, *item, standard.controls);
  }
  if (document.has_errors()) return;
  for (const Value* item : items) standard.clauses.push_back(read_clause(*item));
}

}  // namespace

Standard read_standard(const std::filesystem::path& folder, const Schemas& schemas, const Known& known) {
  Standard standard;
  standard.controls_file = read_optional(folder / "controls.json", schemas.controls, known);
  standard.clauses_file = read_optional(folder / "clauses.json", schemas.clauses, known);
  read_controls(standard, known);
  read_clauses(standard, known);
  return standard;
}

}  // namespace passerelle::course
