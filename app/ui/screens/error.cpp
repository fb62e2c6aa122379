#include "ui/screens/error.h"

#include <algorithm>
#include <cmath>

#include "ui/rich_text.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr std::string_view kScroll = "error";

// Token pixels
constexpr float kDisc = 44;
constexpr float kHeadRow = 52;
constexpr float kPadding = 22;
constexpr float kNumberColumn = 52;  ///< from the card's edge to the code
constexpr float kIndent = 9;         ///< of one space at the start of a line of code
constexpr float kStepDisc = 24;

float draw_head(const ErrorView& view, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  const float size = ui.px(kDisc);
  const Rect disc{at.x, at.y, size, size};
  const ToneColours tone = tone_of(VerdictTone::Contradictory);
  ui.circle({disc.x + size / 2, disc.y + size / 2}, size / 2, ui.colour(tone.bg));
  if (ui.high_contrast()) {
    ui.ring({disc.x + size / 2, disc.y + size / 2}, size / 2, ui.stroke(token::kStrokeControlHighContrast),
            ui.colour(tone.line));
  }
  ui.icon_in("error", token::kControlIconMedium, disc, ui.colour(tone.fg));
  const float x = at.x + size + ui.unit(token::kSpacingL);
  const float room = at.x + width - x;
  float y = at.y;
  y += heading(ui, {x, y}, room,
               {.id = "error/title", .lead = view.title, .type = Type::Display, .lead_language = page.lead()});
  y += ui.unit(token::kSpacingXs);
  const float text = ui.paragraph_height(Type::Reading, room, view.text, page.lead());
  ui.say("error/text", Role::Text, view.text, {x, y, room, text});
  ui.paragraph(Type::Reading, {x, y}, room, ui.colour(Colour::TextMuted), view.text, page.lead());
  return std::max(y + text, disc.bottom()) - at.y;
}

/// The lines of one line of code: the marked one in full, the others as far as they fit.
std::vector<std::string> lines_of(const Ui& ui, const CodeLine& line, float room) {
  const std::size_t start = std::min(line.text.find_first_not_of(' '), line.text.size());
  const std::string code = line.text.substr(start);
  if (!line.marked) return {ui.shorten(Type::Body, code, room)};
  std::vector<std::string> lines;
  for (const std::string_view part : ui.wrap(Type::Body, code, room, Language::English)) lines.emplace_back(part);
  if (lines.empty()) lines.emplace_back();
  return lines;
}

float indent_of(const Ui& ui, const CodeLine& line) {
  const auto spaces = static_cast<float>(std::min(line.text.find_first_not_of(' '), line.text.size()));
  return ui.px(kNumberColumn) + ui.px(kIndent) * spaces;
}

float code_height(const Ui& ui, const CodeLine& line, float width) {
  const auto more = static_cast<float>(lines_of(ui, line, width - indent_of(ui, line) - ui.px(kPadding)).size() - 1);
  return ui.px(token::kControlCodeRow) + more * ui.line_height(Type::Body);
}

void draw_code(const CodeLine& line, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const ToneColours tone = tone_of(VerdictTone::Contradictory);
  if (line.marked) {
    ui.fill(rect, ui.colour(tone.bg));
    if (ui.high_contrast()) {
      ui.outline(rect.inset(ui.stroke(token::kStrokeHairline)), ui.colour(tone.line),
                 ui.stroke(token::kStrokeControlHighContrast));
    }
  }
  const Type type = line.marked ? Type::BodyStrong : Type::Body;
  float y = rect.y + std::round((ui.px(token::kControlCodeRow) - ui.line_height(Type::Body)) / 2);
  const float right = rect.x + ui.px(kNumberColumn) - ui.unit(token::kSpacingL);
  ui.text(type, {right - ui.text_width(type, line.number), y}, ui.colour(line.marked ? tone.fg : Colour::TextMuted),
          line.number);
  const float x = rect.x + indent_of(ui, line);
  ui.say(path_of(kScroll, "line", line.number), Role::Text, line.text, rect, line.marked ? "marked" : "");
  for (const std::string& part : lines_of(ui, line, rect.right() - x - ui.px(kPadding))) {
    ui.text(Type::Body, {x, y}, ui.colour(Colour::Text), part);
    y += ui.line_height(Type::Body);
  }
}

