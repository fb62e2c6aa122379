#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/dual_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kRowGap = 26;
constexpr float kHeadingGap = 6;
/// From the disc's centre to the end of its ticks, as a share of the gutter.
constexpr float kTickShare = 5.0F / 12.0F;
/// From the top of a callout to the middle of its first line.
constexpr float kCalloutMiddle = 20;

std::string text_id(const BlockView& block, Side side) { return dual_text_widget(block.id, side == Side::Lead); }

const Pair& heading_of(const SectionView& section, const BlockView& block) {
  return block.heading.empty() ? section.heading : block.heading;
}

void put_words(DualDrawing& drawing, Column& column, const SectionView& section, const BlockView& block, Side side) {
  const bool leads = side == Side::Lead;
  const Language language = leads ? drawing.page().lead() : passerelle::other(drawing.page().lead());
  const Pair& heading = heading_of(section, block);
  const std::string id = text_id(block, side);
  const std::string heading_id = path_of(id, "heading");
  put_block_heading(column, {.id = heading_id, .lead = leads ? heading.lead : heading.other, .lead_language = language},
                    leads && block.bookmarked);
  column.skip(kHeadingGap);
  const RichTextResult text =
      column.put_rich(leads ? block.text.lead : block.text.other, {.id = id,
                                                                   .language = language,
                                                                   .terms = drawing.lesson.view.terms,
                                                                   .lit_term = drawing.lesson.state.term,
                                                                   .tooltips = false});
  follow_if_pressed(drawing.lesson, text);
  if (!text.pointed_term.empty()) drawing.term = text.pointed_term;
}

float put_callouts(DualDrawing& drawing, const BlockView& block, float y, Pass pass) {
  const auto put = [&](float height) {
    return [&, height](Column& column, Side side) {
      put_callout(drawing.lesson, column, block, side, text_id(block, side), height);
    };
  };
  const float bottom = put_both(drawing, y, Pass::Measure, put(0));
  return pass == Pass::Measure ? bottom : put_both(drawing, y, pass, put(bottom - y));
}

float put_texts(DualDrawing& drawing, const SectionView& section, const BlockView& block, float y, Pass pass) {
  if (block.kind == BlockKind::Callout) return put_callouts(drawing, block, y, pass);
  float bottom =
      put_both(drawing, y, pass, [&](Column& column, Side side) { put_words(drawing, column, section, block, side); });
  if (block.kind != BlockKind::Prompt) return bottom;
  for (const AudienceView& audience : drawing.lesson.view.audiences) {
    bottom = put_both(drawing, bottom + drawing.page().ui.unit(token::kSpacingM), pass, [&](Column& column, Side side) {
      put_audience(drawing.lesson, column, audience, side == Side::Lead ? AudienceSide::Lead : AudienceSide::Other);
    });
  }
  return bottom;
}

/// Both texts, and under the leading one the note.
float put_row(DualDrawing& drawing, const SectionView& section, const BlockView& block, float y, Pass pass) {
  const float bottom = put_texts(drawing, section, block, y, pass);
  return put_both(drawing, bottom, pass, [&](Column& column, Side side) {
    if (side == Side::Lead) put_note(drawing.lesson, column, block);
  });
}

/// The number in the gutter, with a tick to both sides.
void draw_number(const DualDrawing& drawing, const BlockView& block, float middle, bool is_current) {
  Ui& ui = drawing.page().ui;
  const float size = ui.px(token::kControlBlockNumber);
  const float centre = std::round(drawing.gutter_centre());
  const float tick = std::floor((drawing.right.x - drawing.left.right()) * kTickShare);
  ui.hairline(centre - tick, middle, 2 * tick, ui.colour(is_current ? Colour::Accent : Colour::Border));
  const ImVec2 corner{std::round(centre - size / 2), std::round(middle - size / 2)};
  if (is_current) {
    number_disc(ui, corner, block.number, DiscStyle::Filled);
    return;
  }
  const Rect disc{corner.x, corner.y, size, size};
  ui.fill(disc, ui.colour(Colour::Surface), size / 2);
  ui.outline(disc, ui.colour(Colour::BorderStrong), ui.stroke(token::kStrokeControl), size / 2);
  const std::string number = std::to_string(block.number);
  ui.text(Type::Caption,
          {disc.x + (size - ui.text_width(Type::Caption, number)) / 2,
           disc.y + std::round((size - ui.line_height(Type::Caption)) / 2)},
          ui.colour(Colour::Text), number);
}

