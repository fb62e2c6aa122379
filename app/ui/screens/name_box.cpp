#include "ui/screens/name_box.h"

#include <algorithm>

namespace passerelle::ui {

bool put_name_box(Column& column, std::string_view id, const std::string& hint, AnswerBox& box) {
  constexpr float kHeight = 44;  // token pixels
  const Page& page = column.page;
  Ui& ui = column.ui();
  const std::string label = page.text("attestation/name");
  const AnswerBoxSpec spec{.id = id,
                           .label = label,
                           .spoken_hint = hint,
                           .type = Type::Body,
                           .min_height = kHeight,
                           .max_height = kHeight,
                           .language = page.lead(),
                           .single_line = true};
  const float height = answer_box_height(ui, box, column.width, spec);
  answer_box(ui, {column.x, column.y}, column.width, box, spec);
  column.y += height;
  const auto events = ui.text_events(id);
  return std::any_of(events.begin(), events.end(), [](const InputEvent& event) {
    return event.kind == InputEvent::Kind::KeyPress && event.key == Key::Enter;
  });
}

}  // namespace passerelle::ui
