// Light Markdown: what it shows, what it refuses, and texts that were written to break it.
#include <catch2/catch.hpp>

#include "course/markdown_parse.h"

using namespace passerelle::course;

namespace {

using Lines = std::vector<std::string>;

const char* name_of(InlineStyle style) {
  switch (style) {
    case InlineStyle::Plain:
      return "";
    case InlineStyle::Bold:
      return "bold:";
    case InlineStyle::Italic:
      return "italic:";
    case InlineStyle::BoldItalic:
      return "both:";
    case InlineStyle::Code:
      return "code:";
  }
  return "";
}

/// A paragraph as a line: kind and depth, then its runs in brackets with their style and address.
std::string line_of(const Paragraph& paragraph) {
  std::string line;
  switch (paragraph.kind) {
    case Paragraph::Kind::Text:
      line = "p";
      break;
    case Paragraph::Kind::BulletItem:
      line = "-";
      break;
    case Paragraph::Kind::NumberedItem:
      line = std::to_string(paragraph.number) + ".";
      break;
    case Paragraph::Kind::Code:
      line = "code";
      break;
  }
  line += std::to_string(paragraph.depth);
  for (const Inline& part : paragraph.inlines) {
    line += " [" + std::string(name_of(part.style)) + part.text + (part.href.empty() ? "" : " -> " + part.href) + "]";
  }
  return line;
}

Lines parse(std::string_view text) {
  Lines lines;
  for (const Paragraph& paragraph : parse_markdown(text)) lines.push_back(line_of(paragraph));
  return lines;
}

struct Row {
  std::string text;
  Lines lines;
};

}  // namespace

TEST_CASE("paragraphs, styles, lists and links are read") {
  const auto row = GENERATE(
      Row{"", {}}, Row{"one\ntwo\n\nthree", {"p0 [one two]", "p0 [three]"}},
      Row{"a **b** *c* ***d*** `e`", {"p0 [a ] [bold:b] [ ] [italic:c] [ ] [both:d] [ ] [code:e]"}},
      Row{"- one\n- two", {"-0 [one]", "-0 [two]"}}, Row{"3. one\n4. two", {"3.0 [one]", "4.0 [two]"}},
      Row{"- one\n  - inner\n- two", {"-0 [one]", "-1 [inner]", "-0 [two]"}},
      Row{"- one\n\n  more of it\n- two", {"-0 [one]", "p1 [more of it]", "-0 [two]"}},
      Row{"see [the *risk*](term:risk).", {"p0 [see ] [the  -> term:risk] [italic:risk -> term:risk] [.]"}},
      Row{"<https://iso.org>", {"p0 [https://iso.org -> https://iso.org]"}}, Row{"line  \nbreak", {"p0 [line\nbreak]"}},
      Row{"```\na < b\n```", {"code0 [code:a < b]"}}, Row{"5 * 3 * 2 and a_b_c", {"p0 [5 * 3 * 2 and a_b_c]"}},
      Row{"\\*not\\* &amp; &eacute; &#233;", {"p0 [*not* & &eacute; é]"}});
  INFO(row.text);
  CHECK(parse(row.text) == row.lines);
}

TEST_CASE("what is outside the subset becomes plain text and is named") {
  const MarkdownParts parts =
      parse_parts("# Title\n\n> said\n\n---\n\n![alt](https://x.org/a.png) <b>bold</b> <script>alert(1)</script>");
  Lines lines;
  for (const Paragraph& paragraph : parts.paragraphs) lines.push_back(line_of(paragraph));
  CHECK(lines == Lines{"p0 [Title]", "p0 [said]", "p0 [alt <b>bold</b> <script>alert(1)</script>]"});
  CHECK(parts.foreign == Lines{"heading", "quote", "rule", "image"});
}

TEST_CASE("a link leads only where links may lead") {
  const auto address =
      GENERATE(as<std::string>{}, "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)",
               "javascript&colon;alert(1)", "&#x6a;avascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
               "vbscript:x", "//evil.org", "/etc/passwd", "relative.html", "#top", "term:", ":x", "about:blank",
               "ht&#9;tps://x", "https://x\u202eorg", "&#x202e;https://x.org", "x-term:risk");
  INFO(address);
  const MarkdownParts parts = parse_parts("[click](" + address + ")");
  REQUIRE(parts.paragraphs.size() == 1);
  CHECK(line_of(parts.paragraphs.front()) == "p0 [click]");
  CHECK(parts.refused.size() == 1);
}

TEST_CASE("addresses of the six schemes are kept as written") {
  const auto address = GENERATE(as<std::string>{}, "https://www.iso.org/standard/27001", "http://x.org/?a=1&b=2",
                                "mailto:a@b.org", "term:risk-owner", "block:out-of-sight", "module:cia-triad");
  CHECK(parse("[x](" + address + ")") == Lines{"p0 [x -> " + address + "]"});
}

TEST_CASE("entities in the scheme of an address are decoded before it is judged") {
  CHECK(parse("[x](&#104;ttps://iso.org)") == Lines{"p0 [x -> https://iso.org]"});
  CHECK(parse("[x](term&colon;risk)") == Lines{"p0 [x -> term:risk]"});
}

TEST_CASE("an entity of a character that may not be seen becomes a replacement sign") {
  CHECK(decode_entity("&#0;") == "\ufffd");
  CHECK(decode_entity("&#x202e;") == "\ufffd");
  CHECK(decode_entity("&#xd800;") == "\ufffd");
  CHECK(decode_entity("&#1114112;") == "\ufffd");
  CHECK(decode_entity("&#99999999999999999999;").empty());
  CHECK(decode_entity("&#;").empty());
  CHECK(decode_entity("&#x;").empty());
  CHECK(decode_entity("&nothing;").empty());
}

TEST_CASE("deep nesting and floods of marks are text, not a reason to wait or to fall over") {
  const auto repeated = [](const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  const std::vector<std::string> bombs = {
      repeated(">", 50'000),     repeated("> ", 50'000),   repeated("- ", 50'000),        repeated("1. ", 20'000),
      repeated("*", 50'000),     repeated("**a ", 20'000), repeated("[", 50'000),         repeated("[a](", 20'000),
      repeated("![", 20'000),    repeated("`", 50'000),    repeated("` `` ", 20'000),     repeated("<a ", 20'000),
      repeated("&#58;", 40'000), repeated("\\", 50'000),   repeated("a**b__c", 20'000),   repeated("\n", 50'000),
      repeated("- a\n", 20'000), repeated("x", 1'000'000), repeated("[a]: /b\n", 10'000), repeated("|a|b|\n", 10'000),
  };
  for (const std::string& bomb : bombs) {
    INFO(bomb.substr(0, 8));
    const std::string text = plain_text(bomb);
    CHECK(text.size() <= bomb.size() + 16);
  }
}

TEST_CASE("nested lists are as deep as a page can show") {
  std::string text;
  for (int depth = 0; depth < 12; ++depth) text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- x\n";
  int deepest = 0;
  for (const Paragraph& paragraph : parse_markdown(text)) deepest = std::max(deepest, paragraph.depth);
  CHECK(deepest == 5);
}

TEST_CASE("a text without its marks keeps its words") {
  CHECK(plain_text("A [risk](term:risk) is **not** a\n\n- threat\n- *fault*") == "A risk is not a\nthreat\nfault");
  CHECK(plain_text("").empty());
}
