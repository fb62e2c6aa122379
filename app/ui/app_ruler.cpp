// The reading ruler: a band behind one line of a lesson, at the pointer or, for who reads from the keyboard, where the
// keyboard is.
#include <algorithm>
#include <cmath>

#include "ui/app_state.h"

namespace passerelle::ui {
namespace {

/// Of the height of the column: where the eyes are while the text is moved by keys.
constexpr float kReadingHeight = 0.3F;

/// The middle of the first line of what has the keyboard, when it is in view in the column.
float line_of_focus(const Ui& ui, const Rect& column) {
  const float half = ui.line_height(Type::Reading) / 2;
  const WidgetInfo* now = ui.registry().find(ui.focused_id());
  if (now != nullptr && now->region == "main" && now->overlay.empty()) {
    const float y = std::round(now->min.y + std::min(half, (now->max.y - now->min.y) / 2));
    if (y - half >= column.y && y + half <= column.bottom()) return y;
  }
  return std::round(column.y + column.h * kReadingHeight);
}

}  // namespace

void App::State::draw_ruler(const Page& page) {
  if (!session.comfort.ruler || session.place.screen != Screen::Lesson) return;
  for (const InputEvent& event : ui.events()) {
    if (event.kind == InputEvent::Kind::KeyPress) ruler_at_keys = true;
    if (event.kind == InputEvent::Kind::MouseMove) ruler_at_keys = false;
  }
  const Rect& content = page.frame.content;
  if (!ruler_at_keys && !content.contains(ui.mouse())) return;
  const float height = ui.line_height(Type::Reading);
  const float middle = ruler_at_keys ? ruler_y : ui.mouse().y;
  ui.fill({content.x, std::round(middle - height / 2), content.w, height}, ui.colour(Colour::AccentSoft));
}

/// What has the keyboard is known once the page was drawn: the band is drawn again where it belongs.
void App::State::follow_ruler(const Page& page) {
  if (!session.comfort.ruler || session.place.screen != Screen::Lesson || !ruler_at_keys) return;
  const float y = line_of_focus(ui, page.frame.content);
  if (y == ruler_y) return;
  ruler_y = y;
  unsettled = true;
}

}  // namespace passerelle::ui
