#include "ui/screens/home.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/bridge.h"
#include "ui/screens/cards.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kHeroPadding = 28;
constexpr float kHeroHeight = 232;
constexpr float kHeroBar = 168;
constexpr float kHeroText = 190;  ///< least width beside the bridge
constexpr float kHeroBridge = 256;
constexpr float kCardPadding = 24;
constexpr float kProgressPadding = 20;
constexpr float kProgressGap = 11;
constexpr float kHeadingGap = 10;
constexpr float kRingGap = 22;
constexpr float kGoalBar = 116;  ///< as wide as the ring
constexpr float kGoalIndent = 24;
constexpr float kRowHeight = 72;
constexpr float kRowIcon = 22;  ///< left edge of the icon of a row
constexpr float kRowText = 58;  ///< left edge of its text
constexpr float kRowEnd = 44;   ///< from the status to the right edge
constexpr float kBarColumn = 200;
constexpr float kStatusColumn = 116;
constexpr float kEnoughForColumns = 620;

// --- Where to go on

/// Width that the text has: beside the bridge when both have room.
float hero_room(const Ui& ui, float width) {
  const float room = width - 2 * ui.unit(kHeroPadding);
  const float beside = room - ui.unit(kHeroBridge) - ui.unit(kHeroPadding);
  return beside >= ui.px(kHeroText) + ui.px(kHeroBar) / 2 ? beside : room;
}

void put_next(Column& column, const HomeNext& next, Intent& intent) {
  const Language lead = column.page.lead();
  column.put_text("home/next/caption", Type::Caption, Colour::TextMuted, next.caption, lead);
  column.skip(token::kSpacingXs);
  column.put_heading({.id = "home/next/title",
                      .lead = next.title.lead,
                      .other = next.title.other,
                      .other_type = Type::Reading,
                      .below = true,
                      .lead_language = lead});
  if (!next.text.empty()) {
    column.skip(token::kSpacingS);
    column.put_text("home/next/text", Type::Body, Colour::Text, next.text, lead);
  }
  column.skip(token::kSpacingL);
  if (!next.where.empty()) {
    put_bar(column, "home/next/progress", next.where, next.share, column.ui().px(kHeroBar));
    column.skip(token::kSpacingXl);
  }
  std::vector<ButtonSpec> buttons{
      {.id = kHomeNext, .label = next.action, .style = ButtonStyle::Filled, .icon = next.icon}};
  if (!next.outline.empty()) {
    buttons.push_back({.id = "home/next/outline", .label = next.outline, .style = ButtonStyle::Quiet});
  }
  if (const auto pressed = column.put_buttons(buttons)) {
    ask(intent, GoTo{*pressed == 0 ? next.place : next.outline_place});
  }
}

void put_hero(Column& column, const HomeNext& next, float least, Intent& intent) {
  const Ui& ui = column.ui();
  const float room = hero_room(ui, column.width);
  const float padding = ui.unit(kHeroPadding);
  const Rect box = put_on_card(column, {padding, padding}, least, [&](Column& inner) {
    Column text = inner.part(0, room);
    put_next(text, next, intent);
    inner.y = text.y;
  });
  if (!column.drawing() || room == column.width - 2 * padding) return;
  const float scale = ui.display_scale() * kHeroBridge / kBridgeWidth;
  draw_bridge(column.ui().draw(), box.right() - padding - kBridgeWidth * scale,
              box.y + std::round((box.h - kBridgeHeight * scale) / 2), ui.colour(Colour::Decoration), scale);
}

// --- How far one is

float figure_gap(const Ui& ui) { return ui.unit(token::kSpacingXs) + ui.unit(token::kSpacingXxs); }

float figures_width(const Ui& ui, const HomeProgress& progress) {
  float width = 0;
  for (const HomeFigure& one : progress.figures) {
    width = std::max(width,
                     ui.text_width(Type::Heading, one.figure) + figure_gap(ui) + ui.text_width(Type::Body, one.rest));
  }
  return width;
}

void put_figure(Column& column, const HomeFigure& figure, std::size_t index) {
  Ui& ui = column.ui();
  const float line = ui.line_height(Type::Heading);
  if (column.drawing()) {
    const std::string id = path_of("home/progress", std::to_string(index));
    ui.say(id, Role::Text, figure.figure + " " + figure.rest, {column.x, column.y, column.width, line});
    ui.text(Type::Heading, {column.x, column.y}, ui.colour(Colour::Text), figure.figure);
    const float down = ui.baseline(Type::Heading) - ui.baseline(Type::Body);
    ui.text(Type::Body, {column.x + ui.text_width(Type::Heading, figure.figure) + figure_gap(ui), column.y + down},
            ui.colour(Colour::TextMuted), figure.rest);
  }
  column.y += line;
}

