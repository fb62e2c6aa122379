#include "ui/widgets.h"

#include <catch2/catch.hpp>

#include "ui/headless.h"

using namespace passerelle;
using namespace passerelle::ui;
using test::Headless;

namespace {

constexpr float kWidth = 300;

}  // namespace

TEST_CASE("a button is as wide as its words and as high as the design says") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  const ButtonSpec plain{.id = "a", .label = "Check my answer"};
  ButtonSpec with_icon = plain;
  with_icon.icon = "retry";
  ButtonSpec small = plain;
  small.small = true;
  CHECK(button_size(ui, plain).y == 36);
  CHECK(button_size(ui, small).y == 28);
  CHECK(button_size(ui, with_icon).x == button_size(ui, plain).x + 18 + 8);
  CHECK(button_size(ui, {.id = "b", .label = "Vérifier ma réponse"}).x > button_size(ui, plain).x);
}

TEST_CASE("an icon button says its name and shows it") {
  bool pressed = false;
  Headless person([&](Ui& ui) { pressed |= icon_button(ui, {20, 20}, "close", "close", "Close the list"); });
  person.click(Role::Button, "Close the list");
  CHECK(pressed);
  CHECK(person.output().wake_in > 0);  // its tooltip is due
}

TEST_CASE("a link is pressed like a button") {
  bool pressed = false;
  Headless person([&](Ui& ui) { pressed |= link(ui, {20, 20}, {.id = "l", .label = "Read the block"}); });
  person.click(Role::Link, "Read the block");
  CHECK(pressed);
  pressed = false;
  person.press(Key::Enter);
  CHECK(pressed);
}

TEST_CASE("segments tell which one is chosen, once for each change") {
  std::vector<int> chosen;
  int now = 0;
  Headless person([&](Ui& ui) {
    const SegmentedSpec spec{.id = "language",
                             .label = "Language",
                             .options = {"EN", "FR", "EN + FR"},
                             .spoken = {"English", "French", "Both"},
                             .selected = now};
    if (const auto pressed = segmented(ui, {20, 20}, spec)) {
      chosen.push_back(*pressed);
      now = *pressed;
    }
  });
  CHECK(person.get(Role::SwitchOption, "English").value == "selected");
  person.click(Role::SwitchOption, "Both");
  person.click(Role::SwitchOption, "Both");
  CHECK(chosen == std::vector<int>{2});
  CHECK(person.get(Role::SwitchOption, "Both").value == "selected");
  person.press(Key::Left);
  CHECK(chosen == std::vector<int>{2, 1});
}

TEST_CASE("a toggle is switched on its whole row and tells its state") {
  bool on = false;
  Headless person([&](Ui& ui) {
    const ToggleSpec spec{.id = "motion", .label = "Reduce motion", .hint = "Panels open at once.", .on = on};
    if (toggle(ui, {20, 20}, kWidth, spec, Language::English)) on = !on;
  });
  CHECK(person.get(Role::Switch, "Reduce motion").value == "off");
  person.click("motion");
  CHECK(on);
  person.type(" ");
  CHECK_FALSE(on);
  person.frames(1);
  CHECK(person.get("motion").value == "off");
}

TEST_CASE("an unavailable rail item is not pressed but tells why") {
  int pressed = 0;
  Headless person([&](Ui& ui) {
    const ImVec2 size = rail_item_size(ui, RailStyle::Stacked);
    const RailItemSpec review{
        .id = "rail/review", .icon = "review", .label = "Review", .reason = "Nothing is ready yet"};
    if (rail_item(ui, {8, 60, size.x, size.y}, review)) ++pressed;
    const RailItemSpec learn{.id = "rail/learn", .icon = "learn", .label = "Learn", .current = true};
    if (rail_item(ui, {8, 160, size.x, size.y}, learn)) ++pressed;
  });
  person.click("rail/review");
  CHECK(pressed == 0);
  CHECK_FALSE(person.get("rail/review").enabled);
  CHECK(person.output().wake_in > 0);
  person.click("rail/learn");
  CHECK(pressed == 1);
  CHECK(person.get("rail/learn").value == "selected");
}

TEST_CASE("crumbs drop the first ones when there is no room") {
  float width = 600;
  std::optional<int> pressed;
  Headless person([&](Ui& ui) {
    const std::vector<CrumbSpec> items{
        {"crumb/0", "Learn", true}, {"crumb/1", "The management system", true}, {"crumb/2", "The family", false}};
    if (const auto now = crumbs(ui, {20, 0, width, 56}, items)) pressed = now;
  });
  CHECK(person.find("crumb/0") != nullptr);
  person.click("crumb/1");
  CHECK(pressed == 1);
  width = 280;
  person.frames(1);
  CHECK(person.find("crumb/0") == nullptr);
  CHECK(person.find("crumb/1") != nullptr);
  width = 40;
  person.frames(1);
  CHECK(person.find("crumb/1") == nullptr);
  CHECK(person.get("crumb/2").label == "The family");
  CHECK(person.get("crumb/2").max.x <= 20 + 40);
}

