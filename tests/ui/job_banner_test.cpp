// Long work shows itself: the banner under the top bar, its bar, Cancel, and what is said at the end. The test stands
// where the thread would be.

#include <catch2/catch.hpp>
#include <functional>
#include <vector>

#include "support/held_executor.h"
#include "ui/golden.h"
#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

const std::string kBanner = "banner/job/export_csv";
const std::string kCancel = kBanner + "/action";

/// An export that a test looks at from inside, at 40 %.
struct Exporting {
  HeldExecutor executor;
  std::function<void()> meanwhile;
  Result<std::string> result = std::string("/docs/records.csv");
  bool stopped = false;

  ui::Services services() {
    ui::Services offered;
    offered.export_records = [this](ui::RecordsFile, const Report& report) -> Result<std::string> {
      report(0.4);
      if (meanwhile) meanwhile();
      stopped = !report(0.5);
      if (stopped) return cancelled();
      report(1);
      return result;
    };
    offered.back_up = [this](const Report& report) -> Result<std::string> {
      report(0.1);
      if (meanwhile) meanwhile();
      return result;
    };
    return offered;
  }
  Opening opening(const char* screen) {
    return {.start = {screen, {}, {}}, .size = {1280, 2400}, .services = services(), .executor = &executor};
  }
};

/// Begins the export and lets it last.
void begin_export(Program& program) {
  program.click("settings/export_csv");
  program.wait(1);
}

}  // namespace

TEST_CASE("an export that lasts is seen under the top bar, how far it is, and then where the file is") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  const float page = program.get("settings/title").min.y;
  program.click("settings/export_csv");
  CHECK_FALSE(program.has(kBanner));
  program.wait(1);
  CHECK(program.get(kBanner).label == "Exporting your record, 0%");
  CHECK(program.announced() == "Exporting your record, 0%");
  CHECK(program.get("settings/title").min.y == page + 40);
  exporting.meanwhile = [&] {
    program.wait(1);
    CHECK(program.get(kBanner).label == "Exporting your record, 40%");
    CHECK(program.get(kBanner + "/bar").value == "40%");
    CHECK_FALSE(program.has("settings/exported"));
  };
  REQUIRE(exporting.executor.work());
  program.wait(1);
  CHECK_FALSE(program.has(kBanner));
  CHECK(program.get("settings/exported").label == "Exported: /docs/records.csv");
  CHECK(program.announced() == "Exported: /docs/records.csv");
  CHECK(program.get("settings/title").min.y == page);
}

TEST_CASE("work that is over in a moment moves nothing") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  program.click("settings/export_csv");
  exporting.meanwhile = [&] {
    program.wait(0.1);
    CHECK_FALSE(program.has(kBanner));
  };
  REQUIRE(exporting.executor.work());
  program.wait(0.1);
  CHECK(program.has("settings/exported"));
}

TEST_CASE("an export is cancelled from the keyboard, and it is said that nothing is left") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  begin_export(program);
  program.click(ui::Role::Text, "Settings");
  exporting.meanwhile = [&] {
    for (int i = 0; i < 40 && program.focused() != kCancel; ++i) program.press(Key::Tab);
    REQUIRE(program.focused() == kCancel);
    program.press(Key::Enter);
    CHECK(program.get(kBanner).label == "Stopping");
    CHECK_FALSE(program.has(kCancel));
  };
  REQUIRE(exporting.executor.work());
  CHECK(exporting.stopped);
  program.wait(0.1);
  CHECK_FALSE(program.has(kBanner));
  CHECK_FALSE(program.has("settings/exported"));
  CHECK(program.announced() == "Cancelled. Nothing was changed.");
  program.press(Key::Tab);
  CHECK_FALSE(program.focused().empty());
}

TEST_CASE("an export that fails says what to do until it is closed or done again, in the language of the moment") {
  const course::Course course = make_course();
  Exporting exporting;
  exporting.result = Error{"export_disk_full", {{"path", "/docs/records.csv"}}, {}};
  Program program(course, exporting.opening("settings"));
  begin_export(program);
  REQUIRE(exporting.executor.work());
  program.wait(10);
  const std::string failed = "banner/job_failed/export_csv";
  CHECK(
      program.get(failed).label ==
      "Your record was not exported. There is no room left on the disk for /docs/records.csv. Free some room, then do "
      "it again.");
  program.click("rail/progress");
  program.press(U'l', kCtrl);
  CHECK(program.get(failed).label.starts_with("Votre suivi n’a pas été exporté. Il n’y a plus de place"));
  program.click("rail/settings");
  exporting.result = std::string("/docs/records.csv");
  begin_export(program);
  CHECK_FALSE(program.has(failed));
  REQUIRE(exporting.executor.work());
  program.wait(0.1);
  CHECK_FALSE(program.has(failed));
  CHECK(program.has("settings/exported"));
}

TEST_CASE("the progress page exports as a table what the settings export") {
  const course::Course course = make_marked_course();
  Exporting exporting;
  const auto store = records::memory_store();
  Opening opening = exporting.opening("progress");
  opening.size = {1280, 800};
  {
    Program before(course, *store, {});
    before.learner().submit({{kReady}, {"first"}}, "the management system");
  }
  Program program(course, *store, opening);
  CHECK(program.get("progress/export").min.x > program.get("progress/shape/1").max.x);
  program.click("progress/export");
  program.wait(1);
  CHECK(program.has(kBanner));
  REQUIRE(exporting.executor.work());
  program.wait(0.1);
  CHECK(program.announced() == "Exported: /docs/records.csv");
}

