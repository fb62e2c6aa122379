// What must hold of every page in every state: it can be reached, Tab goes through it in reading order, nothing is cut
// or covered, and no page is left out of the table.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "ui/app_page.h"
#include "ui/drawn.h"
#include "ui/reader.h"
#include "ui/states.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

constexpr ReadingMode kModes[] = {ReadingMode::English, ReadingMode::French, ReadingMode::Both};

struct Shape {
  ImVec2 size;
  float text_scale;
};
const Shape kShapes[] = {{{960, 700}, 0.8F},   {{960, 700}, 1},   {{960, 700}, 1.5F},
                         {{960, 700}, 2},      {{1280, 800}, 1},  {{1280, 800}, 2},
                         {{1680, 1000}, 0.8F}, {{1680, 1000}, 1}, {{1680, 1000}, 2}};

std::string name_of(const Shape& shape, ReadingMode mode) {
  return std::to_string(static_cast<int>(shape.size.x)) + " at " + std::to_string(shape.text_scale) + ", mode " +
         std::to_string(static_cast<int>(mode));
}

/// What floats above the page and holds the keyboard keeps Tab inside.
std::vector<std::string> stops_of(const ui::Registry& registry, const std::string& focused) {
  const ui::WidgetInfo* now = registry.find(focused);
  if (now == nullptr || now->overlay.empty() || now->overlay.starts_with("toast")) {
    return stops_in_reading_order(registry);
  }
  ui::Registry inside;
  for (const ui::WidgetInfo& widget : registry.widgets()) {
    if (widget.overlay == now->overlay) inside.add(widget);
  }
  return stops_in_reading_order(inside);
}

/// What stands in the place of one stop; of a group the group's.
std::string stop_of(const ui::Registry& registry, const std::string& focused) {
  const ui::WidgetInfo* now = registry.find(focused);
  return now == nullptr || now->group.empty() ? focused : now->group;
}

/// The stop that follows, or that goes before, in what is drawn now.
std::string next_stop(const std::vector<std::string>& stops, const std::string& now, bool back) {
  const auto at = std::find(stops.begin(), stops.end(), now);
  if (at == stops.end()) return {};
  if (back) return at == stops.begin() ? stops.back() : *(at - 1);
  return at + 1 == stops.end() ? stops.front() : *(at + 1);
}

/// One round by Tab: each press leads to the next stop of what is drawn, none comes twice. What is said of the round
/// where that is not so; a lesson may show other things beside another section, so each step looks anew.
std::string fault_of_round(Program& program, bool back) {
  constexpr int kMost = 200;
  std::set<std::string> visited;
  program.press(Key::Tab, back ? kShift : Held{});
  const std::string first = stop_of(program.registry(), program.focused());
  std::string now = first;
  for (int i = 0; i < kMost; ++i) {
    if (!visited.insert(now).second) return now + " comes twice";
    const std::string wanted = next_stop(stops_of(program.registry(), program.focused()), now, back);
    program.press(Key::Tab, back ? kShift : Held{});
    const std::string next = stop_of(program.registry(), program.focused());
    if (next != wanted) return "from " + now + " to " + next + " instead of " + wanted;
    if (next == first) return {};
    now = next;
  }
  return "the keyboard never comes round";
}

}  // namespace

TEST_CASE("each state of each page is reached, and is still there at other widths, sizes and languages") {
  for (const State& state : all_states()) {
    INFO(name_of(state));
    Scene scene(state);
    CHECK(scene.holds());
    scene.show({960, 700}, 2, ReadingMode::Both);
    CHECK(scene.holds());
  }
}

TEST_CASE("Tab visits every control of every page in every state once in reading order") {
  for (const State& state : all_states()) {
    if (state.page == "search") continue;  // where Tab changes what is listed
    Scene scene(state);
    for (const ImVec2 size : {ImVec2{960, 700}, ImVec2{1280, 800}, ImVec2{1680, 1000}}) {
      scene.show(size, 1, ReadingMode::French);
      INFO(name_of(state) << " at " << size.x);
      CHECK(fault_of_round(scene.program(), false) == "");
      CHECK(fault_of_round(scene.program(), true) == "");
    }
  }
}

TEST_CASE("nothing is cut or covered on any page in any state") {
  for (const State& state : all_states()) {
    Scene scene(state);
    for (const ReadingMode mode : kModes) {
      for (const Shape& shape : kShapes) {
        scene.show(shape.size, shape.text_scale, mode);
        INFO(name_of(state) << " " << name_of(shape, mode));
        CHECK(faults_of(scene.program().registry(), shape.size) == "");
      }
    }
  }
}

TEST_CASE("no letter of any page in any state is cut or covered by another one") {
  for (const State& state : all_states()) {
    Scene scene(state);
    for (const ReadingMode mode : kModes) {
      for (const Shape& shape : {kShapes[0], kShapes[1], kShapes[3], kShapes[4], kShapes[5], kShapes[8]}) {
        scene.show(shape.size, shape.text_scale, mode);
        INFO(name_of(state) << " " << name_of(shape, mode));
        CHECK(faults_of_letters(scene.program().registry()) == "");
      }
    }
  }
}

TEST_CASE("a page that has nothing to show says what is safe and leads on") {
  for (const State& state : all_states()) {
    if (state.content == Content::Whole || state.page == "learn") continue;
    Scene scene(state);
    INFO(name_of(state) << "\n" << scene.program().registry().dump());
    const auto& widgets = scene.program().registry().widgets();
    CHECK(std::any_of(widgets.begin(), widgets.end(), [](const ui::WidgetInfo& widget) {
      return widget.label.find("safe") != std::string::npos || widget.label.find("Nothing is lost") == 0;
    }));
    CHECK(std::any_of(widgets.begin(), widgets.end(), [](const ui::WidgetInfo& widget) {
      return widget.region == "main" && widget.role == ui::Role::Button && widget.enabled;
    }));
  }
}

TEST_CASE("a window that keeps nothing says so on every page and offers to erase nothing") {
  std::set<std::string> seen;
  for (State state : all_states()) {
    if (state.first_start || state.act || !seen.insert(state.page).second) continue;
    state.access = records::Access::ReadOnlySecondInstance;
    state.notices = {{"records_second_instance", {}, {}}};
    Scene scene(state);
    INFO(name_of(state));
    CHECK(scene.program().has("banner/records_second_instance"));
    if (state.page == "settings") CHECK_FALSE(scene.program().get("settings/erase").enabled);
  }
  CHECK(seen.size() > 10);
}

TEST_CASE("no page is left out of the table") {
  std::set<std::string_view> listed;
  for (const State& state : all_states()) listed.insert(state.page);
  const course::Course course = make_course();
  const auto store = records::memory_store();
  const ManualClock clock;
  learning::Learner learner(course, *store, clock);
  ui::Drafts drafts(learner);
  ui::Ui kit;
  const ui::Session session;
  const ui::Services services;
  for (const auto& [screen, page] : ui::make_pages({learner, clock, drafts, kit, session, services, {}, {}, {}, {}, {}})) {
    INFO(page->id());
    CHECK(listed.count(page->id()) == 1);
  }
}
