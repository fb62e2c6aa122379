#include "ui/session.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace passerelle::ui {
namespace {

constexpr std::size_t kMaxHistory = 100;
constexpr std::array<float, 8> kTextScales{0.8F, 0.9F, 1.0F, 1.15F, 1.3F, 1.5F, 1.75F, 2.0F};

const char* name_of(ThemeName theme) {
  switch (theme) {
    case ThemeName::Light:
      return "light";
    case ThemeName::Dark:
      return "dark";
    case ThemeName::HighContrast:
      return "high_contrast";
  }
  return "light";
}

const char* name_of(Language language) { return language == Language::English ? "en" : "fr"; }

const char* name_of(LineLength lines) {
  switch (lines) {
    case LineLength::Short:
      return "short";
    case LineLength::Medium:
      return "medium";
    case LineLength::Full:
      return "full";
  }
  return "full";
}

const char* yes_or_no(bool value) { return value ? "yes" : "no"; }

/// A toggle of the comfort and the key under which it is kept.
struct ComfortSetting {
  const char* key;
  bool Comfort::*value;
};
constexpr ComfortSetting kComfortSettings[] = {{"wide_spacing", &Comfort::wide_spacing},
                                               {"underline_terms", &Comfort::underline_terms},
                                               {"ruler", &Comfort::ruler},
                                               {"dyslexic_letters", &Comfort::dyslexic_letters}};

Comfort read_comfort(const learning::Learner& learner) {
  Comfort comfort;
  const std::string lines = learner.setting("line_length").value_or("");
  for (const LineLength one : {LineLength::Short, LineLength::Medium, LineLength::Full}) {
    if (lines == name_of(one)) comfort.lines = one;
  }
  for (const ComfortSetting& setting : kComfortSettings) {
    if (const auto kept = learner.setting(setting.key)) comfort.*setting.value = *kept == "yes";
  }
  return comfort;
}

float nearest_scale(float scale) {
  float nearest = 1.0F;
  for (const float candidate : kTextScales) {
    if (std::fabs(candidate - scale) < std::fabs(nearest - scale)) nearest = candidate;
  }
  return nearest;
}

void read_language(Session& session, const learning::Learner& learner, Language system_language) {
  const std::string mode = learner.setting("language").value_or(name_of(system_language));
  const std::string spoken = learner.setting("interface").value_or(mode == "both" ? name_of(system_language) : mode);
  session.interface_language = spoken == "fr" ? Language::French : Language::English;
  session.mode = mode == "both" ? ReadingMode::Both : mode == "fr" ? ReadingMode::French : ReadingMode::English;
  if (session.mode == ReadingMode::English) session.interface_language = Language::English;
  if (session.mode == ReadingMode::French) session.interface_language = Language::French;
}

bool can_open(const learning::Learner& learner, const std::string& module) {
  const course::ModuleEntry* entry = learner.course().find(course::ModuleId{module});
  return entry && entry->state == course::ModuleEntry::State::Ready && entry->module;
}

bool is_broken(const learning::Learner& learner, const std::string& module) {
  const course::ModuleEntry* entry = learner.course().find(course::ModuleId{module});
  return entry && entry->state == course::ModuleEntry::State::Broken;
}

/// Nothing can be listed: the folder of the course is missing, or the file that names its modules has a fault.
bool is_course_missing(const learning::Learner& learner) { return learner.course().modules.empty(); }

/// The first module that can be opened, for a start that names none.
std::string first_ready(const learning::Learner& learner) {
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.state == course::ModuleEntry::State::Ready) return entry.id.value;
  }
  return {};
}

std::string first_broken(const learning::Learner& learner) {
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.state == course::ModuleEntry::State::Broken) return entry.id.value;
  }
  return {};
}

}  // namespace

