// The answer box under the pointer and on the screen.
#include "ui/answer_box_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr double kBlink = 0.53;       ///< seconds the caret is shown, then hidden
constexpr double kDragScroll = 0.05;  ///< seconds between rows while the pointer is held outside
constexpr float kCaretWidth = 2;
constexpr float kCaretRoom = 1;

}  // namespace

std::size_t AnswerBoxView::row_at(const Ui& ui, const Rect& rect) const {
  const float top = rect.y - ui.scroll_offset(spec_.id) + padding_;
  const float row = std::floor((ui.mouse().y - top) / row_height_);
  return static_cast<std::size_t>(std::clamp(row, 0.0F, static_cast<float>(rows().size() - 1)));
}

void AnswerBoxView::point(Ui& ui, AnswerBox& box, const WidgetState& state, const Rect& rect) const {
  const bool scrolls = content_height() > rect.h;
  const bool on_bar = scrolls && ui.mouse().x > rect.right() - ui.unit(token::kControlScrollbar);
  if (!ui.mouse_down()) box.selecting_ = false;
  if (state.pressed_now && !on_bar) box.selecting_ = true;
  if (!box.selecting_) return;
  const std::size_t row = row_at(ui, rect);
  const std::size_t offset = offset_at(row, ui.mouse().x - rect.x - text_left());
  box.blink_from_ = ui.seconds();
  if (state.pressed_now && ui.click_count() > 1) {
    if (ui.click_count() == 2) box.select_word_at(offset);
    if (ui.click_count() == 3) box.select_paragraph_at(offset);
    box.selecting_ = false;  // what was chosen stays, wherever the pointer goes
    return;
  }
  const bool moved = offset != box.selection_.caret || state.pressed_now;
  if (moved) go(box, row, offset, state.pressed_now && !ui.shift_held() ? Select::No : Select::Yes);
  const bool outside = ui.mouse().y < rect.y || ui.mouse().y > rect.bottom();
  if (outside && scrolls) ui.wake_in(kDragScroll);
}

void AnswerBoxView::draw_row(Ui& ui, std::size_t row, ImVec2 at, bool focused) const {
  const text::Span& span = rows()[row].bytes;
  const Selection& selection = box_.selection_;
  const std::size_t from = std::max(span.begin, selection.begin());
  const std::size_t to = std::min(span.end, selection.end());
  if (focused && from < to) {
    const float left = x_of(row, from);
    float right = x_of(row, to);
    if (to == span.end && rows()[row].ends_paragraph) right += ui.unit(token::kSpacingXs);  // the line feed
    ui.fill({at.x + left, at.y, right - left, row_height_}, ui.colour(Colour::Selection));
  }
  ui.text(spec_.type, at, ui.colour(Colour::Text), without_trailing_space(bytes(span.begin, span.end)));
}

void AnswerBoxView::draw_caret(Ui& ui, const Rect& caret) const {
  const double since = ui.seconds() - box_.blink_from_;
  if (ui.reduced_motion()) {
    ui.fill(caret, ui.colour(Colour::Caret));
    return;
  }
  const double phase = std::fmod(std::max(0.0, since), 2 * kBlink);
  if (phase < kBlink) ui.fill(caret, ui.colour(Colour::Caret));
  ui.wake_in(phase < kBlink ? kBlink - phase : 2 * kBlink - phase);
}

void AnswerBoxView::draw(Ui& ui, AnswerBox& box, const Rect& rect, bool focused) const {
  const float border = ui.stroke(token::kStrokeControl);
  const float y = ui.begin_scroll(spec_.id, rect.inset(border)) + padding_ - border;
  const float x = rect.x + text_left();
  if (box_.text_.empty()) {
    const ImU32 muted = ui.colour(Colour::TextMuted);
    if (spec_.single_line) {
      ui.text(spec_.type, {x, y}, muted, ui.shorten(spec_.type, spec_.placeholder, room()));
    } else {
      ui.paragraph(spec_.type, {x, y}, room(), muted, spec_.placeholder, spec_.language);
    }
  }
  const Rect clip = ui.clip();
  for (std::size_t row = 0; row < rows().size(); ++row) {
    const float top = y + row_height_ * static_cast<float>(row);
    if (top < clip.bottom() && top + row_height_ > clip.y) draw_row(ui, row, {x, top}, focused);
  }
  const std::size_t row = row_of_caret();
  const float width = ui.stroke(kCaretWidth);
  // The caret stands between two letters, half over each.
  const Rect line{x + x_of(row, box_.selection_.caret) - width / 2, y + row_height_ * static_cast<float>(row), width,
                  row_height_};
  const float trim = ui.unit(token::kSpacingXxs);
  if (focused) draw_caret(ui, {line.x, line.y + trim, line.w, line.h - 2 * trim});
  const bool follow = std::exchange(box.follow_caret_, false);
  if (follow) ui.reveal(line.inset(-padding_), kCaretRoom, Ui::Glide::AtOnce);
  ui.end_scroll(content_height() - 2 * border);
  if (follow && focused) ui.reveal(line);
}

bool AnswerBoxView::run(Ui& ui, AnswerBox& box, ImVec2 position) {
  const float before = height();
  const Rect rect{position.x, position.y, width_, before};
  const WidgetState state = ui.widget({.id = spec_.id,
                                       .role = Role::TextBox,
                                       .label = spec_.label,
                                       .rect = rect,
                                       .value = box.text_,
                                       .description = spec_.spoken_hint,
                                       .focusable = true,
                                       .own_ring = true,
                                       .takes_tab = spec_.takes_tab});
  if (state.focused && !box.focused_) box.blink_from_ = ui.seconds();
  box.focused_ = state.focused;
  const bool changed = edit(ui, box);
  point(ui, box, state, rect);
  const bool focused = ui.is_focused(spec_.id);
  const FieldState rest = spec_.error ? FieldState::Error : FieldState::Rest;
  if (!spec_.bare) field_box(ui, rect, focused ? FieldState::Focused : rest);
  draw(ui, box, rect, focused);
  if (height() != before) ui.wake_in(0);
  return changed;
}

float answer_box_height(const Ui& ui, const AnswerBox& box, float width, const AnswerBoxSpec& spec) {
  return AnswerBoxView(ui, box, width, spec).height();
}

bool answer_box(Ui& ui, ImVec2 position, float width, AnswerBox& box, const AnswerBoxSpec& spec) {
  return AnswerBoxView(ui, box, width, spec).run(ui, box, position);
}

}  // namespace passerelle::ui
