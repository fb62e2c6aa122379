#pragma once
// A column that is filled from top to bottom by the lesson and the checkpoint. The same code measures it and draws it:
// it runs once with Pass::Measure for the height, once with Pass::Draw. Nothing here knows what a lesson is.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rich_text.h"
#include "ui/screens/page.h"
#include "ui/widgets.h"

namespace passerelle::ui {

enum class Pass { Measure, Draw };

/// A text with an icon in front of its first line.
struct IconText {
  std::string_view id;  ///< of the text; empty: it is not listed
  std::string_view icon;
  Colour icon_colour = Colour::Accent;
  std::string_view text;
  Type type = Type::Body;
  Colour colour = Colour::Text;
  float indent = 28;  ///< token pixels from the icon's left edge to the text's
  std::string_view value = {};
  Language language = Language::English;
};

/// Where in the column the next thing goes: y moves down with everything that is put there.
struct Column {
  const Page& page;
  float x = 0;
  float y = 0;
  float width = 0;
  Pass pass = Pass::Draw;

  Ui& ui() const { return page.ui; }
  bool drawing() const { return pass == Pass::Draw; }
  void skip(float token_pixels) { y += page.ui.unit(token_pixels); }
  /// A narrower column that starts on the same line; offsets are window pixels.
  Column part(float from_left, float part_width) const { return {page, x + from_left, y, part_width, pass}; }

  void put_heading(const HeadingSpec& spec);
  /// A wrapped plain text; listed when it has an id.
  void put_text(std::string_view id, Type type, Colour colour, std::string_view text, Language language);
  void put_icon_text(const IconText& spec);
  RichTextResult put_rich(const std::vector<course::Paragraph>& paragraphs, const RichTextSpec& spec);
  /// Chips side by side, on as many lines as they need.
  void put_chips(std::span<const ChipSpec> chips);
  /// Buttons side by side, on as many lines as they need; the one that was pressed.
  std::optional<std::size_t> put_buttons(std::span<const ButtonSpec> buttons);
  void put_hairline(Colour colour);
};

/// Draws what put(Column) puts, on a sunken box as high as that: put returns the y below it and is called twice.
template <class Put>
void put_on_sunken_box(Column& column, float padding, Put put) {
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.pass = Pass::Measure;
  const float bottom = put(inner);
  if (column.drawing()) {
    sunken_box(column.ui(), {column.x, column.y, column.width, bottom - column.y});
    inner.pass = Pass::Draw;
    put(inner);
  }
  column.y = bottom;
}

/// Gap between chips, and between the lines of wrapped chips, token pixels.
inline constexpr float kChipGap = 8;

/// Width of chips on one line, window pixels.
float chips_width(const Ui& ui, std::span<const ChipSpec> chips);
/// Draws them on one line from the position on.
void chips_in_line(Ui& ui, ImVec2 position, std::span<const ChipSpec> chips);

}  // namespace passerelle::ui