/// The name of the file, the line beside it, the button on the right edge.
struct FileRow {
  std::string copy;
  ImVec2 button;
  float name_x = 0;  ///< from the card's edge
  float name_width = 0;
  float name_height = 0;
  float height = 0;
};

ButtonSpec copy_button(const FileRow& row, const ErrorState& state) {
  return {.id = "error/copy", .label = row.copy, .style = ButtonStyle::Quiet, .icon = state.copied ? "check" : "copy"};
}

ChipSpec line_chip(const ErrorView& view) {
  return {.id = "error/line", .label = view.line, .style = ChipStyle::Contradictory};
}

FileRow file_row(const ErrorView& view, const ErrorState& state, float width, const Page& page) {
  const Ui& ui = page.ui;
  FileRow row;
  row.copy = page.text(state.copied ? "error_page/copied" : "error_page/copy");
  row.button = button_size(ui, copy_button(row, state));
  row.name_x = ui.px(kPadding) + ui.px(token::kControlIcon) + ui.unit(token::kSpacingM);
  const float chip = view.line.empty() ? 0 : chip_width(ui, line_chip(view)) + ui.unit(token::kSpacingM);
  const float room = width - row.name_x - chip - row.button.x - 2 * ui.unit(token::kSpacingM);
  row.name_width = std::min(room, std::ceil(ui.text_width(Type::BodyMedium, view.file)));
  row.name_height = ui.paragraph_height(Type::BodyMedium, row.name_width, view.file, Language::English);
  row.height = std::max(ui.px(kHeadRow), row.name_height + 2 * ui.unit(token::kSpacingM));
  return row;
}

Intent draw_file_row(const ErrorView& view, const ErrorState& state, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const FileRow row = file_row(view, state, rect.w, page);
  const Rect name{rect.x + row.name_x, rect.y + std::round((rect.h - row.name_height) / 2), row.name_width,
                  row.name_height};
  const float icon = ui.px(token::kControlIcon);
  ui.icon_in("file", token::kControlIcon, {rect.x + ui.px(kPadding), rect.y, icon, rect.h},
             ui.colour(Colour::TextMuted));
  ui.say("error/file", Role::Text, view.file, name);
  ui.paragraph(Type::BodyMedium, name.min(), name.w, ui.colour(Colour::Text), view.file, Language::English);
  if (!view.line.empty()) {
    const float y = rect.y + std::round((rect.h - chip_height(ui)) / 2);
    chip(ui, {name.right() + ui.unit(token::kSpacingM), y}, line_chip(view));
  }
  const ImVec2 at{rect.right() - ui.unit(token::kSpacingM) - row.button.x,
                  rect.y + std::round((rect.h - row.button.y) / 2)};
  return button(ui, at, copy_button(row, state)) ? Intent{CopyText{view.details}} : Intent{};
}

std::vector<course::Paragraph> message_of(const ErrorView& view) {
  course::Paragraph message;
  message.inlines.push_back({course::InlineStyle::Bold, view.what, {}});
  if (!view.cure.empty()) message.inlines.push_back({course::InlineStyle::Plain, " " + view.cure, {}});
  return {message};
}

/// The sentence that says what is wrong, and where in the document.
float message_height(const ErrorView& view, float width, const Page& page) {
  const Ui& ui = page.ui;
  const float room = width - 2 * ui.px(kPadding) - ui.px(token::kControlIcon) - ui.unit(token::kSpacingM);
  const float text =
      rich_text_height(ui, room, message_of(view), {.id = "error/what", .type = Type::Body, .language = page.lead()});
  const float pointer = ui.paragraph_height(Type::Caption, room, view.pointer, Language::English);
  return text + pointer + 2 * ui.unit(token::kSpacingM);
}

