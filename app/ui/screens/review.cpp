#include "ui/screens/review.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/cards.h"
#include "ui/screens/column.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kCardPadding = 24;
constexpr float kDaysTop = 44;
constexpr float kDaysWidth = 624;
constexpr float kChipPadding = 9;
constexpr float kChipPaddingY = 3;
constexpr float kDayGap = 6;
constexpr float kDot = 2;

Column main_column(const Page& page, float top) {
  const Rect main = column_layout(page.frame, Columns::Error).main;
  return {page, main.x, top, main.w};
}

/// One of the days: its name, its number, and how many questions come back then.
void draw_day(const ReviewDayView& day, std::size_t index, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const auto centred = [&](Type type, std::string_view text, float y, Colour colour) {
    ui.text(type, {rect.x + std::round((rect.w - ui.text_width(type, text)) / 2), y}, ui.colour(colour), text);
  };
  ui.say(path_of("review/day", std::to_string(index)), Role::Text, day.spoken, rect);
  const bool some = day.questions > 0;
  float y = rect.y;
  centred(Type::Caption, day.weekday, y, Colour::TextMuted);
  y += ui.line_height(Type::Caption);
  centred(some ? Type::Heading : Type::Subtitle, day.day, y, some ? Colour::Text : Colour::TextMuted);
  y += ui.line_height(Type::Heading) + ui.unit(kDayGap);
  const float height = ui.line_height(Type::Caption) + 2 * ui.unit(kChipPaddingY);
  const float middle = rect.x + rect.w / 2;
  if (!some) {
    ui.circle({middle, y + height / 2}, ui.px(kDot), ui.colour(Colour::TextMuted));
    return;
  }
  const std::string count = std::to_string(day.questions);
  const float width = std::max(height, ui.text_width(Type::Caption, count) + 2 * ui.unit(kChipPadding));
  ui.fill({middle - width / 2, y, width, height}, ui.colour(Colour::AccentSoft), height / 2);
  centred(Type::Caption, count, y + ui.unit(kChipPaddingY), Colour::OnAccentSoft);
}

float day_height(const Ui& ui) {
  return 2 * ui.line_height(Type::Caption) + ui.line_height(Type::Heading) + ui.unit(kDayGap) +
         2 * ui.unit(kChipPaddingY);
}

void put_days(Column& column, const ReviewStartView& view) {
  if (view.days.empty()) return;
  const Page& page = column.page;
  const Ui& ui = page.ui;
  column.skip(kDaysTop);
  const float width = std::min(column.width, ui.px(kDaysWidth));
  Column narrow = column.part(std::round((column.width - width) / 2), width);
  const float padding = ui.unit(kCardPadding);
  put_on_card(narrow, {padding, ui.unit(token::kSpacingL)}, 0, [&](Column& inner) {
    const std::string title = page.text("review/days");
    put_title_line(inner, {.id = "review/days", .title = title, .note = view.days_about});
    inner.skip(token::kSpacingM);
    const float height = day_height(ui);
    const float each = std::floor(inner.width / static_cast<float>(view.days.size()));
    for (std::size_t i = 0; inner.drawing() && i < view.days.size(); ++i) {
      draw_day(view.days[i], i, {inner.x + each * static_cast<float>(i), inner.y, each, height}, page);
    }
    inner.y += height;
  });
  column.y = narrow.y;
}

/// How many questions, and the way in.
void put_begin(Column& column, const ReviewStartView& view, ReviewState& state, Intent& intent) {
  const Page& page = column.page;
  Ui& ui = page.ui;
  const int last = static_cast<int>(view.counts.size()) - 1;
  state.length = std::min(state.length, last);
  if (!view.lengths.empty()) {
    const std::string label = page.text("review/how_many");
    const SegmentedSpec lengths{
        .id = "review/length", .label = label, .options = view.lengths, .selected = state.length};
    column.put_text({}, Type::BodyStrong, Colour::Text, label, page.lead());
    column.skip(token::kSpacingS);
    if (column.drawing()) {
      if (const auto chosen = segmented(ui, {column.x, column.y}, lengths)) {
        state.length = *chosen;
        ui.wake_in(0);
      }
    }
    column.y += segmented_size(ui, lengths).y;
    column.skip(token::kSpacingL);
  }
  const std::string start = page.text("review/start");
  const std::array<ButtonSpec, 1> buttons{
      ButtonSpec{.id = kReviewStart, .label = start, .style = ButtonStyle::Filled, .icon = "arrow_right"}};
  if (column.put_buttons(buttons))
    ask(intent, OnPage{StartReview{view.counts[static_cast<std::size_t>(state.length)]}});
}

