// Contrast by WCAG 2.2 of everything that is painted: every letter, icon and shape of every page in every state, in the
// three themes, at rest, under the pointer and with the keyboard. The pairs come from what was drawn, not from a list,
// so that one which nobody thought of is found.

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "ui/drawn.h"
#include "ui/states.h"
#include "ui/theme.h"

using namespace passerelle;
using namespace passerelle::test;
using ui::Colour;
using ui::ThemeName;

namespace {

constexpr ThemeName kThemes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};
constexpr double kText = 4.5;
constexpr double kGraphics = 3;
constexpr double kHighContrast = 7;

/// Planes and what only decorates: nothing is known from them alone.
constexpr Colour kSilent[] = {Colour::Background,
                              Colour::Surface,
                              Colour::SurfaceRaised,
                              Colour::SurfaceSunken,
                              Colour::SurfaceHover,
                              Colour::SurfaceSelected,
                              Colour::Border,
                              Colour::AccentSoft,
                              Colour::Selection,
                              Colour::Decoration,
                              Colour::CalloutTipBg,
                              Colour::CalloutWarningBg,
                              Colour::CalloutEvidenceBg,
                              Colour::VerdictCorrectBg,
                              Colour::VerdictPartlyBg,
                              Colour::VerdictContradictoryBg,
                              Colour::VerdictOffTopicBg,
                              Colour::VerdictNotAnAnswerBg,
                              Colour::HighlightMatchBg,
                              Colour::HighlightConflictBg,
                              Colour::HighlightSearchBg,
                              Colour::HighlightPairedBg,
                              Colour::ChartStarted,
                              Colour::ChartTrack};

/// A pair that was seen, and where first.
struct Seen {
  double ratio = 21;
  double needed = 1;
  std::string where;
};
using Pairs = std::map<std::tuple<Mark::Kind, ImU32, ImU32>, Seen>;

bool is_silent(ThemeName theme, ImU32 colour) {
  return std::any_of(std::begin(kSilent), std::end(kSilent),
                     [&](Colour role) { return ui::colour_of(theme, role) == colour; });
}

bool is_a_token(ThemeName theme, ImU32 colour) {
  for (int i = 0; i < ui::kColourCount; ++i) {
    if (ui::colour_of(theme, static_cast<Colour>(i)) == colour) return true;
  }
  return false;
}

/// A shape over one that is no plane: the ring of the keyboard over a neighbour, the outline of a group over the part
/// that is chosen. What lies under stands out from its own plane, and is looked at there.
bool is_on_a_plane(ThemeName theme, ImU32 under) {
  return is_silent(theme, under) && under != ui::colour_of(theme, Colour::Border);
}

/// The drawing of empty states, which only decorates.
bool is_bridge(ThemeName theme, const Mark& mark) {
  return mark.colour == ui::colour_of(theme, Colour::ChartFragile) &&
         mark.under == ui::colour_of(theme, Colour::Background);
}

/// What the guide demands. A shape of a colour that is no token is a shadow, a scrim or another theme in small.
double needed(ThemeName theme, const Mark& mark) {
  const bool shape = mark.kind == Mark::Kind::Shape;
  if (shape && (is_silent(theme, mark.colour) || !is_a_token(theme, mark.colour))) return 1;
  if (shape && (!is_on_a_plane(theme, mark.under) || is_bridge(theme, mark))) return 1;
  if (theme == ThemeName::HighContrast) return kHighContrast;
  const bool unavailable = mark.colour == ui::colour_of(theme, Colour::TextDisabled);
  return mark.kind == Mark::Kind::Letter && !unavailable ? kText : kGraphics;
}

void look(Pairs& pairs, ThemeName theme, const std::string& where, const std::optional<ui::Rect>& near = {}) {
  for (const Mark& mark : painted(near)) {
    const auto [place, is_new] = pairs.try_emplace({mark.kind, mark.colour, mark.under});
    if (is_new) place->second = {contrast(mark.colour, mark.under), needed(theme, mark), where};
  }
}

/// With the ring around it.
ui::Rect around(const ui::WidgetInfo& widget) {
  return ui::Rect{widget.min.x, widget.min.y, widget.max.x - widget.min.x, widget.max.y - widget.min.y}.inset(-8);
}

/// Rail and top bar are looked at on one page.
bool stands_everywhere(const ui::WidgetInfo& widget) { return widget.region == "rail" || widget.region == "top_bar"; }

