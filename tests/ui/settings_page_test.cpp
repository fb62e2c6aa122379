// The settings: each choice applies at once and is kept; what takes something away is asked again.

#include <catch2/catch.hpp>

#include "ui/program.h"
#include "ui/reader.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// High enough for the whole page to be in view.
const ImVec2 kTall{1280, 2400};

Opening settings(const ui::Services& services = {}) {
  return {.start = {"settings", {}, {}}, .size = kTall, .services = services};
}

/// Everything that a desktop can offer.
ui::Services all_services(std::vector<std::string>& exported) {
  ui::Services services;
  services.profile_folder = "/srv/zoe/.local/share/passerelle";
  services.system_theme = ui::ThemeName::Dark;
  services.has_dyslexic_letters = true;
  services.export_records = [&exported](ui::RecordsFile file, const Report&) -> Result<std::string> {
    exported.push_back(file == ui::RecordsFile::Csv ? "csv" : "json");
    if (exported.size() > 2) return Error{"export_not_written", {{"path", "/docs"}, {"reason", "full"}}, {}};
    return std::string("/docs/records");
  };
  services.back_up = [](const Report&) -> Result<std::string> { return std::string("/docs/backup.db"); };
  return services;
}

}  // namespace

TEST_CASE("reading comfort applies at once, is kept and comes back") {
  const course::Course course = make_marked_course();
  const auto store = records::memory_store();
  std::vector<std::string> exported;
  {
    Program program(course, *store, settings(all_services(exported)));
    const float before = program.get("settings/preview/text").max.y - program.get("settings/preview/text").min.y;
    program.click("settings/wide_spacing");
    CHECK(program.get("settings/preview/text").max.y - program.get("settings/preview/text").min.y > before);
    program.click("settings/line_length/0");
    program.click("settings/ruler");
    program.click("settings/underline_terms");
    program.click("settings/dyslexic");
    CHECK(program.window().output().dyslexic_letters);
    program.click("settings/goal/2");
  }
  Program again(course, *store, settings(all_services(exported)));
  CHECK(again.get("settings/wide_spacing").value == "on");
  CHECK(again.get("settings/line_length/0").value == "selected");
  CHECK(again.get("settings/ruler").value == "on");
  CHECK(again.get("settings/underline_terms").value == "off");
  CHECK(again.get("settings/dyslexic").value == "on");
  CHECK(again.get("settings/goal/2").value == "selected");
}

TEST_CASE("short lines make the column of a lesson narrower, and nothing is cut") {
  const course::Course course = make_marked_course();
  const auto width_with = [&](const char* length) {
    const auto store = records::memory_store();
    store->save(records::Setting{"line_length", length});
    store->save(records::Setting{"wide_spacing", "yes"});
    store->save(records::Setting{"ruler", "yes"});
    Program program(course, *store, {.start = {"lesson", kReady, {}}});
    CHECK(faults_of(program.registry(), {1280, 800}) == "");
    const ui::WidgetInfo& block = program.get("lesson/block/overview");
    return block.max.x - block.min.x;
  };
  CHECK(width_with("short") < width_with("medium"));
  CHECK(width_with("medium") < width_with("full"));
}

TEST_CASE("only what the desktop has is offered") {
  const course::Course course = make_course();
  const Program program(course, settings());
  CHECK_FALSE(program.has("settings/follow_system"));
  CHECK_FALSE(program.has("settings/dyslexic"));
  CHECK_FALSE(program.has("settings/export_csv"));
  CHECK_FALSE(program.has("settings/back_up"));
  CHECK_FALSE(program.has("settings/folder"));
}

TEST_CASE("the theme of the desktop is followed until another one is chosen") {
  const course::Course course = make_course();
  std::vector<std::string> exported;
  Program program(course, settings(all_services(exported)));
  program.click("settings/follow_system");
  CHECK(program.app().theme() == ui::ThemeName::Dark);
  program.click("settings/theme/0");
  CHECK(program.app().theme() == ui::ThemeName::Light);
  CHECK(program.get("settings/follow_system").value == "off");
}

TEST_CASE("a theme that the desktop changes is followed at once, and kept for the next start") {
  const course::Course course = make_course();
  const auto store = records::memory_store();
  std::vector<std::string> exported;
  {
    Program program(course, *store, settings());
    CHECK_FALSE(program.has("settings/follow_system"));
    program.app().set_system(ui::ThemeName::HighContrast, false);
    program.wait(1);
    CHECK(program.app().theme() == ui::ThemeName::Light);
    program.click("settings/follow_system");
    CHECK(program.app().theme() == ui::ThemeName::HighContrast);
    program.app().set_system(ui::ThemeName::Dark, false);
    CHECK(program.app().theme() == ui::ThemeName::Dark);
    program.app().set_system(std::nullopt, false);
    CHECK(program.app().theme() == ui::ThemeName::Dark);
  }
  Program again(course, *store, settings());
  CHECK(again.app().theme() == ui::ThemeName::Dark);
}

