// The list of terms, controls or clauses.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/glossary_parts.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kLeft = 17;
constexpr float kSecond = 0.48F;  ///< left edge of the other language, a share of the width
constexpr float kMark = 36;       ///< of the bookmark, from the right edge
constexpr float kIndent = 20;     ///< of a sub-clause
constexpr float kNumber = 52;     ///< from the number of an entry to its name
constexpr float kRowPadding = 10;
constexpr float kLetters = 28;
/// A letter that is narrower is hard to hit: the alphabet takes two lines then.
constexpr float kNarrowestLetter = 16;

/// Where the two texts of a row stand.
struct RowPlaces {
  float first = 0;
  float first_width = 0;
  float second = 0;
  float second_width = 0;
};

RowPlaces places_of(const Ui& ui, const ReferenceRow& row, float width) {
  RowPlaces places;
  places.second = std::round(width * kSecond);
  places.first = ui.px(kLeft) + ui.unit(kIndent) * static_cast<float>(row.depth);
  if (!row.number.empty()) places.first += ui.px(kNumber);
  places.first_width = std::max(1.0F, places.second - places.first - ui.unit(token::kSpacingM));
  places.second_width = std::max(1.0F, width - places.second - ui.px(kMark));
  return places;
}

float row_height(const ReferenceDrawing& drawing, const ReferenceRow& row, float width) {
  const Ui& ui = drawing.ui();
  const RowPlaces places = places_of(ui, row, width);
  const Language lead = drawing.page.lead();
  const float text = std::max(ui.paragraph_height(Type::BodyMedium, places.first_width, row.name.lead, lead),
                              ui.paragraph_height(Type::Body, places.second_width, row.name.other, other(lead)));
  return std::max(ui.px(token::kControlRowHeight), text + 2 * ui.unit(kRowPadding));
}

/// Lines of type are broken anew only when the rows, their width or the size of type changed.
void measure(ReferenceDrawing& drawing, float width) {
  ReferenceState& state = drawing.state;
  const float scale = drawing.ui().font_scale();
  if (state.measured_revision == state.revision && state.measured_width == width && state.measured_scale == scale) {
    return;
  }
  state.heights.clear();
  for (const ReferenceRow& row : drawing.view.rows) state.heights.push_back(row_height(drawing, row, width));
  state.measured_revision = state.revision;
  state.measured_width = width;
  state.measured_scale = scale;
}

void draw_texts(ReferenceDrawing& drawing, const ReferenceRow& row, const Rect& rect, bool selected) {
  Ui& ui = drawing.ui();
  const RowPlaces places = places_of(ui, row, rect.w);
  const Language lead = drawing.page.lead();
  const auto centred = [&](float height) { return std::round(rect.y + (rect.h - height) / 2); };
  const ImU32 strong = ui.colour(selected ? Colour::OnAccentSoft : Colour::Text);
  const float first = ui.paragraph_height(Type::BodyMedium, places.first_width, row.name.lead, lead);
  if (!row.number.empty()) {
    ui.text(row.depth == 0 ? Type::BodyStrong : Type::Body, {rect.x + places.first - ui.px(kNumber), centred(first)},
            strong, row.number);
  }
  ui.paragraph(Type::BodyMedium, {rect.x + places.first, centred(first)}, places.first_width, strong, row.name.lead,
               lead);
  const float second = ui.paragraph_height(Type::Body, places.second_width, row.name.other, other(lead));
  ui.paragraph(Type::Body, {rect.x + places.second, centred(second)}, places.second_width,
               ui.colour(selected ? Colour::OnAccentSoft : Colour::TextMuted), row.name.other, other(lead));
  if (!row.bookmarked) return;
  const float icon = ui.px(token::kControlIconSmall);
  ui.icon_in("bookmarked", token::kControlIconSmall,
             {rect.right() - ui.px(kMark) / 2 - icon / 2 - ui.unit(token::kSpacingXs), rect.y, icon, rect.h},
             ui.colour(selected ? Colour::Accent : Colour::TextMuted));
}

void draw_row(ReferenceDrawing& drawing, const ReferenceRow& row, const Rect& rect, Corners corners) {
  Ui& ui = drawing.ui();
  const std::string id = path_of(drawing.id, "row", row.id);
  const bool selected = row.id == drawing.view.shown;
  const std::string label = row.number.empty() ? row.name.lead : row.number + " " + row.name.lead;
  std::string description = row.name.other;
  if (row.bookmarked) description += ", " + drawing.page.text("reference/bookmarked");
  const WidgetState state = list_row(ui, rect,
                                     {.id = id,
                                      .label = label,
                                      .value = selected ? "selected" : "",
                                      .selected = selected,
                                      .description = description,
                                      .corners = corners});
  // The entry follows the keyboard from row to row.
  if (!selected && (state.activated || (state.focused && ui.keyboard_in_use()))) {
    ask(drawing.intent, OnPage{ShowEntry{row.id}});
  }
  if (selected && std::exchange(drawing.state.reveal, false)) {
    ui.reveal(rect, token::kControlRowHeight, Ui::Glide::AtOnce);
  }
  const Rect clip = ui.clip();
  if (rect.y < clip.bottom() && rect.bottom() > clip.y) draw_texts(drawing, row, rect, selected);
}

