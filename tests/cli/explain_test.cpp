// `passerelle explain`: one answer's marking as a page.
#include <catch2/catch.hpp>

#include "cli/small_content.h"
#include "cli/terminal.h"
#include "text/unicode.h"

using namespace passerelle;
using testing::CommandLine;
using testing::Ran;
using testing::SmallContent;
using testing::without_confidence;

namespace {

Ran explain(const SmallContent& content, const std::string& question, const std::string& text,
            const std::string& language = "en") {
  return CommandLine().run({"explain", question, text, "--content", content.folder(), "--lang", language});
}

/// What stands before the steps of the engine.
std::string result_part(const Ran& ran) {
  const std::string text = without_confidence(ran.out);
  const std::size_t end = text.find("\n\nStatements\n");
  return text.substr(0, end == std::string::npos ? end : end + 1);
}

}  // namespace

TEST_CASE("the page shows the answer with its words marked, the mark, the ideas and the misconceptions") {
  const SmallContent content;
  const Ran ran = explain(content, "doors/close", "You turn the kye and use an axe; no bolt.");
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(result_part(explain(content, "doors/open", "You turn the key, or take an axe.")) == R"(Question
  doors/open: What opens a door?

Answer
  You turn the [key], or take an <axe>.
  [ ] expresses an idea, < > goes against the lesson

Mark
  contradictory, score 0.00, confidence C

Ideas, of which 1 is needed
  - with-key: found in “key”
  * marks an idea that no answer can do without.

Misconceptions
  - by-force: “axe”
)");
}

TEST_CASE("denied and missing ideas are said, and an idea that must be there has its sign") {
  const SmallContent content;
  const std::string page = explain(content, "doors/close", "The key, never a bolt.").out;
  CHECK(page.find("\n  * with-key: found in “key”\n  - with-bolt: denied in “bolt”\n") != std::string::npos);
  const std::string empty = explain(content, "doors/close", "").out;
  CHECK(empty.find("\n  * with-key: not found\n  - with-bolt: not found\n") != std::string::npos);
  CHECK(empty.find("\nMisconceptions\n  none\n") != std::string::npos);
}

TEST_CASE("the steps of the engine stand in groups: statements, words, concepts with their label, patterns, the mark") {
  const SmallContent content;
  const std::string page = explain(content, "doors/open", "You turn a key, never an axe.").out;
  std::size_t at = 0;
  for (const char* heading :
       {"\nStatements\n", "\nWords that are denied\n", "\nConcepts, each with the label that found it\n",
        "\nPatterns of ideas that hold\n", "\nHow the mark came about\n"}) {
    INFO(heading);
    const std::size_t found = page.find(heading, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(page.find("“key” by the label “key”") != std::string::npos);
}

TEST_CASE("the page speaks French when asked to") {
  const SmallContent content;
  const std::string page = explain(content, "doors/open", "une clé", "fr").out;
  CHECK(page.rfind("Question\n  doors/open\u00a0: Qu’est-ce qui ouvre une porte\u202f?\n", 0) == 0);
  CHECK(page.find("\n  - with-key\u00a0: trouvée dans «\u00a0clé\u00a0»\n") != std::string::npos);
}

TEST_CASE("a question that does not exist is an error with the nearest name") {
  const SmallContent content;
  const Ran ran = explain(content, "doors/opn", "key");
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "passerelle: There is no question “doors/opn”; did you mean doors/open?\n");
  CHECK(explain(content, "broken/first", "key").code == 2);
  CHECK(explain(content, "", "key").code == 2);
}

TEST_CASE("no answer can move the cursor or break the page") {
  const SmallContent content;
  const std::string texts[] = {"\x1b]0;title\x07 key \x1b[2J\xFF\xC3(", "key \u202e\u200b axe", std::string(20000, 'k'),
                               "\n\n\nkey\r\n"};
  for (const std::string& text : texts) {
    const Ran ran = explain(content, "doors/open", text);
    CHECK(ran.code == 0);
    CHECK(text::is_valid_utf8(ran.out));
    CHECK(std::none_of(ran.out.begin(), ran.out.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
    CHECK(ran.out.find("\u202e") == std::string::npos);
  }
}
