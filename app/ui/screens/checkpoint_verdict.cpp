#include <algorithm>
#include <cmath>

#include "ui/screens/checkpoint_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPaddingX = 14;
constexpr float kPaddingTop = 11;
constexpr float kPaddingBottom = 12;
constexpr float kNameIndent = 28;
constexpr float kIdeaIndent = 26;
constexpr float kIdeasGap = 6;
constexpr float kRuleGap = 10;
/// Found and missing ideas stand side by side as long as each has this width.
constexpr float kNarrowestIdeas = 200;

struct Ideas {
  const std::string& heading;
  const std::vector<IdeaLine>& lines;
  std::string_view icon;
  Colour colour;
  std::string_view id;
};

/// Icon, name, count; the attempt on the right edge. What has no room beside goes below.
void put_name(Column& column, const QuestionView& question, const ToneColours& tone) {
  Ui& ui = column.ui();
  const VerdictView& verdict = question.verdict;
  const Language lead = column.page.lead();
  const float indent = ui.px(kNameIndent);
  const float gap = ui.unit(token::kSpacingM);
  const float name = ui.text_width(Type::ReadingStrong, verdict.name);
  const float count = ui.text_width(Type::Body, verdict.count);
  const float attempt = ui.text_width(Type::Caption, verdict.attempt);
  const float line = ui.line_height(Type::ReadingStrong);
  if (column.drawing()) {
    ui.icon_in(verdict.icon, token::kControlIconMedium, {column.x, column.y, ui.px(token::kControlIconMedium), line},
               ui.colour(tone.fg));
    ui.say(question_part(question, "verdict"), Role::Heading, verdict.name,
           {column.x, column.y, std::min(indent + name + gap + count, column.width), line}, verdict.count);
  }
  Column words = column.part(indent, column.width - indent);
  if (name + count + attempt + 2 * gap > words.width) {
    words.put_text({}, Type::ReadingStrong, tone.fg, verdict.name, lead);
    words.put_text({}, Type::Body, tone.fg, verdict.count, lead);
    words.put_text(question_part(question, "attempt"), Type::Caption, Colour::TextMuted, verdict.attempt, lead);
    column.y = words.y;
    return;
  }
  if (column.drawing()) {
    const float baseline = column.y + ui.baseline(Type::ReadingStrong);
    const float right = column.x + column.width - attempt;
    ui.text(Type::ReadingStrong, {words.x, column.y}, ui.colour(tone.fg), verdict.name);
    ui.text(Type::Body, {words.x + name + gap, baseline - ui.baseline(Type::Body)}, ui.colour(tone.fg), verdict.count);
    const float caption = baseline - ui.baseline(Type::Caption);
    ui.say(question_part(question, "attempt"), Role::Text, verdict.attempt,
           {right, caption, attempt, ui.line_height(Type::Caption)});
    ui.text(Type::Caption, {right, caption}, ui.colour(Colour::TextMuted), verdict.attempt);
  }
  column.y += line;
}

void put_ideas(Column& column, const QuestionView& question, const Ideas& ideas) {
  const Language lead = column.page.lead();
  const std::string id = question_part(question, ideas.id);
  column.put_text(path_of(id, "title"), Type::Caption, Colour::TextMuted, ideas.heading, lead);
  for (std::size_t i = 0; i < ideas.lines.size(); ++i) {
    column.skip(token::kSpacingXs);
    const std::string topic = path_of(id, std::to_string(i));
    column.put_icon_text({.id = topic,
                          .icon = ideas.icon,
                          .icon_colour = ideas.colour,
                          .text = ideas.lines[i].topic,
                          .type = Type::BodyMedium,
                          .indent = kIdeaIndent,
                          .value = ideas.lines[i].detail,
                          .language = lead});
    const float indent = column.ui().px(kIdeaIndent);
    Column detail = column.part(indent, column.width - indent);
    detail.put_text({}, Type::Caption, Colour::TextMuted, ideas.lines[i].detail, lead);
    column.y = detail.y;
  }
}

/// A single idea that makes the answer correct is said by the name already.
bool shows_ideas(const VerdictView& verdict) {
  if (verdict.is_correct) return verdict.found.size() > 1;
  return !verdict.found.empty() || !verdict.missing.empty();
}

