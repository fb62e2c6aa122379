#include "ui/view_shell.h"

#include <optional>

namespace passerelle::ui {
namespace {

struct RailEntry {
  const char* id;  ///< of the item and of its icon
  const char* key;
  std::optional<Screen> screen;  ///< where it leads; none: nowhere yet
  bool at_bottom;
};

constexpr RailEntry kRail[] = {
    {"home", "shell/home", Screen::Home, false},
    {"learn", "shell/learn", Screen::Catalogue, false},
    {"review", "shell/review", Screen::Review, false},
    {"interview", "shell/interview", Screen::Interview, false},
    {"progress", "shell/progress", Screen::Progress, false},
    {"glossary", "shell/glossary", Screen::Glossary, false},
    {"studio", "shell/studio", std::nullopt, true},
    {"settings", "shell/settings", Screen::Settings, true},
};

/// The item of the rail under which a screen stands.
Screen rail_screen_of(Screen screen) {
  switch (screen) {
    case Screen::Lesson:
    case Screen::Checkpoint:
    case Screen::ModuleError:
    case Screen::CourseError:
    case Screen::Attestation:
      return Screen::Catalogue;
    case Screen::History:
      return Screen::Progress;
    case Screen::Controls:
    case Screen::Clauses:
      return Screen::Glossary;
    default:
      return screen;
  }
}

RailItem rail_item(const RailEntry& entry, const Place& place, const std::set<Screen>& available,
                   const Speech& speech) {
  RailItem item;
  item.id = entry.id;
  item.icon = entry.id;
  item.label = speech.text(entry.key);
  item.at_bottom = entry.at_bottom;
  if (entry.screen && available.contains(*entry.screen)) {
    item.place = {*entry.screen, {}, {}};
    item.current = rail_screen_of(place.screen) == *entry.screen;
  } else {
    item.reason = speech.text("shell/coming");
  }
  return item;
}

constexpr const char* kAloudKey = "R";

Place catalogue() { return {Screen::Catalogue, {}, {}}; }

}  // namespace

ShellView make_shell_view(const Place& place, ReadingMode mode, std::vector<Crumb> crumbs,
                          std::vector<BannerView> banners, const std::set<Screen>& available, const Speech& speech) {
  ShellView view;
  for (const RailEntry& entry : kRail) view.rail.push_back(rail_item(entry, place, available, speech));
  view.crumbs = std::move(crumbs);
  view.mode = mode;
  view.switch_label = speech.text("shell/language_switch");
  view.switch_options = {"EN", "FR", "EN + FR"};
  view.banners = std::move(banners);
  view.close_label = speech.text("banner/close");
  view.search_label = speech.text("shell/search");
  view.search_keys = speech.text("shortcuts/key_ctrl") + " K";
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
      {{ctrl, "K"}, speech.text("shortcuts/search")},
      {{ctrl, "L"}, speech.text("shortcuts/language")},
      {{ctrl, "+"}, speech.text("shortcuts/larger")},
      {{ctrl, speech.text("shortcuts/key_enter")}, speech.text("shortcuts/check")},
      {{"F1"}, speech.text("shortcuts/help")},
  };
}

std::vector<ShortcutRow> make_shortcuts(const Speech& speech, bool has_voice) {
  const auto key = [&speech](const char* name) { return speech.text(name); };
  std::vector<ShortcutRow> rows{
      {{key("shortcuts/key_ctrl"), key("shortcuts/key_enter")}, key("shortcuts/check")},
      {{key("shortcuts/key_ctrl"), "K"}, key("shortcuts/search")},
      {{key("shortcuts/key_ctrl"), "L"}, key("shortcuts/language")},
      {{key("shortcuts/key_ctrl"), "+"}, key("shortcuts/larger")},
      {{key("shortcuts/key_ctrl"), "-"}, key("shortcuts/smaller")},
      {{key("shortcuts/key_ctrl"), "0"}, key("shortcuts/reset")},
      {{key("shortcuts/key_tab")}, key("shortcuts/next")},
      {{key("shortcuts/key_enter"), key("shortcuts/key_space")}, key("shortcuts/press")},
      {{"F6"}, key("shortcuts/region")},
      {{key("shortcuts/key_alt"), "↓"}, key("shortcuts/next_block")},
      {{key("shortcuts/key_alt"), "↑"}, key("shortcuts/previous_block")},
      {{"G"}, key("shortcuts/glossary")},
      {{"B"}, key("shortcuts/bookmark")},
      {{"N"}, key("shortcuts/note")},
      {{kAloudKey}, key("shortcuts/aloud")},
      {{key("shortcuts/key_page_up"), key("shortcuts/key_page_down")}, key("shortcuts/page")},
      {{key("shortcuts/key_home"), key("shortcuts/key_end")}, key("shortcuts/ends")},
      {{key("shortcuts/key_alt"), "←"}, key("shortcuts/back")},
      {{key("shortcuts/key_escape")}, key("shortcuts/leave")},
      {{"F1"}, key("shortcuts/help")},
  };
  if (!has_voice) std::erase_if(rows, [](const ShortcutRow& row) { return row.keys.front() == kAloudKey; });
  return rows;
}

}  // namespace passerelle::ui
