#include "ui/screens/interview_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::ui {
namespace {

constexpr float kAnswerPaddingX = 14;
constexpr float kAnswerPaddingY = 10;
constexpr float kTopicIndent = 28;
constexpr float kCardPadding = 22;
constexpr float kBandPadding = 14;
constexpr float kRowPaddingX = 20;
constexpr float kRowPaddingY = 12;
constexpr float kShareBar = 96;
constexpr float kEnoughForBar = 480;

void put_rule(Column& column) {
  column.skip(token::kSpacingL);
  column.put_hairline(Colour::Border);
  column.skip(token::kSpacingM);
}

/// The verdict, over the whole width of the card.
void put_band(Column& column, const AnswerDebriefView& debrief) {
  Ui& ui = column.ui();
  const ToneColours tone = tone_of(debrief.tone);
  const float padding = ui.unit(kCardPadding);
  const float indent = ui.px(kTopicIndent);
  Column words = column.part(padding + indent, column.width - 2 * padding - indent);
  words.skip(kBandPadding);
  const float name = ui.text_width(Type::ReadingStrong, debrief.verdict);
  const float gap = ui.unit(token::kSpacingS);
  const bool beside = name + gap + ui.text_width(Type::Body, debrief.count) <= words.width;
  Column measured = words;
  measured.pass = Pass::Measure;
  measured.put_text({}, Type::ReadingStrong, tone.fg, debrief.verdict, column.page.lead());
  if (!beside) measured.put_text({}, Type::Body, tone.fg, debrief.count, column.page.lead());
  const float bottom = measured.y + ui.unit(kBandPadding);
  if (column.drawing()) {
    const Rect band{column.x, column.y, column.width, bottom - column.y};
    if (ui.high_contrast()) {
      ui.outline(band, ui.colour(tone.line), ui.stroke(token::kStrokeControlHighContrast));
    } else {
      // The border of the card goes on beside it.
      ui.fill(band, ui.colour(tone.bg));
    }
    const float line = ui.line_height(Type::ReadingStrong);
    ui.icon_in(debrief.icon, token::kControlIconMedium,
               {column.x + padding, words.y, ui.px(token::kControlIconMedium), line}, ui.colour(tone.fg));
    ui.say("interview/debrief/verdict", Role::Heading, debrief.verdict,
           {column.x + padding, words.y, words.x + words.width - column.x - padding, measured.y - words.y},
           debrief.count);
    const float y = words.y;
    words.put_text({}, Type::ReadingStrong, tone.fg, debrief.verdict, column.page.lead());
    if (beside) {
      const float down = ui.baseline(Type::ReadingStrong) - ui.baseline(Type::Body);
      ui.text(Type::Body, {words.x + name + gap, y + down}, ui.colour(tone.fg), debrief.count);
    } else {
      words.put_text({}, Type::Body, tone.fg, debrief.count, column.page.lead());
    }
  }
  column.y = bottom;
}

void put_time(Column& column, const AnswerDebriefView& debrief) {
  const Page& page = column.page;
  Ui& ui = column.ui();
  put_title_and_caption(column, "interview/debrief/time", Type::BodyMedium, page.text("interview/time_used"),
                        debrief.time);
  if (debrief.time_share >= 0) {
    column.skip(token::kSpacingS);
    const float bar = ui.px(token::kControlBar);
    if (column.drawing()) {
      progress_bar(ui, {column.x, column.y, column.width, bar}, "interview/debrief/time_bar", debrief.time,
                   debrief.time_share);
    }
    column.y += bar;
  }
  column.skip(token::kSpacingS);
  column.put_text("interview/debrief/time_advice", Type::Caption, Colour::TextMuted, page.text("interview/time_advice"),
                  page.lead());
}

void put_debrief(Column& column, const AnswerDebriefView& debrief, Intent& intent) {
  Ui& ui = column.ui();
  put_band(column, debrief);
  const float padding = ui.unit(kCardPadding);
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.skip(token::kSpacingM);
  put_topics(inner, "interview/debrief/shown", column.page.text("interview/shown"), debrief.shown, true);
  if (!debrief.shown.empty() && !debrief.missing.empty()) inner.skip(token::kSpacingS);
  put_topics(inner, "interview/debrief/missing", debrief.missing_heading, debrief.missing, false);
  put_rule(inner);
  put_time(inner, debrief);
  if (has_advice(debrief)) {
    put_rule(inner);
    put_advice(inner, "interview/debrief", debrief, intent);
  }
  column.y = inner.y + padding;
}

/// What the card says besides: its foot while there is a debrief, else all of it.
void put_foot(Column& column, const std::string& note, bool alone) {
  Ui& ui = column.ui();
  const float padding = ui.unit(kCardPadding);
  Column inner = column.part(padding, column.width - 2 * padding);
  if (!alone) inner.skip(token::kSpacingM);
  Column measured = inner;
  measured.pass = Pass::Measure;
  const IconText spec{.id = "interview/debrief/note",
                      .icon = "hourglass",
                      .icon_colour = Colour::TextMuted,
                      .text = note,
                      .colour = Colour::TextMuted,
                      .indent = kTopicIndent,
                      .language = column.page.lead()};
  measured.put_icon_text(spec);
  const float bottom = measured.y + (alone ? padding : ui.unit(token::kSpacingM));
  if (column.drawing()) {
    if (!alone) {
      const float line = ui.stroke(token::kStrokeHairline);
      const Rect foot{column.x + line, column.y, column.width - 2 * line, bottom - column.y - line};
      ui.fill(foot, ui.colour(Colour::SurfaceSunken), ui.unit(token::kRadiusCard), Corners::Bottom);
      ui.hairline(column.x, column.y, column.width, ui.colour(Colour::Border));
    }
    inner.put_icon_text(spec);
  }
  column.y = bottom;
}

void put_card_contents(Column& column, const std::optional<AnswerDebriefView>& debrief, const std::string& note,
                       Intent& intent) {
  Ui& ui = column.ui();
  const float padding = ui.unit(kCardPadding);
  Column head = column.part(padding, column.width - 2 * padding);
  head.skip(token::kSpacingL);
  put_title_and_caption(head, "interview/debrief/title", Type::Heading, column.page.text("interview/debrief"),
                        debrief ? debrief->caption : std::string());
  head.skip(debrief ? token::kSpacingM : token::kSpacingS);
  column.y = head.y;
  if (debrief) put_debrief(column, *debrief, intent);
  put_foot(column, note, !debrief.has_value());
}

float earlier_row_height(const Ui& ui, float width, const EarlierInterview& one, Language language) {
  const float room = width - 2 * ui.unit(kRowPaddingX);
  return ui.paragraph_height(Type::BodyMedium, room, one.title, language) +
         ui.paragraph_height(Type::Caption, room, one.date + " · " + one.ideas + " · " + one.time, language) +
         2 * ui.unit(kRowPaddingY);
}

void draw_earlier_row(const EarlierInterview& one, const Rect& rect, Corners corners, const Page& page,
                      Intent& intent) {
  Ui& ui = page.ui;
  const std::string id = path_of("interview/earlier", std::to_string(one.id));
  std::string line = one.date + " · " + one.ideas;
  if (!one.time.empty()) line += " · " + one.time;
  const WidgetState state =
      list_row(ui, rect, {.id = id, .label = one.title, .value = line, .selected = one.current, .corners = corners});
  if (state.activated) ask(intent, OnPage{ShowInterview{one.id}});
  if (rect.bottom() < ui.clip().y || rect.y > ui.clip().bottom()) return;
  const float x = rect.x + ui.unit(kRowPaddingX);
  const bool bar = rect.w >= ui.px(kEnoughForBar);
  const float room = rect.w - 2 * ui.unit(kRowPaddingX);
  float y = rect.y + ui.unit(kRowPaddingY);
  y += ui.paragraph(Type::BodyMedium, {x, y}, room, ui.colour(Colour::Text), one.title, page.lead());
  ui.paragraph(Type::Caption, {x, y}, room, ui.colour(Colour::TextMuted), line, page.lead());
  if (!bar) return;
  const float height = ui.px(token::kControlBar);
  progress_bar(ui,
               {rect.right() - ui.unit(kRowPaddingX) - ui.px(kShareBar),
                rect.y + ui.unit(kRowPaddingY) + std::round((ui.line_height(Type::BodyMedium) - height) / 2),
                ui.px(kShareBar), height},
               path_of(id, "share"), one.ideas, one.share);
}

}  // namespace

