// What narrows the list: the box, and menus that open below their buttons.
#include <algorithm>
#include <cmath>

#include "ui/screens/glossary_parts.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kNarrowestBox = 220;
constexpr float kGap = 12;
constexpr float kMenuMost = 8;  ///< options in view

ButtonSpec button_of(const ReferenceMenu& menu, const std::string& id, const std::string& label) {
  return {.id = id, .label = label, .icon = menu.chosen == 0 ? "filter" : "check"};
}

/// As much of an option as the button has room for.
std::string label_of(const Ui& ui, const ReferenceMenu& menu, float width) {
  const std::string& option = menu.options[static_cast<std::size_t>(menu.chosen)];
  const float frame = button_size(ui, button_of(menu, {}, {})).x;
  return ui.shorten(Type::BodyMedium, option, std::max(1.0F, width - frame - 1));
}

bool is_key(const Ui& ui, Key key) {
  const auto events = ui.events();
  return std::any_of(events.begin(), events.end(), [&](const InputEvent& event) {
    return event.kind == InputEvent::Kind::KeyPress && event.key == key;
  });
}

bool pressed_outside(const Ui& ui, const Rect& box) {
  const auto events = ui.events();
  return std::any_of(events.begin(), events.end(), [&](const InputEvent& event) {
    return event.kind == InputEvent::Kind::MouseButton && event.down && !box.contains({event.x, event.y});
  });
}

float menu_width(const Ui& ui, const ReferenceMenu& menu) {
  float width = 0;
  for (const std::string& option : menu.options) width = std::max(width, ui.text_width(Type::Body, option));
  return std::ceil(width) + ui.px(token::kControlIcon) + 4 * ui.unit(token::kSpacingM);
}

void draw_option(ReferenceDrawing& drawing, const ReferenceMenu& menu, int option, const Rect& rect) {
  Ui& ui = drawing.ui();
  const bool chosen = option == menu.chosen;
  const std::string& label = menu.options[static_cast<std::size_t>(option)];
  const std::string id = path_of(drawing.path("menu"), menu.id, std::to_string(option));
  const WidgetState state = list_row(ui, rect, {.id = id, .label = label, .value = chosen ? "selected" : ""});
  const float padding = ui.unit(token::kSpacingM);
  const float icon = ui.px(token::kControlIcon);
  if (chosen) {
    ui.icon_in("check", token::kControlIcon, {rect.x + padding, rect.y, icon, rect.h}, ui.colour(Colour::Accent));
  }
  const float x = rect.x + 2 * padding + icon;
  ui.text(chosen ? Type::BodyMedium : Type::Body, {x, rect.y + std::round((rect.h - ui.line_height(Type::Body)) / 2)},
          ui.colour(Colour::Text), ui.shorten(Type::Body, label, rect.right() - padding - x));
  if (state.activated) ask(drawing.intent, OnPage{ChooseOption{menu.id, option}});
}

/// Floats below its button and holds the keyboard until something is chosen.
void draw_menu(ReferenceDrawing& drawing, const ReferenceMenu& menu, const Rect& anchor) {
  Ui& ui = drawing.ui();
  const Rect window = ui.window();
  const float margin = ui.unit(token::kSpacingS);
  const float row = ui.px(token::kControlHeight);
  const float width = std::min(std::max(anchor.w, menu_width(ui, menu)), window.w - 2 * margin);
  const float whole = row * static_cast<float>(menu.options.size()) + 2 * margin;
  const float top = std::min(anchor.bottom() + margin, window.h - margin - std::min(whole, row * 2));
  const float height = std::min({whole, row * kMenuMost + 2 * margin, window.h - margin - top});
  const Rect box{std::max(margin, std::min(anchor.x, window.w - width - margin)), top, width, height};
  const std::string id = path_of(drawing.id, "menu");
  ui.begin_overlay(id, box, Ui::Modal::Yes);
  ui.begin_region("overlay");
  const float radius = ui.unit(token::kRadiusCard);
  ui.shadow(box, Elevation::Overlay, radius);
  ui.fill(box, ui.colour(Colour::SurfaceRaised), radius);
  ui.outline(box, ui.colour(Colour::Border), ui.stroke(token::kStrokeHairline), radius);
  const Rect list{box.x, box.y + margin, box.w, box.h - 2 * margin};
  const float start = ui.begin_scroll(id, list);
  float y = start;
  ui.begin_group(id, Axis::Vertical);
  for (int i = 0; i < static_cast<int>(menu.options.size()); ++i) {
    draw_option(drawing, menu, i, {box.x, y, box.w, row});
    y += row;
  }
  ui.end_group();
  ui.end_scroll(y - start);
  ui.end_overlay();
  if (is_key(ui, Key::Escape) || pressed_outside(ui, box)) ask(drawing.intent, OnPage{OpenMenu{}});
}