Place place_of_start(const learning::Learner& learner, const StartPlace& start) {
  const std::string module = start.module.empty() ? first_ready(learner) : start.module;
  if (start.screen == "lesson") return {Screen::Lesson, module, start.block};
  if (start.screen == "checkpoint") return {Screen::Checkpoint, module, start.block};
  if (start.screen == "attestation") return {Screen::Attestation, module, {}};
  constexpr std::pair<std::string_view, Screen> kPages[] = {
      {"settings", Screen::Settings}, {"home", Screen::Home},           {"first_start", Screen::FirstStart},
      {"review", Screen::Review},     {"interview", Screen::Interview}, {"progress", Screen::Progress},
      {"history", Screen::History},   {"glossary", Screen::Glossary},   {"controls", Screen::Controls},
      {"clauses", Screen::Clauses}};
  for (const auto& [name, screen] : kPages) {
    if (start.screen == name) return {screen, {}, start.block};
  }
  if (start.screen == "error") {
    const std::string broken = is_broken(learner, start.module) ? start.module : first_broken(learner);
    return broken.empty() ? Place{Screen::CourseError, {}, {}} : Place{Screen::ModuleError, broken, {}};
  }
  if (start.screen.empty() && start.module.empty()) return {Screen::Home, {}, {}};
  if (start.screen.empty()) return {Screen::Lesson, module, start.block};
  return {};
}

Session open_session(const learning::Learner& learner, const StartPlace& start, Language system_language,
                     bool reduced_motion) {
  Session session;
  read_language(session, learner, system_language);
  const std::string theme = learner.setting("theme").value_or("light");
  if (theme == "dark") session.theme = ThemeName::Dark;
  if (theme == "high_contrast") session.theme = ThemeName::HighContrast;
  session.text_scale = nearest_scale(std::strtof(learner.setting("text_scale").value_or("1").c_str(), nullptr));
  session.always_reduced = reduced_motion;
  session.reduced_motion = reduced_motion || learner.setting("reduced_motion").value_or("") == "yes";
  session.follow_system = learner.setting("follow_system").value_or("") == "yes";
  session.comfort = read_comfort(learner);
  session.daily_goal = std::atoi(learner.setting("daily_goal").value_or("0").c_str());
  session.swapped = learner.setting("swapped").value_or("") == "yes";
  go_to(session, learner, place_of_start(learner, start));
  session.history.clear();
  return session;
}

Place place_in_module(const learning::Learner& learner, const std::string& module) {
  const std::optional<learning::ReadingPlace> kept = learner.place(course::ModuleId{module});
  if (!kept) return {Screen::Lesson, module, {}};
  return {kept->page == "checkpoint" ? Screen::Checkpoint : Screen::Lesson, module, kept->block};
}

void keep_languages(const Session& session, learning::Learner& learner) {
  learner.set_setting("language", code_of(session.mode));
  learner.set_setting("interface", name_of(session.interface_language));
}

void change_reading_mode(Session& session, learning::Learner& learner, ReadingMode mode) {
  session.mode = mode;
  if (mode == ReadingMode::English) session.interface_language = Language::English;
  if (mode == ReadingMode::French) session.interface_language = Language::French;
  keep_languages(session, learner);
}

void change_interface_language(Session& session, learning::Learner& learner, Language language) {
  session.interface_language = language;
  if (session.mode != ReadingMode::Both) {
    session.mode = language == Language::English ? ReadingMode::English : ReadingMode::French;
  }
  keep_languages(session, learner);
}

void change_theme(Session& session, learning::Learner& learner, ThemeName theme) {
  session.theme = theme;
  session.follow_system = false;
  learner.set_setting("follow_system", "no");
  learner.set_setting("theme", name_of(theme));
}

void change_text_scale(Session& session, learning::Learner& learner, float scale) {
  session.text_scale = nearest_scale(scale);
  learner.set_setting("text_scale", std::to_string(session.text_scale).substr(0, 4));
}

void change_reduced_motion(Session& session, learning::Learner& learner, bool reduced) {
  session.reduced_motion = reduced;
  learner.set_setting("reduced_motion", reduced ? "yes" : "no");
}