TEST_CASE("the tools of the progress page are neither cut nor covered, and Tab goes through them in order") {
  const course::Course course = make_marked_course();
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
    for (const Language language : {Language::English, Language::French}) {
      Exporting exporting;
      Opening opening = exporting.opening("progress");
      opening.system_language = language;
      opening.size = {width, 4000};
      const auto store = records::memory_store();
      {
        Program before(course, *store, {});
        before.learner().submit({{kReady}, {"first"}}, "the management system");
      }
      Program program(course, *store, opening);
      for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
        program.app().set_text_scale(scale);
        program.wait(1);
        INFO(width << " with text at " << scale);
        REQUIRE(program.has("progress/export"));
        CHECK(faults_of(program.registry(), opening.size) == "");
        const std::vector<std::string> wanted = stops_in_reading_order(program.registry());
        CHECK(tab_round(program, {}).size() == wanted.size());
      }
    }
  }
}

TEST_CASE("a program without export has no button for it") {
  const course::Course course = make_marked_course();
  Program program(course, {.start = {"progress", {}, {}}});
  program.learner().submit({{kReady}, {"first"}}, "the management system");
  CHECK_FALSE(program.has("progress/export"));
}

TEST_CASE("the same work is begun once, another one beside it") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  begin_export(program);
  program.click("settings/export_csv");
  program.click("settings/back_up");
  program.wait(1);
  CHECK(program.has(kBanner));
  CHECK(program.has("banner/job/backup"));
  CHECK(exporting.executor.work());
  CHECK(exporting.executor.work());
  CHECK_FALSE(exporting.executor.work());
  program.wait(0.1);
  CHECK(program.has("settings/exported"));
  CHECK(program.has("settings/backed_up"));
}

TEST_CASE("work goes on from page to page, and its result is told wherever one is") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  begin_export(program);
  program.click("rail/learn");
  CHECK(program.has(kBanner));
  REQUIRE(exporting.executor.work());
  program.wait(0.1);
  CHECK(program.announced() == "Exported: /docs/records.csv");
}

TEST_CASE("everything that is erased is no longer being exported") {
  const course::Course course = make_course();
  Exporting exporting;
  Program program(course, exporting.opening("settings"));
  begin_export(program);
  program.click("settings/erase");
  program.click("settings/erase_go_on");
  program.click("settings/erase_now");
  CHECK_FALSE(program.has(kBanner));
  CHECK_FALSE(exporting.executor.work());
}

TEST_CASE("a program that is closed while it works leaves nothing to be told") {
  const course::Course course = make_course();
  Exporting exporting;
  {
    Program program(course, exporting.opening("settings"));
    begin_export(program);
  }
  CHECK_FALSE(exporting.executor.work());
}

TEST_CASE("the course is read again beside the screens, and a reading that is cancelled changes nothing") {
  const course::Course broken;
  const course::Course mended = make_course();
  HeldExecutor executor;
  const course::Course* read = nullptr;
  Program program(broken, {.start = {"error", {}, {}}, .reload = [&] { return read; }, .executor = &executor});
  program.click("error/check");
  program.wait(1);
  CHECK(program.get("banner/job/course").label == "Reading the lessons, 0%");
  REQUIRE(executor.work());
  program.wait(0.1);
  CHECK(program.announced() == "Cancelled. Nothing was changed.");
  CHECK(program.has("error/check"));
  read = &mended;
  program.click("error/check");
  program.wait(1);
  REQUIRE(executor.work());
  program.wait(0.1);
  CHECK_FALSE(program.has("banner/job/course"));
  CHECK_FALSE(program.has("error/check"));
}

TEST_CASE("the banner of long work as text, in both languages") {
  const course::Course course = make_course();
  for (const Language language : {Language::English, Language::French}) {
    Exporting exporting;
    Opening opening = exporting.opening("learn");
    opening.system_language = language;
    opening.size = {960, 2400};
    Program program(course, opening);
    program.click("rail/settings");
    begin_export(program);
    exporting.meanwhile = [&] {
      program.click("rail/learn");
      const std::string dump = program.registry().dump();
      const std::size_t bar = dump.find("\ntop_bar\n");
      const std::size_t main = dump.find("\nmain\n");
      check_golden(std::string("job_banner_") + (language == Language::English ? "en" : "fr"),
                   dump.substr(bar + 1, main - bar));
    };
    REQUIRE(exporting.executor.work());
  }
}

TEST_CASE("the banner of long work is neither cut nor covered, in every theme and at every size of type") {
  const course::Course course = make_course();
  for (const float width : {880.0F, 960.0F, 1280.0F, 1680.0F}) {
    for (const Language language : {Language::English, Language::French}) {
      Exporting exporting;
      Opening opening = exporting.opening("settings");
      opening.system_language = language;
      opening.size = {width, 4000};
      Program program(course, opening);
      begin_export(program);
      program.click("settings/back_up");
      for (const ui::ThemeName theme : {ui::ThemeName::Light, ui::ThemeName::HighContrast}) {
        program.app().set_theme(theme);
        for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
          program.app().set_text_scale(scale);
          program.wait(1);
          INFO(width << " with text at " << scale);
          REQUIRE(program.has(kBanner));
          CHECK(faults_of(program.registry(), opening.size) == "");
          const ui::WidgetInfo& bar = program.get(kBanner + "/bar");
          CHECK(bar.max.x - bar.min.x >= 90);
          CHECK(bar.max.x <= program.get(kCancel).min.x);
          const std::vector<std::string> wanted = stops_in_reading_order(program.registry());
          CHECK(tab_round(program, {}).size() == wanted.size());
        }
      }
    }
  }
}
