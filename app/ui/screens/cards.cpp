#include "ui/screens/cards.h"

#include <cmath>

namespace passerelle::ui {

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

}  // namespace passerelle::ui
