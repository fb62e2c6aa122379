#include "ui/registry.h"

#include <algorithm>
#include <array>

namespace passerelle::ui {
namespace {

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 14> kNames{
      "heading",   "text",          "button", "link",  "text box", "switch", "option",
      "rail item", "outline entry", "chip",   "image", "progress", "block",  "row"};
  return kNames[static_cast<std::size_t>(role)];
}

}  // namespace

void Registry::clear() { widgets_.clear(); }

void Registry::add(WidgetInfo info) { widgets_.push_back(std::move(info)); }

const WidgetInfo* Registry::find(std::string_view id) const {
  const auto found = std::find_if(widgets_.begin(), widgets_.end(), [&](const WidgetInfo& w) { return w.id == id; });
  return found == widgets_.end() ? nullptr : &*found;
}

const WidgetInfo* Registry::find(Role role, std::string_view label) const {
  const auto found = std::find_if(widgets_.begin(), widgets_.end(),
                                  [&](const WidgetInfo& w) { return w.role == role && w.label == label; });
  return found == widgets_.end() ? nullptr : &*found;
}

std::string Registry::dump() const {
  std::string text;
  std::string region;
  for (const WidgetInfo& widget : widgets_) {
    if (widget.region != region) {
      region = widget.region;
      text += region + '\n';
    }
    text += "  ";
    text += name_of(widget.role);
    text += ": " + widget.label;
    if (!widget.value.empty()) text += " = " + widget.value;
    if (!widget.enabled) text += " [unavailable]";
    if (widget.focused) text += " [focus]";
    text += '\n';
  }
  return text;
}

}  // namespace passerelle::ui