void draw_header(ReferenceDrawing& drawing, const Rect& rect) {
  Ui& ui = drawing.ui();
  const Pair& header = drawing.view.header;
  ui.fill(rect, ui.colour(Colour::SurfaceSunken), ui.unit(token::kRadiusCard), Corners::Top);
  const float y = rect.y + std::round((rect.h - ui.line_height(Type::BodyStrong)) / 2);
  ui.text(Type::BodyStrong, {rect.x + ui.px(kLeft), y}, ui.colour(Colour::Text), header.lead);
  ui.text(Type::BodyStrong, {rect.x + std::round(rect.w * kSecond), y}, ui.colour(Colour::Text), header.other);
}

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A letter that leads to its first term; pale when there is none.
void draw_letter(ReferenceDrawing& drawing, char letter, const Rect& rect, bool current) {
  Ui& ui = drawing.ui();
  const auto& rows = drawing.view.rows;
  const auto first =
      std::find_if(rows.begin(), rows.end(), [&](const ReferenceRow& row) { return row.letter == letter; });
  const std::string label(1, letter);
  Colour colour = Colour::TextDisabled;
  if (first != rows.end()) {
    colour = Colour::Accent;
    const std::string id = path_of(drawing.id, "letter", label);
    const WidgetState state = ui.widget({.id = id,
                                         .role = Role::Button,
                                         .label = label,
                                         .rect = rect,
                                         .value = current ? "selected" : "",
                                         .focusable = true});
    if (current || state.hovered) {
      ui.fill(rect, ui.colour(current ? Colour::SurfaceSelected : Colour::SurfaceHover),
              ui.unit(token::kRadiusControl));
    }
    if (state.activated) {
      ask(drawing.intent, OnPage{ShowEntry{first->id}});
      drawing.state.reveal = true;
    }
  }
  const float text = ui.text_width(Type::Caption, label);
  ui.text(Type::Caption,
          {rect.x + std::round((rect.w - text) / 2), rect.y + std::round((rect.h - ui.line_height(Type::Caption)) / 2)},
          ui.colour(colour), label);
}

}  // namespace

float entries_height(ReferenceDrawing& drawing, float width) {
  Ui& ui = drawing.ui();
  const float head = ui.px(token::kControlTableHeader);
  if (drawing.view.rows.empty()) {
    return head + 2 * ui.unit(token::kSpacingXl) +
           ui.paragraph_height(Type::Body, width - 2 * ui.px(kLeft), drawing.view.empty, drawing.page.lead());
  }
  measure(drawing, width);
  float height = head;
  for (const float row : drawing.state.heights) height += row;
  return height;
}

void draw_entries(ReferenceDrawing& drawing, const Rect& rect) {
  Ui& ui = drawing.ui();
  const ReferenceView& view = drawing.view;
  card(ui, rect);
  const float head = ui.px(token::kControlTableHeader);
  draw_header(drawing, {rect.x, rect.y, rect.w, head});
  const std::string scroll = drawing.path("list");
  const Rect list{rect.x, rect.y + head, rect.w, rect.h - head};
  if (view.rows.empty()) {
    const Rect text{rect.x + ui.px(kLeft), list.y + ui.unit(token::kSpacingXl), rect.w - 2 * ui.px(kLeft),
                    list.h - 2 * ui.unit(token::kSpacingXl)};
    ui.say(drawing.path("empty"), Role::Text, view.empty, text);
    ui.paragraph(Type::Body, {text.x, text.y}, text.w, ui.colour(Colour::TextMuted), view.empty, drawing.page.lead());
    return;
  }
  measure(drawing, rect.w);
  const float top = ui.begin_scroll(scroll, list);
  float y = top;
  ui.begin_group(scroll, Axis::Vertical);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const Rect row{rect.x, y, rect.w, drawing.state.heights[i]};
    draw_row(drawing, view.rows[i], row, i + 1 == view.rows.size() ? Corners::Bottom : Corners::None);
    y = row.bottom();
    if (i + 1 < view.rows.size()) ui.hairline(rect.x, y, rect.w, ui.colour(Colour::Border));
  }
  ui.end_group();
  ui.end_scroll(y - top);
  ui.outline(rect, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), ui.unit(token::kRadiusCard));
}

float draw_letters(ReferenceDrawing& drawing, ImVec2 at, float width) {
  Ui& ui = drawing.ui();
  const bool two_lines = width / static_cast<float>(kAlphabet.size()) < ui.px(kNarrowestLetter);
  const std::size_t in_a_line = kAlphabet.size() / (two_lines ? 2 : 1);
  const float cell = width / static_cast<float>(in_a_line);
  const float height = ui.px(kLetters);
  const auto& rows = drawing.view.rows;
  const auto shown =
      std::find_if(rows.begin(), rows.end(), [&](const ReferenceRow& row) { return row.id == drawing.view.shown; });
  ui.begin_group(drawing.path("letters"), Axis::Horizontal);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    const auto column = static_cast<float>(i % in_a_line);
    const float x = std::round(at.x + cell * column);
    const Rect rect{x, at.y + height * static_cast<float>(i / in_a_line), std::round(at.x + cell * (column + 1)) - x,
                    height};
    draw_letter(drawing, kAlphabet[i], rect, shown != rows.end() && shown->letter == kAlphabet[i]);
  }
  ui.end_group();
  return height * (two_lines ? 2 : 1);
}

}  // namespace passerelle::ui
