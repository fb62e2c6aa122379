#include <catch2/catch.hpp>

#include <random>

#include "text/breaks.h"
#include "text/unicode.h"
#include "ui/answer_box.h"

using namespace passerelle;
using namespace passerelle::ui;

using Unit = AnswerBox::Unit;
using Source = AnswerBox::Source;
using Select = AnswerBox::Select;

namespace {

void type(AnswerBox& box, std::string_view text) {
  const auto cuts = text::grapheme_boundaries(text);
  for (std::size_t i = 1; i < cuts.size(); ++i)
    box.insert(text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]), Source::Typed);
}

}  // namespace

TEST_CASE("a box begins with its caret at the end and nothing to undo") {
  AnswerBox box("A system");
  CHECK(box.text() == "A system");
  CHECK(box.selection().caret == 8);
  CHECK_FALSE(box.undo());
  CHECK_FALSE(box.redo());
}

TEST_CASE("what comes in is NFC, has line feeds only and no control characters") {
  AnswerBox box("a\r\nb\rc\u2028d\te\x01\x7F\u0085f\u0090g");
  CHECK(box.text() == "a\nb\nc\nd e\nfg");
  box.reset("re\u0301ponse");
  CHECK(box.text() == "réponse");
  box.reset(std::string_view("a\0b", 3));
  CHECK(box.text() == "ab");
  box.reset("\xFF");
  CHECK(box.text() == "\uFFFD");
  box.reset("«\u00A0à\u202F»\u00A0: \u202Eabc");  // no-break spaces and signs of direction are kept as typed
  CHECK(box.text() == "«\u00A0à\u202F»\u00A0: \u202Eabc");
}

TEST_CASE("typed characters are one step, taken back together") {
  AnswerBox box;
  type(box, "A management system");
  CHECK(box.text() == "A management system");
  CHECK(box.undo());
  CHECK(box.text().empty());
  CHECK_FALSE(box.undo());
  CHECK(box.redo());
  CHECK(box.text() == "A management system");
  CHECK(box.selection().caret == box.text().size());
  CHECK_FALSE(box.redo());
}

TEST_CASE("moving, pasting, erasing and a new line begin steps of their own") {
  AnswerBox box;
  type(box, "one");
  box.insert("\n", Source::Typed);
  type(box, "two");
  box.insert(" three", Source::Pasted);
  type(box, "!");
  box.erase_before(Unit::Grapheme);
  box.erase_before(Unit::Grapheme);
  CHECK(box.text() == "one\ntwo thre");
  CHECK(box.undo());
  CHECK(box.text() == "one\ntwo three!");
  CHECK(box.undo());
  CHECK(box.text() == "one\ntwo three");
  CHECK(box.undo());
  CHECK(box.text() == "one\ntwo");
  CHECK(box.undo());
  CHECK(box.text() == "one\n");
  CHECK(box.undo());
  CHECK(box.text() == "one");
  box.move_to(0, Select::No);
  type(box, "x");
  CHECK(box.text() == "xone");
  CHECK_FALSE(box.redo());  // typing forgets what was taken back
}

TEST_CASE("undo gives the selection back that was replaced") {
  AnswerBox box("one two three");
  box.select({4, 7});
  type(box, "2");
  CHECK(box.text() == "one 2 three");
  box.undo();
  CHECK(box.text() == "one two three");
  CHECK(box.selection().begin() == 4);
  CHECK(box.selection().end() == 7);
}

TEST_CASE("the caret moves by what a person calls a character") {
  const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467";
  AnswerBox box("a" + family + "x\u0302");
  box.move_back(Unit::Grapheme, Select::No);
  CHECK(box.selection().caret == 1 + family.size());
  box.move_back(Unit::Grapheme, Select::No);
  CHECK(box.selection().caret == 1);
  box.erase_behind(Unit::Grapheme);
  CHECK(box.text() == "ax\u0302");
  box.move_to(2, Select::No);  // between a letter and its mark
  CHECK(box.selection().caret == 1);
  box.move_to(999, Select::No);
  CHECK(box.selection().caret == box.text().size());
}

TEST_CASE("the caret moves by words, over spaces and punctuation") {
  AnswerBox box("L’ISO 27001, donc.\nOui\u202F?");
  box.move_to(0, Select::No);
  std::vector<std::string> behind;
  for (int i = 0; i < 6; ++i) {
    box.move_on(Unit::Word, Select::No);
    behind.push_back(box.text().substr(0, box.selection().caret));
  }
  CHECK(behind[0] == "L’ISO");
  CHECK(behind[1] == "L’ISO 27001");
  CHECK(behind[2] == "L’ISO 27001, donc");
  CHECK(behind[3] == "L’ISO 27001, donc.");
  CHECK(behind[4] == "L’ISO 27001, donc.\n");
  CHECK(behind[5] == "L’ISO 27001, donc.\nOui");
  box.move_to(box.text().size(), Select::No);
  box.move_back(Unit::Word, Select::No);
  CHECK(box.text().substr(box.selection().caret) == "Oui\u202F?");
  box.move_back(Unit::Word, Select::No);
  CHECK(box.text()[box.selection().caret] == '\n');
  box.move_back(Unit::Word, Select::No);
  CHECK(box.text().substr(box.selection().caret) == "donc.\nOui\u202F?");
}