void put_all_ideas(Column& column, const QuestionView& question, const ToneColours& tone) {
  const Ui& ui = column.ui();
  const VerdictView& verdict = question.verdict;
  const Ideas found{verdict.found_heading, verdict.found, "correct", Colour::VerdictCorrectFg, "found"};
  const Ideas missing{verdict.missing_heading, verdict.missing, "missing", tone.fg, "missing"};
  const float gap = ui.unit(token::kSpacingXl);
  const float half = std::floor((column.width - gap) / 2);
  const bool both = !found.lines.empty() && !missing.lines.empty();
  if (both && half >= ui.px(kNarrowestIdeas)) {
    Column left = column.part(0, half);
    Column right = column.part(half + gap, half);
    put_ideas(left, question, found);
    put_ideas(right, question, missing);
    column.y = std::max(left.y, right.y);
    return;
  }
  if (!found.lines.empty()) put_ideas(column, question, found);
  if (both) column.skip(token::kSpacingS);
  if (!missing.lines.empty()) put_ideas(column, question, missing);
}

/// The advice with its link at the end of the last paragraph.
std::vector<course::Paragraph> with_link(std::vector<course::Paragraph> text, const VerdictView& verdict) {
  if (verdict.link_label.empty()) return text;
  if (text.empty()) text.emplace_back();
  std::vector<course::Inline>& line = text.back().inlines;
  if (!line.empty()) line.push_back({course::InlineStyle::Plain, " ", {}});
  line.push_back({course::InlineStyle::Plain, verdict.link_label, "block:" + verdict.link_block});
  return text;
}

struct Advice {
  std::string_view id;
  const std::vector<course::Paragraph>& text;
  float indent;           ///< token pixels
  std::string_view icon;  ///< empty: none
};

void put_advice(CheckpointDrawing& drawing, Column& column, const QuestionView& question, const Advice& advice) {
  if (advice.text.empty()) return;
  Ui& ui = column.ui();
  const float indent = ui.px(advice.indent);
  if (column.drawing() && !advice.icon.empty()) {
    ui.icon_in(advice.icon, token::kControlIcon,
               {column.x, column.y, ui.px(token::kControlIcon), ui.line_height(Type::Body)},
               ui.colour(Colour::TextMuted));
  }
  const std::string id = question_part(question, advice.id);
  Column words = column.part(indent, column.width - indent);
  const RichTextResult text =
      words.put_rich(advice.text, {.id = id, .type = Type::Body, .language = drawing.page.lead()});
  if (!text.pressed.empty()) ask(drawing.intent, FollowLink{text.pressed});
  column.y = words.y;
}

void put_rule(Column& column, const ToneColours& tone) {
  column.skip(kRuleGap);
  column.put_hairline(tone.line);
  column.skip(token::kSpacingS);
}

void put_panel(CheckpointDrawing& drawing, Column& column, const QuestionView& question, const ToneColours& tone) {
  const VerdictView& verdict = question.verdict;
  put_name(column, question, tone);
  const std::vector<course::Paragraph> advice = with_link(verdict.advice, verdict);
  if (shows_ideas(verdict)) {
    column.skip(kIdeasGap);
    put_all_ideas(column, question, tone);
    if (!advice.empty()) put_rule(column, tone);
    // What to do next has the lamp; a plain word of agreement needs none.
    const bool agrees = verdict.is_correct;
    put_advice(drawing, column, question, {"advice", advice, agrees ? 0.0F : kIdeaIndent, agrees ? "" : "tip"});
  } else {
    column.skip(token::kSpacingXxs);
    put_advice(drawing, column, question, {"advice", advice, kNameIndent, {}});
  }
  if (verdict.advice_on_demand && drawing.state.questions[question.id].hint_shown) {
    put_rule(column, tone);
    put_advice(drawing, column, question, {"hint_text", verdict.hint, kIdeaIndent, "tip"});
  }
  if (verdict.notice.empty()) return;
  column.skip(token::kSpacingXs);
  const std::string id = question_part(question, "notice");
  column.put_icon_text({.id = id,
                        .icon = "info",
                        .icon_colour = Colour::TextMuted,
                        .text = verdict.notice,
                        .colour = Colour::TextMuted,
                        .indent = kNameIndent,
                        .language = drawing.page.lead()});
}

}  // namespace

void put_verdict(CheckpointDrawing& drawing, Column& column, const QuestionView& question) {
  Ui& ui = column.ui();
  const ToneColours tone = tone_of(question.verdict.tone);
  const float line = ui.high_contrast() ? ui.stroke(token::kStrokeControlHighContrast) : 0.0F;
  const float padding = ui.unit(kPaddingX) + line;
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.y += ui.unit(kPaddingTop) + line;
  Column measured = inner;
  measured.pass = Pass::Measure;
  put_panel(drawing, measured, question, tone);
  const float bottom = measured.y + ui.unit(kPaddingBottom) + line;
  if (column.drawing()) {
    tone_box(ui, {column.x, column.y, column.width, bottom - column.y}, tone);
    put_panel(drawing, inner, question, tone);
  }
  column.y = bottom;
}

}  // namespace passerelle::ui
