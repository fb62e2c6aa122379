#include "ui/screens/catalogue.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/catalogue_hero.h"
#include "ui/screens/column.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kScroll = "catalogue";

// Token pixels
constexpr float kRowHeight = 72;
constexpr float kRowIcon = 22;  ///< left edge of the icon of a row
constexpr float kRowText = 58;  ///< left edge of its text
constexpr float kRowEnd = 52;   ///< from the text to the right edge
constexpr float kObjectiveIndent = 24;
constexpr float kStatusColumn = 176;
constexpr float kMetaColumn = 190;
constexpr float kBarColumn = 136;
constexpr float kEnoughForColumns = 760;
constexpr float kEnoughForBars = 960;

/// What a row shows beside its title for a width: everything in columns, columns without the bar, or all below.
enum class RowShape { Columns, FewColumns, Stacked };

RowShape row_shape(const Ui& ui, float width) {
  if (width >= ui.px(kEnoughForBars)) return RowShape::Columns;
  return width >= ui.px(kEnoughForColumns) ? RowShape::FewColumns : RowShape::Stacked;
}

float title_width(const Ui& ui, float width) {
  float used = ui.px(kRowText) + ui.px(kRowEnd);
  const RowShape shape = row_shape(ui, width);
  if (shape != RowShape::Stacked) used += ui.px(kStatusColumn + kMetaColumn) + 2 * ui.unit(token::kSpacingL);
  if (shape == RowShape::Columns) used += ui.px(kBarColumn) + ui.unit(token::kSpacingXl);
  return width - used;
}

/// The objectives of a module under its title, with a tick where they are reached. Returns their height.
float put_objectives(const ModuleRow& row, ImVec2 at, float width, const Page& page, Pass pass) {
  Ui& ui = page.ui;
  const float indent = ui.px(kObjectiveIndent);
  float y = at.y;
  for (const ModuleObjective& objective : row.objectives) {
    y += ui.unit(token::kSpacingXs);
    if (pass == Pass::Draw) {
      const Rect icon{at.x, y, ui.px(token::kControlIconSmall), ui.line_height(Type::Body)};
      ui.icon_in(objective.reached ? "check" : "chevron_right", token::kControlIconSmall, icon,
                 ui.colour(objective.reached ? Colour::Accent : Colour::TextMuted));
      ui.paragraph(Type::Body, {at.x + indent, y}, width - indent, ui.colour(Colour::Text), objective.text,
                   page.lead());
    }
    y += ui.paragraph_height(Type::Body, width - indent, objective.text, page.lead());
  }
  return y - at.y;
}

/// What is listed, and whether the objectives are shown on it.
struct Listed {
  const CatalogueView& view;
  bool objectives = false;
};

/// Height of what stands on a row: the title, the other language, and below them what has no column.
float text_height(const Ui& ui, float width, const ModuleRow& row, const Page& page) {
  const float room = title_width(ui, width);
  const float title = ui.paragraph_height(Type::ReadingStrong, room, row.title.lead, page.lead()) +
                      ui.paragraph_height(Type::Body, room, row.title.other, other(page.lead()));
  return row_shape(ui, width) == RowShape::Stacked ? title + ui.line_height(Type::Body) : title;
}

float objectives_width(const Ui& ui, float width) { return width - ui.px(kRowText) - ui.px(kRowEnd); }

/// Of the row without its objectives.
float head_height(const Ui& ui, float width, const ModuleRow& row, const Page& page) {
  return std::max(ui.px(kRowHeight), text_height(ui, width, row, page) + 2 * ui.unit(token::kSpacingM));
}

float row_height(const Listed& listed, float width, const ModuleRow& row, const Page& page) {
  const float head = head_height(page.ui, width, row, page);
  if (!listed.objectives || row.objectives.empty()) return head;
  const float width_left = objectives_width(page.ui, width);
  return head + put_objectives(row, {0, 0}, width_left, page, Pass::Measure) + page.ui.unit(token::kSpacingM);
}

std::string_view row_icon(const ModuleRow& row) {
  switch (row.state) {
    case ModuleState::Coming:
      return "clock";
    case ModuleState::Broken:
      return "error";
    case ModuleState::Ready:
      break;
  }
  if (row.complete) return "correct";
  return row.progress > 0 ? "partly" : "not_an_answer";
}

Colour row_colour(const ModuleRow& row) {
  if (row.state == ModuleState::Coming) return Colour::TextMuted;
  return row.state == ModuleState::Broken ? Colour::VerdictContradictoryFg : Colour::Accent;
}

