#include "ui/view_shell.h"

namespace passerelle::ui {
namespace {

RailItem rail_item(const char* id, const Place& place, const Speech& speech) {
  RailItem item;
  item.id = id;
  item.icon = id;
  item.label = speech.text(std::string("shell/") + id);
  if (item.id == "learn") {
    item.place = {Screen::Catalogue, {}, {}};
    item.current = place.screen != Screen::Settings;
  } else if (item.id == "settings") {
    item.place = {Screen::Settings, {}, {}};
    item.current = place.screen == Screen::Settings;
  } else {
    item.reason = speech.text("shell/coming");
  }
  return item;
}

Place catalogue() { return {Screen::Catalogue, {}, {}}; }

}  // namespace

ShellView make_shell_view(const Place& place, ReadingMode mode, std::vector<Crumb> crumbs,
                          std::vector<BannerView> banners, const Speech& speech) {
  ShellView view;
  for (const char* id : {"home", "learn", "review", "interview", "progress", "glossary"}) {
    view.rail.push_back(rail_item(id, place, speech));
  }
  for (const char* id : {"studio", "settings"}) {
    view.rail.push_back(rail_item(id, place, speech));
    view.rail.back().at_bottom = true;
  }
  view.crumbs = std::move(crumbs);
  view.mode = mode;
  view.switch_label = speech.text("shell/language_switch");
  view.switch_options = {"EN", "FR", "EN + FR"};
  view.banners = std::move(banners);
  view.close_label = speech.text("banner/close");
  return view;
}

std::vector<Crumb> make_crumbs(const Place& place, const course::Course& course, const Speech& speech) {
  if (place.screen == Screen::Settings) return {{speech.text("shell/settings"), place, false}};
  std::vector<Crumb> crumbs{{speech.text("shell/learn"), catalogue(), true}};
  const course::ModuleEntry* entry = course.find(course::ModuleId{place.module});
  if (place.screen == Screen::CourseError) {
    crumbs.push_back({speech.text("error_page/course_title"), place, false});
  } else if (entry) {
    if (const course::Track* track = course.find(entry->track)) {
      crumbs.push_back({track->title.in(speech.lead), {Screen::Catalogue, {}, track->id.value}, true});
    }
    const std::string title = entry->title.in(speech.lead).empty() ? entry->id.value : entry->title.in(speech.lead);
    // On the checkpoint the module's name leads back to its lesson.
    crumbs.push_back({title, {Screen::Lesson, place.module, {}}, place.screen == Screen::Checkpoint});
  } else {
    crumbs.back().is_link = false;
  }
  return crumbs;
}

std::vector<ShortcutRow> make_few_shortcuts(const Speech& speech) {
  const std::string ctrl = speech.text("shortcuts/key_ctrl");
  return {
      {{ctrl, "L"}, speech.text("shortcuts/language")},
      {{ctrl, "+"}, speech.text("shortcuts/larger")},
      {{ctrl, speech.text("shortcuts/key_enter")}, speech.text("shortcuts/check")},
      {{"F1"}, speech.text("shortcuts/help")},
  };
}

std::vector<ShortcutRow> make_shortcuts(const Speech& speech) {
  const auto key = [&speech](const char* name) { return speech.text(std::string("shortcuts/key_") + name); };
  const auto says = [&speech](const char* name) { return speech.text(std::string("shortcuts/") + name); };
  return {
      {{key("ctrl"), key("enter")}, says("check")},
      {{key("ctrl"), "L"}, says("language")},
      {{key("ctrl"), "+"}, says("larger")},
      {{key("ctrl"), "-"}, says("smaller")},
      {{key("ctrl"), "0"}, says("reset")},
      {{key("tab")}, says("next")},
      {{key("enter"), key("space")}, says("press")},
      {{"F6"}, says("region")},
      {{key("alt"), "↓"}, says("next_block")},
      {{key("alt"), "↑"}, says("previous_block")},
      {{key("page_up"), key("page_down")}, says("page")},
      {{key("home"), key("end")}, says("ends")},
      {{key("alt"), "←"}, says("back")},
      {{key("escape")}, says("leave")},
      {{"F1"}, says("help")},
  };
}

}  // namespace passerelle::ui
