// Files that no program should trust: each is refused with one problem at its place, or read with a warning.
#include <catch2/catch.hpp>

#include "course/json_reader.h"
#include "course/problem_lines.h"
#include "support/content_folder.h"

using namespace passerelle;
using namespace passerelle::course;
using passerelle::testing::ContentFolder;
using passerelle::testing::kDesk;
using passerelle::testing::Lines;
using passerelle::testing::lines_of;
using passerelle::testing::problems_in;

namespace {

struct Row {
  std::string bytes;
  std::string line;
};

Lines read(const std::string& bytes) { return lines_of(parse_document("f", bytes).problems); }

}  // namespace

TEST_CASE("a file that is no JSON says at which byte and why") {
  const auto row =
      GENERATE(Row{"", "E f:1:1  content_unexpected_end"}, Row{" \n ", "E f:1:1  content_unexpected_end"},
               Row{"{", "E f:1:2  content_unexpected_end"}, Row{"{\"a\": [1, 2", "E f:1:12  content_unexpected_end"},
               Row{"{\"a\":\n  \"text", "E f:2:3  content_open_string"},
               Row{"{\"a\": \"one\ntwo\"}", "E f:1:7  content_open_string"},
               Row{"{\"a\": \"one\ttwo\"}", "E f:1:11  content_raw_control"},
               Row{"{\"a\": \"\\x41\"}", "E f:1:8  content_bad_escape found=\\x"},
               Row{"{\"a\": 1,}", "E f:1:8  content_trailing_comma"}, Row{"[1, 2,]", "E f:1:6  content_trailing_comma"},
               Row{"{\"a\": 1 // why\n}", "E f:1:9  content_comment"}, Row{"{“a”: 1}", "E f:1:2  content_wrong_quotes"},
               Row{"{'a': 1}", "E f:1:2  content_wrong_quotes"},
               Row{"{\"a\": 1\n \"b\": 2}", "E f:1:8  content_missing_separator"},
               Row{"{\"a\" 1}", "E f:1:5  content_missing_separator"},
               Row{"{\"a\": 01}", "E f:1:7  content_bad_number found=01"},
               Row{"[-012]", "E f:1:2  content_bad_number found=-012"},
               Row{"{\"a\": 1e999}", "E f:1:7  content_bad_number found=1e999"},
               Row{"{\"a\": -}", "E f:1:7  content_bad_number found=-"},
               Row{"{\"a\": yes}", "E f:1:7  content_unexpected found=yes"},
               Row{"{\"a\": 1}}", "E f:1:9  content_unexpected found=}"},
               Row{"{\"a\":: 1}", "E f:1:6  content_unexpected found=:"},
               Row{"{\"a\": NaN}", "E f:1:7  content_unexpected found=NaN"});
  INFO(row.bytes);
  const Document document = parse_document("f", row.bytes);
  CHECK(document.root() == nullptr);
  CHECK(lines_of(document.problems) == Lines{row.line});
}

TEST_CASE("every beginning of a good file is refused with one problem") {
  const std::string whole = ContentFolder().read(kDesk);
  const std::string trimmed = whole.substr(0, whole.rfind('}'));
  for (std::size_t size = 0; size <= trimmed.size(); size += 7) {
    const Document document = parse_document("f", whole.substr(0, size));
    INFO(size);
    REQUIRE(document.root() == nullptr);
    REQUIRE(document.problems.size() == 1);
  }
}

TEST_CASE("bytes that are not UTF-8 are shown where they stand") {
  const auto row = GENERATE(Row{"{\"a\": \"caf\xe9\"}", "E f:1:11  content_not_utf8"},
                            Row{"\xff\xfe{\0}\0", "E f:1:1  content_not_utf8"},
                            Row{"{\n\"\xc3\xa9\xed\xa0\x80\": 1}", "E f:2:4  content_not_utf8"},
                            Row{"{\"a\": \"\xc0\xaf\"}", "E f:1:8  content_not_utf8"},
                            Row{"{\"a\": \"\xf4\x90\x80\x80\"}", "E f:1:8  content_not_utf8"});
  CHECK(read(row.bytes) == Lines{row.line});
}

TEST_CASE("a byte-order mark is no mistake") {
  const Document document = parse_document("f", "\xef\xbb\xbf{\"a\": 1}");
  CHECK(document.problems.empty());
  REQUIRE(document.root() != nullptr);
  CHECK(document.root()->find("a")->integer == 1);
}

TEST_CASE("characters that nobody sees are refused by name") {
  const auto row = GENERATE(
      Row{"{\"a\": \"abc\u202edef\"}", "E f:1:7 /a content_bidi_character character=U+202E after=abc"},
      Row{"{\"a\": \"one two\\u2067x\"}", "E f:1:7 /a content_bidi_character character=U+2067 after=one two"},
      Row{"{\"a\": \"x\u200by\"}", "E f:1:7 /a content_invisible_character character=U+200B after=x"},
      Row{"{\"a\": \"soft\u00adhyphen\"}", "E f:1:7 /a content_invisible_character character=U+00AD after=soft"},
      Row{"{\"a\": \"\\u0000\"}", "E f:1:7 /a content_control_character character=U+0000 after="},
      Row{"{\"a\": \"x\\u0007\"}", "E f:1:7 /a content_control_character character=U+0007 after=x"},
      Row{"{\"b\u202ec\": 1}", "E f:1:2 /b\u202ec content_bidi_character character=U+202E after=b"});
  CHECK(read(row.bytes) == Lines{row.line});
}