/// Level and minutes, then how far one is, each in its column, right of the title.
void draw_columns(const ModuleRow& row, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const RowShape shape = row_shape(ui, rect.w);
  const float line = rect.y + std::round((rect.h - ui.line_height(Type::Body)) / 2);
  const ImU32 status_colour =
      ui.colour(row.state == ModuleState::Broken ? Colour::VerdictContradictoryFg : Colour::TextMuted);
  float right = rect.right() - ui.px(kRowEnd);
  ui.text(Type::Body, {right - ui.text_width(Type::Body, row.status), line}, status_colour, row.status);
  right -= ui.px(kStatusColumn) + ui.unit(token::kSpacingL);
  if (shape == RowShape::Columns) {
    const float bar = ui.px(token::kControlBar);
    if (row.state == ModuleState::Ready) {
      progress_bar(ui, {right - ui.px(kBarColumn), rect.y + std::round((rect.h - bar) / 2), ui.px(kBarColumn), bar},
                   path_of(kScroll, row.id, "progress"), row.status, row.progress);
    }
    right -= ui.px(kBarColumn) + ui.unit(token::kSpacingXl);
  }
  ui.text(Type::Body, {right - ui.px(kMetaColumn), line}, ui.colour(Colour::TextMuted), row.meta);
}

Intent draw_row(const Listed& listed, const ModuleRow& row, const Rect& whole, Corners corners, const Page& page) {
  Ui& ui = page.ui;
  const CatalogueView& view = listed.view;
  const Rect rect{whole.x, whole.y, whole.w, head_height(ui, whole.w, row, page)};
  const std::string id = path_of(kScroll, row.id);
  const std::string value = row.meta.empty() ? row.status : row.meta + ", " + row.status;
  const bool opens = row.state != ModuleState::Coming;
  const std::string_view reason = opens
                                      ? std::string_view(listed.objectives ? row.spoken_objectives : std::string_view())
                                      : std::string_view(view.coming_reason);
  const WidgetState state = list_row(
      ui, whole,
      {.id = id, .label = row.title.lead, .value = value, .enabled = opens, .description = reason, .corners = corners});
  if (!opens && (ui.hovers(rect) || state.focus_shown)) {
    ui.tooltip(rect, view.coming_reason, {}, state.focus_shown);
  }
  const bool stacked = row_shape(ui, rect.w) == RowShape::Stacked;
  const float room = title_width(ui, rect.w);
  const float x = rect.x + ui.px(kRowText);
  float y = rect.y + std::round((rect.h - text_height(ui, rect.w, row, page)) / 2);
  const Rect icon{rect.x + ui.px(kRowIcon), y, ui.px(token::kControlIconMedium), ui.line_height(Type::ReadingStrong)};
  ui.icon_in(row_icon(row), token::kControlIconMedium, icon, ui.colour(row_colour(row)));
  const Colour title = opens ? Colour::Text : Colour::TextMuted;
  y += ui.paragraph(Type::ReadingStrong, {x, y}, room, ui.colour(title), row.title.lead, page.lead());
  y += ui.paragraph(Type::Body, {x, y}, room, ui.colour(Colour::TextMuted), row.title.other, other(page.lead()));
  if (stacked) {
    const std::string line = row.meta.empty() ? row.status : row.meta + " · " + row.status;
    ui.text(Type::Body, {x, y}, ui.colour(Colour::TextMuted), line);
  } else {
    draw_columns(row, rect, page);
  }
  if (listed.objectives)
    put_objectives(row, {x, rect.bottom() - ui.unit(token::kSpacingM)}, objectives_width(ui, rect.w), page, Pass::Draw);
  if (!opens) return {};
  const float size = ui.px(token::kControlIcon);
  ui.icon_in("chevron_right", token::kControlIcon,
             {rect.right() - size - ui.px(token::kSpacingL), rect.y, size, rect.h}, ui.colour(Colour::TextMuted));
  return state.activated ? Intent{GoTo{{Screen::Lesson, row.id, {}}}} : Intent{};
}

/// Below a row, or the head of a track: the way to the attestation of what is completed.
float link_height(const Ui& ui, bool attested) {
  return attested ? ui.line_height(Type::BodyMedium) + ui.unit(token::kSpacingM) : 0.0F;
}