void thread_disc(Ui& ui, ImVec2 position, std::string_view number, NodeStyle style) {
  const float size = ui.px(token::kControlThreadNode);
  const ImVec2 centre{std::round(position.x) + size / 2, std::round(position.y) + size / 2};
  const Colour ink = style == NodeStyle::Open   ? Colour::OnAccent
                     : style == NodeStyle::Past ? Colour::OnAccentSoft
                                                : Colour::TextMuted;
  if (style == NodeStyle::Coming) {
    ui.ring(centre, size / 2, ui.stroke(token::kStrokeControl), ui.colour(Colour::BorderStrong));
  } else {
    ui.circle(centre, size / 2, ui.colour(style == NodeStyle::Open ? Colour::Accent : Colour::AccentSoft));
  }
  if (number.empty()) {
    ui.icon_in("interview", token::kControlIconSmall, {centre.x - size / 2, centre.y - size / 2, size, size},
               ui.colour(ink));
    return;
  }
  const Type type = Type::BodyStrong;
  ui.text(type, {centre.x - ui.text_width(type, number) / 2, centre.y - ui.line_height(type) / 2}, ui.colour(ink),
          number);
}

void put_title_and_caption(Column& column, std::string_view id, Type type, const std::string& title,
                           const std::string& caption) {
  Ui& ui = column.ui();
  const Type small = type == Type::Heading ? Type::Caption : Type::Body;
  const float width = ui.text_width(small, caption);
  const bool beside = ui.text_width(type, title) + ui.unit(token::kSpacingM) + width <= column.width;
  const float top = column.y;
  column.put_text({}, type, Colour::Text, title, column.page.lead());
  if (beside && column.drawing()) {
    const float down = ui.baseline(type) - ui.baseline(small);
    ui.text(small, {column.x + column.width - width, top + down}, ui.colour(Colour::TextMuted), caption);
  }
  if (!beside) column.put_text({}, small, Colour::TextMuted, caption, column.page.lead());
  if (column.drawing()) {
    ui.say(id, type == Type::Heading ? Role::Heading : Role::Text, title, {column.x, top, column.width, column.y - top},
           caption);
  }
}