TEST_CASE("less motion is what the desktop asks for until the learner chooses") {
  const course::Course course = make_course();
  Opening opening = settings();
  opening.reduced_motion = false;
  Program program(course, opening);
  const auto motion = [&program] {
    program.wait(1);
    return program.get("settings/motion").value;
  };
  CHECK(motion() == "off");
  program.app().set_system(std::nullopt, true);
  CHECK(motion() == "on");
  program.app().set_system(std::nullopt, false);
  CHECK(motion() == "off");
  program.app().set_system(std::nullopt, true);
  program.click("settings/motion");
  CHECK(motion() == "off");
  program.app().set_system(std::nullopt, false);
  program.app().set_system(std::nullopt, true);
  CHECK(motion() == "off");
  program.click("settings/restore");
  program.click("settings/restore_now");
  CHECK(motion() == "on");
}

TEST_CASE("the record is exported, and it is said where, or why not") {
  const course::Course course = make_course();
  std::vector<std::string> exported;
  Program program(course, settings(all_services(exported)));
  CHECK(program.get("settings/folder/path").label == "/srv/zoe/.local/share/passerelle");
  program.click("settings/export_csv");
  program.click("settings/export_json");
  CHECK(exported == std::vector<std::string>{"csv", "json"});
  CHECK(program.get("settings/exported").label == "Exported: /docs/records");
  CHECK(program.announced() == "Exported: /docs/records");
  program.click("settings/export_csv");
  CHECK_FALSE(program.has("settings/exported"));
  const std::string failed = "banner/job_failed/export_csv";
  CHECK(
      program.get(failed).label ==
      "Your record was not exported. The file /docs cannot be written: full. Choose a folder that exists and that you "
      "may write to.");
  CHECK(program.announced() == program.get(failed).label);
  program.click(failed + "/close");
  CHECK_FALSE(program.has(failed));
}

TEST_CASE("a backup is made, and it is said where, and how to go back to it") {
  const course::Course course = make_course();
  std::vector<std::string> exported;
  Program program(course, settings(all_services(exported)));
  CHECK(program.get("settings/backup_hint").label.find("records.db") != std::string::npos);
  program.click("settings/back_up");
  CHECK(program.get("settings/backed_up").label == "Backed up: /docs/backup.db");
  CHECK(program.announced() == "Backed up: /docs/backup.db");
}

TEST_CASE("everything is erased after two questions, each of which can be left") {
  const course::Course course = make_marked_course();
  const auto store = records::memory_store();
  Program program(course, *store, settings());
  program.learner().submit({{kReady}, {"first"}}, "the management system");
  program.learner().set_draft("ready/second", "half a");
  program.click("settings/theme/1");
  program.click("settings/erase");
  CHECK(program.has("settings/erase_means"));
  CHECK(program.focused() == "settings/erase_keep");
  program.press(Key::Enter);
  CHECK(program.focused() == "settings/erase");
  program.click("settings/erase");
  program.click("settings/erase_go_on");
  CHECK(program.focused() == "settings/erase_keep");
  CHECK(store->read_all().attempts.size() == 1);
  program.click("settings/erase_now");
  CHECK(store->read_all().attempts.empty());
  CHECK(store->read_all().drafts.empty());
  CHECK(program.learner().attempts({{kReady}, {"first"}}).empty());
  CHECK(program.app().theme() == ui::ThemeName::Light);
  CHECK(program.announced() == "Your record is erased");
  program.app().save_all();
  CHECK(store->read_all().drafts.empty());
}

TEST_CASE("the original settings come back after one question, the languages and the record stay") {
  const course::Course course = make_marked_course();
  std::vector<std::string> exported;
  Program program(course, settings(all_services(exported)));
  program.learner().submit({{kReady}, {"first"}}, "the management system");
  program.click("settings/interface/1");
  program.click("settings/theme/1");
  program.click("settings/wide_spacing");
  program.click("settings/goal/3");
  program.click("settings/restore");
  CHECK(program.focused() == "settings/restore_keep");
  program.click("settings/restore_keep");
  CHECK(program.app().theme() == ui::ThemeName::Dark);
  program.click("settings/restore");
  program.click("settings/restore_now");
  CHECK(program.app().theme() == ui::ThemeName::Light);
  CHECK(program.get("settings/wide_spacing").value == "off");
  CHECK(program.get("settings/goal/0").value == "selected");
  CHECK(program.get("settings/title").label == "Réglages");
  CHECK(program.learner().attempts({{kReady}, {"first"}}).size() == 1);
}

TEST_CASE("all that the settings can show is neither cut nor covered, and Tab goes through it in order") {
  const course::Course course = make_course();
  std::vector<std::string> exported;
  for (const float width : {880.0F, 1280.0F, 1680.0F}) {
    for (const Language language : {Language::English, Language::French}) {
      Opening opening = settings(all_services(exported));
      opening.system_language = language;
      opening.size = {width, 4000};
      Program program(course, opening);
      program.click("settings/erase");
      program.click("settings/restore");
      for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
        program.app().set_text_scale(scale);
        program.wait(1);
        INFO(width << " with text at " << scale);
        CHECK(faults_of(program.registry(), opening.size) == "");
        const std::vector<std::string> wanted = stops_in_reading_order(program.registry());
        CHECK(tab_round(program, {}).size() == wanted.size());
      }
    }
  }
}
