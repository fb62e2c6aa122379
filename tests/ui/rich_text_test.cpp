#include "ui/rich_text.h"

#include <catch2/catch.hpp>

#include "ui/answer_box.h"
#include "ui/headless.h"
#include "ui/rich_text_layout.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;

namespace {

using course::parse_markdown;

constexpr float kColumn = 624;

/// Draws one text in a scrolling column.
struct Reading {
  std::vector<course::Paragraph> paragraphs;
  std::vector<TermView> terms = {};
  float width = kColumn;
  std::string pressed = {};
  std::string pointed = {};
  float height = 0;
  bool tooltips = true;

  void draw(Ui& ui) {
    const RichTextSpec spec{.id = "text", .terms = terms, .tooltips = tooltips};
    const RichTextResult result = rich_text(ui, {100, 50}, width, paragraphs, spec);
    if (!result.pressed.empty()) pressed = result.pressed;
    pointed = result.pointed_term;
    height = result.height;
  }
};

/// The text of each line, whatever its looks.
std::vector<std::string> lines_of(const RichLayout& layout) {
  std::vector<std::string> lines;
  float y = -1;
  for (const Fragment& fragment : layout.fragments) {
    if (fragment.y != y) lines.emplace_back();
    y = fragment.y;
    lines.back() += layout.text.substr(fragment.bytes.begin, fragment.bytes.end - fragment.bytes.begin);
  }
  return lines;
}

}  // namespace

TEST_CASE("a text is listed without its marks, its links are widgets of their own") {
  Reading page{.paragraphs = parse_markdown(
                   "The **standard** asks for an *[ISMS](term:isms)*. See [the site](https://iso.org).")};
  Headless person([&](Ui& ui) { page.draw(ui); });
  CHECK(person.get("text").label == "The standard asks for an ISMS. See the site.");
  CHECK(person.get("text/link/0").label == "ISMS");
  CHECK(person.get("text/link/1").label == "the site");
  person.click(Role::Link, "the site");
  CHECK(page.pressed == "https://iso.org");
  person.tab();
  CHECK(person.focused() == "text/link/0");
  page.pressed.clear();
  person.press(Key::Enter);
  CHECK(page.pressed == "term:isms");
}

TEST_CASE("a link with bold words inside is one link") {
  Reading page{.paragraphs = parse_markdown("Go to [the **bold** place](block:b) and [back](block:a).")};
  Headless person([&](Ui& ui) { page.draw(ui); });
  CHECK(person.get("text/link/0").label == "the bold place");
  CHECK(person.get("text/link/1").label == "back");
  CHECK(person.find("text/link/2") == nullptr);
}

TEST_CASE("a term under the pointer or the focus is told and explained") {
  Reading page{.paragraphs = parse_markdown("Name a [risk owner](term:risk-owner)."),
               .terms = {{"risk-owner", {"risk owner", "propriétaire du risque"}, {"Who answers for a risk.", ""}}}};
  Headless person([&](Ui& ui) { page.draw(ui); });
  CHECK(page.pointed.empty());
  person.point(Headless::middle_of(person.get("text/link/0")));
  CHECK(page.pointed == "risk-owner");
  CHECK(person.output().wake_in > 0);
  person.point({900, 700});
  CHECK(page.pointed.empty());
  person.tab();
  CHECK(page.pointed == "risk-owner");
}

TEST_CASE("lines break across looks as they would in one") {
  Headless person([](Ui&) {});
  const std::string words =
      "It asks an organization to decide what matters, understand what could go wrong, act on it.";
  const auto plain = parse_markdown(words);
  std::string mixed = words;
  mixed.replace(mixed.find("an organization"), 15, "*an organization*");
  const RichTextSpec spec{.id = "t"};
  const auto lines = lines_of(layout_of(person.ui(), 300, parse_markdown(mixed), spec));
  REQUIRE(lines.size() > 1);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK_FALSE(line.ends_with(' '));
    CHECK_FALSE(line.starts_with(' '));
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == words);
  CHECK(rich_text_height(person.ui(), 300, plain, spec) == static_cast<float>(lines.size()) * 26);
}

TEST_CASE("no line is wider than the column") {
  Headless person([](Ui&) {});
  const auto text = parse_markdown(
      "The standard sets requirements for an *information security management system* (**ISMS**): leadership, "
      "`planning`, "
      "support. Averyveryverylongwordthatdoesnotfitonanylineatallbecauseitislong and [more of "
      "it](https://example.org).");
  for (float width = 20; width < 700; width += 31) {
    const RichLayout& layout = layout_of(person.ui(), width, text, {.id = "t"});
    for (const Fragment& fragment : layout.fragments) CHECK(fragment.x + fragment.width <= width + 0.01F);
  }
}

TEST_CASE("punctuation behind a bold word stays with it") {
  Headless person([](Ui&) {});
  const auto text = parse_markdown("running a **managed activity**. And more");
  for (float width = 60; width < 400; width += 3) {
    for (const std::string& line : lines_of(layout_of(person.ui(), width, text, {.id = "t"}))) {
      CHECK_FALSE(line.starts_with('.'));
    }
  }
}

TEST_CASE("a link over two lines is hit on both and not in the empty corner") {
  Reading page{.paragraphs = parse_markdown("Here comes [a link that goes on and on](block:b) and ends."),
               .width = 180};
  Headless person([&](Ui& ui) { page.draw(ui); });
  const RichLayout& layout = layout_of(person.ui(), page.width, page.paragraphs, {.id = "text"});
  REQUIRE(layout.links.size() == 1);
  const std::vector<Rect>& parts = layout.links[0].parts;
  REQUIRE(parts.size() >= 2);
  for (const Rect& part : parts) {
    page.pressed.clear();
    person.click(ImVec2{100 + part.x + part.w / 2, 50 + part.y + part.h / 2});
    CHECK(page.pressed == "block:b");
  }
  page.pressed.clear();
  person.click(ImVec2{100 + 2, 50 + 13});
  CHECK(page.pressed.empty());
}