void put_topics(Column& column, std::string_view id, const std::string& heading, const std::vector<std::string>& topics,
                bool shown) {
  if (topics.empty()) return;
  const Page& page = column.page;
  column.put_text(path_of(id, "title"), Type::Caption, Colour::TextMuted, heading, page.lead());
  for (std::size_t i = 0; i < topics.size(); ++i) {
    column.skip(token::kSpacingS);
    const std::string topic = path_of(id, std::to_string(i));
    column.put_icon_text({.id = topic,
                          .icon = shown ? "correct" : "missing",
                          .icon_colour = shown ? Colour::VerdictCorrectFg : Colour::TextMuted,
                          .text = topics[i],
                          .colour = shown ? Colour::Text : Colour::TextMuted,
                          .indent = kTopicIndent,
                          .language = page.lead()});
  }
}

bool has_advice(const AnswerDebriefView& debrief) { return !debrief.advice.empty() || !debrief.link.empty(); }

void put_advice(Column& column, std::string_view id, const AnswerDebriefView& debrief, Intent& intent) {
  const Page& page = column.page;
  if (!debrief.advice.empty()) {
    if (!debrief.advice_is_praise) {
      column.put_text(path_of(id, "clearer"), Type::BodyStrong, Colour::Text, page.text("interview/clearer"),
                      page.lead());
      column.skip(token::kSpacingXs);
    }
    const std::string advice = path_of(id, "advice");
    const RichTextResult text = column.put_rich(
        debrief.advice, {.id = advice, .type = Type::Body, .colour = Colour::TextMuted, .language = page.lead()});
    if (!text.pressed.empty()) ask(intent, GoTo{debrief.link_place});
    if (!debrief.link.empty()) column.skip(token::kSpacingS);
  }
  if (debrief.link.empty()) return;
  if (put_link(column, path_of(id, "reread"), debrief.link)) ask(intent, GoTo{debrief.link_place});
}

