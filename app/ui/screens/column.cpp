#include "ui/screens/column.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

void Column::put_heading(const HeadingSpec& spec) {
  y += drawing() ? heading(ui(), {x, y}, width, spec) : heading_height(ui(), width, spec);
}

void Column::put_text(std::string_view id, Type type, Colour colour, std::string_view text, Language language) {
  if (text.empty()) return;
  const float height = ui().paragraph_height(type, width, text, language);
  if (drawing()) {
    if (!id.empty()) ui().say(id, Role::Text, text, {x, y, width, height});
    ui().paragraph(type, {x, y}, width, ui().colour(colour), text, language);
  }
  y += height;
}

void Column::put_icon_text(const IconText& spec) {
  const float indent = ui().px(spec.indent);
  const float text_width = width - indent;
  const float height = ui().paragraph_height(spec.type, text_width, spec.text, spec.language);
  if (drawing()) {
    const Rect square{x, y, ui().px(token::kControlIcon), ui().line_height(spec.type)};
    ui().icon_in(spec.icon, token::kControlIcon, square, ui().colour(spec.icon_colour));
    if (!spec.id.empty()) ui().say(spec.id, Role::Text, spec.text, {x, y, width, height}, spec.value);
    ui().paragraph(spec.type, {x + indent, y}, text_width, ui().colour(spec.colour), spec.text, spec.language);
  }
  y += height;
}

RichTextResult Column::put_rich(const std::vector<course::Paragraph>& paragraphs, const RichTextSpec& spec) {
  RichTextResult result;
  if (drawing()) {
    result = rich_text(ui(), {x, y}, width, paragraphs, spec);
  } else {
    result.height = rich_text_height(ui(), width, paragraphs, spec);
  }
  y += result.height;
  return result;
}

void Column::put_chips(std::span<const ChipSpec> chips) {
  if (chips.empty()) return;
  const float gap = ui().unit(kChipGap);
  float at = x;
  for (const ChipSpec& spec : chips) {
    const float chip_size = chip_width(ui(), spec);
    if (at > x && at + chip_size > x + width) {
      at = x;
      y += chip_height(ui()) + gap;
    }
    if (drawing()) chip(ui(), {at, y}, spec);
    at += chip_size + gap;
  }
  y += chip_height(ui());
}

std::optional<std::size_t> Column::put_buttons(std::span<const ButtonSpec> buttons) {
  std::optional<std::size_t> pressed;
  if (buttons.empty()) return pressed;
  const float gap = ui().unit(token::kSpacingS);
  float at = x;
  float line = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const ImVec2 size = button_size(ui(), buttons[i]);
    if (at > x && at + size.x > x + width) {
      at = x;
      y += line + gap;
      line = 0;
    }
    if (drawing() && button(ui(), {at, y}, buttons[i])) pressed = i;
    at += size.x + gap;
    line = std::max(line, size.y);
  }
  y += line;
  return pressed;
}

void Column::put_hairline(Colour colour) {
  if (drawing()) ui().hairline(x, y, width, ui().colour(colour));
  y += ui().stroke(token::kStrokeHairline);
}

float chips_width(const Ui& ui, std::span<const ChipSpec> chips) {
  float width = 0;
  for (const ChipSpec& spec : chips) width += chip_width(ui, spec) + ui.unit(kChipGap);
  return chips.empty() ? 0.0F : width - ui.unit(kChipGap);
}

void chips_in_line(Ui& ui, ImVec2 position, std::span<const ChipSpec> chips) {
  for (const ChipSpec& spec : chips) {
    chip(ui, position, spec);
    position.x += chip_width(ui, spec) + ui.unit(kChipGap);
  }
}

}  // namespace passerelle::ui