/// The page at rest, then each control under the pointer, and with the keyboard.
void look_everywhere(Pairs& pairs, ThemeName theme, Program& program, const std::string& name) {
  look(pairs, theme, name);
  const std::vector<ui::WidgetInfo> widgets = program.registry().widgets();
  for (const ui::WidgetInfo& widget : widgets) {
    if (!widget.visible || !widget.focusable || (stands_everywhere(widget) && name.find("home") != 0)) continue;
    program.window().point(Headless::middle_of(widget));
    program.wait(0.6);
    look(pairs, theme, name + ", pointing at " + widget.id, around(widget));
  }
  program.window().point({1, 1});
  for (std::size_t i = 0; i < stops_in_reading_order(program.registry()).size(); ++i) {
    program.press(Key::Tab);
    program.wait(0.6);
    look(pairs, theme, name + ", keyboard at " + program.focused(), around(program.get(program.focused())));
  }
}

std::string fault_of(const std::tuple<Mark::Kind, ImU32, ImU32>& pair, const Seen& seen) {
  static constexpr const char* kKinds[] = {"letters", "an icon", "a shape"};
  const auto& [kind, colour, under] = pair;
  return std::string(kKinds[static_cast<int>(kind)]) + " of " + hex(colour) + " on " + hex(under) + ": " +
         std::to_string(seen.ratio) + " of " + std::to_string(seen.needed) + ", " + seen.where + "\n";
}

/// A letter of the alphabet over the glossary, under which there is no term.
bool is_in_alphabet(const State& state, const Mark& mark) {
  return state.page == "glossary" && mark.character >= 'A' && mark.character <= 'Z';
}

}  // namespace

TEST_CASE("contrast is what the guideline computes") {
  CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == Approx(21));
  CHECK(contrast(IM_COL32(0x77, 0x77, 0x77, 255), IM_COL32_WHITE) == Approx(4.48).epsilon(0.001));
  CHECK(contrast(IM_COL32_WHITE, IM_COL32_WHITE) == Approx(1));
}

TEST_CASE("the knob of a switch and what is written on the accent stand out from it") {
  for (const ThemeName theme : kThemes) {
    const double least = theme == ThemeName::HighContrast ? kHighContrast : kText;
    for (const Colour accent : {Colour::Accent, Colour::AccentHover, Colour::AccentPressed}) {
      CHECK(contrast(ui::colour_of(theme, Colour::OnAccent), ui::colour_of(theme, accent)) >= least);
    }
  }
}

/// Pale letters say that something cannot be pressed: nothing else is written in them.
TEST_CASE("only what is unavailable is written in the colour of what is unavailable") {
  for (const ThemeName theme : {ThemeName::Dark, ThemeName::HighContrast}) {
    std::set<std::string> faults;
    for (const State& state : all_states()) {
      Scene scene(state);
      scene.program().app().set_theme(theme);
      scene.show({1280, 1600}, 1, ReadingMode::English);
      const auto& widgets = scene.program().registry().widgets();
      for (const Mark& mark : painted()) {
        if (mark.kind != Mark::Kind::Letter || mark.colour != ui::colour_of(theme, Colour::TextDisabled)) continue;
        const ImVec2 at{mark.rect.x + mark.rect.w / 2, mark.rect.y + mark.rect.h / 2};
        if (is_in_alphabet(state, mark)) continue;
        const bool unavailable = std::any_of(widgets.begin(), widgets.end(), [&](const ui::WidgetInfo& widget) {
          return !widget.enabled && at.x >= widget.min.x && at.x < widget.max.x && at.y >= widget.min.y &&
                 at.y < widget.max.y;
        });
        if (!unavailable) faults.insert(name_of(state) + " at " + std::to_string(static_cast<int>(at.y)));
      }
    }
    CHECK(faults == std::set<std::string>{});
  }
}

TEST_CASE("everything that is painted on any page stands out from what lies under it") {
  for (const ThemeName theme : kThemes) {
    Pairs pairs;
    for (const State& state : all_states()) {
      Scene scene(state);
      scene.program().app().set_theme(theme);
      scene.show({1280, 1600}, 1, ReadingMode::English);
      look_everywhere(pairs, theme, scene.program(), name_of(state));
    }
    std::string faults;
    for (const auto& [pair, seen] : pairs) {
      if (seen.ratio < seen.needed) faults += fault_of(pair, seen);
    }
    INFO("theme " << static_cast<int>(theme));
    CHECK(pairs.size() > 50);
    CHECK(faults == "");
  }
}
