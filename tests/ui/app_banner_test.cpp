// Messages under the top bar: a session that keeps nothing, something that was set aside, a record that cannot be
// written just now.

#include <catch2/catch.hpp>
#include <cmath>

#include "support/noting_store.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

const ui::StartPlace kCheckpoint{"checkpoint", kReady, {}};
const std::string kBox = "checkpoint/first/answer";
constexpr float kTopBar = 56;

Error disk_full() { return {"records_disk_full", {{"file", "records.db"}}, {}}; }

}  // namespace

TEST_CASE("a second window says from the start that it keeps nothing, and goes on saying so") {
  const course::Course course = make_course();
  Program program(course, {.start = kCheckpoint, .notices = {{"records_second_instance", {}, {}}}});
  const std::string id = "banner/records_second_instance";
  CHECK(program.get(id).label ==
        "Another window has your record open. You can read here; answers given in this window are not kept.");
  CHECK(program.get(id).min.y == kTopBar);
  CHECK_FALSE(program.has(id + "/close"));
  program.press(U'l', kCtrl);
  CHECK(program.get(id).label.starts_with("Une autre fenêtre"));
  program.click("rail/settings");
  CHECK(program.has(id));
}

TEST_CASE("a folder that cannot be written is said once, also when the record says it later") {
  const course::Course course = make_course();
  const auto store = records::memory_store(records::Access::ReadOnlyFolder);
  Program program(course, *store, {.start = kCheckpoint, .notices = {{"records_folder_read_only", {}, {}}}});
  program.type("not kept");
  program.wait(1);
  int said = 0;
  for (const ui::WidgetInfo& widget : program.registry().widgets()) {
    if (widget.label.starts_with("Your record cannot be written here.")) ++said;
  }
  CHECK(said == 1);
  CHECK_FALSE(program.has("banner/saving_failed"));
}

TEST_CASE("a record that was set aside is said until the message is closed") {
  const course::Course course = make_course();
  const Error notice{"records_set_aside", {{"file", "damaged.db"}}, {}};
  Program program(
      course, {.start = {"learn", {}, {}}, .notices = {notice, {"records_backup_made", {{"file", "backup.db"}}, {}}}});
  const std::string aside = "banner/records_set_aside";
  CHECK(program.get(aside).label ==
        "Your record was damaged and a new one was begun; the damaged file is kept as damaged.db. Put a backup in its "
        "place if you have one.");
  const float page = program.get("catalogue/title").min.y;
  program.click(aside + "/close");
  CHECK_FALSE(program.has(aside));
  CHECK(program.has("banner/records_backup_made"));
  CHECK(program.get("catalogue/title").min.y < page);
  program.click("rail/settings");
  CHECK_FALSE(program.has(aside));
}

TEST_CASE("while saving fails the text stays, the reason is said, and both end when saving works again") {
  const course::Course course = make_marked_course();
  NotingStore store;
  Program program(course, store, {.start = kCheckpoint});
  program.type("an answer");
  store.said = {false, disk_full()};
  program.wait(1);
  CHECK(program.get("banner/saving_failed").label ==
        "Not saved yet: there is no room left on the disk for your record (records.db). Your text stays on screen and "
        "saving is tried again.");
  CHECK(program.get(kBox).value == "an answer");
  CHECK(program.focused() == kBox);
  CHECK(program.window().find(ui::Role::Text, "Saving") == nullptr);
  CHECK(program.window().find(ui::Role::Text, "Draft saved") == nullptr);
  program.press(U'l', kCtrl);
  CHECK(program.get("banner/saving_failed").label.starts_with("Pas encore enregistré"));
  CHECK(program.get(kBox).value == "an answer");
  store.said = {true, std::nullopt};
  program.wait(1);
  CHECK_FALSE(program.has("banner/saving_failed"));
  CHECK(program.get(kBox).value == "an answer");
  CHECK(program.window().find(ui::Role::Text, "Brouillon enregistré") != nullptr);
}

TEST_CASE("a message that comes does not move what is read") {
  const course::Course course = make_course();
  NotingStore store;
  Program program(course, store, {.start = {"lesson", kReady, {}}, .size = {1280, 600}});
  for (int i = 0; i < 5; ++i) program.window().wheel({500, 400}, -1);
  program.wait(1);
  const float before = program.get("lesson/block/example").min.y;
  store.said = {false, disk_full()};
  program.wait(1);
  CHECK(program.has("banner/saving_failed"));
  CHECK(std::abs(program.get("lesson/block/example").min.y - before) <= program.get("banner/saving_failed").max.y);
  store.said = {true, std::nullopt};
  program.wait(1);
  CHECK(program.get("lesson/block/example").min.y == before);
}