void draw_message(const ErrorView& view, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const float icon = ui.px(token::kControlIcon);
  const float x = rect.x + ui.px(kPadding) + icon + ui.unit(token::kSpacingM);
  const float room = rect.right() - ui.px(kPadding) - x;
  float y = rect.y + ui.unit(token::kSpacingM);
  ui.icon_in("error", token::kControlIcon, {rect.x + ui.px(kPadding), y, icon, ui.line_height(Type::Body)},
             ui.colour(Colour::VerdictContradictoryFg));
  y += rich_text(ui, {x, y}, room, message_of(view), {.id = "error/what", .type = Type::Body, .language = page.lead()})
           .height;
  const float pointer =
      ui.paragraph(Type::Caption, {x, y}, room, ui.colour(Colour::TextMuted), view.pointer, Language::English);
  if (!view.pointer.empty()) ui.say("error/pointer", Role::Text, view.pointer, {x, y, room, pointer});
}

float excerpt_height(const ErrorView& view, float width, const Ui& ui) {
  if (view.excerpt.empty()) return 0;
  float height = 2 * ui.unit(token::kSpacingS);
  for (const CodeLine& line : view.excerpt) height += code_height(ui, line, width);
  return height;
}

void draw_excerpt(const ErrorView& view, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  ui.fill(rect, ui.colour(Colour::SurfaceSunken));
  ui.hairline(rect.x, rect.y, rect.w, ui.colour(Colour::Border));
  float y = rect.y + ui.unit(token::kSpacingS);
  for (const CodeLine& line : view.excerpt) {
    const Rect row{rect.x, y, rect.w, code_height(ui, line, rect.w)};
    draw_code(line, row, page);
    y = row.bottom();
  }
}

/// File, excerpt and message in one card.
float draw_card(const ErrorView& view, const ErrorState& state, ImVec2 at, float width, const Page& page,
                Intent& intent) {
  Ui& ui = page.ui;
  const Rect head{at.x, at.y, width, file_row(view, state, width, page).height};
  const Rect code{at.x, head.bottom(), width, excerpt_height(view, width, ui)};
  const Rect message{at.x, code.bottom(), width, message_height(view, width, page)};
  const Rect box{at.x, at.y, width, message.bottom() - at.y};
  card(ui, box);
  ask(intent, draw_file_row(view, state, head, page));
  if (code.h > 0) draw_excerpt(view, code, page);
  ui.hairline(at.x, message.y, width, ui.colour(Colour::Border));
  draw_message(view, message, page);
  // Over what filled the card from edge to edge.
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
  return box.h;
}

float draw_others(const ErrorView& view, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  float y = at.y;
  y += heading(ui, {at.x, y}, width,
               {.id = "error/more", .lead = view.more, .type = Type::BodyStrong, .lead_language = page.lead()});
  for (std::size_t i = 0; i < view.others.size(); ++i) {
    const float height = ui.paragraph_height(Type::Caption, width, view.others[i], page.lead());
    ui.say(path_of(kScroll, "other", std::to_string(i)), Role::Text, view.others[i], {at.x, y, width, height});
    y += ui.paragraph(Type::Caption, {at.x, y}, width, ui.colour(Colour::TextMuted), view.others[i], page.lead()) +
         ui.unit(token::kSpacingXs);
  }
  return y - at.y;
}

