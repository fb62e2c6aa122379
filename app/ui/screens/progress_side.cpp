#include <algorithm>
#include <cmath>

#include "ui/screens/progress_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPadding = 22;
constexpr float kBarsHeight = 76;

/// A label on the left and its figure on the right edge, on one line where both have room.
void put_figure(Column& column, std::string_view id, const std::string& label, const std::string& figure, Type type) {
  Ui& ui = column.ui();
  const float width = ui.text_width(Type::Caption, figure);
  const float room = column.width - width - ui.unit(token::kSpacingM);
  const Language lead = column.page.lead();
  const float height = ui.paragraph_height(type, room, label, lead);
  if (column.drawing()) {
    if (!id.empty()) ui.say(id, Role::Text, label, {column.x, column.y, column.width, height}, figure);
    ui.paragraph(type, {column.x, column.y}, room, ui.colour(Colour::Text), label, lead);
    const float y = column.y + ui.baseline(type) - ui.baseline(Type::Caption);
    ui.text(Type::Caption, {column.x + column.width - width, y}, ui.colour(Colour::TextMuted), figure);
  }
  column.y += height;
}

void put_readiness(Column& column, const ReadinessView& readiness) {
  put_title_line(column, {.id = "progress/readiness", .title = readiness.title});
  column.skip(token::kSpacingM);
  Ui& ui = column.ui();
  const float ring = ring_width(ui, RingSize::Medium);
  const float top = column.y;
  if (column.drawing()) {
    progress_ring(ui, {column.x, top},
                  {.id = "progress/readiness/ring",
                   .label = readiness.title,
                   .figure = readiness.figure,
                   .caption = {},
                   .share = readiness.share,
                   .size = RingSize::Medium});
  }
  const float indent = ring + ui.unit(token::kSpacingL);
  Column parts = column.part(indent, column.width - indent);
  for (std::size_t i = 0; i < readiness.parts.size(); ++i) {
    const ReadinessPart& part = readiness.parts[i];
    put_figure(parts, path_of("progress/readiness", std::to_string(i)), part.label, part.figure, Type::Body);
    parts.skip(token::kSpacingXxs);
  }
  column.y = std::max(top + ring, parts.y);
  column.skip(token::kSpacingS);
  column.put_text("progress/readiness/note", Type::Caption, Colour::TextMuted, readiness.note, column.page.lead());
}

void put_tracks(Column& column, const ProgressView& view) {
  Ui& ui = column.ui();
  put_title_line(column, {.id = "progress/tracks", .title = view.tracks_title});
  const float bar = ui.px(token::kControlBar);
  for (const MasteryTrack& track : view.tracks) {
    column.skip(token::kSpacingM);
    put_figure(column, {}, track.title, track.percent, Type::Body);
    column.skip(token::kSpacingXs);
    if (column.drawing()) {
      progress_bar(ui, {column.x, column.y, column.width, bar}, path_of("progress/track", track.id), track.title,
                   track.share);
    }
    column.y += bar;
  }
}

void put_bars(Column& column, const ProgressView& view) {
  Ui& ui = column.ui();
  const float height = ui.px(kBarsHeight);
  if (column.drawing()) {
    BarsSpec spec{.id = "progress/weeks/bars", .label = view.weeks_title, .value = {}, .figures = {}};
    std::string value;
    for (const WeekBar& week : view.weeks) {
      value += (value.empty() ? "" : ", ") + week.day + " " + std::to_string(week.ideas);
      spec.figures.push_back(week.ideas);
    }
    spec.value = value;
    bars(ui, {column.x, column.y, column.width, height}, spec);
  }
  column.y += height;
  column.skip(token::kSpacingXs);
  if (column.drawing() && !view.weeks.empty()) {
    const std::string& last = view.weeks.back().day;
    const ImU32 muted = ui.colour(Colour::TextMuted);
    ui.text(Type::Caption, {column.x, column.y}, muted, view.weeks.front().day);
    ui.text(Type::Caption, {column.x + column.width - ui.text_width(Type::Caption, last), column.y}, muted, last);
  }
  column.y += ui.line_height(Type::Caption);
}