void change_comfort(Session& session, learning::Learner& learner, const Comfort& comfort) {
  session.comfort = comfort;
  learner.set_setting("line_length", name_of(comfort.lines));
  for (const ComfortSetting& setting : kComfortSettings) {
    learner.set_setting(setting.key, yes_or_no(comfort.*setting.value));
  }
}

void change_follow_system(Session& session, learning::Learner& learner, bool follow, ThemeName system) {
  session.follow_system = follow;
  if (follow) session.theme = system;
  learner.set_setting("follow_system", yes_or_no(follow));
  learner.set_setting("theme", name_of(session.theme));
}

void follow_desktop(Session& session, learning::Learner& learner, std::optional<ThemeName> theme, bool less_motion) {
  if (session.follow_system && theme && *theme != session.theme) change_follow_system(session, learner, true, *theme);
  const std::string chosen = learner.setting("reduced_motion").value_or("");
  if (!chosen.empty()) return;
  session.reduced_motion = session.always_reduced || less_motion;
}

void change_daily_goal(Session& session, learning::Learner& learner, int minutes) {
  session.daily_goal = minutes;
  learner.set_setting("daily_goal", std::to_string(minutes));
}

void restore_settings(Session& session, learning::Learner& learner) {
  change_theme(session, learner, ThemeName::Light);
  change_text_scale(session, learner, 1.0F);
  change_reduced_motion(session, learner, false);
  learner.set_setting("reduced_motion", "");  // as the desktop asks
  change_comfort(session, learner, {});
  change_daily_goal(session, learner, 0);
}

void change_sides(Session& session, learning::Learner& learner) {
  session.swapped = !session.swapped;
  learner.set_setting("swapped", session.swapped ? "yes" : "no");
}

void go_to(Session& session, const learning::Learner& learner, Place place) {
  const bool about_module = place.screen == Screen::Lesson || place.screen == Screen::Checkpoint;
  if (about_module && is_broken(learner, place.module))
    place = {Screen::ModuleError, place.module, {}};
  else if (about_module && !can_open(learner, place.module))
    place = {};
  const bool lists_course = place.screen == Screen::Catalogue || place.screen == Screen::Home;
  if (lists_course && is_course_missing(learner)) place = {Screen::CourseError, {}, {}};
  if (!session.place.same_page(place)) {
    session.history.push_back(session.place);
    if (session.history.size() > kMaxHistory) session.history.erase(session.history.begin());
  }
  session.place = std::move(place);
}

bool go_back(Session& session) {
  if (session.history.empty()) return false;
  session.place = session.history.back();
  session.history.pop_back();
  return true;
}

std::span<const float> text_scales() { return kTextScales; }

float stepped_text_scale(float scale, int step) {
  const float from = nearest_scale(scale);
  for (std::size_t i = 0; i < kTextScales.size(); ++i) {
    if (kTextScales[i] != from) continue;
    if (step < 0) return kTextScales[i == 0 ? 0 : i - 1];
    return kTextScales[i + 1 < kTextScales.size() ? i + 1 : i];
  }
  return from;
}

ReadingMode next_mode(ReadingMode mode) {
  switch (mode) {
    case ReadingMode::English:
      return ReadingMode::French;
    case ReadingMode::French:
      return ReadingMode::Both;
    case ReadingMode::Both:
      return ReadingMode::English;
  }
  return ReadingMode::English;
}

std::optional<Place> place_of_link(const std::string& href, const std::string& module) {
  constexpr std::string_view kBlock = "block:";
  constexpr std::string_view kModule = "module:";
  constexpr std::string_view kTerm = "term:";
  if (href.starts_with(kTerm)) return Place{Screen::Glossary, {}, href.substr(kTerm.size())};
  if (href.starts_with(kBlock)) return Place{Screen::Lesson, module, href.substr(kBlock.size())};
  if (href.starts_with(kModule)) return Place{Screen::Lesson, href.substr(kModule.size()), {}};
  return std::nullopt;
}

bool is_outside_link(const std::string& href) {
  return href.starts_with("https:") || href.starts_with("http:") || href.starts_with("mailto:");
}

}  // namespace passerelle::ui