void put_ring_and_figures(Column& column, const HomeProgress& progress) {
  Ui& ui = column.ui();
  const float ring = ring_width(ui, RingSize::Large);
  const float top = column.y;
  if (column.drawing()) {
    progress_ring(ui, {column.x, top},
                  {.id = "home/progress/ring",
                   .label = progress.of_ideas,
                   .figure = progress.percent,
                   .caption = progress.of_ideas,
                   .share = progress.mastered,
                   .faint = progress.share});
  }
  const float indent = ring + ui.unit(kRingGap);
  const bool beside = column.width - indent >= figures_width(ui, progress);
  const float step = ui.unit(token::kSpacingM);
  const auto count = static_cast<float>(progress.figures.size());
  const float height = count * ui.line_height(Type::Heading) + (count - 1) * step;
  Column figures = beside ? column.part(indent, column.width - indent) : column.part(0, column.width);
  figures.y = beside ? top + std::max(0.0F, std::round((ring - height) / 2)) : top + ring + step;
  for (std::size_t i = 0; i < progress.figures.size(); ++i) {
    put_figure(figures, progress.figures[i], i);
    figures.y += step;
  }
  column.y = std::max(top + ring, figures.y - step);
}

/// A quiet line: how far one is today, or that it is done.
void put_goal(Column& column, const HomeGoal& goal) {
  if (goal.reached) {
    column.put_icon_text({.id = "home/progress/goal",
                          .icon = "check",
                          .text = goal.text,
                          .colour = Colour::TextMuted,
                          .indent = kGoalIndent,
                          .language = column.page.lead()});
  } else {
    put_bar(column, "home/progress/goal", goal.text, goal.share, column.ui().px(kGoalBar));
  }
}

void put_progress(Column& column, const HomeProgress& progress, float least) {
  const float padding = column.ui().unit(kProgressPadding);
  put_on_card(column, {padding, padding}, least, [&](Column& inner) {
    put_title_line(inner, {.id = "home/progress", .title = progress.title});
    inner.skip(kProgressGap);
    put_ring_and_figures(inner, progress);
    inner.skip(token::kSpacingM);
    inner.put_hairline(Colour::Border);
    inner.skip(token::kSpacingS);
    if (progress.goal) put_goal(inner, *progress.goal);
    if (progress.last_session.empty()) return;
    if (progress.goal) inner.skip(token::kSpacingXs);
    inner.put_text("home/progress/last", Type::Body, Colour::TextMuted, progress.last_session, inner.page.lead());
  });
}

// --- Tracks

struct TrackRow {
  const Page& page;
  const HomeTrack& track;
  float width;

  const Ui& ui() const { return page.ui; }
  bool in_columns() const { return width >= ui().px(kEnoughForColumns); }
  float text_room() const {
    float used = ui().px(kRowText) + ui().px(kRowEnd);
    if (in_columns()) used += ui().px(kBarColumn + kStatusColumn) + ui().unit(token::kSpacingL);
    return width - used;
  }
  float title_height() const {
    return ui().paragraph_height(Type::ReadingStrong, text_room(), track.title.lead, page.lead()) +
           ui().paragraph_height(Type::Body, text_room(), track.title.other, other(page.lead()));
  }
  float text_height() const {
    if (in_columns()) return title_height();
    return title_height() + ui().line_height(Type::Body) + ui().unit(token::kSpacingXs);
  }
  float height() const { return std::max(ui().px(kRowHeight), text_height() + 2 * ui().unit(token::kSpacingM)); }
};

