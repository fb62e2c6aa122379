// What is read back from the painted frame finds what it is meant to find.

#include "ui/drawn.h"

#include <catch2/catch.hpp>

#include "ui/headless.h"
#include "ui/widgets.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Colour;
using ui::Type;
using ui::Ui;

namespace {

std::string faults_when_drawn(const std::function<void(Ui&)>& draw) {
  const Headless window(draw);
  return faults_of_letters(window.registry());
}

}  // namespace

TEST_CASE("words that stand alone have no fault") {
  CHECK(faults_when_drawn([](Ui& ui) { ui.text(Type::Body, {20, 20}, ui.colour(Colour::Text), "Passerelle"); }) == "");
}

TEST_CASE("words that cover others, that are cut at a side and that leave their button are found") {
  CHECK(faults_when_drawn([](Ui& ui) {
          ui.text(Type::Body, {20, 20}, ui.colour(Colour::Text), "Passerelle");
          ui.text(Type::Body, {22, 24}, ui.colour(Colour::Text), "nothing");
        }).find("covers") != std::string::npos);
  CHECK(faults_when_drawn([](Ui& ui) {
          ui.push_clip({0, 0, 60, 100});
          ui.text(Type::Display, {20, 20}, ui.colour(Colour::Text), "Mmmm");
          ui.pop_clip();
        }).find("is cut") != std::string::npos);
  CHECK(faults_when_drawn([](Ui& ui) {
          const ui::Rect box{10, 10, 40, 40};
          ui.widget({.id = "box", .role = ui::Role::Button, .label = "Much too long", .rect = box, .focusable = true});
          ui.text(Type::Body, {20, 20}, ui.colour(Colour::Text), "Much too long");
        }).find("leaves box") != std::string::npos);
}

TEST_CASE("a mark knows its colour and the one that lies under it, mixed where something is translucent") {
  const Headless window([](Ui& ui) {
    ui.fill(ui.window(), IM_COL32(255, 255, 255, 255));
    ui.fill({0, 0, 200, 200}, IM_COL32(0, 0, 0, 128));
    ui.text(Type::Body, {20, 20}, IM_COL32(255, 0, 0, 255), "x");
  });
  const std::vector<Mark> marks = painted();
  REQUIRE_FALSE(marks.empty());
  CHECK(marks.back().kind == Mark::Kind::Letter);
  CHECK(marks.back().character == 'x');
  CHECK(hex(marks.back().colour) == "#FF0000");
  CHECK(hex(marks.back().under) == "#7F7F7F");
  CHECK(painted(ui::Rect{500, 500, 10, 10}).empty());
}