Intent draw_attestation_link(const CatalogueView& view, const std::string& id, ImVec2 at, const Page& page) {
  const std::string widget = path_of(kScroll, id, "attestation");
  if (!link(page.ui, at, {.id = widget, .label = view.attestation})) return {};
  return GoTo{{Screen::Attestation, id, {}}};
}

/// The heading of a track on the left, how much of it is ready on the right when there is room.
float track_head(const TrackView& track, ImVec2 at, float width, const Page& page, Ui* drawn) {
  const Ui& ui = page.ui;
  const float indent = ui.px(token::kControlIconMedium) + ui.unit(token::kSpacingM);
  const float ready = ui.text_width(Type::Body, track.ready);
  const std::string id = path_of(catalogue_track_widget(track.id), "heading");
  const HeadingSpec spec{.id = id,
                         .lead = track.title.lead,
                         .other = track.title.other,
                         .type = Type::Heading,
                         .other_type = Type::Body,
                         .lead_language = page.lead()};
  const bool beside = width - indent - ready - ui.unit(token::kSpacingXl) >= ui.px(kEnoughForColumns) / 2;
  const float room = width - indent - (beside ? ready + ui.unit(token::kSpacingXl) : 0);
  const float height = heading_height(ui, room, spec);
  const std::string below = beside ? track.audience : track.audience + " · " + track.ready;
  const float audience = ui.paragraph_height(Type::Body, width - indent, below, page.lead());
  if (drawn != nullptr) {
    drawn->icon_in(track.icon, token::kControlIconMedium,
                   {at.x, at.y, ui.px(token::kControlIconMedium), ui.line_height(Type::Heading)},
                   ui.colour(Colour::Accent));
    heading(*drawn, {at.x + indent, at.y}, room, spec);
    const ImU32 muted = ui.colour(Colour::TextMuted);
    drawn->paragraph(Type::Body, {at.x + indent, at.y + height}, width - indent, muted, below, page.lead());
    const float down = ui.baseline(Type::Heading) - ui.baseline(Type::Body);
    if (beside) drawn->text(Type::Body, {at.x + width - ready, at.y + down}, muted, track.ready);
    drawn->say(path_of(catalogue_track_widget(track.id), "audience"), Role::Text, track.audience + ". " + track.ready,
               {at.x, at.y + height, width, audience});
  }
  return height + audience;
}

float track_height(const Listed& listed, const TrackView& track, float width, const Page& page) {
  float height = track_head(track, {0, 0}, width, page, nullptr) + page.ui.unit(token::kSpacingM);
  height += link_height(page.ui, track.attested);
  for (const ModuleRow& row : track.modules) {
    height += row_height(listed, width, row, page) + link_height(page.ui, row.attested);
  }
  return height;
}