TEST_CASE("no-break spaces, accents and emoji are characters like others") {
  CHECK(read("{\"a\": \"déjà vu\u202f? « oui » 👍🏽 e = mc²\"}") == Lines{});
}

TEST_CASE("decomposed letters are composed, with a warning") {
  const Document document = parse_document("f", "{\"a\": \"cafe\u0301\"}");
  CHECK(lines_of(document.problems) == Lines{"w f:1:7 /a content_not_composed"});
  REQUIRE(document.root() != nullptr);
  CHECK(document.root()->find("a")->text == "café");
}

TEST_CASE("sample answers are kept as they were typed") {
  const Document document =
      parse_document("f", "{\"text\": \"cafe\u0301 \u202e\", \"note\": \"\u202e\"}", Strings::TextAsTyped);
  CHECK(lines_of(document.problems) == Lines{"E f:1:32 /note content_bidi_character character=U+202E after="});
  CHECK(document.root()->find("text")->text == "cafe\u0301 \u202e");
}

TEST_CASE("a name that stands twice in an object is refused") {
  CHECK(read("{\"a\": 1,\n\"b\": {\"a\": 2},\n\"a\": 3}") == Lines{"E f:3:1 /a content_duplicate_name name=a line=1"});
  CHECK(read("{\"a\": 1, \"\\u0061\": 3}") == Lines{"E f:1:10 /a content_duplicate_name name=a line=1"});
}

TEST_CASE("nesting ends at a depth that no content has") {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
  };
  CHECK(read(nested(64)) == Lines{});
  CHECK(read(nested(65)) == Lines{"E f:1:65  content_too_deep most=64"});
  CHECK(read(nested(100)) == Lines{"E f:1:65  content_too_deep most=64"});
  CHECK(read(nested(1'000'000)) == Lines{"E f:1:65  content_too_deep most=64"});
  std::string objects;
  for (int i = 0; i < 100; ++i) objects += "{\"a\": ";
  CHECK(read(objects) == Lines{"E f:1:385  content_too_deep most=64"});
}

TEST_CASE("a file with more values than a lesson can have is refused") {
  std::string many = "[0";
  for (int i = 0; i < 300'000; ++i) many += ",0";
  CHECK(read(many + "]") == Lines{"E f:1:400000  content_too_many_values most=200000"});
}

TEST_CASE("numbers keep what they are") {
  const Document document = parse_document("f", "[7, 7.0, 7.5, 1e30, -3, 18446744073709551615, 1E2]");
  REQUIRE(document.root() != nullptr);
  const auto& items = document.root()->items;
  CHECK(items[0]->is(Value::Kind::Integer));
  CHECK(items[1]->is(Value::Kind::Integer));
  CHECK(items[2]->is(Value::Kind::Real));
  CHECK(items[3]->is(Value::Kind::Real));
  CHECK(items[4]->integer == -3);
  CHECK(items[5]->is(Value::Kind::Real));
  CHECK(items[6]->integer == 100);
  CHECK(items[3]->text == "1e30");
}

TEST_CASE("places and pointers lead back to a value") {
  const Document document = parse_document("f", "{\r\n  \"a/b\": [\r\n    { \"c~d\": \"é\", \"e\": true }\r\n  ]\r\n}");
  const Value* inner = document.root()->find("a/b")->items[0]->find("e");
  CHECK(document.where(*inner).line == 3);
  CHECK(document.where(*inner).column == 25);
  CHECK(document.where_of_key(*inner).column == 20);
  CHECK(document.where(*inner).pointer == "/a~1b/0/e");
  CHECK(pointer_of(*document.root()->find("a/b")->items[0]->find("c~d")) == "/a~1b/0/c~0d");
}

TEST_CASE("a file of 50 MB is refused without being read") {
  const ContentFolder folder;
  folder.write(kDesk, "{");
  std::filesystem::resize_file(folder.path() / kDesk, 50 * 1024 * 1024);
  CHECK(problems_in(folder.path(), Checks::Quick) ==
        Lines{"E modules/desk/module.json:0:0  content_file_too_large size=50 most=8"});
}

TEST_CASE("what is no file is refused") {
  const ContentFolder folder;
  folder.remove(kDesk);
  CHECK(problems_in(folder.path(), Checks::Quick) == Lines{"E modules/desk/module.json:0:0  content_file_missing"});
  folder.write(kDesk + "/inside", "");
  CHECK(problems_in(folder.path(), Checks::Quick) == Lines{"E modules/desk/module.json:0:0  content_not_a_file"});
}
