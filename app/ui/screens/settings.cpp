#include "ui/screens/settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/settings_parts.h"
#include "ui/screens/settings_sections.h"
#include "ui/screens/shell.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kInterface = "settings/interface";
constexpr std::string_view kThemes = "settings/theme";

// Token pixels
constexpr float kThemeWidth = 126;
constexpr float kThemeHeight = 64;
constexpr float kPanelPadding = 24;
constexpr float kTermDrop = 3;  ///< from the baseline to the line under a glossary word

float draw_languages(const Session& session, ImVec2 at, float width, const Page& page, Intent& intent) {
  Ui& ui = page.ui;
  const std::string english = page.text("settings/english");
  const std::string french = page.text("settings/french");
  const std::string spoken = page.text("settings/interface");
  const std::string lessons = page.text("settings/lessons");
  float y = at.y + draw_settings_heading("languages", page.text("settings/language"), at, width, page) +
            ui.unit(token::kSpacingM);
  float height = 0;
  const Choice interface_choice{spoken,
                                {},
                                {.id = kInterface,
                                 .label = spoken,
                                 .options = {english, french},
                                 .selected = static_cast<int>(session.interface_language)}};
  if (const auto chosen = draw_choice(interface_choice, {at.x, y}, width, page, height)) {
    ask(intent, SetInterfaceLanguage{static_cast<Language>(*chosen)});
  }
  y += height;
  y += draw_settings_rule(ui, {at.x, y}, width);
  const Choice reading{lessons,
                       page.text("settings/lessons_hint"),
                       {.id = "settings/lessons",
                        .label = lessons,
                        .options = {english, french, page.text("settings/both")},
                        .selected = static_cast<int>(session.mode)}};
  if (const auto chosen = draw_choice(reading, {at.x, y}, width, page, height)) {
    ask(intent, SetReadingMode{static_cast<ReadingMode>(*chosen)});
  }
  return y + height - at.y;
}

/// A small page in the colours of a theme.
void draw_sample(Ui& ui, const Rect& rect, ThemeName theme, bool selected) {
  const float radius = ui.unit(token::kRadiusControl);
  ui.fill(rect, colour_of(theme, Colour::Background), radius);
  const float x = rect.x + ui.px(11);
  const auto line = [&](float y, float width, float height, Colour colour, float corner) {
    ui.fill({x, rect.y + ui.px(y), ui.px(width), ui.px(height)}, colour_of(theme, colour), ui.unit(corner));
  };
  line(10, 56, 7, Colour::Text, token::kRadiusMark);
  line(24, 84, 5, Colour::TextMuted, token::kSpacingXxs);
  line(33, 70, 5, Colour::TextMuted, token::kSpacingXxs);
  line(45, 32, 9, Colour::Accent, token::kRadiusMark);
  ui.outline(rect, ui.colour(selected ? Colour::Accent : Colour::BorderStrong),
             ui.stroke(selected ? token::kStrokeTabBar : token::kStrokeControl), radius);
}

bool draw_theme(ThemeName theme, const std::string& label, bool selected, ImVec2 at, const Page& page) {
  Ui& ui = page.ui;
  const Rect sample{at.x, at.y, ui.px(kThemeWidth), ui.px(kThemeHeight)};
  const float line = ui.line_height(Type::Body);
  const Rect rect{at.x, at.y, sample.w, sample.h + ui.unit(token::kSpacingS) + line};
  const std::string id = path_of(kThemes, std::to_string(static_cast<int>(theme)));
  const WidgetState state = ui.widget({.id = id,
                                       .role = Role::SwitchOption,
                                       .label = label,
                                       .rect = rect,
                                       .value = selected ? "selected" : "",
                                       .focusable = true});
  draw_sample(ui, sample, theme, selected);
  const Type type = selected ? Type::BodyMedium : Type::Body;
  const float tick = selected ? ui.px(token::kControlIconCheck) + ui.unit(token::kSpacingS) : 0;
  const float width = ui.text_width(type, label);
  const float x = at.x + std::round((sample.w - width - tick) / 2);
  const float y = rect.bottom() - line;
  ui.text(type, {x, y}, ui.colour(selected || state.hovered ? Colour::Text : Colour::TextMuted), label);
  if (selected) {
    ui.icon_in("check", token::kControlIconCheck,
               {x + width + ui.unit(token::kSpacingS), y, ui.px(token::kControlIconCheck), line},
               ui.colour(Colour::Accent));
  }
  return state.activated && !selected;
}

