#include "ui/screens/cards.h"

#include <cmath>

#include "ui/screens/bridge.h"

namespace passerelle::ui {
namespace {

constexpr float kEmptyTop = 88;
constexpr float kEmptyText = 624;

/// Lines in the middle of the column. Few enough to be read so.
void put_centred(Column& column, std::string_view id, Type type, Colour colour, std::string_view text) {
  Ui& ui = column.ui();
  const float width = std::min(column.width, ui.px(kEmptyText));
  const auto lines = ui.wrap(type, text, width, column.page.lead());
  const float height = ui.line_height(type) * static_cast<float>(lines.size());
  if (column.drawing()) {
    const Role role = type == Type::Display ? Role::Heading : Role::Text;
    ui.say(id, role, text, {column.x + (column.width - width) / 2, column.y, width, height});
    float y = column.y;
    for (const std::string_view line : lines) {
      ui.text(type, {column.x + std::round((column.width - ui.text_width(type, line)) / 2), y}, ui.colour(colour),
              line);
      y += ui.line_height(type);
    }
  }
  column.y += height;
}

/// Side by side in the middle, or one below the other. True when the one that is not "go" was pressed.
bool put_centred_buttons(Column& column, const std::vector<ButtonSpec>& buttons, const EmptyView& view,
                         Intent& intent) {
  Ui& ui = column.ui();
  const float gap = ui.unit(token::kSpacingS);
  float width = -gap;
  for (const ButtonSpec& spec : buttons) width += button_size(ui, spec).x + gap;
  const bool beside = width <= column.width;
  float x = column.x + std::round((column.width - width) / 2);
  bool other = false;
  float line = 0;
  for (const ButtonSpec& spec : buttons) {
    const ImVec2 size = button_size(ui, spec);
    if (!beside) x = column.x + std::round((column.width - size.x) / 2);
    if (column.drawing() && button(ui, {x, column.y}, spec)) {
      if (spec.style == ButtonStyle::Filled) {
        ask(intent, GoTo{view.place});
      } else {
        other = true;
      }
    }
    if (beside) {
      x += size.x + gap;
      line = std::max(line, size.y);
    } else {
      column.y += size.y + gap;
    }
  }
  column.y += line;
  return other;
}

}  // namespace

void put_title_line(Column& column, const TitleLine& line) {
  const Ui& ui = column.ui();
  const float note = ui.text_width(Type::Body, line.note);
  const float gap = line.note.empty() ? 0 : ui.unit(token::kSpacingL);
  const bool beside = ui.text_width(line.type, line.title) + gap + note <= column.width;
  const float top = column.y;
  Column title = column.part(0, beside ? column.width - note - gap : column.width);
  title.put_heading({.id = line.id, .lead = line.title, .type = line.type, .lead_language = column.page.lead()});
  column.y = title.y;
  if (line.note.empty()) return;
  const std::string id = path_of(line.id, "note");
  if (!beside) {
    column.put_text(id, Type::Body, Colour::TextMuted, line.note, column.page.lead());
    return;
  }
  Column words = column.part(column.width - note, note + 1);
  words.y = top + ui.baseline(line.type) - ui.baseline(Type::Body);
  words.put_text(id, Type::Body, Colour::TextMuted, line.note, column.page.lead());
}

void put_bar(Column& column, std::string_view id, std::string_view label, float share, float bar_width) {
  Ui& ui = column.ui();
  const float bar = ui.px(token::kControlBar);
  const float line = ui.line_height(Type::Caption);
  const float gap = ui.unit(token::kSpacingM);
  const float width = std::min(bar_width, column.width);
  const bool beside = width + gap + ui.text_width(Type::Caption, label) <= column.width;
  if (column.drawing()) {
    const float y = beside ? column.y + std::round((line - bar) / 2) : column.y;
    progress_bar(ui, {column.x, y, width, bar}, id, label, share);
  }
  if (beside) {
    if (column.drawing()) {
      ui.text(Type::Caption, {column.x + width + gap, column.y}, ui.colour(Colour::TextMuted), label);
    }
    column.y += line;
  } else {
    column.y += bar;
    column.skip(token::kSpacingXs);
    column.put_text({}, Type::Caption, Colour::TextMuted, label, column.page.lead());
  }
}

bool put_empty(Column& column, std::string_view id, const EmptyView& view, Intent& intent, std::string_view also) {
  Ui& ui = column.ui();
  column.skip(kEmptyTop);
  if (column.drawing()) {
    draw_bridge(ui.draw(), column.x + std::round((column.width - ui.unit(kBridgeWidth)) / 2), column.y,
                ui.colour(Colour::ChartFragile), ui.display_scale());
  }
  column.skip(kBridgeHeight + token::kSpacingXxl);
  put_centred(column, path_of(id, "title"), Type::Display, Colour::Text, view.title);
  column.skip(token::kSpacingS);
  put_centred(column, path_of(id, "text"), Type::Reading, Colour::TextMuted, view.text);
  column.skip(token::kSpacingXl);
  const std::string go = path_of(id, "go");
  const std::string also_id = path_of(id, "also");
  std::vector<ButtonSpec> buttons{
      {.id = go, .label = view.action, .style = ButtonStyle::Filled, .icon = "arrow_right"}};
  if (!also.empty()) buttons.push_back({.id = also_id, .label = also, .style = ButtonStyle::Quiet});
  return put_centred_buttons(column, buttons, view, intent);
}

void put_due_question(Column& column, std::string_view id, std::size_t index, const Pair& prompt,
                      const std::string& caption) {
  const std::string row = path_of(id, std::to_string(index));
  const Language lead = column.page.lead();
  if (index > 0) {
    column.skip(token::kSpacingM);
    column.put_hairline(Colour::Border);
    column.skip(token::kSpacingM);
  }
  column.put_text(row, Type::BodyMedium, Colour::Text, prompt.lead, lead);
  column.put_text(path_of(row, "other"), Type::Body, Colour::TextMuted, prompt.other, other(lead));
  column.skip(token::kSpacingXxs);
  column.put_text(path_of(row, "meta"), Type::Caption, Colour::TextMuted, caption, lead);
}

}  // namespace passerelle::ui
