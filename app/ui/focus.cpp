// Who has the keyboard and the pointer: Tab order, arrows in groups, regions, presses, shortcuts.
#include <algorithm>
#include <cmath>

#include "ui/kit.h"

namespace passerelle::ui {
namespace {

constexpr double kDoubleClick = 0.4;
constexpr float kClickSlack = 4;

bool is_space(const InputEvent& event) { return event.key == Key::Character && event.character == U' '; }

int index_of(const std::vector<const WidgetInfo*>& stops, std::string_view id) {
  const auto found = std::find_if(stops.begin(), stops.end(), [&](const WidgetInfo* stop) { return stop->id == id; });
  return found == stops.end() ? -1 : static_cast<int>(found - stops.begin());
}

/// The stop that one sees first where the focus was scrolled out of sight, coming from above or from below; negative:
/// the focus is in sight, or nothing is.
int first_in_view(const std::vector<const WidgetInfo*>& stops, std::string_view focused, int step) {
  const int now = index_of(stops, focused);
  if (now < 0 || stops[static_cast<std::size_t>(now)]->visible) return -1;
  const std::string& scroll = stops[static_cast<std::size_t>(now)]->scroll;
  int found = -1;
  for (int i = 0; i < static_cast<int>(stops.size()); ++i) {
    const WidgetInfo& stop = *stops[static_cast<std::size_t>(i)];
    if (stop.scroll != scroll || !stop.visible) continue;
    if (found < 0 || step < 0) found = i;
  }
  return found;
}

}  // namespace

std::string Ui::modal_overlay() const {
  for (auto overlay = last_overlays_.rbegin(); overlay != last_overlays_.rend(); ++overlay) {
    if (overlay->modal == Modal::Yes) return overlay->id;
  }
  return {};
}

/// What Tab visits, in reading order: a group is one stop, at the member that Tab goes on from, else its selected, else
/// its first member.
std::vector<const WidgetInfo*> Ui::stops() const {
  const std::string modal = modal_overlay();
  const std::string& from = focused_.empty() ? resume_ : focused_;
  std::vector<const WidgetInfo*> found;
  std::map<std::string, std::size_t, std::less<>> groups;
  for (const WidgetInfo& widget : last_.widgets()) {
    if (!widget.focusable || (!modal.empty() && widget.overlay != modal)) continue;
    if (widget.group.empty()) {
      found.push_back(&widget);
      continue;
    }
    const auto [place, is_new] = groups.emplace(widget.group, found.size());
    if (is_new) {
      found.push_back(&widget);
      continue;
    }
    const WidgetInfo*& stop = found[place->second];
    if (widget.id == from || (widget.value == "selected" && stop->id != from)) stop = &widget;
  }
  return found;
}

void Ui::set_focus(const std::string& id) {
  focused_ = id;
  wanted_focus_.clear();
  resume_.clear();
  scrolled_away_ = false;
  tab_from_.clear();
}

void Ui::request_focus(std::string_view id) {
  const std::string wanted(id);
  if (last_.find(id) != nullptr || registry_.find(id) != nullptr) {
    set_focus(wanted);
    output_.moving = true;  // what was drawn already does not show it yet
  }
  // It is brought into view where it is drawn next: what asks for it often moves it, too.
  wanted_focus_ = wanted;
}

void Ui::clear_focus() {
  resume_ = focused_;
  tab_from_.clear();
  focused_.clear();
  wanted_focus_.clear();
}

void Ui::move_focus(int step) {
  const auto order = stops();
  if (order.empty()) return;
  const int count = static_cast<int>(order.size());
  int at = index_of(order, focused_.empty() ? resume_ : focused_);
  if (at < 0) at = step > 0 ? -1 : count;
  if (const int seen = scrolled_away_ ? first_in_view(order, focused_, step) : -1; seen >= 0) at = seen - step;
  if (const WidgetInfo* place = tab_from_.empty() ? nullptr : last_.find(tab_from_)) {
    // Between the stops before the place and those from it on.
    const auto after =
        std::find_if(order.begin(), order.end(), [place](const WidgetInfo* stop) { return stop >= place; });
    at = static_cast<int>(after - order.begin()) - (step > 0 ? 1 : 0);
  }
  set_focus(order[static_cast<std::size_t>((at + step + count) % count)]->id);
  reveal_focus_ = true;
}

bool Ui::move_in_group(Key key) {
  const WidgetInfo* now = last_.find(focused_);
  if (now == nullptr || now->group.empty()) return false;
  std::vector<const WidgetInfo*> members;
  for (const WidgetInfo& widget : last_.widgets()) {
    if (widget.focusable && widget.group == now->group) members.push_back(&widget);
  }
  const int count = static_cast<int>(members.size());
  const int at = index_of(members, focused_);
  int target = at;
  if (key == (now->group_is_row ? Key::Right : Key::Down)) target = (at + 1) % count;
  if (key == (now->group_is_row ? Key::Left : Key::Up)) target = (at + count - 1) % count;
  // In a row they go to the ends of the page: a switch must not change because somebody wants to see what is below.
  if (key == Key::Home && !now->group_is_row) target = 0;
  if (key == Key::End && !now->group_is_row) target = count - 1;
  if (target == at) return false;
  // What was scrolled out of sight is shown before it changes.
  if (scrolled_away_ && !now->visible) {
    reveal_focus_ = true;
    scrolled_away_ = false;
    return true;
  }
  set_focus(members[static_cast<std::size_t>(target)]->id);
  arrowed_to_ = focused_;
  reveal_focus_ = true;
  return true;
}

void Ui::move_region(int step) {
  const auto order = stops();
  std::vector<std::string> regions;
  for (const WidgetInfo* stop : order) {
    if (std::find(regions.begin(), regions.end(), stop->region) == regions.end()) regions.push_back(stop->region);
  }
  if (regions.empty()) return;
  const int count = static_cast<int>(regions.size());
  const WidgetInfo* now = last_.find(focused_);
  const auto here = now == nullptr ? regions.end() : std::find(regions.begin(), regions.end(), now->region);
  int at = here == regions.end() ? (step > 0 ? -1 : count) : static_cast<int>(here - regions.begin());
  at = (at + step + count) % count;
  const std::string& region = regions[static_cast<std::size_t>(at)];
  const auto remembered = last_in_region_.find(region);
  const WidgetInfo* target = nullptr;
  for (const WidgetInfo* stop : order) {
    if (stop->region != region) continue;
    if (target == nullptr) target = stop;
    if (remembered != last_in_region_.end() && stop->id == remembered->second) target = stop;
  }
  if (target == nullptr) return;
  set_focus(target->id);
  reveal_focus_ = true;
}

bool Ui::read_shortcut(const InputEvent& event) {
  const char32_t c = event.key == Key::Character ? event.character : 0;
  if (event.ctrl && !event.alt) {
    if (event.key == Key::Enter) return shortcuts_.submit = true;
    if (c == U'k') return shortcuts_.search = true;
    if (c == U'l') return shortcuts_.next_language = true;
    if (c == U'0') return shortcuts_.text_size_reset = true;
    if (c == U'+' || c == U'=') return (shortcuts_.text_size += 1, true);
    if (c == U'-') return (shortcuts_.text_size -= 1, true);
    return false;
  }
  if (event.alt && !event.ctrl) {
    if (event.key == Key::Down) return (shortcuts_.block += 1, true);
    if (event.key == Key::Up) return (shortcuts_.block -= 1, true);
    if (event.key == Key::Left) return shortcuts_.back = true;
    return false;
  }
  if (event.key == Key::F1) return shortcuts_.help = true;
  if (event.key == Key::F6) {
    const int step = event.shift ? -1 : 1;
    shortcuts_.region += step;
    move_region(step);
    return true;
  }
  return false;
}

/// Letters that are shortcuts while nothing is written. Without Ctrl and Alt a letter arrives as the text that it
/// types.
void Ui::read_letter(const InputEvent& event) {
  if (event.repeat) return;
  if (event.character == U'g' || event.character == U'G') shortcuts_.glossary = true;
  if (event.character == U'b' || event.character == U'B') shortcuts_.bookmark = true;
  if (event.character == U'n' || event.character == U'N') shortcuts_.note = true;
  if (event.character == U'r' || event.character == U'R') shortcuts_.aloud = true;
}

void Ui::read_key(const InputEvent& event) {
  const WidgetInfo* now = last_.find(focused_);
  const bool in_box = now != nullptr && now->role == Role::TextBox && now->enabled;
  if (event.kind == InputEvent::Kind::Text) {
    in_box ? text_events_.push_back(event) : read_letter(event);
    return;
  }
  keyboard_ = true;
  if (event.key == Key::Tab && in_box && now->takes_tab && !event.ctrl && !event.alt) {
    text_events_.push_back(event);
    return;
  }
  if (event.key == Key::Tab && !event.ctrl && !event.alt) {
    move_focus(event.shift ? -1 : 1);
    return;
  }
  if (read_shortcut(event)) return;
  if (in_box) {
    if (!is_space(event)) text_events_.push_back(event);
    return;
  }
  if (event.ctrl || event.alt) return;
  if (event.key == Key::Escape) shortcuts_.escape = true;
  if ((event.key == Key::Enter || is_space(event)) && !event.repeat) activated_ = focused_;
  if (!move_in_group(event.key)) read_scroll_key(event.key);
}

void Ui::read_mouse(const InputEvent& event) {
  if (event.kind == InputEvent::Kind::Wheel) {
    wheel_ += event.y;
    return;
  }
  mouse_ = {event.x, event.y};
  if (event.kind != InputEvent::Kind::MouseButton || event.button != 0) return;
  mouse_down_ = event.down;
  if (!event.down) return;
  keyboard_ = false;
  shift_held_ = event.shift;
  press_unclaimed_ = true;
  const bool again = seconds() - clicked_at_ <= kDoubleClick && std::abs(event.x - clicked_where_.x) <= kClickSlack &&
                     std::abs(event.y - clicked_where_.y) <= kClickSlack;
  clicks_ = again ? clicks_ % 3 + 1 : 1;
  click_count_ = clicks_;
  clicked_at_ = seconds();
  clicked_where_ = mouse_;
}

std::span<const InputEvent> Ui::text_events(std::string_view id) const {
  if (focused_.empty() || focused_ != id) return {};
  return text_events_;
}

/// Something that is drawn above this layer covers the point.
bool Ui::blocked(ImVec2 point) const {
  std::size_t above = 0;
  if (!overlay_stack_.empty()) {
    const std::string& own = overlays_[overlay_stack_.back()].id;
    for (std::size_t i = 0; i < last_overlays_.size(); ++i) {
      if (last_overlays_[i].id == own) above = i + 1;
    }
  }
  for (std::size_t i = above; i < last_overlays_.size(); ++i) {
    if (last_overlays_[i].modal == Modal::Yes || last_overlays_[i].rect.contains(point)) return true;
  }
  return false;
}

bool Ui::hovers(const Rect& rect) const {
  return rect.contains(mouse_) && clips_.back().contains(mouse_) && !blocked(mouse_);
}

bool Ui::covers(const WidgetSpec& spec, ImVec2 point) const {
  if (thumb_held_ || !clips_.back().contains(point) || blocked(point)) return false;
  if (spec.parts.empty()) return spec.rect.contains(point);
  return std::any_of(spec.parts.begin(), spec.parts.end(), [&](const Rect& part) { return part.contains(point); });
}

void Ui::press(const WidgetSpec& spec, WidgetState& state) {
  for (const InputEvent& event : setup_.input.events) {
    if (event.kind != InputEvent::Kind::MouseButton || event.button != 0) continue;
    const bool inside = covers(spec, {event.x, event.y});
    if (event.down && inside) {
      pressed_ = spec.id;
      press_unclaimed_ = false;
      state.pressed_now = true;
      set_focus(pressed_);
    } else if (!event.down && pressed_ == spec.id) {
      pressed_.clear();
      state.activated = inside;
    }
  }
  if (!activated_.empty() && activated_ == spec.id) state.activated = true;
  if (!arrowed_to_.empty() && arrowed_to_ == spec.id && spec.role == Role::SwitchOption) state.activated = true;
  state.pressed = pressed_ == spec.id;
  state.hovered = covers(spec, mouse_) && (pressed_.empty() || state.pressed);
  if (!spec.enabled) {
    state.activated = state.pressed = state.pressed_now = state.hovered = false;
  } else if (state.hovered) {
    output_.cursor = spec.role == Role::TextBox ? Cursor::Text : Cursor::Hand;
  }
}

/// A modal overlay takes the focus when it opens and gives it back when it closes.
void Ui::follow_modals() {
  std::string modal;
  for (const Overlay& overlay : overlays_) {
    if (overlay.modal == Modal::Yes) modal = overlay.id;
  }
  if (modal == last_modal_) return;
  if (!modal.empty()) {
    if (last_modal_.empty()) before_modal_ = focused_;
    for (const WidgetInfo& widget : registry_.widgets()) {
      if (!widget.focusable || widget.overlay != modal) continue;
      if (wanted_focus_.empty()) set_focus(widget.id);
      break;
    }
  } else if (!before_modal_.empty()) {
    set_focus(before_modal_);
  }
  last_modal_ = modal;
  output_.moving = true;
}

/// A widget that is gone loses the focus; Tab goes on from what stood before it.
void Ui::keep_focus_valid() {
  const WidgetInfo* now = registry_.find(focused_);
  if (now != nullptr && now->focusable) {
    last_in_region_[now->region] = focused_;
    return;
  }
  if (focused_.empty()) return;
  for (const WidgetInfo& widget : last_.widgets()) {
    if (widget.id == focused_) break;
    if (widget.focusable && registry_.find(widget.id) != nullptr) resume_ = widget.id;
  }
  focused_.clear();
}

}  // namespace passerelle::ui
