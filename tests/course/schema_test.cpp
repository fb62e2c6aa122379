// The schemas of content/schema: what each violation is called, and the same verdicts as valijson's.
#include <catch2/catch.hpp>

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "course/json_reader.h"
#include "course/problem_lines.h"
#include "course/schema.h"
#include "course/schema_texts.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::kDeskAnswers;
using passerelle::testing::kWords;
using passerelle::testing::Lines;
using passerelle::testing::lines_of;
using Json = nlohmann::json;

namespace {

/// The same schema, read by valijson.
class Judge {
 public:
  explicit Judge(std::string_view text) : source_(Json::parse(text)) {
    valijson::adapters::NlohmannJsonAdapter adapter(source_);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(adapter, schema_);
  }

  bool accepts(const Json& document) {
    valijson::adapters::NlohmannJsonAdapter adapter(document);
    return validator_.validate(schema_, adapter, nullptr);
  }

 private:
  Json source_;
  valijson::Schema schema_;
  valijson::Validator validator_{valijson::Validator::kStrongTypes};
};

bool is_accepted(const Schema& schema, const Json& json) {
  Document document = parse_document("f", json.dump());
  REQUIRE(document.root() != nullptr);
  return schema.check(document);
}

/// Every pointer of a document, the root first.
void collect(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& out) {
  out.push_back(at);
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) collect(value, at / key, out);
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) collect(json[i], at / i, out);
  }
}

const std::vector<Json>& replacements() {
  static const std::vector<Json> kReplacements = {nullptr,
                                                  true,
                                                  7,
                                                  -1,
                                                  7.5,
                                                  1e30,
                                                  2000,
                                                  "",
                                                  "x",
                                                  "Ä",
                                                  "ready",
                                                  "coming",
                                                  "mentions",
                                                  "a-b",
                                                  "1.2.3",
                                                  "en",
                                                  std::string(70, 'a'),
                                                  Json::array(),
                                                  Json::array({"a", "a"}),
                                                  Json::array({1}),
                                                  Json::object(),
                                                  Json{{"en", "x"}},
                                                  Json{{"en", "x"}, {"fr", "y"}},
                                                  Json{{"en", "x"}, {"fr", "y"}, {"de", "z"}}};
  return kReplacements;
}

/// One change at a place: a value of another kind, a missing member, a further member, an element twice.
std::vector<Json> variants_of(const Json& document, const Json::json_pointer& at) {
  std::vector<Json> variants;
  for (const Json& replacement : replacements()) {
    variants.push_back(document);
    variants.back()[at] = replacement;
  }
  if (!at.empty()) {
    variants.push_back(document);
    Json& parent = variants.back()[at.parent_pointer()];
    if (parent.is_object()) {
      parent.erase(at.back());
    } else {
      parent.erase(std::stoul(at.back()));
    }
  }
  if (document[at].is_object()) {
    variants.push_back(document);
    variants.back()[at]["further"] = 1;
  }
  if (document[at].is_array() && !document[at].empty()) {
    variants.push_back(document);
    variants.back()[at].push_back(document[at].front());
  }
  return variants;
}

void compare(const Schema& schema, std::string_view schema_text, const std::string& text) {
  Judge judge(schema_text);
  const Json document = Json::parse(text);
  REQUIRE(judge.accepts(document));
  REQUIRE(is_accepted(schema, document));
  std::vector<Json::json_pointer> places;
  collect(document, Json::json_pointer(), places);
  int refused = 0;
  for (const Json::json_pointer& place : places) {
    for (const Json& variant : variants_of(document, place)) {
      const bool expected = judge.accepts(variant);
      if (is_accepted(schema, variant) != expected) {
        FAIL_CHECK(place.to_string() << ": valijson says " << expected << " of " << variant[place].dump());
      }
      refused += expected ? 0 : 1;
    }
  }
  CHECK(refused > 100);
}

Schemas schemas() {
  auto compiled = compile_schemas();
  REQUIRE(compiled.ok());
  return std::move(compiled).value();
}

Lines check(const std::string& schema_text, const std::string& text) {
  const auto schema = Schema::compile("s", schema_text);
  REQUIRE(schema.ok());
  Document document = parse_document("f", text);
  schema.value().check(document);
  return lines_of(document.problems);
}

}  // namespace

TEST_CASE("verdicts on modules are valijson's") {
  compare(schemas().module, kModuleSchema, ContentFolder().read(kDesk));
  Json asked = Json::parse(ContentFolder().read(kDesk));
  Json follow_up = asked["questions"][0];
  follow_up["after"] = Json::array({"put-away"});
  asked["questions"][0]["followUps"] = Json::array({follow_up});
  compare(schemas().module, kModuleSchema, asked.dump());
}

TEST_CASE("verdicts on courses, concepts and answers are valijson's") {
  const ContentFolder folder;
  compare(schemas().course, kCourseSchema, folder.read("course.json"));
  compare(schemas().concepts, kConceptsSchema, folder.read(kWords));
  compare(schemas().concepts, kConceptsSchema, R"({ "schemaVersion": 1, "concepts": [{
    "id": "a", "prefLabel": { "en": "a", "fr": "b" }, "professionalDefinition": { "en": "a", "fr": "b" },
    "example": { "en": "a", "fr": "b" },
    "avoid": [{ "language": "fr", "term": "c", "reason": { "en": "a", "fr": "b" } }]
  }] })");
  compare(schemas().answers, kAnswersSchema, folder.read(kDeskAnswers));
}

