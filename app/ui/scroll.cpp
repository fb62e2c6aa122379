// Scroll regions: wheel, keys, the bar, and bringing a widget into view.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit.h"

namespace passerelle::ui {
namespace {

/// Text lines that one notch of the wheel moves.
constexpr float kWheelLines = 3;
/// Room that a focused widget keeps to the edge of its region.
constexpr float kFocusRoom = token::kSpacingXxxl;
/// A widget that never appears is not waited for.
constexpr int kPatience = 8;
constexpr float kWholePage = 1.0e6F;

}  // namespace

Ui::Scroll& Ui::scroll_of(std::string_view id) {
  const auto found = scrolls_.find(id);
  return found != scrolls_.end() ? found->second : scrolls_.emplace(std::string(id), Scroll{}).first->second;
}

void Ui::advance(Scroll& scroll) {
  if (scroll.started < 0) return;
  const float elapsed = static_cast<float>(seconds() - scroll.started) * 1000.0F / token::kMotionPanel;
  const float rest = 1.0F - std::clamp(elapsed, 0.0F, 1.0F);
  scroll.offset = scroll.target + (scroll.from - scroll.target) * rest * rest * rest;
  if (elapsed >= 1.0F) {
    scroll.offset = scroll.target;
    scroll.started = -1.0;
  } else {
    output_.moving = true;
  }
}

void Ui::glide(Scroll& scroll, float target, Glide glide) {
  scroll.target = scroll.known ? std::clamp(target, 0.0F, scroll.limit) : std::max(0.0F, target);
  if (glide == Glide::AtOnce || reduced_motion() || !scroll.known) {
    if (scroll.offset != scroll.target) output_.moving = true;
    scroll.offset = scroll.target;
    scroll.started = -1.0;
    return;
  }
  if (scroll.target == scroll.offset) {
    scroll.started = -1.0;
    return;
  }
  scroll.from = scroll.offset;
  scroll.started = seconds();
  output_.moving = true;
}

float Ui::begin_scroll(std::string_view id, const Rect& rect) {
  Scroll& scroll = scroll_of(id);
  scroll.rect = rect;
  scroll.order = ++scrolls_drawn_;
  scroll.overlay = overlay_stack_.empty() ? std::string() : overlays_[overlay_stack_.back()].id;
  scroll.hovered = hovers(rect);
  drag_scrollbar(scroll);
  advance(scroll);
  push_clip(rect);
  scroll_stack_.emplace_back(id);
  return std::round(rect.y - scroll.offset);
}

void Ui::end_scroll(float content_height) {
  Scroll& scroll = scroll_of(scroll_stack_.back());
  scroll_stack_.pop_back();
  pop_clip();
  scroll.limit = std::max(0.0F, std::ceil(content_height) - scroll.rect.h);
  scroll.known = true;
  if (scroll.target > scroll.limit || scroll.offset > scroll.limit) {
    scroll.target = std::min(scroll.target, scroll.limit);
    scroll.offset = std::min(scroll.offset, scroll.limit);
    output_.moving = true;
  }
  if (scroll.limit <= 0) return;
  const Rect thumb = thumb_of(scroll);
  const bool active = scroll.grab >= 0 || hovers(thumb.inset(-unit(token::kSpacingXxs)));
  fill(thumb, colour(Colour::BorderStrong, active ? 1.0F : 0.6F), thumb.w / 2);
}

/// The bar stands in a track of `scrollbar` width along the right edge.
Rect Ui::thumb_of(const Scroll& scroll) const {
  const float track = unit(token::kControlScrollbar);
  const float inset = unit(token::kSpacingXxs);
  const float margin = unit(token::kRadiusControl);
  const float room = scroll.rect.h - 2 * margin;
  const float height =
      std::max(unit(token::kControlMinTarget), std::round(room * scroll.rect.h / (scroll.rect.h + scroll.limit)));
  const float way = scroll.limit > 0 ? scroll.offset / scroll.limit : 0.0F;
  return {scroll.rect.right() - track + inset, std::round(scroll.rect.y + margin + (room - height) * way),
          track - 2 * inset, height};
}

void Ui::drag_scrollbar(Scroll& scroll) {
  if (scroll.limit <= 0) return;
  const float track_width = unit(token::kControlScrollbar);
  const Rect track{scroll.rect.right() - track_width, scroll.rect.y, track_width, scroll.rect.h};
  const float margin = unit(token::kRadiusControl);
  for (const InputEvent& event : setup_.input.events) {
    const bool button = event.kind == InputEvent::Kind::MouseButton && event.button == 0;
    const ImVec2 point{event.x, event.y};
    const Rect thumb = thumb_of(scroll);
    if (button && event.down && track.contains(point) && !blocked(point)) {
      press_unclaimed_ = false;
      thumb_held_ = true;
      scroll.grab = thumb.inset(-margin).contains(point) ? event.y - thumb.y : thumb.h / 2;
    }
    const bool moved = event.kind == InputEvent::Kind::MouseMove || (button && event.down);
    if (scroll.grab >= 0 && moved) {
      const float room = scroll.rect.h - 2 * margin - thumb.h;
      const float way = room > 0 ? (event.y - scroll.grab - scroll.rect.y - margin) / room : 0.0F;
      scrolled_away_ = true;
      glide(scroll, way * scroll.limit, Glide::AtOnce);
    }
    if (button && !event.down) scroll.grab = -1;
  }
  if (!mouse_down_) scroll.grab = -1;
}

float Ui::scroll_offset(std::string_view id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? 0.0F : found->second.offset;
}

float Ui::scroll_limit(std::string_view id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? 0.0F : found->second.limit;
}

Rect Ui::scroll_rect(std::string_view id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? Rect{} : found->second.rect;
}

void Ui::scroll_to(std::string_view id, float offset, Glide how) { glide(scroll_of(id), offset, how); }

void Ui::scroll_to_widget(std::string_view widget_id, float room, Glide how) {
  reveals_.assign(1, {std::string(widget_id), room, how, 0});
  output_.moving = true;
}

/// The innermost region under the pointer that can still move that way takes the wheel.
void Ui::scroll_by_wheel() {
  if (wheel_ == 0) return;
  Scroll* taker = nullptr;
  for (auto& [id, scroll] : scrolls_) {
    if (scroll.order == 0 || !scroll.hovered || scroll.limit <= 0) continue;
    const bool can_move = wheel_ > 0 ? scroll.target > 0 : scroll.target < scroll.limit;
    if (can_move && (taker == nullptr || scroll.order > taker->order)) taker = &scroll;
  }
  if (taker != nullptr) {
    scrolled_away_ = true;
    glide(*taker, taker->target - wheel_ * kWheelLines * line_height(Type::Reading), Glide::Smooth);
  }
  wheel_ = 0;
}

bool Ui::read_scroll_key(Key key) {
  switch (key) {
    case Key::PageDown:
      shortcuts_.page += 1;
      return true;
    case Key::PageUp:
      shortcuts_.page -= 1;
      return true;
    case Key::Home:
      return shortcuts_.home = true;
    case Key::End:
      return shortcuts_.end = true;
    case Key::Down:
      scroll_lines_ += 2;
      return true;
    case Key::Up:
      scroll_lines_ -= 2;
      return true;
    default:
      return false;
  }
}

/// The region that holds the focus, else the first of what is in front: the modal overlay or the page.
Ui::Scroll* Ui::scroll_for_keys() {
  const WidgetInfo* now = registry_.find(focused_);
  if (now != nullptr && !now->scroll.empty()) return &scroll_of(now->scroll);
  Scroll* first = nullptr;
  for (auto& [id, scroll] : scrolls_) {
    const bool in_front = scroll.order > 0 && scroll.overlay == last_modal_;
    if (in_front && (first == nullptr || scroll.order < first->order)) first = &scroll;
  }
  return first;
}

void Ui::scroll_by_keys() {
  const bool asked = shortcuts_.page != 0 || shortcuts_.home || shortcuts_.end || scroll_lines_ != 0;
  const float lines = std::exchange(scroll_lines_, 0.0F);
  Scroll* target = asked ? scroll_for_keys() : nullptr;
  if (target == nullptr) return;
  const float page = target->rect.h - 2 * line_height(Type::Reading);
  float wanted = target->target + page * static_cast<float>(shortcuts_.page) + lines * line_height(Type::Reading);
  scrolled_away_ = true;
  if (shortcuts_.home) wanted = 0;
  if (shortcuts_.end) wanted = kWholePage;
  glide(*target, wanted, Glide::Smooth);
}

void Ui::reveal_between(Scroll& scroll, float top, float bottom, float room, Glide how) {
  const float free = std::max(0.0F, std::min(room, (scroll.rect.h - (bottom - top)) / 2));
  const float moving = scroll.target - scroll.offset;  // where things will be when the glide ends
  const float above = scroll.rect.y + free - (top - moving);
  const float below = (bottom - moving) - (scroll.rect.bottom() - free);
  if (above > 0) {
    glide(scroll, scroll.target - above, how);
  } else if (below > 0) {
    glide(scroll, scroll.target + std::min(below, (top - moving) - scroll.rect.y - free), how);
  }
}

void Ui::reveal(const Rect& rect, float room, Glide how) {
  if (!scroll_stack_.empty()) reveal_between(scroll_of(scroll_stack_.back()), rect.y, rect.bottom(), unit(room), how);
}

void Ui::reveal_widgets() {
  if (reveal_focus_) {
    if (const WidgetInfo* now = registry_.find(focused_); now != nullptr && !now->scroll.empty()) {
      reveal_between(scroll_of(now->scroll), now->min.y, now->max.y, unit(kFocusRoom), Glide::Smooth);
      reveal_focus_ = false;
    }
    if (focused_.empty() || registry_.find(focused_) != nullptr) reveal_focus_ = false;
  }
  std::erase_if(reveals_, [this](Reveal& reveal) {
    const WidgetInfo* widget = registry_.find(reveal.widget);
    if (widget == nullptr || widget->scroll.empty()) {
      output_.moving = true;
      return ++reveal.frames > kPatience;
    }
    Scroll& scroll = scroll_of(widget->scroll);
    glide(scroll, scroll.offset + widget->min.y - scroll.rect.y - unit(reveal.room), reveal.glide);
    return true;
  });
}

}  // namespace passerelle::ui
