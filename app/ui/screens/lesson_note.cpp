#include "ui/answer_box.h"
#include "ui/screens/lesson_parts.h"

namespace passerelle::ui {
namespace {

constexpr float kPaddingX = 14;
constexpr float kPaddingY = 9;

void put_box(LessonDrawing& drawing, Column& column, const BlockView& block) {
  Ui& ui = column.ui();
  const Page& page = drawing.page;
  const std::string id = lesson_note_widget(block.id);
  const std::string label = page.text("lesson/note");
  const std::string placeholder = page.text("lesson/note_placeholder");
  const AnswerBoxSpec spec{.id = id,
                           .label = label,
                           .placeholder = placeholder,
                           .spoken_hint = placeholder,
                           .type = Type::Body,
                           .min_height = token::kControlPromptArea,
                           .language = page.lead()};
  AnswerBox& box = drawing.drafts.box(note_key(drawing.view.module, block.id));
  const float height = answer_box_height(ui, box, column.width, spec);
  if (column.drawing() && answer_box(ui, {column.x, column.y}, column.width, box, spec)) {
    ui.wake_in(0);  // the box grows with the text
  }
  column.y += height;
}

}  // namespace

std::string lesson_note_widget(const std::string& block) { return path_of("lesson", "note", block); }

void put_note(LessonDrawing& drawing, Column& column, const BlockView& block) {
  if (!block.has_note && drawing.state.note != block.id) return;
  column.skip(token::kSpacingS);
  put_on_sunken_box(column, column.ui().unit(kPaddingX), [&](Column inner) {
    inner.skip(kPaddingY);
    inner.put_icon_text({.id = {},
                         .icon = "studio",
                         .icon_colour = Colour::TextMuted,
                         .text = drawing.page.text("lesson/note"),
                         .type = Type::BodyMedium,
                         .language = drawing.page.lead()});
    inner.skip(token::kSpacingXs);
    put_box(drawing, inner, block);
    inner.skip(kPaddingY);
    return inner.y;
  });
}

}  // namespace passerelle::ui