void put_due(Column& column, const ReviewStartView& view, ReviewState& state, Intent& intent) {
  const Language lead = column.page.lead();
  const float padding = column.ui().unit(kCardPadding);
  column.skip(kPageTop);
  column.put_heading({.id = "review/title", .lead = view.title, .type = Type::Display, .lead_language = lead});
  column.skip(token::kSpacingXxs);
  column.put_text("review/text", Type::Reading, Colour::TextMuted, view.text, lead);
  column.skip(token::kSpacingXl);
  put_begin(column, view, state, intent);
  column.skip(token::kSpacingXl);
  put_on_card(column, {padding, padding}, 0, [&](Column& inner) {
    for (std::size_t i = 0; i < view.rows.size(); ++i) put_due_question(inner, "review/due", i, view.rows[i].prompt, view.rows[i].module);
    if (view.more.empty()) return;
    inner.skip(token::kSpacingM);
    inner.put_hairline(Colour::Border);
    inner.skip(token::kSpacingM);
    inner.put_text("review/more", Type::Body, Colour::TextMuted, view.more, lead);
  });
}

void put_result(Column& column, const ReviewResult& result, std::size_t index) {
  Ui& ui = column.ui();
  const Language lead = column.page.lead();
  const std::string id = path_of("review/result", std::to_string(index));
  if (index > 0) {
    column.skip(token::kSpacingM);
    column.put_hairline(Colour::Border);
    column.skip(token::kSpacingM);
  }
  column.put_text(id, Type::BodyMedium, Colour::Text, result.prompt.lead, lead);
  column.put_text(path_of(id, "other"), Type::Body, Colour::TextMuted, result.prompt.other, other(lead));
  column.skip(token::kSpacingS);
  const std::string chip_id = path_of(id, "verdict");
  const ChipSpec verdict{
      .id = chip_id, .label = result.verdict, .style = chip_style_of(result.tone), .icon = result.icon};
  const float height = chip_height(ui);
  const float beside = chip_width(ui, verdict) + ui.unit(token::kSpacingM);
  const bool fits = beside + ui.text_width(Type::Caption, result.comes_back) <= column.width;
  if (column.drawing()) chip(ui, {column.x, column.y}, verdict);
  Column words = column.part(fits ? beside : 0, column.width - (fits ? beside : 0));
  words.y += fits ? std::round((height - ui.line_height(Type::Caption)) / 2) : height + ui.unit(token::kSpacingXs);
  words.put_text(path_of(id, "back"), Type::Caption, Colour::TextMuted, result.comes_back, lead);
  column.y = std::max(column.y + height, words.y);
}

}  // namespace

Intent draw_review_start(const ReviewStartView& view, ReviewState& state, const Page& page) {
  Ui& ui = page.ui;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kReviewScroll, page.frame.content);
  Column column = main_column(page, top);
  if (view.rows.empty()) {
    const std::string also = view.has_memories ? page.text("review/anyway") : std::string();
    if (put_empty(column, "review/nothing", view.nothing, intent, also)) ask(intent, OnPage{StartReview{0, true}});
  } else {
    put_due(column, view, state, intent);
  }
  put_days(column, view);
  column.skip(kPageBottom);
  ui.end_scroll(column.y - top);
  return intent;
}

Intent draw_review_end(const ReviewEndView& view, const Page& page) {
  Ui& ui = page.ui;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kReviewScroll, page.frame.content);
  Column column = main_column(page, top);
  const float padding = ui.unit(kCardPadding);
  column.skip(kPageTop);
  column.put_heading({.id = "review/title",
                      .lead = page.text("review/end_title"),
                      .type = Type::Display,
                      .lead_language = page.lead()});
  column.skip(token::kSpacingXxs);
  column.put_text("review/text", Type::Reading, Colour::TextMuted, view.text, page.lead());
  column.skip(token::kSpacingXl);
  put_on_card(column, {padding, padding}, 0, [&](Column& inner) {
    for (std::size_t i = 0; i < view.results.size(); ++i) put_result(inner, view.results[i], i);
  });
  column.skip(token::kSpacingXl);
  const std::string done = page.text("review/done");
  std::vector<ButtonSpec> buttons{{.id = kReviewDone, .label = done, .style = ButtonStyle::Filled}};
  if (!view.more.empty()) buttons.push_back({.id = "review/go_on", .label = view.more, .icon = "review"});
  const auto pressed = column.put_buttons(buttons);
  if (pressed == 0U) ask(intent, GoTo{{Screen::Home, {}, {}}});
  if (pressed == 1U) ask(intent, OnPage{CloseReview{}});
  column.skip(kPageBottom);
  ui.end_scroll(column.y - top);
  return intent;
}

}  // namespace passerelle::ui
