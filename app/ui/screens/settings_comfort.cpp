// How one likes to read, and how much in a day.
#include <array>

#include "ui/screens/settings_parts.h"
#include "ui/screens/settings_sections.h"

namespace passerelle::ui {
namespace {

/// Minutes; 0: none.
constexpr std::array<int, 4> kGoals{0, 10, 20, 30};

/// Toggles under each other, a line between them.
class Toggles {
 public:
  Toggles(ImVec2 at, float width, const Page& page) : at_(at), width_(width), page_(page) {}

  bool put(const char* id, const std::string& label, const std::string& hint, bool on) {
    const ToggleSpec spec{.id = id, .label = label, .hint = hint, .on = on};
    at_.y += draw_settings_rule(page_.ui, at_, width_);
    const bool pressed = toggle(page_.ui, at_, width_, spec, page_.lead());
    at_.y += toggle_height(page_.ui, width_, spec, page_.lead());
    return pressed;
  }
  float y() const { return at_.y; }

 private:
  ImVec2 at_;
  float width_;
  const Page& page_;
};

float draw_line_length(const Comfort& comfort, ImVec2 at, float width, const Page& page, Intent& intent) {
  const std::string label = page.text("settings/line_length");
  const Choice choice{label,
                      page.text("settings/line_length_hint"),
                      {.id = "settings/line_length",
                       .label = label,
                       .options = {page.text("settings/short_lines"), page.text("settings/medium_lines"),
                                   page.text("settings/full_lines")},
                       .selected = static_cast<int>(comfort.lines)}};
  float height = 0;
  if (const auto chosen = draw_choice(choice, at, width, page, height)) {
    Comfort wanted = comfort;
    wanted.lines = static_cast<LineLength>(*chosen);
    ask(intent, SetComfort{wanted});
  }
  return height;
}

/// One toggle of the comfort; true when it was pressed.
struct ComfortToggle {
  const char* id;
  const char* label;
  const char* hint;
  bool Comfort::*value;
};

constexpr ComfortToggle kToggles[] = {
    {"settings/wide_spacing", "settings/wide_spacing", nullptr, &Comfort::wide_spacing},
    {"settings/ruler", "settings/ruler", "settings/ruler_hint", &Comfort::ruler},
    {"settings/underline_terms", "settings/underline_terms", nullptr, &Comfort::underline_terms},
    {"settings/dyslexic", "settings/dyslexic", "settings/dyslexic_hint", &Comfort::dyslexic_letters},
};

}  // namespace

float draw_comfort(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  const Comfort& comfort = view.session.comfort;
  float y = at.y + draw_settings_heading("comfort", page.text("settings/comfort"), at, width, page);
  y += page.ui.unit(token::kSpacingM);
  y += draw_line_length(comfort, {at.x, y}, width, page, intent);
  Toggles toggles({at.x, y}, width, page);
  const bool reduced = view.session.reduced_motion;
  if (toggles.put("settings/motion", page.text("settings/motion"), page.text("settings/motion_hint"), reduced)) {
    ask(intent, SetReducedMotion{!reduced});
  }
  for (const ComfortToggle& one : kToggles) {
    if (one.value == &Comfort::dyslexic_letters && !view.services.has_dyslexic_letters) continue;
    const std::string hint = one.hint != nullptr ? page.text(one.hint) : std::string();
    if (!toggles.put(one.id, page.text(one.label), hint, comfort.*one.value)) continue;
    Comfort wanted = comfort;
    wanted.*one.value = !(comfort.*one.value);
    ask(intent, SetComfort{wanted});
  }
  return toggles.y() - at.y;
}

float draw_goal(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  const std::string label = page.text("settings/goal");
  float y = at.y + draw_settings_heading("learning", page.text("settings/learning"), at, width, page);
  y += page.ui.unit(token::kSpacingM);
  Choice choice{label, page.text("settings/goal_hint"), {.id = "settings/goal", .label = label, .options = {}}};
  for (std::size_t i = 0; i < kGoals.size(); ++i) {
    const auto minutes = static_cast<std::int64_t>(kGoals[i]);
    choice.segments.options.push_back(minutes == 0 ? page.text("settings/no_goal")
                                                   : page.speech.format("settings/minutes", {{"count", minutes}}));
    if (kGoals[i] == view.session.daily_goal) choice.segments.selected = static_cast<int>(i);
  }
  float height = 0;
  if (const auto chosen = draw_choice(choice, {at.x, y}, width, page, height)) {
    ask(intent, SetDailyGoal{kGoals[static_cast<std::size_t>(*chosen)]});
  }
  return y + height - at.y;
}

}  // namespace passerelle::ui
