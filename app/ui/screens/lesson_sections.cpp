#include <algorithm>
#include <cmath>

#include "ui/screens/lesson_parts.h"
#include "ui/screens/listen.h"
#include "ui/view_aloud.h"

namespace passerelle::ui {
namespace {

constexpr float kHeadingGap = 6;
constexpr float kCardPaddingX = 17;
constexpr float kCardPaddingTop = 12;
constexpr float kCardPaddingBottom = 14;
/// Cards stand in pairs as long as each is at least this wide.
constexpr float kNarrowestCard = 240;
constexpr float kCalloutPadding = 9;
constexpr float kCalloutIcon = 14;
constexpr float kCalloutIndent = 46;

RichTextSpec text_spec(const LessonDrawing& drawing, std::string_view id, Type type) {
  return {.id = id, .type = type, .language = drawing.page.lead(), .terms = drawing.view.terms};
}

void put_body(LessonDrawing& drawing, Column& column, const BlockView& block, Type type) {
  const std::string id = path_of("lesson", "text", block.id);
  follow_if_pressed(drawing, column.put_rich(block.text.lead, text_spec(drawing, id, type)));
}

void put_own_heading(LessonDrawing& drawing, Column& column, const BlockView& block) {
  if (block.heading.empty()) return;
  const std::string id = path_of("lesson", "heading", block.id);
  put_block_heading(column,
                    {.id = id,
                     .lead = block.heading.lead,
                     .other = block.heading.other,
                     .type = Type::ReadingStrong,
                     .below = block.kind == BlockKind::Card,
                     .lead_language = drawing.page.lead()},
                    block.bookmarked);
}

void put_card_contents(LessonDrawing& drawing, Column& column, const BlockView& block) {
  const float padding = column.ui().unit(kCardPaddingX);
  Column inner = column.part(padding, column.width - 2 * padding);
  inner.skip(kCardPaddingTop);
  put_own_heading(drawing, inner, block);
  inner.skip(token::kSpacingXs);
  put_body(drawing, inner, block, Type::Body);
  put_note(drawing, inner, block);
  inner.skip(kCardPaddingBottom);
  column.y = inner.y;
}

void put_contents(LessonDrawing& drawing, Column& column, const BlockView& block) {
  switch (block.kind) {
    case BlockKind::Prose:
      put_body(drawing, column, block, Type::Reading);
      break;
    case BlockKind::Card:
      put_card_contents(drawing, column, block);
      break;
    case BlockKind::Example:
      put_own_heading(drawing, column, block);
      put_body(drawing, column, block, Type::Reading);
      break;
    case BlockKind::Callout:
      put_callout(drawing, column, block, Side::Lead, path_of("lesson", "text", block.id), 0);
      break;
    case BlockKind::Prompt:
      put_prompt(drawing, column, block);
      break;
  }
  if (block.kind != BlockKind::Card) put_note(drawing, column, block);
}

float height_of(LessonDrawing& drawing, const BlockView& block, float width) {
  Column measured{drawing.page, 0, 0, width, Pass::Measure};
  put_contents(drawing, measured, block);
  return measured.y;
}

/// Blocks of one row, side by side and equally high. block_top: where the blocks start that a reader jumps to: the
/// section's heading belongs to the first row.
void put_row(LessonDrawing& drawing, Column& column, const SectionView& section, std::span<const BlockView> blocks,
             float block_top) {
  Ui& ui = column.ui();
  const float gap = ui.unit(token::kSpacingL);
  const auto count = static_cast<float>(blocks.size());
  const bool alone = blocks.front().kind != BlockKind::Card;
  const float width = alone ? column.width : std::floor((column.width - gap * (count - 1)) / count);
  float height = 0;
  for (const BlockView& block : blocks) height = std::max(height, height_of(drawing, block, width));
  drawing.blocks.push_back({blocks.front().id, block_top});
  float left = 0;
  for (const BlockView& block : blocks) {
    Column part = column.part(left, width);
    const Rect box{part.x, part.y, width, height};
    const std::string& name = block.heading.empty() ? section.heading.lead : block.heading.lead;
    ui.say(lesson_block_widget(block.id), Role::Block, name, {box.x, block_top, box.w, box.bottom() - block_top},
           block_value(drawing.page, block));
    if (block.kind == BlockKind::Card) card(ui, box);
    put_contents(drawing, part, block);
    note_end(drawing, block.id, part.y);
    left += width + gap;
  }
  column.y += height;
}

/// Room above a block that is not the first of its section.
float gap_between(const BlockView& above, const BlockView& block) {
  const bool callouts = above.kind == BlockKind::Callout && block.kind == BlockKind::Callout;
  return callouts ? token::kSpacingS : token::kSpacingL;
}

std::size_t cards_in_row(const LessonDrawing& drawing, const Column& column, std::span<const BlockView> rest) {
  const Ui& ui = drawing.page.ui;
  const bool pairs = (column.width - ui.unit(token::kSpacingL)) / 2 >= ui.px(kNarrowestCard);
  return pairs && rest.size() > 1 && rest[0].kind == BlockKind::Card && rest[1].kind == BlockKind::Card ? 2 : 1;
}

/// The section itself is heard, or one of its blocks.
bool is_heard(const LessonDrawing& drawing, const SectionView& section) {
  const std::string_view heard = drawing.page.heard;
  return heard == section_key(section.id) || std::any_of(section.blocks.begin(), section.blocks.end(),
                                                         [&](const BlockView& b) { return heard == block_key(b.id); });
}

void put_section_heading(LessonDrawing& drawing, Column& column, const SectionView& section) {
  const Page& page = drawing.page;
  const std::string id = section_widget(section.id);
  const std::string listen = path_of("lesson/listen", section.id);
  const bool is_of_block = section.blocks.size() == 1 && section.blocks.front().heading.empty();
  const bool heard = is_heard(drawing, section);
  const auto put = [&](Column& words) {
    put_block_heading(
        words, {.id = id, .lead = section.heading.lead, .other = section.heading.other, .lead_language = page.lead()},
        is_of_block && section.blocks.front().bookmarked);
  };
  if (!put_with_listen(column, Type::Title, {.id = listen, .what = section.heading.lead, .heard = heard}, put)) return;
  ask(drawing.intent, ReadAloud{heard ? std::string(page.heard) : section_key(section.id),
                                section_passages(drawing.view, section, page.lead())});
}

}  // namespace

void put_callout(LessonDrawing& drawing, Column& column, const BlockView& block, Side side, std::string_view id,
                 float height) {
  Ui& ui = column.ui();
  const bool leads = side == Side::Lead;
  const ToneColours tone = tone_of(block.tone);
  const float padding = ui.unit(kCalloutPadding);
  const float indent = ui.unit(kCalloutIcon) + ui.px(kCalloutIndent - kCalloutIcon);
  RichTextSpec spec = text_spec(drawing, id, Type::Body);
  spec.language = leads ? drawing.page.lead() : passerelle::other(drawing.page.lead());
  spec.lit_term = drawing.state.term;
  spec.label = leads ? block.heading.lead : block.heading.other;
  spec.label_colour = tone.fg;
  const std::vector<course::Paragraph>& text = leads ? block.text.lead : block.text.other;
  const bool marked = leads && block.bookmarked;
  const float mark = marked ? ui.px(token::kControlIcon) + ui.unit(token::kSpacingS) : 0.0F;
  const float text_width = column.width - indent - ui.unit(kCalloutIcon) - mark;
  const Rect box{column.x, column.y, column.width,
                 std::max(height, rich_text_height(ui, text_width, text, spec) + 2 * padding)};
  if (column.drawing()) {
    tone_box(ui, box, tone);
    const Rect icon{box.x + ui.unit(kCalloutIcon), box.y + padding, ui.px(token::kControlIconMedium),
                    ui.line_height(Type::Body)};
    ui.icon_in(icon_of(block.tone), token::kControlIconMedium, icon, ui.colour(tone.fg));
    if (marked) {
      const float size = ui.px(token::kControlIcon);
      ui.icon_in("bookmarked", token::kControlIcon, {box.right() - ui.unit(kCalloutIcon) - size, icon.y, size, icon.h},
                 ui.colour(tone.fg));
    }
    Column inner{column.page, box.x + indent, box.y + padding, text_width};
    follow_if_pressed(drawing, inner.put_rich(text, spec));
  }
  column.y = box.bottom();
}

void put_section(LessonDrawing& drawing, Column& column, const SectionView& section) {
  const float top = column.y;
  put_section_heading(drawing, column, section);
  column.skip(kHeadingGap);
  const std::span<const BlockView> blocks = section.blocks;
  for (std::size_t i = 0; i < blocks.size();) {
    if (i > 0) column.skip(gap_between(blocks[i - 1], blocks[i]));
    const std::size_t count = cards_in_row(drawing, column, blocks.subspan(i));
    put_row(drawing, column, section, blocks.subspan(i, count), i == 0 ? top : column.y);
    i += count;
  }
}

}  // namespace passerelle::ui