float draw_themes(const Session& session, ImVec2 at, float width, const Page& page, Intent& intent) {
  Ui& ui = page.ui;
  constexpr std::array<const char*, 3> kKeys{"settings/light", "settings/dark", "settings/high_contrast"};
  const float step_x = ui.px(kThemeWidth) + ui.unit(token::kSpacingL);
  const float step_y = ui.px(kThemeHeight) + ui.unit(token::kSpacingS) + ui.line_height(Type::Body);
  const auto in_a_row =
      std::max<std::size_t>(1, static_cast<std::size_t>((width + ui.unit(token::kSpacingL)) / step_x));
  const std::size_t rows = (kKeys.size() + in_a_row - 1) / in_a_row;
  const float height = static_cast<float>(rows) * (step_y + ui.unit(token::kSpacingM)) - ui.unit(token::kSpacingM);
  ui.say(kThemes, Role::Switch, page.text("settings/theme"), {at.x, at.y, width, height});
  ui.begin_group(kThemes, Axis::Horizontal);
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const ImVec2 where{at.x + static_cast<float>(i % in_a_row) * step_x,
                       at.y + static_cast<float>(i / in_a_row) * (step_y + ui.unit(token::kSpacingM))};
    const auto theme = static_cast<ThemeName>(i);
    if (draw_theme(theme, page.text(kKeys[i]), session.theme == theme, where, page)) {
      ask(intent, SetTheme{static_cast<int>(i)});
    }
  }
  ui.end_group();
  return height;
}

std::string percent_of(float scale, const Page& page) {
  return page.speech.format("settings/percent", {{"value", static_cast<std::int64_t>(std::lround(scale * 100))}});
}

float draw_text_size(const Session& session, ImVec2 at, float width, const Page& page, Intent& intent) {
  const std::string label = page.text("settings/text_size");
  Choice choice{
      label, page.text("settings/text_size_hint"), {.id = "settings/text_size", .label = label, .options = {}}};
  const auto scales = text_scales();
  for (std::size_t i = 0; i < scales.size(); ++i) {
    choice.segments.options.push_back(percent_of(scales[i], page));
    if (scales[i] == session.text_scale) choice.segments.selected = static_cast<int>(i);
  }
  float height = 0;
  if (const auto chosen = draw_choice(choice, at, width, page, height)) {
    ask(intent, SetTextScale{scales[static_cast<std::size_t>(*chosen)]});
  }
  return height;
}

float draw_appearance(const SettingsView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  const Session& session = view.session;
  Ui& ui = page.ui;
  float y = at.y + draw_settings_heading("appearance", page.text("settings/appearance"), at, width, page) +
            ui.unit(token::kSpacingS);
  y += draw_themes(session, {at.x, y}, width, page, intent);
  y += draw_settings_rule(ui, {at.x, y}, width);
  if (view.services.system_theme) {
    const std::string follow = page.text("settings/follow_system");
    const ToggleSpec spec{.id = "settings/follow_system", .label = follow, .on = session.follow_system};
    if (toggle(ui, {at.x, y}, width, spec, page.lead())) ask(intent, SetFollowSystem{!session.follow_system});
    y += toggle_height(ui, width, spec, page.lead());
    y += draw_settings_rule(ui, {at.x, y}, width);
  }
  y += draw_text_size(session, {at.x, y}, width, page, intent);
  return y - at.y;
}

/// The ruler on the second line of the preview, and the line under its first glossary word.
void draw_preview_marks(const Comfort& comfort, const std::string& text, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float padding = ui.unit(kPanelPadding);
  const float line = ui.line_height(Type::Reading);
  if (comfort.ruler) ui.fill({at.x + 1, at.y + line, width - 2, line}, ui.colour(Colour::AccentSoft));
  const std::string term = page.text("settings/preview_term");
  const auto lines = ui.wrap(Type::Reading, text, width - 2 * padding, page.lead());
  const std::size_t where = lines.empty() ? std::string_view::npos : lines.front().find(term);
  if (!comfort.underline_terms || where == std::string_view::npos) return;
  const float x = at.x + padding + ui.text_width(Type::Reading, lines.front().substr(0, where));
  underline(ui, std::round(x), at.y + ui.baseline(Type::Reading) + ui.unit(kTermDrop),
            ui.text_width(Type::Reading, term), ui.stroke(token::kStrokeHairline), ui.colour(Colour::TextDisabled),
            Underline::Solid);
}