/// In which the box can say what it is for.
float find_width(const ReferenceDrawing& drawing) {
  const Ui& ui = drawing.ui();
  return ui.text_width(Type::Body, drawing.view.find) + ui.px(token::kControlIcon) + 3 * ui.unit(token::kSpacingM);
}

void draw_find(ReferenceDrawing& drawing, const Rect& rect) {
  Ui& ui = drawing.ui();
  const std::string id = drawing.path("find");
  const AnswerBoxSpec spec{.id = id,
                           .label = drawing.view.find,
                           .placeholder = drawing.view.find,
                           .spoken_hint = drawing.view.summary,
                           .type = Type::Body,
                           .min_height = token::kControlHeight,
                           .max_height = token::kControlHeight,
                           .language = drawing.page.lead(),
                           .single_line = true,
                           .indent = token::kControlIcon + token::kSpacingXs};
  const bool changed = answer_box(ui, {rect.x, rect.y}, rect.w, drawing.state.find, spec);
  const float icon = ui.px(token::kControlIcon);
  ui.icon_in("search", token::kControlIcon, {rect.x + ui.unit(token::kSpacingM), rect.y, icon, rect.h},
             ui.colour(Colour::TextMuted));
  if (changed) ask(drawing.intent, OnPage{FilterText{}});
}

}  // namespace

float draw_tools(ReferenceDrawing& drawing, ImVec2 at, float width) {
  Ui& ui = drawing.ui();
  const float gap = ui.unit(kGap);
  const float row = ui.px(token::kControlHeight);
  const std::vector<ReferenceMenu>& menus = drawing.view.menus;
  // One menu stands beside the box, several below it.
  float beside = 0;
  if (menus.size() == 1) beside = button_size(ui, button_of(menus[0], {}, label_of(ui, menus[0], width / 2))).x + gap;
  if (width - beside < std::max(ui.px(kNarrowestBox), find_width(drawing))) beside = 0;
  draw_find(drawing, {at.x, at.y, width - beside, row});
  float x = beside > 0 ? at.x + width - beside + gap : at.x;
  float y = beside > 0 || menus.empty() ? at.y : at.y + row + gap;
  const ReferenceMenu* open = nullptr;
  Rect anchor;
  for (const ReferenceMenu& menu : menus) {
    const std::string id = path_of(drawing.id, "filter", menu.id);
    const std::string label = label_of(ui, menu, beside > 0 ? width / 2 : width);
    const ButtonSpec spec = button_of(menu, id, label);
    const ImVec2 size = button_size(ui, spec);
    if (x > at.x && x + size.x > at.x + width + 1) {
      x = at.x;
      y += row + ui.unit(token::kSpacingS);
    }
    if (button(ui, {x, y}, spec)) ask(drawing.intent, OnPage{OpenMenu{menu.id}});
    if (menu.id == drawing.state.open_menu) {
      open = &menu;
      anchor = {x, y, size.x, size.y};
    }
    x += size.x + ui.unit(token::kSpacingS);
  }
  if (open != nullptr) draw_menu(drawing, *open, anchor);
  return y + row - at.y;
}

}  // namespace passerelle::ui
