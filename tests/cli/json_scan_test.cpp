#include "cli/json_scan.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace passerelle::cli;
using nlohmann::json;

namespace {

std::string nested(int depth) {
  // The object itself is the first level.
  return "{\"a\":" + std::string(static_cast<std::size_t>(depth - 1), '[') +
         std::string(static_cast<std::size_t>(depth - 1), ']') + "}";
}

/// Whether a reader that is known to be good takes the text as an object.
bool is_object(const std::string& text) {
  const json value = json::parse(text, nullptr, false);
  return value.is_object();
}

bool is_taken(const std::string& text) { return !scan_object(text).fault.has_value(); }

}  // namespace

TEST_CASE("the members of an object are given as they were written") {
  const std::string text = R"( { "id" : [1, {"x": 2.50}] , "te\u0078t":"a\"b" ,"n":-0.5e+3,"t":true,"z":null } )";
  const JsonObject object = scan_object(text);
  REQUIRE_FALSE(object.fault.has_value());
  REQUIRE(object.members.size() == 5);
  CHECK(object.find("id")->raw == R"([1, {"x": 2.50}])");
  CHECK(object.find("id")->kind == JsonKind::Array);
  CHECK(decode_string(object.find("text")->raw) == "a\"b");
  CHECK(object.find("n")->raw == "-0.5e+3");
  CHECK(object.find("t")->kind == JsonKind::Boolean);
  CHECK(object.find("z")->kind == JsonKind::Null);
  CHECK(object.find("x") == nullptr);
}

TEST_CASE("strings are decoded with all their escapes") {
  CHECK(decode_string(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")") == "\"\\/\b\f\n\r\t\u00e9\U0001F600");
  CHECK(decode_string("\"\"").empty());
  CHECK(decode_string(R"("\u0000")") == std::string(1, '\0'));
}

TEST_CASE("a value is made compact without touching its strings") {
  CHECK(compact("{ \"a b\" :\t[ 1 ,\r\n2.50, \" \\\" } \" ] }") == "{\"a b\":[1,2.50,\" \\\" } \"]}");
  CHECK(compact("12345678901234567890.0") == "12345678901234567890.0");
}

TEST_CASE("a text is quoted, whatever bytes it holds") {
  CHECK(quote("a\"\\\n\x01") == R"("a\"\\\n\u0001")");
  CHECK(quote("é") == "\"é\"");
  CHECK(quote("\xFF") == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("what is not one object is refused, and where it shows is said") {
  struct Row {
    std::string text;
    JsonFault::Kind kind;
    std::size_t offset;
  };
  const Row rows[] = {
      {"", JsonFault::Kind::Syntax, 0},
      {"  ", JsonFault::Kind::Syntax, 2},
      {"nope", JsonFault::Kind::Syntax, 0},
      {"[1]", JsonFault::Kind::NotAnObject, 0},
      {" \"x\" ", JsonFault::Kind::NotAnObject, 1},
      {"null", JsonFault::Kind::NotAnObject, 0},
      {"{} {}", JsonFault::Kind::Syntax, 3},
      {"{\"a\":1", JsonFault::Kind::Syntax, 6},
      {"{\"a\":1,}", JsonFault::Kind::Syntax, 7},
      {"{\"a\" 1}", JsonFault::Kind::Syntax, 5},
      {"{a:1}", JsonFault::Kind::Syntax, 1},
      {"{'a':1}", JsonFault::Kind::Syntax, 1},
      {"{\"a\":01}", JsonFault::Kind::Syntax, 6},
      {"{\"a\":.5}", JsonFault::Kind::Syntax, 5},
      {"{\"a\":5.}", JsonFault::Kind::Syntax, 7},
      {"{\"a\":-}", JsonFault::Kind::Syntax, 6},
      {"{\"a\":1e}", JsonFault::Kind::Syntax, 7},
      {"{\"a\":tru}", JsonFault::Kind::Syntax, 5},
      {"{\"a\":NaN}", JsonFault::Kind::Syntax, 5},
      {"{\"a\":\"\\x\"}", JsonFault::Kind::Syntax, 7},
      {"{\"a\":\"\\ud800\"}", JsonFault::Kind::Syntax, 12},
      {"{\"a\":\"\\ude00\"}", JsonFault::Kind::Syntax, 12},
      {"{\"a\":\"\t\"}", JsonFault::Kind::Syntax, 6},
      {"{\"a\":1}// no", JsonFault::Kind::Syntax, 7},
      {std::string("{\"a\":\0}", 7), JsonFault::Kind::Syntax, 5},
      {"{\"a\":1,\"\\u0061\":2}", JsonFault::Kind::NameTwice, 18},
      {"{\"b\":{\"a\":1,\"a\":2}}", JsonFault::Kind::NameTwice, 18},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const JsonObject object = scan_object(row.text);
    REQUIRE(object.fault.has_value());
    CHECK(object.fault->kind == row.kind);
    CHECK(object.fault->offset == row.offset);
  }
}

TEST_CASE("what was read before a fault is kept, and a name that stands twice names nothing") {
  CHECK(scan_object("{\"id\": 7, \"text\": nope}").find("id")->raw == "7");
  CHECK(scan_object("{\"id\": 7").find("id")->raw == "7");
  const JsonObject twice = scan_object("{\"id\": 7, \"id\": 8, \"x\": 1}");
  CHECK(twice.find("id") == nullptr);
  CHECK(twice.find("x")->raw == "1");
  CHECK(twice.fault->name == "id");
}

TEST_CASE("nesting ends at a fixed depth, however deep the text goes") {
  CHECK(is_taken(nested(kMaxJsonDepth)));
  CHECK(scan_object(nested(kMaxJsonDepth + 1)).fault->kind == JsonFault::Kind::TooDeep);
  CHECK(scan_object("{\"a\":" + std::string(1000000, '[')).fault->kind == JsonFault::Kind::TooDeep);
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  CHECK(scan_object(objects).fault->kind == JsonFault::Kind::TooDeep);
}

TEST_CASE("many names take no more than a moment") {
  std::string text = "{";
  for (int i = 0; i < 60000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  CHECK(is_taken(text + "\"last\":0}"));
  CHECK(scan_object(text + "\"k17\":0}").fault->kind == JsonFault::Kind::NameTwice);
}

TEST_CASE("mutilated lines are judged as another reader judges them") {
  const std::string seeds[] = {
      R"({"id": "a-1", "question": "doors/open", "text": "the \"key\" \u00e9\ud83d\ude00"})",
      R"({"id":{"a":[1,2.5e-3,true,null,{"b":[]}]},"text":"" , "n": -0})",
  };
  const std::string letters = "{}[]\",:\\ue0123456789-+.tfn \t";
  std::uint64_t state = 20260201;
  const auto random = [&state](std::size_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33U) % below;
  };
  int taken = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = seeds[random(2)];
    for (std::size_t changes = 1 + random(3); changes > 0; --changes) {
      const std::size_t at = random(text.size());
      if (random(3) == 0) {
        text.erase(at, 1);
      } else if (random(2) == 0) {
        text[at] = letters[random(letters.size())];
      } else {
        text.insert(at, 1, letters[random(letters.size())]);
      }
    }
    INFO(text);
    const JsonObject object = scan_object(text);
    // The other reader lets names stand twice.
    if (object.fault && object.fault->kind == JsonFault::Kind::NameTwice) continue;
    REQUIRE(!object.fault.has_value() == is_object(text));
    taken += object.fault ? 0 : 1;
  }
  CHECK(taken > 1000);
}