/// A paragraph in the chosen language, theme and size.
float draw_preview(const Session& session, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float padding = ui.unit(kPanelPadding);
  const float x = at.x + padding;
  const float room = width - 2 * padding;
  const Pair title = page.speech.pair("settings/preview_title");
  const std::string text = page.text("settings/preview_text");
  const HeadingSpec name{.id = "settings/preview/title",
                         .lead = title.lead,
                         .other = title.other,
                         .below = true,
                         .lead_language = page.lead()};
  const float prose = ui.paragraph_height(Type::Reading, room, text, page.lead());
  const float gap = ui.unit(token::kSpacingM);
  const float height =
      2 * padding + ui.line_height(Type::BodyStrong) + gap + heading_height(ui, room, name) + gap + prose;
  card(ui, {at.x, at.y, width, height});
  float y = at.y + padding;
  const std::string percent = percent_of(session.text_scale, page);
  const float right = at.x + width - padding - ui.text_width(Type::Caption, percent);
  const float down = ui.baseline(Type::BodyStrong) - ui.baseline(Type::Caption);
  ui.text(Type::Caption, {right, y + down}, ui.colour(Colour::TextMuted), percent);
  y += heading(ui, {x, y}, room,
               {.id = "settings/preview",
                .lead = page.text("settings/preview"),
                .type = Type::BodyStrong,
                .lead_language = page.lead()}) +
       gap;
  y += heading(ui, {x, y}, room, name) + gap;
  ui.say("settings/preview/text", Role::Text, text, {x, y, room, prose});
  draw_preview_marks(session.comfort, text, {at.x, y}, width, page);
  ui.paragraph(Type::Reading, {x, y}, room, ui.colour(Colour::Text), text, page.lead());
  return height;
}

float draw_keyboard(const std::vector<ShortcutRow>& shortcuts, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float padding = ui.unit(kPanelPadding);
  const float x = at.x + padding;
  const float row = std::max(ui.px(token::kControlOutlineEntry), ui.line_height(Type::Body));
  const float height = 2 * padding + ui.line_height(Type::BodyStrong) + ui.unit(token::kSpacingS) +
                       row * static_cast<float>(shortcuts.size());
  card(ui, {at.x, at.y, width, height});
  float y = at.y + padding;
  y += heading(ui, {x, y}, width - 2 * padding,
               {.id = "settings/keyboard",
                .lead = page.text("settings/keyboard"),
                .type = Type::BodyStrong,
                .lead_language = page.lead()}) +
       ui.unit(token::kSpacingS);
  for (std::size_t i = 0; i < shortcuts.size(); ++i) {
    draw_shortcut(shortcuts[i], path_of("settings/keyboard", std::to_string(i)), {x, y, width - 2 * padding, row},
                  page);
    y += row;
  }
  return height;
}

}  // namespace

std::string focus_of_settings(const Session& session) {
  return path_of(kInterface, std::to_string(static_cast<int>(session.interface_language)));
}

Intent draw_settings(const SettingsView& view, const Page& page) {
  Ui& ui = page.ui;
  const ColumnLayout columns = column_layout(page.frame, Columns::Settings);
  const Rect& main = columns.main;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kSettingsScroll, page.frame.content);
  float y = top + ui.unit(token::kSpacingL);
  y += heading(ui, {main.x, y}, main.w,
               {.id = "settings/title", .lead = page.text("settings/title"), .lead_language = page.lead()});
  const float side_top = y + ui.unit(token::kSpacingM);
  const float gap = ui.unit(token::kSpacingXl);
  y += ui.unit(token::kSpacingS);
  y += draw_languages(view.session, {main.x, y}, main.w, page, intent) + gap;
  y += draw_appearance(view, {main.x, y}, main.w, page, intent) + gap;
  y += draw_comfort(view, {main.x, y}, main.w, page, intent) + gap;
  y += draw_goal(view, {main.x, y}, main.w, page, intent) + gap;
  y += draw_record(view, {main.x, y}, main.w, page, intent);
  const bool folded = columns.side.w <= 0;
  const float x = folded ? main.x : columns.side.x;
  const float width = folded ? main.w : columns.side.w;
  if (!folded) ui.begin_region("side");
  float side = folded ? y + gap : side_top;
  side += draw_preview(view.session, {x, side}, width, page) + ui.unit(token::kSpacingL);
  side += draw_keyboard(view.shortcuts, {x, side}, width, page) + ui.unit(token::kSpacingL);
  side += draw_restore(view, {x, side}, width, page, intent);
  ui.end_scroll(std::max(y, side) - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
