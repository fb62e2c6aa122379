#include <catch2/catch.hpp>

#include "ui/writer.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;
using test::kAt;
using test::kCtrl;
using test::kShift;
using test::kWidth;
using test::Question;
using test::Writer;

namespace {

constexpr float kLine = 26;

}  // namespace

TEST_CASE("clicks place the caret, double clicks take words, triple clicks paragraphs") {
  Writer writer("one two three\nfour");
  const float x = kAt.x + 13 + writer.person.ui().text_width(Type::Reading, "one tw");
  const ImVec2 at{x, kAt.y + 20};
  writer.person.click(at);
  CHECK(writer.view() == "one tw|o three\nfour");
  writer.person.wait(1);
  writer.person.click(at, 2);
  CHECK(writer.view() == "one [two] three\nfour");
  writer.person.wait(1);
  writer.person.click(at, 3);
  CHECK(writer.view() == "[one two three]\nfour");
  writer.person.wait(1);
  writer.person.click(at);
  writer.person.wait(1);
  writer.person.click({kAt.x + 14, kAt.y + 20}, 1, kShift);
  CHECK(writer.view() == "[one tw]o three\nfour");
}

TEST_CASE("dragging selects") {
  Writer writer("one two three");
  const float left = kAt.x + 13;
  const Ui& ui = writer.person.ui();
  writer.person.drag({left + ui.text_width(Type::Reading, "one "), kAt.y + 20},
                     {left + ui.text_width(Type::Reading, "one two"), kAt.y + 22});
  CHECK(writer.view() == "one [two] three");
  writer.person.drag({left + 1, kAt.y + 20}, {left + 900, kAt.y + 300});
  CHECK(writer.view() == "[one two three]");
}

TEST_CASE("the box grows with its text from 72 to 240, then scrolls") {
  Writer writer;
  const auto height = [&] {
    const WidgetInfo& widget = writer.person.get("box");
    return widget.max.y - widget.min.y;
  };
  CHECK(height() == 72);
  writer.person.type("1\n2");
  CHECK(height() == 72);
  writer.person.type("\n3");
  CHECK(height() == 72 + kLine);
  for (int i = 0; i < 10; ++i) writer.person.type("\nx");
  CHECK(height() == 240);
  writer.person.frames(2);
  CHECK(writer.person.ui().scroll_limit("box") == 13 * kLine + 20 - 240);
  CHECK(writer.person.ui().scroll_offset("box") == writer.person.ui().scroll_limit("box"));
  writer.person.press(Key::Home, kCtrl);
  writer.person.frames(2);
  CHECK(writer.person.ui().scroll_offset("box") == 0);
  writer.person.wheel({kAt.x + 50, kAt.y + 50}, -1);
  writer.person.settle();
  CHECK(writer.person.ui().scroll_offset("box") == 78);
}

TEST_CASE("the thumb of a long text is dragged without selecting") {
  Writer writer("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18");
  writer.person.press(Key::Home, kCtrl);
  writer.person.frames(2);
  writer.person.drag({kAt.x + kWidth - 5, kAt.y + 15}, {kAt.x + kWidth - 5, kAt.y + 230});
  CHECK(writer.box.selection().empty());
  CHECK(writer.box.selection().caret == 0);
  CHECK(writer.person.ui().scroll_offset("box") > 100);
}

TEST_CASE("a placeholder that needs more room makes an empty box higher") {
  Question question;
  question.spec.placeholder =
      "Deux ou trois phrases suffisent, en français ou en anglais, comme vous voulez, vraiment.";
  question.width = 160;
  Headless person([&](Ui& ui) { question.draw(ui); });
  CHECK(person.get("box").max.y - person.get("box").min.y > 72);
  question.box.reset("a");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 72);
}

TEST_CASE("a typed character brings the caret of a box below the page into view") {
  AnswerBox box;
  Headless person([&](Ui& ui) {
    const float y = ui.begin_scroll("page", {0, 0, 800, 400});
    answer_box(ui, {20, y + 900}, 400, box, {.id = "box", .label = "q"});
    ui.end_scroll(2000);
  });
  person.ui().request_focus("box");
  person.settle();
  CHECK(person.get("box").visible);
  person.ui().scroll_to("page", 0, Ui::Glide::AtOnce);
  person.frames(2);
  CHECK_FALSE(person.get("box").visible);
  person.type("a");
  person.settle();
  CHECK(person.get("box").visible);
}

TEST_CASE("a small box in body type holds one line") {
  Question question;
  question.spec.type = Type::Body;
  question.spec.min_height = 68;
  Headless person([&](Ui& ui) { question.draw(ui); });
  CHECK(person.get("box").max.y - person.get("box").min.y == 68);
  question.box.reset("one\ntwo");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 68);
  question.box.reset("one\ntwo\nthree");
  person.frames(1);
  CHECK(person.get("box").max.y - person.get("box").min.y == 68 + 22);
}