TEST_CASE("verdicts on controls and clauses are valijson's") {
  const Json text = {{"en", "a"}, {"fr", "b"}};
  const Json control = {{"number", "5.1"},
                        {"theme", "organizational"},
                        {"name", text},
                        {"purpose", text},
                        {"evidence", text},
                        {"newIn2022", true},
                        {"types", {"preventive"}},
                        {"properties", {"integrity"}},
                        {"concepts", {"identify"}},
                        {"modules", Json::array({"a"})}};
  const Json controls = {{"schemaVersion", 1}, {"controls", Json::array({control})}};
  compare(schemas().controls, kControlsSchema, controls.dump());
  const Json main = {
      {"number", "4"}, {"name", text}, {"asks", text}, {"modules", Json::array()}, {"controls", Json::array()}};
  Json sub = main;
  sub["number"] = "4.1";
  for (const char* name : {"evidence", "commonMistake", "amendment"}) sub[name] = text;
  sub["controls"] = Json::array({"5.1"});
  const Json clauses = {{"schemaVersion", 1}, {"clauses", Json::array({main, sub})}};
  compare(schemas().clauses, kClausesSchema, clauses.dump());
}

TEST_CASE("the texts of the schemas are those of content/schema") {
  const auto file = [](const char* name) {
    std::ifstream stream(std::string(PASSERELLE_SOURCE_DIR) + "/content/schema/" + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  CHECK(file("module.schema.json") == kModuleSchema);
  CHECK(file("course.schema.json") == kCourseSchema);
  CHECK(file("concepts.schema.json") == kConceptsSchema);
  CHECK(file("answers.schema.json") == kAnswersSchema);
  CHECK(file("controls.schema.json") == kControlsSchema);
  CHECK(file("clauses.schema.json") == kClausesSchema);
}

TEST_CASE("a schema with a keyword that is not known is refused") {
  const auto row = GENERATE(as<std::string>{}, R"({"oneOf": []})", R"({"properties": {"a": {"format": "uri"}}})",
                            R"({"additionalProperties": {"type": "string"}})", R"({"$ref": "other.json"})",
                            R"({"$ref": "#/definitions/none"})", R"({"pattern": "["})", R"({"items": [{}]})");
  const auto schema = Schema::compile("s", row);
  REQUIRE_FALSE(schema.ok());
  CHECK(schema.error().code == "content_schema_keyword");
}

TEST_CASE("each violation says what is wrong at its place") {
  const std::string text = R"({"type": "object", "required": ["en", "fr"], "additionalProperties": false,
    "properties": {"en": {"type": "string", "minLength": 1}, "fr": {"type": "string", "minLength": 1}}})";
  CHECK(check(text, R"({"en": "a"})") == Lines{"E f:1:1  content_language_missing language=fr"});
  CHECK(check(text, R"({"en": "a", "fr": ""})") == Lines{"E f:1:19 /fr content_language_empty language=fr"});
  CHECK(check(text, R"({"en": "a", "fr": 1})") ==
        Lines{"E f:1:19 /fr content_wrong_type expected=string found=integer"});
  CHECK(check(text, R"({"en": "a", "fr": "b", "de": "c"})") ==
        Lines{"E f:1:24 /de content_unknown_field field=de known=en, fr"});
  CHECK(check(R"({"const": 1})", "2") == Lines{"E f:1:1  content_not_in_list value=2 allowed=1"});
  CHECK(check(R"({"properties": {"schemaVersion": {"const": 1}}})", R"({"schemaVersion": 2})") ==
        Lines{"E f:1:19 /schemaVersion content_schema_version found=2 known=1"});
  CHECK(check(R"({"enum": ["ready", "coming"]})", "\"redy\"") ==
        Lines{"E f:1:1  content_not_in_list_near value=redy nearest=ready"});
  CHECK(check(R"({"minimum": 1, "maximum": 240})", "0") ==
        Lines{"E f:1:1  content_number_range value=0 least=1 most=240"});
  CHECK(check(R"({"type": "integer"})", "1e30") == Lines{"E f:1:1  content_wrong_type expected=integer found=number"});
  CHECK(check(R"({"type": "integer"})", "16.0") == Lines{});
  CHECK(check(R"({"properties": {"a": {"minItems": 2, "uniqueItems": true}}})", R"({"a": [1]})") ==
        Lines{"E f:1:2 /a content_too_few_items field=a count=1 least=2"});
  CHECK(check(R"({"uniqueItems": true})", R"(["x", "y", "x"])") == Lines{"E f:1:12 /2 content_repeated_item value=x"});
  CHECK(check(R"({"maxLength": 3})", "\"éééé\"") == Lines{"E f:1:1  content_text_too_long most=3"});
  CHECK(check(R"({"maxLength": 3})", "\"ééé\"") == Lines{});
}

TEST_CASE("a misspelt field is said once, with the right name") {
  const std::string text =
      R"({"required": ["title"], "additionalProperties": false, "properties": {"title": {}, "version": {}}})";
  CHECK(check(text, R"({"titel": 1})") == Lines{"E f:1:2 /titel content_unknown_field_near field=titel nearest=title"});
  CHECK(check(text, R"({"Title": 1})") == Lines{"E f:1:2 /Title content_unknown_field_near field=Title nearest=title"});
  CHECK(check(text, R"({"title": 1, "titel": 1})") ==
        Lines{"E f:1:14 /titel content_unknown_field field=titel known=title, version"});
}

TEST_CASE("an id of a hundred thousand letters is refused by its length") {
  Document document = parse_document("f", "{\"id\": \"" + std::string(100'000, 'a') + "\"}");
  CHECK_FALSE(schemas().module.check(document));
  CHECK(lines_of(document.problems)[0] == "E f:1:8 /id content_text_too_long most=64");
}
