// The frame: what happens before the screens draw and after them, listing widgets, what floats above, animation.
#include "ui/kit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::ui {
namespace {

bool overlaps(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Drops what was not used in this frame.
template <class Map>
void drop_unused(Map& map) {
  for (auto entry = map.begin(); entry != map.end();) {
    entry = std::exchange(entry->second.used, false) ? std::next(entry) : map.erase(entry);
  }
}

/// Cubic out, from 0 to 1.
float eased(double elapsed, float milliseconds) {
  const float t = std::clamp(static_cast<float>(elapsed) * 1000.0F / milliseconds, 0.0F, 1.0F);
  const float rest = 1.0F - t;
  return 1.0F - rest * rest * rest;
}

}  // namespace

Corners corners_of(Axis axis, std::size_t index, std::size_t count) {
  if (count == 1) return Corners::All;
  const bool down = axis == Axis::Vertical;
  if (index == 0) return down ? Corners::Top : Corners::Left;
  if (index + 1 == count) return down ? Corners::Bottom : Corners::Right;
  return Corners::None;
}

void Ui::begin_frame(const FrameSetup& setup) {
  setup_ = setup;
  output_ = {};
  output_.font_scale = setup.input.display_scale * setup.text_scale;
  last_ = std::move(registry_);
  registry_.clear();
  last_overlays_ = std::move(overlays_);
  overlays_.clear();
  shortcuts_ = {};
  text_events_.clear();
  activated_.clear();
  arrowed_to_.clear();
  click_count_ = 0;
  press_unclaimed_ = false;
  region_.clear();
  clips_.assign(1, window());
  scrolls_drawn_ = 0;
  for (auto& [id, scroll] : scrolls_) {
    scroll.order = 0;
    scroll.hovered = false;
  }
  tip_.asked = false;
  for (const InputEvent& event : setup_.input.events) {
    switch (event.kind) {
      case InputEvent::Kind::KeyPress:
      case InputEvent::Kind::Text:
        read_key(event);
        break;
      case InputEvent::Kind::MouseMove:
      case InputEvent::Kind::MouseButton:
      case InputEvent::Kind::Wheel:
        read_mouse(event);
        break;
      case InputEvent::Kind::FocusLost:
        mouse_down_ = false;
        pressed_.clear();
        break;
    }
  }
}

FrameOutput Ui::end_frame() {
  if (!mouse_down_) {
    pressed_.clear();
    thumb_held_ = false;
  }
  follow_modals();
  if (press_unclaimed_ && last_modal_.empty()) focused_.clear();
  keep_focus_valid();
  scroll_by_wheel();
  scroll_by_keys();
  reveal_widgets();
  draw_rings();
  draw_tip();
  forget_unused();
  return output_;
}

void Ui::begin_region(std::string_view name) { region_ = name; }

void Ui::begin_group(std::string_view id, Axis axis) {
  group_ = id;
  group_axis_ = axis;
}

void Ui::end_group() { group_.clear(); }

WidgetState Ui::widget(const WidgetSpec& spec) {
  const Rect& clip_rect = clips_.back();
  WidgetInfo info;
  info.id = spec.id;
  info.role = spec.role;
  info.label = spec.label;
  info.value = spec.value;
  info.description = spec.description;
  info.min = spec.rect.min();
  info.max = spec.rect.max();
  info.region = region_;
  info.focusable = spec.focusable;
  info.enabled = spec.enabled;
  info.takes_tab = spec.takes_tab;
  info.visible = overlaps(spec.rect, clip_rect);
  info.group = group_;
  info.group_is_row = !group_.empty() && group_axis_ == Axis::Horizontal;
  if (!scroll_stack_.empty()) info.scroll = scroll_stack_.back();
  if (!overlay_stack_.empty()) info.overlay = overlays_[overlay_stack_.back()].id;

  WidgetState state;
  if (spec.focusable) {
    if (!wanted_focus_.empty() && wanted_focus_ == spec.id) {
      set_focus(wanted_focus_);
      reveal_focus_ = true;
    }
    press(spec, state);
    state.focused = focused_ == spec.id;
    state.focus_shown = state.focused && keyboard_;
    if (state.focus_shown && !spec.own_ring) {
      const int layer = static_cast<int>(overlay_stack_.size());
      for (const Rect& part : spec.parts) rings_.push_back({part, clip_rect, spec.ring_radius, layer});
      if (spec.parts.empty()) rings_.push_back({spec.rect, clip_rect, spec.ring_radius, layer});
    }
  }
  info.focused = state.focused;
  registry_.add(std::move(info));
  return state;
}

void Ui::say(std::string_view id, Role role, std::string_view label, const Rect& rect, std::string_view value) {
  widget({.id = id, .role = role, .label = label, .rect = rect, .value = value});
}

void Ui::begin_overlay(std::string_view id, const Rect& rect, Modal modal) {
  overlay_stack_.push_back(overlays_.size());
  overlays_.push_back({std::string(id), rect, modal});
  clips_.push_back(window());
  draw().PushClipRect(window().min(), window().max(), false);
}

void Ui::end_overlay() {
  draw().PopClipRect();
  clips_.pop_back();
  overlay_stack_.pop_back();
}

void Ui::draw_rings() {
  const bool strong = high_contrast();
  const float width = stroke(strong ? token::kStrokeFocusRing + 1 : token::kStrokeFocusRing);
  const float gap = unit(token::kStrokeFocusGap);
  for (const RingRequest& request : rings_) {
    ImDrawList& list = request.layer == 0 ? *ImGui::GetBackgroundDrawList() : *ImGui::GetForegroundDrawList();
    list.PushClipRect(request.clip.min(), request.clip.max(), false);
    const Rect rect = request.rect.inset(-(gap + width));
    const float radius = std::min(unit(request.radius) + gap + width, std::min(rect.w, rect.h) / 2);
    const float half = width / 2;
    list.PathRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half}, radius - half);
    list.PathStroke(colour(Colour::FocusRing), ImDrawFlags_Closed, width);
    list.PopClipRect();
  }
  rings_.clear();
}

float Ui::animate(std::string_view id, float target, float milliseconds) {
  auto found = glides_.find(id);
  if (found == glides_.end()) {
    found = glides_.emplace(std::string(id), Glidepath{target, target, seconds(), true}).first;
  }
  Glidepath& path = found->second;
  path.used = true;
  const float now = path.from + (path.to - path.from) * eased(seconds() - path.started, milliseconds);
  if (path.to != target) {
    path = {now, target, seconds(), true};
    if (!reduced_motion()) output_.moving = true;
    return reduced_motion() ? target : now;
  }
  if (reduced_motion()) return target;
  if (now != path.to && seconds() - path.started < static_cast<double>(milliseconds) / 1000.0) {
    output_.moving = true;
    return now;
  }
  return target;
}

void Ui::wake_in(double seconds_from_now) {
  if (output_.wake_in < 0 || seconds_from_now < output_.wake_in) output_.wake_in = seconds_from_now;
}

void Ui::forget_unused() {
  drop_unused(glides_);
  drop_unused(memory_);
}

std::unique_ptr<Ui::Kept>& Ui::kept(std::uint64_t key) const {
  Memory& memory = memory_[key];
  memory.used = true;
  return memory.thing;
}

}  // namespace passerelle::ui
