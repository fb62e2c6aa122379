// What one chooses before an interview, the one that is under way, and those that were.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/screens/bridge.h"
#include "ui/screens/interview_parts.h"

namespace passerelle::ui {
namespace {

constexpr std::array<int, 4> kCounts{3, 5, 8, 12};
constexpr std::array<int, 4> kTimes{60, 120, 180, 0};
constexpr float kRowPadding = 16;
constexpr float kEmptyTop = 64;

struct StartDrawing {
  const InterviewStartView& view;
  InterviewState& state;
  const Page& page;
  Intent intent = {};

  const InterviewTrack& track() const {
    const auto index = static_cast<std::size_t>(std::max(0, state.track));
    return view.tracks[std::min(index, view.tracks.size() - 1)];
  }
};

void put_under_way(StartDrawing& drawing, Column& column) {
  if (drawing.view.under_way.empty()) return;
  const Page& page = drawing.page;
  const std::string go_on = page.text("interview/continue");
  const std::string end = page.text("interview/end");
  const std::array<ButtonSpec, 2> buttons{{
      {.id = kInterviewContinue, .label = go_on, .style = ButtonStyle::Filled, .icon = "play"},
      {.id = "interview/end", .label = end, .style = ButtonStyle::Quiet},
  }};
  put_on_card(column, token::kSpacingXl, [&](Column& inner) {
    inner.put_heading({.id = "interview/under_way/title",
                       .lead = page.text("interview/under_way_title"),
                       .type = Type::Heading,
                       .lead_language = page.lead()});
    inner.skip(token::kSpacingXs);
    inner.put_text("interview/under_way", Type::Body, Colour::TextMuted, drawing.view.under_way, page.lead());
    inner.skip(token::kSpacingM);
    const auto pressed = inner.put_buttons(buttons);
    if (pressed == 0U) ask(drawing.intent, OnPage{ContinueInterview{}});
    if (pressed == 1U) ask(drawing.intent, OnPage{EndInterview{}});
  });
  column.skip(token::kSpacingXl);
}

float track_row_height(const Ui& ui, float width, const InterviewTrack& track, const Page& page) {
  const float room =
      width - 2 * ui.unit(kRowPadding) - ui.text_width(Type::Body, track.questions) - ui.unit(token::kSpacingXl);
  const float text = ui.paragraph_height(Type::BodyMedium, room, track.title.lead, page.lead()) +
                     ui.paragraph_height(Type::Caption, room, track.title.other, other(page.lead()));
  return std::max(ui.px(token::kControlRowHeightLarge), text + 2 * ui.unit(token::kSpacingS));
}

/// True when it was chosen now.
bool draw_track_row(const InterviewTrack& track, bool selected, const Rect& rect, std::size_t index, Corners corners,
                    const Page& page) {
  Ui& ui = page.ui;
  const std::string id = path_of("interview/track", std::to_string(index));
  const WidgetState row = list_row(ui, rect,
                                   {.id = id,
                                    .label = track.title.lead,
                                    .value = selected ? "selected" : "",
                                    .selected = selected,
                                    .description = track.questions,
                                    .corners = corners});
  const float right = ui.text_width(Type::Body, track.questions);
  const float room = rect.w - 2 * ui.unit(kRowPadding) - right - ui.unit(token::kSpacingXl);
  const float x = rect.x + ui.unit(kRowPadding);
  const float text = ui.paragraph_height(Type::BodyMedium, room, track.title.lead, page.lead()) +
                     ui.paragraph_height(Type::Caption, room, track.title.other, other(page.lead()));
  float y = rect.y + std::round((rect.h - text) / 2);
  y += ui.paragraph(Type::BodyMedium, {x, y}, room, ui.colour(Colour::Text), track.title.lead, page.lead());
  ui.paragraph(Type::Caption, {x, y}, room, ui.colour(Colour::TextMuted), track.title.other, other(page.lead()));
  const float middle = rect.y + std::round((rect.h - ui.line_height(Type::Body)) / 2);
  ui.text(Type::Body, {rect.right() - ui.unit(kRowPadding) - right, middle}, ui.colour(Colour::TextMuted),
          track.questions);
  return row.activated && !selected;
}

void put_tracks(StartDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  const std::vector<InterviewTrack>& tracks = drawing.view.tracks;
  const std::string label = page.text("interview/choose_track");
  column.put_text("interview/track/label", Type::BodyStrong, Colour::Text, label, page.lead());
  column.skip(token::kSpacingS);
  float height = 0;
  for (const InterviewTrack& track : tracks) height += track_row_height(ui, column.width, track, page);
  const Rect list{column.x, column.y, column.width, height};
  card(ui, list);
  ui.begin_group("interview/track", Axis::Vertical);
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    const Rect rect{column.x, column.y, column.width, track_row_height(ui, column.width, tracks[i], page)};
    const bool selected = &drawing.track() == &tracks[i];
    if (draw_track_row(tracks[i], selected, rect, i, corners_of(Axis::Vertical, i, tracks.size()), page)) {
      drawing.state.track = static_cast<int>(i);
      ui.wake_in(0);
    }
    column.y = rect.bottom();
    if (i + 1 < tracks.size()) ui.hairline(column.x, column.y, column.width, ui.colour(Colour::Border));
  }
  ui.end_group();
  ui.outline(list, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
}

/// A choice with its label above.
struct Choice {
  std::string label;
  SegmentedSpec spec;
  int& chosen;
};

ImVec2 choice_size(const Ui& ui, const Choice& choice) {
  const ImVec2 options = segmented_size(ui, choice.spec);
  const float label = ui.text_width(Type::BodyStrong, choice.label);
  return {std::max(options.x, label), ui.line_height(Type::BodyStrong) + ui.px(token::kSpacingS) + options.y};
}

void draw_choice(Ui& ui, ImVec2 at, Choice& choice, Language lead) {
  const float width = choice_size(ui, choice).x;
  ui.paragraph(Type::BodyStrong, at, width, ui.colour(Colour::Text), choice.label, lead);
  choice.spec.label = choice.label;
  choice.spec.selected = choice.chosen;
  at.y += ui.line_height(Type::BodyStrong) + ui.px(token::kSpacingS);
  if (const auto now = segmented(ui, at, choice.spec)) {
    choice.chosen = *now;
    ui.wake_in(0);
  }
}

/// Side by side where they have room, so that "Start" is seen without scrolling; otherwise one below the other.
void put_beside(Column& column, std::array<Choice, 2> choices) {
  Ui& ui = column.ui();
  const ImVec2 first = choice_size(ui, choices[0]);
  const ImVec2 second = choice_size(ui, choices[1]);
  const float indent = first.x + ui.px(token::kSpacingXxl);
  const bool beside = indent + second.x <= column.width;
  column.skip(token::kSpacingXl);
  draw_choice(ui, {column.x, column.y}, choices[0], column.page.lead());
  if (!beside) {
    column.y += first.y;
    column.skip(token::kSpacingXl);
  }
  draw_choice(ui, {column.x + (beside ? indent : 0), column.y}, choices[1], column.page.lead());
  column.y += beside ? std::max(first.y, second.y) : second.y;
}

void put_choices(StartDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  SegmentedSpec counts{.id = "interview/count", .label = {}, .options = {}};
  for (const int count : kCounts) counts.options.push_back(std::to_string(count));
  SegmentedSpec times{.id = "interview/time", .label = {}, .options = {}};
  for (const int seconds : kTimes) {
    times.options.push_back(seconds > 0 ? time_used(seconds, page.speech) : page.text("interview/no_limit"));
  }
  put_beside(column, {{{page.text("interview/choose_count"), std::move(counts), drawing.state.count},
                       {page.text("interview/choose_time"), std::move(times), drawing.state.time}}});
  if (kTimes[static_cast<std::size_t>(drawing.state.time)] == 0) return;
  column.skip(token::kSpacingL);
  const std::string label = page.text("interview/extra_time");
  const std::string hint = page.text("interview/extra_time_hint");
  const ToggleSpec extra{.id = "interview/extra_time", .label = label, .hint = hint, .on = drawing.state.extra_time};
  if (toggle(page.ui, {column.x, column.y}, column.width, extra, page.lead())) {
    drawing.state.extra_time = !drawing.state.extra_time;
    page.ui.wake_in(0);
  }
  column.y += toggle_height(page.ui, column.width, extra, page.lead());
}

void put_start(StartDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  const bool free = drawing.view.under_way.empty();
  column.skip(token::kSpacingXl);
  const std::string label = page.text("interview/start");
  const std::array<ButtonSpec, 1> buttons{{{.id = kInterviewStart,
                                            .label = label,
                                            .style = free ? ButtonStyle::Filled : ButtonStyle::Secondary,
                                            .icon = "play",
                                            .enabled = free}}};
  const bool pressed = column.put_buttons(buttons).has_value();
  if (!free) {
    column.skip(token::kSpacingS);
    column.put_text("interview/start/reason", Type::Caption, Colour::TextMuted, page.text("interview/start_reason"),
                    page.lead());
    return;
  }
  const InterviewState& state = drawing.state;
  if (pressed) {
    ask(drawing.intent, OnPage{StartInterview{drawing.track().id, kCounts[static_cast<std::size_t>(state.count)],
                                              kTimes[static_cast<std::size_t>(state.time)], state.extra_time}});
  }
}

/// There is nothing to ask: what is safe, and where to go.
void put_nothing(StartDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  Ui& ui = page.ui;
  column.skip(kEmptyTop);
  if (column.width >= ui.unit(kBridgeWidth)) {
    draw_bridge(ui.draw(), column.x, column.y, ui.colour(Colour::ChartFragile), ui.display_scale());
    column.skip(kBridgeHeight + token::kSpacingXl);
  }
  column.put_heading(
      {.id = "interview/nothing", .lead = page.text("interview/nothing_title"), .lead_language = page.lead()});
  column.skip(token::kSpacingS);
  column.put_text("interview/nothing/text", Type::Reading, Colour::TextMuted, page.text("interview/nothing_text"),
                  page.lead());
  column.skip(token::kSpacingL);
  const std::string label = page.text("interview/nothing_action");
  const std::array<ButtonSpec, 1> buttons{
      {{.id = "interview/modules", .label = label, .style = ButtonStyle::Filled, .icon = "learn"}}};
  if (column.put_buttons(buttons)) ask(drawing.intent, GoTo{{Screen::Catalogue, {}, {}}});
}

void put_form(StartDrawing& drawing, Column& column) {
  const Page& page = drawing.page;
  const Pair& title = drawing.view.title;
  column.put_heading({.id = "interview/title",
                      .lead = title.lead,
                      .other = title.other,
                      .type = Type::Display,
                      .other_type = Type::Subtitle,
                      .below = true,
                      .lead_language = page.lead()});
  column.skip(token::kSpacingS);
  column.put_text("interview/intro", Type::Reading, Colour::TextMuted, page.text("interview/intro"), page.lead());
  column.skip(token::kSpacingXl);
  put_under_way(drawing, column);
  put_tracks(drawing, column);
  put_choices(drawing, column);
  put_start(drawing, column);
}

}  // namespace

std::span<const int> interview_counts() { return kCounts; }

std::span<const int> interview_times() { return kTimes; }

Intent draw_interview_start(const InterviewStartView& view, InterviewState& state, const Page& page) {
  Ui& ui = page.ui;
  StartDrawing drawing{view, state, page};
  const ColumnLayout layout = column_layout(page.frame, Columns::Interview);
  ui.begin_region("main");
  const float top = ui.begin_scroll(kInterviewScroll, page.frame.content);
  Column main{page, layout.main.x, top, layout.main.w};
  main.skip(kPageTop);
  if (view.tracks.empty()) {
    put_nothing(drawing, main);
  } else {
    put_form(drawing, main);
  }
  const bool folded = layout.side.w <= 0;
  Column side = folded ? main : Column{page, layout.side.x, top, layout.side.w};
  if (!folded) ui.begin_region("side");
  side.skip(folded ? token::kSpacingXxl : kPageTop);
  if (!view.tracks.empty()) put_how(side);
  if (!view.tracks.empty() || !view.earlier.empty()) {
    side.skip(token::kSpacingXl);
    put_earlier(side, view.earlier, drawing.intent);
  }
  ui.end_scroll(std::max(main.y, side.y) - top + ui.unit(kPageBottom));
  return drawing.intent;
}

}  // namespace passerelle::ui
