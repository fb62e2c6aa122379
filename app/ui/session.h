#pragma once
// How one reads and where one is: language, theme, text size, place and the way back. Plain values and the rules that
// change them; kept in the learner's settings. Nothing is drawn here.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learning/learner.h"
#include "ui/app.h"
#include "ui/place.h"

namespace passerelle::ui {

struct Session {
  Place place;
  std::vector<Place> history;  ///< latest last
  ReadingMode mode = ReadingMode::English;
  Language interface_language = Language::English;
  ThemeName theme = ThemeName::Light;
  float text_scale = 1.0F;
  bool reduced_motion = false;
  bool always_reduced = false;  ///< whatever the desktop asks: for pictures
  bool follow_system = false;   ///< the theme is that of the desktop
  Comfort comfort;
  int daily_goal = 0;    ///< minutes; 0: none
  bool swapped = false;  ///< dual reading: the sides were exchanged

  /// The language that leads on every page.
  Language lead() const { return interface_language; }
};

/// What was kept, or the system's language and the defaults. start wins over the place that was kept.
Session open_session(const learning::Learner& learner, const StartPlace& start, Language system_language,
                     bool reduced_motion);

/// The place for a start: a named screen or module; else home.
Place place_of_start(const learning::Learner& learner, const StartPlace& start);

/// Where the reader stands in a module: its lesson or its checkpoint, at the block that was kept.
Place place_in_module(const learning::Learner& learner, const std::string& module);

/// Keeps the languages that are shown as those that the learner chose.
void keep_languages(const Session& session, learning::Learner& learner);
void change_reading_mode(Session& session, learning::Learner& learner, ReadingMode mode);
void change_interface_language(Session& session, learning::Learner& learner, Language language);
void change_theme(Session& session, learning::Learner& learner, ThemeName theme);
/// Rounded to the nearest of scales.
void change_text_scale(Session& session, learning::Learner& learner, float scale);
void change_reduced_motion(Session& session, learning::Learner& learner, bool reduced);
void change_comfort(Session& session, learning::Learner& learner, const Comfort& comfort);
/// system: what the desktop shows now.
void change_follow_system(Session& session, learning::Learner& learner, bool follow, ThemeName system);
/// What the desktop asks for, as far as the learner follows it: its theme when they said so, less motion unless they
/// chose.
void follow_desktop(Session& session, learning::Learner& learner, std::optional<ThemeName> theme, bool less_motion);
void change_daily_goal(Session& session, learning::Learner& learner, int minutes);
/// Everything but the languages, the place and the sides as it is at first.
void restore_settings(Session& session, learning::Learner& learner);
/// Exchanges the two sides of dual reading.
void change_sides(Session& session, learning::Learner& learner);

/// Moves and remembers the way back; a module that cannot be opened leads to its error page.
void go_to(Session& session, const learning::Learner& learner, Place place);
/// False when there is no way back.
bool go_back(Session& session);

/// The text scales of tokens.json, smallest first.
std::span<const float> text_scales();
/// Text scale one step larger (+1) or smaller (-1).
float stepped_text_scale(float scale, int step);

/// EN, FR, EN + FR, EN ...
ReadingMode next_mode(ReadingMode mode);

/// Where a link inside the course leads from a module; nothing for the web.
std::optional<Place> place_of_link(const std::string& href, const std::string& module);
/// https:, http: or mailto:.
bool is_outside_link(const std::string& href);

}  // namespace passerelle::ui