TEST_CASE("an outline entry keeps its height when it becomes the current one") {
  Headless person([](Ui&) {});
  for (float width = 60; width < 300; width += 7) {
    OutlineEntrySpec spec{.id = "o", .label = "Professional explanation of the standard"};
    const float before = outline_entry_height(person.ui(), width, spec, Language::English);
    spec.current = true;
    CHECK(outline_entry_height(person.ui(), width, spec, Language::English) == before);
    CHECK(before >= 32);
  }
}

TEST_CASE("the other language stands beside a heading when it fits, else below") {
  Headless person([](Ui&) {});
  const Ui& ui = person.ui();
  const HeadingSpec spec{.id = "h", .lead = "Module checkpoint", .other = "Bilan du module"};
  CHECK(heading_height(ui, 600, spec) == 30);
  CHECK(heading_height(ui, 250, spec) == 30 + 22);
  HeadingSpec below = spec;
  below.below = true;
  CHECK(heading_height(ui, 600, below) == 30 + 22);
  const HeadingSpec alone{.id = "h", .lead = "Module checkpoint"};
  CHECK(heading_height(ui, 120, alone) == 60);
}

TEST_CASE("a heading is listed in the leading language with the other as its value") {
  Headless person([](Ui& ui) {
    heading(ui, {20, 20}, 600, {.id = "h", .lead = "Module checkpoint", .other = "Bilan du module"});
  });
  CHECK(person.get(Role::Heading, "Module checkpoint").value == "Bilan du module");
}

TEST_CASE("progress is always told in figures") {
  Headless person([](Ui& ui) {
    progress_segments(ui, {20, 20, 96, 6}, "answered", "Answered", 1, 2);
    progress_segments(ui, {20, 40, 96, 6}, "none", "Nothing", 0, 0);
    progress_bar(ui, {20, 60, 96, 6}, "bar", "Course", 0.336F);
  });
  CHECK(person.get("answered").value == "1/2");
  CHECK(person.get("bar").value == "34%");
}

TEST_CASE("a banner grows with its text and tells what was pressed") {
  BannerAction done = BannerAction::None;
  const BannerSpec spec{.id = "banner/read-only",
                        .text = "Another window is open, so that nothing that you write here is kept.",
                        .action = "Try again",
                        .close = "Close this message"};
  Headless person([&](Ui& ui) {
    const float height = banner_height(ui, 500, spec, Language::English);
    const BannerAction now = banner(ui, {0, 0, 500, height}, spec, Language::English);
    if (now != BannerAction::None) done = now;
  });
  CHECK(banner_height(person.ui(), 1200, spec, Language::English) == 40);
  CHECK(banner_height(person.ui(), 500, spec, Language::English) > 40);
  person.click(Role::Button, "Try again");
  CHECK(done == BannerAction::Act);
  person.click(Role::Button, "Close this message");
  CHECK(done == BannerAction::Close);
}

TEST_CASE("a chip is listed by what is said of it") {
  Headless person([](Ui& ui) {
    chip(ui, {20, 20}, {.id = "c", .label = "risk", .style = ChipStyle::Met, .spoken = "risk: met"});
    chip(ui, {20, 60}, {.id = "d", .label = "Start Here", .style = ChipStyle::Track, .focusable = true});
  });
  CHECK(person.find(Role::Chip, "risk: met") != nullptr);
  CHECK_FALSE(person.get("c").focusable);
  person.tab();
  CHECK(person.focused() == "d");
}

TEST_CASE("every widget can be drawn in every theme, at every size, without words") {
  const auto theme = GENERATE(ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast);
  Headless person([](Ui& ui) {
    card(ui, {0, 0, 0, 0});
    tone_box(ui, {10, 10, 5, 5}, tone_of(VerdictTone::NotAnAnswer));
    sunken_box(ui, {10, 10, 100, 100});
    field_box(ui, {10, 10, 100, 30}, FieldState::Error);
    button(ui, {10, 10}, {.id = "empty", .label = ""});
    segmented(ui, {10, 10}, {.id = "none", .label = "", .options = {}});
    crumbs(ui, {0, 0, 0, 0}, {});
    list_row(ui, {0, 0, 100, 40}, {.id = "row", .label = "", .selected = true, .corners = Corners::All});
    number_disc(ui, {5, 5}, 12, DiscStyle::Filled);
    key_hint(ui, {5, 5}, "");
    underline(ui, 0, 0, 0, 2, 0xFFFFFFFFU, Underline::Dashed);
    heading(ui, {0, 0}, 0, {.id = "h", .lead = "a b", .other = "c"});
  });
  person.set_theme(theme);
  person.set_text_scale(1.5F);
  person.frames(2);
  CHECK(person.registry().widgets().size() >= 4);
}
