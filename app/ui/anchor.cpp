#include "ui/anchor.h"

#include <algorithm>

namespace passerelle::ui {

std::optional<Anchor> current_anchor(const Ui& ui, const std::string& scroll, const Rect& area) {
  if (ui.scroll_offset(scroll) <= 0) return Anchor{};
  for (const WidgetInfo& widget : ui.registry().widgets()) {
    if (widget.role != Role::Block || widget.scroll != scroll || widget.max.y <= area.y + 1) continue;
    const float height = std::max(1.0F, widget.max.y - widget.min.y);
    if (widget.min.y < area.y) return Anchor{widget.id, (area.y - widget.min.y) / height, 0};
    return Anchor{widget.id, 0, (widget.min.y - area.y) / ui.display_scale()};
  }
  return std::nullopt;
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