TEST_CASE("words are erased before and behind the caret") {
  AnswerBox box("one two three");
  box.erase_before(Unit::Word);
  CHECK(box.text() == "one two ");
  box.move_to(0, Select::No);
  box.erase_behind(Unit::Word);
  CHECK(box.text() == " two ");
  box.erase_before(Unit::Grapheme);
  CHECK(box.text() == " two ");
  box.select_all();
  box.erase_behind(Unit::Grapheme);
  CHECK(box.text().empty());
}

TEST_CASE("a word or a paragraph is selected at a place") {
  AnswerBox box("one two\nl’été dernier");
  box.select_word_at(5);
  CHECK(box.selected() == "two");
  box.select_word_at(9);
  CHECK(box.selected() == "l’été");
  box.select_word_at(3);
  CHECK(box.selected() == " ");
  box.select_word_at(7);
  CHECK(box.selected() == "two");
  box.select_word_at(box.text().size());
  CHECK(box.selected() == "dernier");
  box.select_paragraph_at(2);
  CHECK(box.selected() == "one two");
  box.select_paragraph_at(8);
  CHECK(box.selected() == "l’été dernier");
  AnswerBox empty;
  empty.select_word_at(0);
  CHECK(empty.selected().empty());
}

TEST_CASE("an arrow without Shift leaves the selection at its side") {
  AnswerBox box("one two three");
  box.select({4, 7});
  box.move_back(Unit::Grapheme, Select::No);
  CHECK(box.selection().caret == 4);
  box.select({4, 7});
  box.move_on(Unit::Grapheme, Select::No);
  CHECK(box.selection().caret == 7);
  box.select({4, 7});
  box.move_on(Unit::Grapheme, Select::Yes);
  CHECK(box.selected() == "two ");
}

TEST_CASE("a mark typed behind a letter joins it") {
  AnswerBox box;
  type(box, "e");
  box.insert("\u0301", Source::Typed);
  CHECK(box.text() == "é");
  CHECK(box.selection().caret == 2);
  box.reset("ex\u0302");
  box.move_to(1, Select::No);
  box.erase_behind(Unit::Grapheme);
  CHECK(box.text() == "e");
  box.reset("a\u0327");  // no composed letter: stays two, moves as one
  box.move_back(Unit::Grapheme, Select::No);
  CHECK(box.selection().caret == 0);
}

TEST_CASE("random editing keeps the text valid and the caret between characters") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{
      "a",      "é",    " ",           "\n", "e\u0301", "\u0301", "\U0001F469\u200D", "\U0001F467", "שלום",
      "\u202E", "\r\n", "27\u202F001", ".",  "’",       "한",     "\u1112\u1161",     "\t",         "\x02"};
  AnswerBox box;
  for (int step = 0; step < 4000; ++step) {
    const auto pick = [&](std::size_t count) {
      return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const Select select = pick(2) == 0 ? Select::No : Select::Yes;
    const Unit unit = pick(2) == 0 ? Unit::Grapheme : Unit::Word;
    switch (pick(10)) {
      case 0:
      case 1:
      case 2:
        box.insert(pieces[pick(pieces.size())], Source::Typed);
        break;
      case 3:
        box.insert(pieces[pick(pieces.size())] + pieces[pick(pieces.size())], Source::Pasted);
        break;
      case 4:
        box.erase_before(unit);
        break;
      case 5:
        box.erase_behind(unit);
        break;
      case 6:
        box.move_back(unit, select);
        break;
      case 7:
        box.move_on(unit, select);
        break;
      case 8:
        box.move_to(pick(box.text().size() + 1), select);
        break;
      default:
        pick(2) == 0 ? box.undo() : box.redo();
        break;
    }
    REQUIRE(text::is_valid_utf8(box.text()));
    REQUIRE(text::is_nfc(box.text()));
    REQUIRE(box.text().find('\r') == std::string::npos);
    const auto cuts = text::grapheme_boundaries(box.text());
    REQUIRE(std::binary_search(cuts.begin(), cuts.end(), box.selection().caret));
  }
}

TEST_CASE("a box can be copied and both copies live on") {
  AnswerBox box;
  type(box, "one");
  AnswerBox copy = box;
  type(copy, " two");
  CHECK(box.text() == "one");
  CHECK(copy.undo());
  CHECK(box.text() == "one");
}