/// "Block 3 of 14", and whether it was read.
std::string value_of(const DualDrawing& drawing, const BlockView& block) {
  const auto& sections = drawing.lesson.view.sections;
  const int count = sections.back().blocks.back().number;
  std::string value = drawing.page().speech.format(
      "lesson/block_of",
      {{"number", static_cast<std::int64_t>(block.number)}, {"count", static_cast<std::int64_t>(count)}});
  const std::string more = block_value(drawing.page(), block);
  return more.empty() ? value : value + ", " + more;
}

/// A block is one stop of the keyboard, both sides together; its links follow.
void draw_block(DualDrawing& drawing, const SectionView& section, const BlockView& block, float y, float bottom) {
  Ui& ui = drawing.page().ui;
  const Rect rect{drawing.left.x, y, drawing.right.right() - drawing.left.x, bottom - y};
  const std::string value = value_of(drawing, block);
  const WidgetState state = ui.widget({.id = lesson_block_widget(block.id),
                                       .role = Role::Block,
                                       .label = heading_of(section, block).lead,
                                       .rect = rect,
                                       .value = value,
                                       .focusable = true});
  if (state.hovered) ui.set_cursor(Cursor::Arrow);
  const float middle =
      y + (block.kind == BlockKind::Callout ? ui.unit(kCalloutMiddle) : std::round(ui.line_height(Type::Title) / 2));
  draw_number(drawing, block, middle, block.id == drawing.lesson.state.current_block);
  put_row(drawing, section, block, y, Pass::Draw);
  note_end(drawing.lesson, block.id, bottom);
}

}  // namespace

std::string dual_text_widget(const std::string& block, bool leads) {
  return path_of("lesson/dual", block, leads ? "lead" : "other");
}

float put_both(const DualDrawing& drawing, float y, Pass pass, const PutSide& put) {
  float bottom = y;
  const std::array<Side, 2> sides =
      drawing.swapped ? std::array{Side::Other, Side::Lead} : std::array{Side::Lead, Side::Other};
  for (const Side side : sides) {
    const Rect& area = drawing.side(side);
    Column column{drawing.page(), area.x, y, area.w, pass};
    put(column, side);
    bottom = std::max(bottom, column.y);
  }
  return bottom;
}

float draw_rows(DualDrawing& drawing, float y) {
  Ui& ui = drawing.page().ui;
  const float line = ui.stroke(token::kStrokeHairline);
  for (const SectionView& section : drawing.lesson.view.sections) {
    for (const BlockView& block : section.blocks) {
      const float bottom = put_row(drawing, section, block, y, Pass::Measure);
      const float next = bottom + ui.unit(kRowGap);
      ui.vertical_line(drawing.gutter_centre(), y, next - y, line, ui.colour(Colour::Border));
      drawing.lesson.tops.push_back({block.id, y});
      draw_block(drawing, section, block, y, bottom);
      y = next;
    }
  }
  return y;
}

std::string focused_block(const DualDrawing& drawing) {
  const std::string& focused = drawing.page().ui.focused_id();
  for (const SectionView& section : drawing.lesson.view.sections) {
    for (const BlockView& block : section.blocks) {
      const bool inside = focused == lesson_block_widget(block.id) || focused == lesson_note_widget(block.id) ||
                          focused.starts_with(path_of("lesson/dual", block.id, {})) ||
                          (block.kind == BlockKind::Prompt && focused.starts_with(kAudiences));
      if (inside) return block.id;
    }
  }
  return {};
}

}  // namespace passerelle::ui