Intent draw_track(const Listed& listed, const TrackView& track, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float height = track_height(listed, track, width, page);
  ui.say(catalogue_track_widget(track.id), Role::Block, track.title.lead, {at.x, at.y, width, height});
  float y = at.y + track_head(track, at, width, page, &ui) + ui.unit(token::kSpacingM);
  Intent intent;
  if (track.attested) {
    const float indent = ui.px(token::kControlIconMedium) + ui.unit(token::kSpacingM);
    ask(intent, draw_attestation_link(listed.view, track.id, {at.x + indent, y - ui.unit(token::kSpacingM)}, page));
    y += link_height(ui, true);
  }
  const Rect list{at.x, y, width, at.y + height - y};
  card(ui, list);
  for (std::size_t i = 0; i < track.modules.size(); ++i) {
    const ModuleRow& row = track.modules[i];
    const Rect rect{at.x, y, width, row_height(listed, width, row, page)};
    ask(intent, draw_row(listed, row, rect, corners_of(Axis::Vertical, i, track.modules.size()), page));
    y = rect.bottom();
    if (row.attested) {
      ask(intent, draw_attestation_link(listed.view, row.id, {at.x + ui.px(kRowText), y}, page));
      y += link_height(ui, true);
    }
    if (i + 1 < track.modules.size()) ui.hairline(at.x, y, width, ui.colour(Colour::Border));
  }
  ui.outline(list, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
  return intent;
}

/// Something is wrong with the course as a whole: said in one line, with the way to the details.
float draw_problems(const CatalogueView& view, ImVec2 at, float width, const Page& page, Intent& intent) {
  Ui& ui = page.ui;
  const float padding = ui.unit(token::kSpacingM);
  const float icon = ui.px(token::kControlIconMedium);
  const float x = at.x + padding + icon + padding;
  const float room = at.x + width - padding - x;
  const float text = ui.paragraph_height(Type::Body, room, view.problems, page.lead());
  const Rect box{at.x, at.y, width, text + ui.line_height(Type::BodyMedium) + 2 * padding};
  const ToneColours tone = tone_of(course::Tone::Warning);
  tone_box(ui, box, tone);
  ui.icon_in("warning", token::kControlIconMedium, {at.x + padding, at.y + padding, icon, ui.line_height(Type::Body)},
             ui.colour(tone.fg));
  ui.say("catalogue/problems", Role::Text, view.problems, {x, at.y + padding, room, text});
  ui.paragraph(Type::Body, {x, at.y + padding}, room, ui.colour(Colour::Text), view.problems, page.lead());
  const std::string details = page.text("catalogue/show_problems");
  if (link(ui, {x, at.y + padding + text}, {.id = "catalogue/problems/show", .label = details})) {
    ask(intent, GoTo{{Screen::CourseError, {}, {}}});
  }
  return box.h;
}

/// The title, and how much there is in the course on the right of its last line.
float draw_head(const CatalogueView& view, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float summary = ui.text_width(Type::Body, view.summary);
  const float height = heading(ui, at, width - summary - ui.unit(token::kSpacingXl),
                               {.id = "catalogue/title",
                                .lead = view.title.lead,
                                .other = view.title.other,
                                .type = Type::Display,
                                .other_type = Type::Subtitle,
                                .below = true,
                                .lead_language = page.lead()});
  const float line = ui.line_height(Type::Body);
  const Rect rect{at.x + width - summary, at.y + height - line - ui.unit(token::kSpacingXxs), summary, line};
  ui.say("catalogue/summary", Role::Text, view.summary, rect);
  ui.text(Type::Body, {rect.x, rect.y}, ui.colour(Colour::TextMuted), view.summary);
  return height;
}

/// Shows or hides what each module is for. Returns its height.
float draw_objectives_switch(CatalogueState& state, ImVec2 at, const Page& page) {
  Ui& ui = page.ui;
  const std::string label =
      page.text(state.objectives_shown ? "catalogue/hide_objectives" : "catalogue/show_objectives");
  const ButtonSpec spec{.id = "catalogue/objectives",
                        .label = label,
                        .style = ButtonStyle::Quiet,
                        .icon = state.objectives_shown ? "chevron_up" : "chevron_down",
                        .small = true};
  if (button(ui, at, spec)) {
    state.objectives_shown = !state.objectives_shown;
    ui.wake_in(0);
  }
  return button_size(ui, spec).y;
}

}  // namespace

std::string catalogue_track_widget(const std::string& track) { return path_of(kScroll, "track", track); }

std::string focus_of_catalogue(const CatalogueView& view, const std::string& last_module) {
  if (view.next && (last_module.empty() || last_module == view.next->row.id)) return std::string(kCatalogueContinue);
  for (const TrackView& track : view.tracks) {
    for (const ModuleRow& row : track.modules) {
      if (row.id == last_module) return path_of(kScroll, row.id);
    }
  }
  return view.next ? std::string(kCatalogueContinue) : std::string();
}

Intent draw_catalogue(const CatalogueView& view, CatalogueState& state, const Page& page) {
  Ui& ui = page.ui;
  const Rect column = column_layout(page.frame, Columns::Catalogue).main;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kScroll, page.frame.content);
  float y = top + ui.unit(kPageTop);
  const float gap = ui.unit(token::kSpacingXl);
  y += draw_head(view, {column.x, y}, column.w, page) + gap;
  if (!view.problems.empty()) y += draw_problems(view, {column.x, y}, column.w, page, intent) + gap;
  if (view.next) {
    const Rect hero{column.x, y, column.w, catalogue_hero_height(view, column.w, page)};
    ask(intent, draw_catalogue_hero(view, hero, page));
    y = hero.bottom() + gap;
  }
  y += draw_objectives_switch(state, {column.x, y}, page) + ui.unit(token::kSpacingS);
  const Listed listed{view, state.objectives_shown};
  for (const TrackView& track : view.tracks) {
    ask(intent, draw_track(listed, track, {column.x, y}, column.w, page));
    y += track_height(listed, track, column.w, page) + ui.unit(token::kSpacingXxl);
  }
  ui.end_scroll(y - top + ui.unit(kPageBottom - token::kSpacingXxl));
  return intent;
}

}  // namespace passerelle::ui
