#pragma once
// What stands around every screen, as plain strings: the navigation rail, the crumbs, the language switch, banners and
// the list of shortcuts.

#include <set>
#include <string>
#include <vector>

#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

struct RailItem {
  std::string id;  ///< "learn"
  std::string icon;
  std::string label;
  std::string reason;  ///< why it is unavailable; empty when it leads somewhere
  bool current = false;
  bool at_bottom = false;
  Place place;
};

struct Crumb {
  std::string label;
  Place place;
  bool is_link = false;
};

struct BannerView {
  std::string id;
  std::string text;
  std::string icon;
  bool can_close = false;
  int percent = -1;      ///< of work that is going on; negative: none is
  std::string widest{};  ///< the text as wide as it can become: its bar does not move
  std::string action{};  ///< empty: none
};

struct ShortcutRow {
  std::vector<std::string> keys;
  std::string label;
};

struct ShellView {
  std::vector<RailItem> rail;
  std::vector<Crumb> crumbs;
  ReadingMode mode = ReadingMode::English;
  std::string switch_label;
  std::vector<std::string> switch_options;  ///< EN, FR, EN + FR
  std::vector<BannerView> banners;
  std::string close_label;
  std::string search_label;
  std::string search_keys;  ///< "Ctrl K"
};

/// crumbs: the last one is the page itself. available: the screens that exist; the others say why not.
ShellView make_shell_view(const Place& place, ReadingMode mode, std::vector<Crumb> crumbs,
                          std::vector<BannerView> banners, const std::set<Screen>& available, const Speech& speech);

/// Crumbs of a place: "Learn > Start Here > What is ISO 27001?".
std::vector<Crumb> make_crumbs(const Place& place, const course::Course& course, const Speech& speech);

/// The shortcuts that exist, for F1 and the settings. few: the five that one needs first. has_voice: texts can be read
/// aloud.
std::vector<ShortcutRow> make_shortcuts(const Speech& speech, bool has_voice);
std::vector<ShortcutRow> make_few_shortcuts(const Speech& speech);

}  // namespace passerelle::ui