void put_weeks(ProgressDrawing& drawing, Column& column) {
  const ProgressView& view = drawing.view;
  put_title_line(column, {.id = "progress/weeks", .title = view.weeks_title, .note = view.weeks_note});
  column.skip(token::kSpacingXs);
  if (drawing.state.shape == ProgressShape::Chart) {
    put_bars(column, view);
    return;
  }
  for (std::size_t i = 0; i < view.weeks.size(); ++i) {
    column.skip(token::kSpacingXxs);
    put_figure(column, path_of("progress/week", std::to_string(i)), view.weeks[i].day,
               std::to_string(view.weeks[i].ideas), Type::Body);
  }
}

void put_answer(ProgressDrawing& drawing, Column& column, const AnswerLine& line) {
  Ui& ui = column.ui();
  const float indent = ui.px(token::kControlQuestionNumber);
  Column words = column.part(indent, column.width - indent);
  words.skip(token::kSpacingS);
  words.pass = Pass::Measure;
  const auto put_words = [&] {
    words.put_text({}, Type::Body, Colour::Text, line.title, column.page.lead());
    words.put_text({}, Type::Caption, Colour::TextMuted, line.meta, column.page.lead());
  };
  const float top = words.y;
  put_words();
  words.skip(token::kSpacingS);
  const Rect rect{column.x, column.y, column.width, words.y - column.y};
  if (column.drawing()) {
    const std::string id = path_of("progress/last", line.attempt);
    if (list_row(ui, rect, {.id = id, .label = line.title, .value = line.meta}).activated) {
      ask(drawing.intent, GoTo{{Screen::History, {}, line.attempt}});
    }
    ui.icon_in(line.icon, token::kControlIcon, {rect.x, top, ui.px(token::kControlIcon), ui.line_height(Type::Body)},
               ui.colour(tone_of(line.tone).fg));
    words.y = top;
    words.pass = Pass::Draw;
    put_words();
  }
  column.y = rect.bottom();
}

void put_last(ProgressDrawing& drawing, Column& column) {
  Ui& ui = column.ui();
  const ProgressView& view = drawing.view;
  const float all = ui.text_width(Type::BodyMedium, view.see_all);
  const float top = column.y;
  Column title = column.part(0, column.width - all - ui.unit(token::kSpacingM));
  title.put_heading({.id = "progress/last",
                     .lead = view.history_title,
                     .type = Type::BodyStrong,
                     .lead_language = column.page.lead()});
  if (column.drawing() &&
      link(ui, {column.x + column.width - all, top}, {.id = "progress/all", .label = view.see_all})) {
    ask(drawing.intent, GoTo{{Screen::History, {}, {}}});
  }
  column.y = title.y;
  column.skip(token::kSpacingXs);
  for (const AnswerLine& line : view.last) {
    column.put_hairline(Colour::Border);
    put_answer(drawing, column, line);
  }
}

}  // namespace

void put_progress_side(ProgressDrawing& drawing, Column& column) {
  const ImVec2 padding{column.ui().unit(kPadding), column.ui().unit(token::kSpacingL)};
  put_on_card(column, padding, 0, [&](Column& inner) { put_readiness(inner, drawing.view.readiness); });
  column.skip(token::kSpacingL);
  put_on_card(column, padding, 0, [&](Column& inner) { put_tracks(inner, drawing.view); });
  column.skip(token::kSpacingL);
  put_on_card(column, padding, 0, [&](Column& inner) { put_weeks(drawing, inner); });
  column.skip(token::kSpacingL);
  put_on_card(column, padding, 0, [&](Column& inner) { put_last(drawing, inner); });
}

}  // namespace passerelle::ui