bool put_link(Column& column, std::string_view id, const std::string& label) {
  const std::vector<course::Paragraph> text = [&label] {
    course::Paragraph paragraph;
    paragraph.inlines.push_back({course::InlineStyle::Plain, label, "block:here"});
    return std::vector<course::Paragraph>{paragraph};
  }();
  const RichTextResult result =
      column.put_rich(text, {.id = id, .type = Type::Body, .language = column.page.lead(), .register_text = false});
  return !result.pressed.empty();
}

void put_thread_answer(Column& column, std::string_view id, const ThreadNode& node) {
  Ui& ui = column.ui();
  const Page& page = column.page;
  const float line = ui.high_contrast() ? ui.stroke(token::kStrokeHairline) : 0.0F;
  const std::string given = path_of(id, "given");
  const std::string label = page.text("interview/your_answer");
  const MarkedTextSpec spec{
      .id = given, .label = label, .language = page.lead(), .match = node.match, .conflict = node.conflict};
  put_on_sunken_box(column, ui.unit(kAnswerPaddingX) + line, [&](Column inner) {
    inner.y += ui.unit(kAnswerPaddingY) + line;
    if (node.answered) {
      inner.y += inner.drawing() ? marked_text(ui, {inner.x, inner.y}, inner.width, node.answer, spec)
                                 : marked_text_height(ui, inner.width, node.answer, spec);
      inner.skip(token::kSpacingXxs);
    }
    inner.put_text(path_of(id, "time"), Type::Caption, Colour::TextMuted, node.time, page.lead());
    return inner.y + ui.unit(kAnswerPaddingY) + line;
  });
}

void put_debrief_card(Column& column, const std::optional<AnswerDebriefView>& debrief, const std::string& note,
                      Intent& intent) {
  Column measured = column;
  measured.pass = Pass::Measure;
  put_card_contents(measured, debrief, note, intent);
  if (column.drawing()) {
    Ui& ui = column.ui();
    const Rect box{column.x, column.y, column.width, measured.y - column.y};
    ui.say("interview/debrief", Role::Block, column.page.text("interview/debrief"), box);
    card(ui, box);
    put_card_contents(column, debrief, note, intent);
    ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
  }
  column.y = measured.y;
}

void put_earlier(Column& column, const std::vector<EarlierInterview>& earlier, Intent& intent) {
  const Page& page = column.page;
  Ui& ui = column.ui();
  column.put_heading({.id = "interview/earlier/title",
                      .lead = page.text("interview/earlier"),
                      .type = Type::Heading,
                      .lead_language = page.lead()});
  column.skip(token::kSpacingS);
  if (earlier.empty()) {
    column.put_text("interview/earlier/none", Type::Body, Colour::TextMuted, page.text("interview/earlier_none"),
                    page.lead());
    return;
  }
  float height = 0;
  for (const EarlierInterview& one : earlier) height += earlier_row_height(ui, column.width, one, page.lead());
  const Rect list{column.x, column.y, column.width, height};
  card(ui, list);
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    const Rect rect{column.x, column.y, column.width, earlier_row_height(ui, column.width, earlier[i], page.lead())};
    draw_earlier_row(earlier[i], rect, corners_of(Axis::Vertical, i, earlier.size()), page, intent);
    column.y = rect.bottom();
    if (i + 1 < earlier.size()) ui.hairline(column.x, column.y, column.width, ui.colour(Colour::Border));
  }
  ui.outline(list, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
}

void put_how(Column& column) {
  struct Line {
    const char* icon;
    const char* key;
  };
  constexpr std::array<Line, 4> kLines{{{"clock", "interview/how_time"},
                                        {"pause", "interview/how_pause"},
                                        {"interview", "interview/how_debrief"},
                                        {"lock", "interview/how_private"}}};
  put_on_card(column, token::kSpacingXl, [&](Column& inner) {
    const Page& page = inner.page;
    inner.put_text("interview/how", Type::BodyStrong, Colour::Text, page.text("interview/how_title"), page.lead());
    for (const Line& line : kLines) {
      inner.skip(token::kSpacingS);
      const std::string text = page.text(line.key);
      inner.put_icon_text(
          {.id = line.key, .icon = line.icon, .text = text, .colour = Colour::TextMuted, .language = page.lead()});
    }
  });
}

}  // namespace passerelle::ui
