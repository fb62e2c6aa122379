#include "ui/registry.h"

#include <catch2/catch.hpp>

using namespace passerelle::ui;

namespace {

WidgetInfo info(std::string id, Role role, std::string label, std::string region) {
  WidgetInfo widget;
  widget.id = std::move(id);
  widget.role = role;
  widget.label = std::move(label);
  widget.region = std::move(region);
  return widget;
}

}  // namespace

TEST_CASE("a widget is found by its id, or by its role and exact label") {
  Registry registry;
  registry.add(info("rail/learn", Role::RailItem, "Learn", "rail"));
  registry.add(info("crumb/0", Role::Link, "Learn", "top_bar"));
  REQUIRE(registry.find("crumb/0") != nullptr);
  CHECK(registry.find("crumb/0")->region == "top_bar");
  REQUIRE(registry.find(Role::Link, "Learn") != nullptr);
  CHECK(registry.find(Role::Link, "Learn")->id == "crumb/0");
  CHECK(registry.find("crumb") == nullptr);
  CHECK(registry.find(Role::Link, "learn") == nullptr);
}

TEST_CASE("the dump reads like the screen: regions, roles, labels, values, states") {
  Registry registry;
  registry.add(info("rail/learn", Role::RailItem, "Learn", "rail"));
  WidgetInfo check = info("check", Role::Button, "Check my answer", "main");
  check.focused = true;
  WidgetInfo box = info("box", Role::TextBox, "What does it certify?", "main");
  box.value = "A management system";
  WidgetInfo off = info("off", Role::RailItem, "Review", "rail");
  off.enabled = false;
  registry.add(box);
  registry.add(check);
  registry.add(off);
  CHECK(registry.dump() ==
        "rail\n"
        "  rail item: Learn\n"
        "main\n"
        "  text box: What does it certify? = A management system\n"
        "  button: Check my answer [focus]\n"
        "rail\n"
        "  rail item: Review [unavailable]\n");
  registry.clear();
  CHECK(registry.dump().empty());
}