/// The segments and the status: each in its column, or on one line under the title.
void draw_track_figures(const TrackRow& row, const Rect& rect, float x, float below, const std::string& id) {
  Ui& ui = row.page.ui;
  const float bar = ui.px(token::kControlBar);
  const float line = ui.line_height(Type::Body);
  const float status = ui.text_width(Type::Body, row.track.status);
  const float right = rect.right() - ui.px(kRowEnd);
  const float y = row.in_columns() ? rect.y + std::round((rect.h - line) / 2) : below;
  const float width = row.in_columns() ? ui.px(kBarColumn)
                                       : std::min(ui.px(kBarColumn), right - x - status - ui.unit(token::kSpacingL));
  const float bar_x = row.in_columns() ? right - ui.px(kStatusColumn) - width : x;
  const float status_x = row.in_columns() ? right - status : bar_x + width + ui.unit(token::kSpacingL);
  progress_parts(ui, {bar_x, y + std::round((line - bar) / 2), width, bar}, path_of(id, "progress"),
                 row.track.title.lead, row.track.status, row.track.modules);
  ui.text(Type::Body, {status_x, y}, ui.colour(Colour::TextMuted), row.track.status);
}

bool draw_track(const TrackRow& row, const Rect& rect, Corners corners) {
  Ui& ui = row.page.ui;
  const std::string id = path_of("home/track", row.track.id);
  const WidgetState state =
      list_row(ui, rect, {.id = id, .label = row.track.title.lead, .value = row.track.status, .corners = corners});
  const float x = rect.x + ui.px(kRowText);
  float y = rect.y + std::round((rect.h - row.text_height()) / 2);
  ui.icon_in(row.track.icon, token::kControlIconMedium,
             {rect.x + ui.px(kRowIcon), rect.y, ui.px(token::kControlIconMedium), rect.h}, ui.colour(Colour::Accent));
  y += ui.paragraph(Type::ReadingStrong, {x, y}, row.text_room(), ui.colour(Colour::Text), row.track.title.lead,
                    row.page.lead());
  y += ui.paragraph(Type::Body, {x, y}, row.text_room(), ui.colour(Colour::TextMuted), row.track.title.other,
                    other(row.page.lead()));
  draw_track_figures(row, rect, x, y + ui.unit(token::kSpacingXs), id);
  const float icon = ui.px(token::kControlIcon);
  ui.icon_in("chevron_right", token::kControlIcon,
             {rect.right() - icon - ui.unit(token::kSpacingL), rect.y, icon, rect.h}, ui.colour(Colour::TextMuted));
  return state.activated;
}

/// The heading of the list with the way to all modules on its right edge.
void put_tracks_head(Column& column, const HomeView& view, Intent& intent) {
  Ui& ui = column.ui();
  const float top = column.y;
  const float width = ui.text_width(Type::BodyMedium, view.all_modules);
  Column title = column.part(0, column.width - width - ui.unit(token::kSpacingL));
  title.put_heading(
      {.id = "home/tracks", .lead = view.tracks_title, .type = Type::Heading, .lead_language = column.page.lead()});
  const ImVec2 at{column.x + column.width - width, top + ui.baseline(Type::Heading) - ui.baseline(Type::BodyMedium)};
  if (column.drawing() && link(ui, at, {.id = "home/tracks/all", .label = view.all_modules})) {
    ask(intent, GoTo{{Screen::Catalogue, {}, {}}});
  }
  column.y = title.y;
}

