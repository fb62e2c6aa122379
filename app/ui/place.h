#pragma once
// Where one is in the program and what a screen may ask for. Screens return intents; only update() acts on them.

#include <any>
#include <string>
#include <variant>

#include "base/language.h"
#include "ui/comfort.h"
#include "ui/passage.h"

namespace passerelle::ui {

enum class Screen {
  Catalogue,
  Lesson,
  Checkpoint,
  ModuleError,
  CourseError,
  Settings,
  Home,
  Review,
  Interview,
  Progress,
  History,
  Glossary,
  Controls,
  Clauses,
  Attestation,
  FirstStart,
};

/// A screen and what it shows. block: scroll there; the id of a block in a lesson, of a question in a checkpoint, of a
/// term in the glossary, the number of a control or a clause.
struct Place {
  Screen screen = Screen::Catalogue;
  std::string module;
  std::string block;

  bool same_page(const Place& other) const { return screen == other.screen && module == other.module; }
};

/// Place::block for the list of a lesson's sections.
inline constexpr const char* kOutlinePlace = "#outline";

struct GoTo {
  Place place;
};
struct GoBack {};
/// A link of a lesson text: term:, block:, module:, https:, http:, mailto:.
struct FollowLink {
  std::string href;
};
struct CheckAnswer {
  std::string question;
};
struct TryAgain {
  std::string question;
};
struct KeepRemark {
  std::string question;
  std::string remark;
};
/// Reads a text aloud, or stops when it is the one that is heard.
struct ReadAloud {
  std::string key;  ///< of the text
  Passages text;
};
/// Of the text of an exercise, by the key of its draft.
struct KeepVersion {
  std::string draft;
};
struct SetReadingMode {
  ReadingMode mode = ReadingMode::English;
};
struct SetInterfaceLanguage {
  Language language = Language::English;
};
struct SetTheme {
  int theme = 0;  ///< a ThemeName
};
struct SetTextScale {
  float scale = 1.0F;
};
struct SetReducedMotion {
  bool reduced = false;
};
struct SetComfort {
  Comfort comfort;
};
struct SetFollowSystem {
  bool follow = false;
};
/// Minutes a day; 0: none.
struct SetDailyGoal {
  int minutes = 0;
};
/// All settings but the languages as they were at first.
struct RestoreSettings {};
/// The whole record of the learner, settings and all.
struct EraseEverything {};
struct SwapSides {};
struct CheckCourseAgain {};
struct CopyText {
  std::string text;
};
struct CloseBanner {
  std::string id;
};
/// The long work that a banner shows.
struct CancelJob {
  std::string banner;
};
struct ShowShortcuts {
  bool shown = true;
};
/// The search palette, opened with what is looked for.
struct ShowSearch {
  bool shown = true;
  std::string query = {};
};
/// For the page that is shown, see AppPage::act: a type of its own.
struct OnPage {
  std::any wanted;
};

using Intent = std::variant<std::monostate, GoTo, GoBack, FollowLink, CheckAnswer, TryAgain, KeepRemark, KeepVersion,
                            ReadAloud, SetReadingMode, SetInterfaceLanguage, SetTheme, SetTextScale, SetReducedMotion,
                            SetComfort, SetFollowSystem, SetDailyGoal, RestoreSettings, EraseEverything, SwapSides,
                            CheckCourseAgain, CopyText, CloseBanner, CancelJob, ShowShortcuts, ShowSearch, OnPage>;

/// Keeps the first thing asked for in a frame.
inline void ask(Intent& intent, Intent wanted) {
  if (intent.index() == 0) intent = std::move(wanted);
}

}  // namespace passerelle::ui