TEST_CASE("items hang behind their bullets and numbers; lists are tighter than paragraphs") {
  Headless person([](Ui&) {});
  const RichTextSpec spec{.id = "t"};
  const RichLayout& layout =
      layout_of(person.ui(), 200,
                parse_markdown("Before\n\n- one item that is longer than a line\n- two\n\n10. ten\n11. eleven"), spec);
  REQUIRE(layout.signs.size() == 4);
  CHECK(layout.signs[0].text == "•");
  CHECK(layout.signs[2].text == "10.");
  for (const Fragment& fragment : layout.fragments) {
    if (fragment.y > 0) CHECK(fragment.x == 24);
  }
  CHECK(layout.signs[1].y - layout.signs[0].y == 2 * 26 + 4);
  CHECK(layout.signs[0].y == 26 + 12);
}

TEST_CASE("a label stands in bold before the text and is spoken with it") {
  Headless person([](Ui& ui) {
    rich_text(ui, {0, 0}, 300, parse_markdown("Ask which information moves."),
              {.id = "tip", .type = Type::Body, .label = "Tip", .label_colour = Colour::CalloutTipFg});
  });
  CHECK(person.get("tip").label == "Tip. Ask which information moves.");
}

TEST_CASE("a text without paragraphs has no height") {
  Headless person([](Ui& ui) { CHECK(rich_text(ui, {0, 0}, 300, {}, {.id = "t"}).height == 0); });
  CHECK(rich_text_height(person.ui(), 300, {}, {.id = "t"}) == 0);
}

TEST_CASE("a layout is kept while it is asked for") {
  Reading page{.paragraphs = parse_markdown("Some **text** of a lesson.")};
  Headless person([&](Ui& ui) { page.draw(ui); });
  const RichLayout* first = &layout_of(person.ui(), kColumn, page.paragraphs, {.id = "text"});
  person.frames(1);
  CHECK(&layout_of(person.ui(), kColumn, page.paragraphs, {.id = "text"}) == first);
  CHECK(&layout_of(person.ui(), kColumn - 1, page.paragraphs, {.id = "text"}) != first);
}

TEST_CASE("a marked answer keeps every byte and cuts only where a mark begins or ends") {
  Headless person([](Ui&) {});
  const std::string answer = "It certifies our servers and our management system.\nReally.";
  const std::vector<text::Span> match{{answer.find("our management"), answer.find(".\n")}};
  const std::vector<text::Span> conflict{{13, 24}};
  const MarkedTextSpec spec{.id = "m", .label = "Your answer", .match = match, .conflict = conflict};
  const RichLayout& layout = layout_of(person.ui(), 2000, answer, spec);
  std::vector<std::string> marked;
  for (const Fragment& fragment : layout.fragments) {
    const std::string piece = answer.substr(fragment.bytes.begin, fragment.bytes.end - fragment.bytes.begin);
    if (fragment.look.mark == Mark::Match) marked.push_back("+" + piece);
    if (fragment.look.mark == Mark::Conflict) marked.push_back("-" + piece);
  }
  CHECK(marked == std::vector<std::string>{"-our servers", "+our management system"});
  CHECK(layout.height == 2 * 26);
}

TEST_CASE("spans outside the text or over each other do no harm") {
  Headless person([](Ui& ui) {
    const std::vector<text::Span> match{{2, 9000}, {1, 3}};
    const std::vector<text::Span> conflict{{0, 4}, {8, 8}};
    marked_text(ui, {0, 0}, 100, "Ééé hello", {.id = "m", .label = "x", .match = match, .conflict = conflict});
    marked_text(ui, {0, 0}, 100, "", {.id = "n", .label = "x", .match = match});
  });
  CHECK(person.get("m").value == "Ééé hello");
}

TEST_CASE("awkward texts are drawn without harm") {
  const std::string text = GENERATE("\U0001F469\u200D\U0001F469\u200D\U0001F467 emoji", "שלום עולם", "مرحبا",
                                    "e\u0301\u0302\u0303", "\u202Eabc\u202C", "a\tb\vc\fd", "\xFF\xFE broken \xC3",
                                    "\u2028\u2029", "0000000000000000000000000000000000000000000000000000000000000000");
  Headless person([&](Ui& ui) { marked_text(ui, {0, 0}, 60, text, {.id = "m", .label = "x"}); });
  person.set_text_scale(1.3F);
  person.frames(2);
  CHECK(person.find("m") != nullptr);
}

TEST_CASE("a text is laid out anew when the type is rebuilt for another size") {
  Reading page{.paragraphs = parse_markdown("The standard sets requirements for a system that people run.")};
  AnswerBox box("The standard sets requirements for a system that people run.");
  Headless person([&](Ui& ui) {
    page.draw(ui);
    answer_box(ui, {100, 300}, 300, box, {.id = "box", .label = "q"});
  });
  person.set_text_scale(1.5F);
  person.frames(3);
  const RichLayout& layout = layout_of(person.ui(), kColumn, page.paragraphs, {.id = "text"});
  for (const Fragment& fragment : layout.fragments) {
    const std::string words = layout.text.substr(fragment.bytes.begin, fragment.bytes.end - fragment.bytes.begin);
    CHECK(fragment.width == person.ui().text_width(Type::Reading, words));
  }
}