void put_tracks(Column& column, const HomeView& view, Intent& intent) {
  Ui& ui = column.ui();
  put_tracks_head(column, view, intent);
  column.skip(kHeadingGap);
  const float top = column.y;
  for (const HomeTrack& track : view.tracks) column.y += TrackRow{column.page, track, column.width}.height();
  if (!column.drawing()) return;
  const Rect list{column.x, top, column.width, column.y - top};
  card(ui, list);
  float y = top;
  for (std::size_t i = 0; i < view.tracks.size(); ++i) {
    const TrackRow row{column.page, view.tracks[i], column.width};
    const Rect rect{column.x, y, column.width, row.height()};
    if (draw_track(row, rect, corners_of(Axis::Vertical, i, view.tracks.size()))) {
      ask(intent, GoTo{{Screen::Catalogue, {}, view.tracks[i].id}});
    }
    y = rect.bottom();
    if (i + 1 < view.tracks.size()) ui.hairline(list.x, y, list.w, ui.colour(Colour::Border));
  }
  ui.outline(list, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
}

// --- Due for review

void put_due(Column& column, const HomeDue& due, float bottom, Intent& intent) {
  Ui& ui = column.ui();
  put_title_line(column, {.id = "home/due", .title = due.title, .note = due.about, .type = Type::Heading});
  column.skip(kHeadingGap);
  const float least = std::max(0.0F, bottom - column.y);
  const float padding = ui.unit(kCardPadding);
  const ButtonSpec review{
      .id = "home/due/review", .label = due.action, .icon = "review", .min_width = column.width - 2 * padding};
  const float button_top = bottom - padding - button_size(ui, review).y;
  put_on_card(column, {padding, padding}, least, [&](Column& inner) {
    for (std::size_t i = 0; i < due.rows.size(); ++i)
      put_due_question(inner, "home/due", i, due.rows[i].prompt, due.rows[i].meta);
    inner.put_text("home/due/text", Type::Body, Colour::TextMuted, due.text, inner.page.lead());
    if (due.action.empty()) return;
    inner.skip(token::kSpacingL);
    inner.y = std::max(inner.y, button_top);
    const std::array<ButtonSpec, 1> buttons{review};
    if (inner.put_buttons(buttons)) ask(intent, GoTo{{Screen::Review, {}, {}}});
  });
}

// --- Bookmarks

void put_bookmarks(Column& column, const HomeView& view, Intent& intent) {
  const Language lead = column.page.lead();
  put_title_line(column, {.id = "home/bookmarks", .title = view.bookmarks_title, .type = Type::Heading});
  for (std::size_t i = 0; i < view.bookmarks.size(); ++i) {
    const HomeBookmark& one = view.bookmarks[i];
    const std::string id = path_of("home/bookmarks", std::to_string(i));
    column.skip(kHeadingGap);
    const std::vector<course::Paragraph> title{
        {.inlines = {{course::InlineStyle::Plain, one.title, "block:" + one.place.block}}}};
    const RichTextResult text =
        column.put_rich(title, {.id = id, .type = Type::Body, .language = lead, .register_text = false});
    if (!text.pressed.empty()) ask(intent, GoTo{one.place});
    column.put_text(path_of(id, "module"), Type::Caption, Colour::TextMuted, one.module, lead);
  }
}

void put_head(Column& column, const HomeView& view) {
  column.put_heading(
      {.id = "home/title", .lead = view.title, .type = Type::Display, .lead_language = column.page.lead()});
  column.skip(token::kSpacingXxs);
  column.put_text("home/summary", Type::Reading, Colour::TextMuted, view.summary, column.page.lead());
}

/// Two columns whose cards end on the same lines; the side cards below the others when there is no room beside them.
struct Tops {
  float first = 0;   ///< of the hero and of the progress card
  float second = 0;  ///< of the headings under them
  float least = 0;   ///< height of the first cards
  float bottom = 0;  ///< of the last cards; 0: each its own
};

Tops tops_of(const HomeView& view, const ColumnLayout& layout, float y, const Page& page) {
  Intent none;
  Tops tops{y, 0, page.ui.px(kHeroHeight), 0};
  Column side{page, 0, y, layout.side.w, Pass::Measure};
  Column main{page, 0, y, layout.main.w, Pass::Measure};
  put_hero(main, view.next, tops.least, none);
  put_progress(side, view.progress, tops.least);
  tops.least = std::max(main.y, side.y) - y;
  tops.second = y + tops.least + page.ui.unit(token::kSpacingXl);
  main.y = tops.second;
  put_tracks(main, view, none);
  tops.bottom = main.y;
  return tops;
}

}  // namespace

Intent draw_home(const HomeView& view, const Page& page) {
  Ui& ui = page.ui;
  const ColumnLayout layout = column_layout(page.frame, Columns::Home);
  const bool folded = layout.side.w <= 0;
  const float gap = ui.unit(token::kSpacingXl);
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kHomeScroll, page.frame.content);
  Column column{page, layout.main.x, top + ui.unit(kPageTop), layout.main.w};
  put_head(column, view);
  column.y += gap;
  const Tops tops = folded ? Tops{} : tops_of(view, layout, column.y, page);
  Column side{page, layout.side.x, column.y, layout.side.w};
  put_hero(column, view.next, tops.least, intent);
  column.y += gap;
  put_tracks(column, view, intent);
  if (folded) {
    side.x = column.x;
    side.width = column.width;
    side.y = column.y + gap;
  } else {
    ui.begin_region("side");
  }
  put_progress(side, view.progress, tops.least);
  side.y = folded ? side.y + gap : tops.second;
  put_due(side, view.due, tops.bottom, intent);
  if (!view.bookmarks.empty()) {
    side.y += gap;
    put_bookmarks(side, view, intent);
  }
  ui.end_scroll(std::max(column.y, side.y) - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
