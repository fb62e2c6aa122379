#include <array>

#include "course/json_reader.h"
#include "course/schema_node.h"
#include "course/schema_texts.h"

namespace passerelle::course {
namespace {

using Kind = Value::Kind;

class Compiler {
 public:
  explicit Compiler(Schema::State& state) : state_(state) {}

  const SchemaNode* compile(const Value& schema) {
    const auto known = state_.compiled.find(&schema);
    if (known != state_.compiled.end()) return known->second;
    SchemaNode& node = state_.nodes.emplace_back();
    state_.compiled.emplace(&schema, &node);  // before its parts: a schema may refer to itself
    node.never = schema.is(Kind::Boolean) && !schema.boolean;
    for (const Value* keyword : schema.items) read(*keyword, node);
    return &node;
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  void read(const Value& keyword, SchemaNode& node) {
    const std::string& name = keyword.key;
    constexpr std::array kNotes = {"$schema", "$comment", "title", "description", "definitions"};
    for (const char* note : kNotes) {
      if (name == note) return;
    }
    if (read_number(keyword, node) || read_part(keyword, node)) return;
    if (name == "type" && keyword.is(Kind::String)) {
      node.type = keyword.text;
    } else if (name == "additionalProperties" && keyword.is(Kind::Boolean)) {
      node.closed = !keyword.boolean;
    } else if (name == "uniqueItems" && keyword.is(Kind::Boolean)) {
      node.unique_items = keyword.boolean;
    } else if (name == "required") {
      for (const Value* item : keyword.items) node.required.push_back(item->text);
    } else if (name == "enum") {
      node.allowed = keyword.items;
    } else if (name == "const") {
      node.allowed = {&keyword};
    } else if (name == "pattern") {
      node.pattern = keyword.text;
      node.expression.emplace(keyword.text, std::regex::ECMAScript | std::regex::optimize | std::regex::nosubs);
    } else {
      fail(keyword);
    }
  }

  bool read_number(const Value& keyword, SchemaNode& node) {
    const std::array<std::pair<const char*, std::optional<std::int64_t>*>, 6> numbers = {{
        {"minLength", &node.min_length},
        {"maxLength", &node.max_length},
        {"minItems", &node.min_items},
        {"maxItems", &node.max_items},
        {"minimum", &node.minimum},
        {"maximum", &node.maximum},
    }};
    for (const auto& [name, number] : numbers) {
      if (keyword.key != name || !keyword.is(Kind::Integer)) continue;
      *number = keyword.integer;
      return true;
    }
    return false;
  }

  /// Keywords that hold further schemas.
  bool read_part(const Value& keyword, SchemaNode& node) {
    const std::string& name = keyword.key;
    if (name == "properties") {
      for (const Value* member : keyword.items) node.properties.emplace_back(member->key, compile(*member));
    } else if (name == "items" && keyword.is(Kind::Object)) {
      node.items = compile(keyword);
    } else if (name == "allOf") {
      for (const Value* item : keyword.items) node.all_of.push_back(compile(*item));
    } else if (name == "if") {
      node.condition = compile(keyword);
    } else if (name == "then") {
      node.then = compile(keyword);
    } else if (name == "else") {
      node.otherwise = compile(keyword);
    } else if (name == "$ref") {
      node.ref = resolve(keyword);
    } else {
      return false;
    }
    return true;
  }

  const SchemaNode* resolve(const Value& reference) {
    constexpr std::string_view kBefore = "#/definitions/";
    const Value* definitions = state_.source.root()->find("definitions");
    const Value* target = definitions != nullptr && reference.text.starts_with(kBefore)
                              ? definitions->find(std::string_view(reference.text).substr(kBefore.size()))
                              : nullptr;
    if (target == nullptr) {
      fail(reference);
      return nullptr;
    }
    return compile(*target);
  }

  void fail(const Value& keyword) {
    if (!error_) error_ = Error{"content_schema_keyword", {{"keyword", keyword.key}}, state_.source.where(keyword)};
  }

  Schema::State& state_;
  std::optional<Error> error_;
};

}  // namespace

const SchemaNode* SchemaNode::property(std::string_view name) const {
  for (const auto& [known, node] : properties) {
    if (known == name) return node;
  }
  return nullptr;
}

Schema::Schema(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

Result<Schema> Schema::compile(std::string name, std::string_view text) {
  auto state = std::make_unique<State>();
  state->source = parse_document(std::move(name), std::string(text));
  if (state->source.root() == nullptr) return state->source.problems.front().error;
  Compiler compiler(*state);
  try {
    compiler.compile(*state->source.root());
  } catch (const std::regex_error&) {
    return Error{"content_schema_keyword", {{"keyword", "pattern"}}, {state->source.file, 0, 0, {}}};
  }
  if (compiler.error()) return *compiler.error();
  return Schema(std::move(state));
}

Result<Schemas> compile_schemas() {
  auto course = Schema::compile("course.schema.json", kCourseSchema);
  if (!course) return course.error();
  auto module = Schema::compile("module.schema.json", kModuleSchema);
  if (!module) return module.error();
  auto concepts = Schema::compile("concepts.schema.json", kConceptsSchema);
  if (!concepts) return concepts.error();
  auto answers = Schema::compile("answers.schema.json", kAnswersSchema);
  if (!answers) return answers.error();
  auto controls = Schema::compile("controls.schema.json", kControlsSchema);
  if (!controls) return controls.error();
  auto clauses = Schema::compile("clauses.schema.json", kClausesSchema);
  if (!clauses) return clauses.error();
  return Schemas{std::move(course).value(),  std::move(module).value(),   std::move(concepts).value(),
                 std::move(answers).value(), std::move(controls).value(), std::move(clauses).value()};
}

}  // namespace passerelle::course
