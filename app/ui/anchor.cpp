#include "ui/anchor.h"

#include <algorithm>

namespace passerelle::ui {

namespace {

/// A block that begins in this part of the column is what is read, not the rest of the one above it.
constexpr float kReadingPart = 1.0F / 3;

}  // namespace

std::optional<Anchor> current_anchor(const Ui& ui, const std::string& scroll, const Rect& area) {
  if (ui.scroll_offset(scroll) <= 0) return Anchor{};
  std::optional<Anchor> begun;
  for (const WidgetInfo& widget : ui.registry().widgets()) {
    if (widget.role != Role::Block || widget.scroll != scroll || widget.max.y <= area.y + 1) continue;
    if (widget.min.y >= area.y) {
      const bool is_read = !begun || widget.min.y < area.y + area.h * kReadingPart;
      return is_read ? Anchor{widget.id, 0, (widget.min.y - area.y) / ui.display_scale()} : begun;
    }
    const float height = std::max(1.0F, widget.max.y - widget.min.y);
    begun = Anchor{widget.id, (area.y - widget.min.y) / height, 0};
  }
  return begun;
}

bool restore_anchor(Ui& ui, const std::string& scroll, const Rect& area, const Anchor& anchor) {
  if (anchor.widget.empty()) {
    ui.scroll_to(scroll, 0, Ui::Glide::AtOnce);
    return true;
  }
  const WidgetInfo* block = ui.registry().find(anchor.widget);
  if (block == nullptr || block->scroll != scroll) return false;
  const float above = anchor.share_above * (block->max.y - block->min.y) - anchor.below * ui.display_scale();
  ui.scroll_to(scroll, ui.scroll_offset(scroll) + block->min.y - area.y + above, Ui::Glide::AtOnce);
  return true;
}

}  // namespace passerelle::ui