float draw_steps(const ErrorView& view, ImVec2 at, float width, const Page& page) {
  Ui& ui = page.ui;
  float y = at.y;
  y += heading(ui, {at.x, y}, width,
               {.id = "error/to_do",
                .lead = page.text("error_page/what_to_do"),
                .type = Type::Heading,
                .lead_language = page.lead()});
  const float disc = ui.px(kStepDisc);
  const float x = at.x + disc + ui.unit(token::kSpacingM);
  const float room = at.x + width - x;
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    y += ui.unit(i == 0 ? token::kSpacingS : token::kSpacingS + token::kSpacingXxs);
    const float height = ui.paragraph_height(Type::Reading, room, view.steps[i], page.lead());
    const ImVec2 centre{at.x + disc / 2, y + ui.line_height(Type::Reading) / 2};
    ui.circle(centre, disc / 2, ui.colour(Colour::SurfaceSunken));
    if (ui.high_contrast()) ui.ring(centre, disc / 2, ui.stroke(token::kStrokeHairline), ui.colour(Colour::Border));
    const std::string number = std::to_string(i + 1);
    ui.text(Type::Caption,
            {centre.x - ui.text_width(Type::Caption, number) / 2, centre.y - ui.line_height(Type::Caption) / 2},
            ui.colour(Colour::TextMuted), number);
    ui.say(path_of(kScroll, "step", number), Role::Text, view.steps[i], {at.x, y, width, height}, number);
    ui.paragraph(Type::Reading, {x, y}, room, ui.colour(Colour::Text), view.steps[i], page.lead());
    y += height;
  }
  return y - at.y;
}

float draw_actions(const ErrorView& view, const ErrorState& state, ImVec2 at, float width, const Page& page,
                   Intent& intent) {
  Ui& ui = page.ui;
  const std::string again = page.text("error_page/check_again");
  const std::string back = page.text("error_page/back");
  const ButtonSpec check{.id = kErrorFocus, .label = again, .style = ButtonStyle::Filled, .icon = "retry"};
  const ButtonSpec leave{.id = "error/back", .label = back, .style = ButtonStyle::Quiet};
  const ImVec2 size = button_size(ui, check);
  if (button(ui, at, check)) ask(intent, CheckCourseAgain{});
  float height = size.y;
  if (view.offers_back) {
    ImVec2 next{at.x + size.x + ui.unit(token::kSpacingS), at.y};
    if (next.x + button_size(ui, leave).x > at.x + width) {
      next = {at.x, at.y + size.y + ui.unit(token::kSpacingS)};
      height += size.y + ui.unit(token::kSpacingS);
    }
    if (button(ui, next, leave)) ask(intent, GoTo{Place{}});
  }
  if (state.checked_again.empty()) return height;
  height += ui.unit(token::kSpacingM);
  const float said = ui.paragraph_height(Type::Body, width, state.checked_again, page.lead());
  ui.say("error/checked", Role::Text, state.checked_again, {at.x, at.y + height, width, said});
  ui.paragraph(Type::Body, {at.x, at.y + height}, width, ui.colour(Colour::Text), state.checked_again, page.lead());
  return height + said;
}

}  // namespace

Intent draw_error(const ErrorView& view, const ErrorState& state, const Page& page) {
  Ui& ui = page.ui;
  const Rect column = column_layout(page.frame, Columns::Error).main;
  Intent intent;
  ui.begin_region("main");
  const float top = ui.begin_scroll(kScroll, page.frame.content);
  float y = top + ui.unit(kPageTop);
  y += draw_head(view, {column.x, y}, column.w, page) + ui.unit(token::kSpacingXl);
  if (!view.file.empty())
    y += draw_card(view, state, {column.x, y}, column.w, page, intent) + ui.unit(token::kSpacingXl);
  if (!view.others.empty()) y += draw_others(view, {column.x, y}, column.w, page) + ui.unit(token::kSpacingL);
  y += draw_steps(view, {column.x, y}, column.w, page) + ui.unit(token::kSpacingXl);
  y += draw_actions(view, state, {column.x, y}, column.w, page, intent);
  ui.end_scroll(y - top + ui.unit(kPageBottom));
  return intent;
}

}  // namespace passerelle::ui
