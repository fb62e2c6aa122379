#include "ui/kit.h"

#include <catch2/catch.hpp>

#include "ui/headless.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;

TEST_CASE("type and controls grow with the text size, margins only with the display") {
  Headless person([](Ui&) {});
  person.set_text_scale(1.5F);
  person.set_display_scale(2.0F);
  person.frames(2);
  CHECK(person.ui().px(10) == 30);
  CHECK(person.ui().unit(10) == 20);
  CHECK(person.ui().stroke(0.2F) == 1);
  CHECK(person.output().font_scale == 3.0F);
}

TEST_CASE("a colour with less of it keeps its tone") {
  Headless person([](Ui&) {});
  const ImU32 full = person.ui().colour(Colour::Accent);
  CHECK((person.ui().colour(Colour::Accent, 0.5F) & 0x00FFFFFFU) == (full & 0x00FFFFFFU));
  CHECK(person.ui().colour(Colour::Accent, 0.0F) >> 24U == 0);
  CHECK(person.ui().colour(Colour::Accent, 1.0F) == full);
}

TEST_CASE("an animated value starts at its target and goes to a new one") {
  float target = 0;
  float value = -1;
  Headless person([&](Ui& ui) { value = ui.animate("share", target, 100); });
  CHECK(value == 0);
  CHECK_FALSE(person.output().moving);
  target = 1;
  person.frames(1);
  CHECK(person.output().moving);
  person.frames(2);
  CHECK(value > 0);
  CHECK(value < 1);
  person.settle();
  CHECK(value == 1);
  CHECK_FALSE(person.output().moving);
}

TEST_CASE("with reduced motion values change at once") {
  float target = 0;
  float value = -1;
  Headless person([&](Ui& ui) { value = ui.animate("share", target, 100); });
  person.set_reduced_motion(true);
  person.frames(1);
  target = 1;
  person.frames(1);
  CHECK(value == 1);
  CHECK_FALSE(person.output().moving);
}

TEST_CASE("an animation that is interrupted goes on from where it stands") {
  float target = 0;
  float value = 0;
  Headless person([&](Ui& ui) { value = ui.animate("share", target, 200); });
  target = 1;
  person.frames(5);
  const float before = value;
  target = 0;
  person.frames(1);
  CHECK(value == Approx(before).margin(0.2));
  person.settle();
  CHECK(value == 0);
}

TEST_CASE("the earliest wish for a next frame counts") {
  Headless person([](Ui& ui) {
    ui.wake_in(2.0);
    ui.wake_in(0.5);
    ui.wake_in(1.0);
  });
  CHECK(person.output().wake_in == 0.5);
}

TEST_CASE("a tooltip waits under the pointer, but not for the keyboard") {
  bool asked = true;
  bool at_once = false;
  Headless person([&](Ui& ui) {
    if (asked) ui.tooltip({20, 20, 50, 20}, "Close", {}, at_once);
  });
  CHECK(person.output().wake_in > 0.3);
  person.wait(0.5);
  person.frames(1);
  CHECK(person.output().wake_in < 0);
  asked = false;
  person.frames(1);
  asked = true;
  person.frames(1);
  CHECK(person.output().wake_in > 0.3);
  asked = false;
  person.frames(1);
  asked = at_once = true;
  person.frames(1);
  CHECK(person.output().wake_in < 0);
}

TEST_CASE("a text is shortened at characters and ends in an ellipsis") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  CHECK(ui.shorten(Type::Body, "The ISO/IEC 27000 family", 1000) == "The ISO/IEC 27000 family");
  const std::string cut = ui.shorten(Type::Body, "Ééé ééé ééé ééé", 60);
  CHECK(cut.ends_with("…"));
  CHECK(ui.text_width(Type::Body, cut) <= 60);
  CHECK(ui.shorten(Type::Body, "Anything", 0) == "…");
}

TEST_CASE("wrapped lines fit and say everything") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  const std::string text = "Annex A offers 93 reference controls to compare with your own decisions; it is not a list.";
  const auto lines = ui.wrap(Type::Reading, text, 200, Language::English);
  REQUIRE(lines.size() > 2);
  std::string joined;
  for (const auto line : lines) {
    CHECK(ui.text_width(Type::Reading, line) <= 200);
    joined += (joined.empty() ? "" : " ") + std::string(line);
  }
  CHECK(joined == text);
  CHECK(ui.paragraph_height(Type::Reading, 200, text, Language::English) ==
        static_cast<float>(lines.size()) * ui.line_height(Type::Reading));
}

TEST_CASE("a narrow no-break space is narrow and does not break") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  const float narrow = ui.text_width(Type::Reading, "\u202F");
  CHECK(narrow > 0);
  CHECK(narrow < ui.text_width(Type::Reading, " "));
  CHECK(ui.text_width(Type::Reading, "\u00A0") == ui.text_width(Type::Reading, " "));
  const float room = ui.text_width(Type::Reading, "l’ISO 27001") + 1;
  const auto lines = ui.wrap(Type::Reading, "l’ISO 27001\u202F?", room, Language::French);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "27001\u202F?");
}

TEST_CASE("what no font has takes the room of one character, what is invisible none") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  const float unknown = ui.text_width(Type::Reading, "\U0001F600");
  CHECK(unknown > 0);
  CHECK(ui.text_width(Type::Reading, "\U0001F469\u200D\U0001F469\u200D\U0001F467") == unknown);
  CHECK(ui.text_width(Type::Reading, "a\u200Bb\u202E") == ui.text_width(Type::Reading, "ab"));
  CHECK(ui.text_width(Type::Reading, "x\u0302\u0302") == ui.text_width(Type::Reading, "x"));
  CHECK(ui.text_width(Type::Reading, std::string("a\x01\x7f") + "\n") == ui.text_width(Type::Reading, "a"));
  CHECK(ui.text_width(Type::Reading, "\xFF\xC3") >= 0);  // ill-formed bytes do no harm
  CHECK(ui.text_width(Type::Reading, "Ελλάς Мир") > 0);
}

TEST_CASE("hovering needs the pointer inside the clip") {
  bool inside = false;
  Headless person([&](Ui& ui) {
    const ClipScope clip(ui, {0, 0, 100, 50});
    inside = ui.hovers({0, 0, 100, 100});
  });
  person.point({10, 10});
  CHECK(inside);
  person.point({10, 70});
  CHECK_FALSE(inside);
}

TEST_CASE("what is kept from frame to frame goes when a frame does not ask for it") {
  struct Thing final : Ui::Kept {};
  bool asked = true;
  bool was_there = false;
  Headless person([&](Ui& ui) {
    if (!asked) return;
    auto& place = ui.kept(7);
    was_there = place != nullptr;
    if (place == nullptr) place = std::make_unique<Thing>();
  });
  CHECK(was_there);
  asked = false;
  person.frames(1);
  asked = true;
  person.frames(1);
  CHECK_FALSE(was_there);
}
