#include "ui/rich_text.h"

#include <algorithm>
#include <cmath>

#include "ui/rich_text_layout.h"
#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace passerelle::ui {
namespace {

bool is_term(const RichLink& link) { return link.href.starts_with(kTermScheme); }

std::string_view term_of(const RichLink& link) {
  return is_term(link) ? std::string_view(link.href).substr(kTermScheme.size()) : std::string_view{};
}

Rect moved(const Rect& rect, ImVec2 by) { return {rect.x + by.x, rect.y + by.y, rect.w, rect.h}; }

/// What lies under and behind the letters of a fragment.
struct Tint {
  Colour bg;
  Colour line;
  Colour text;
  Underline style = Underline::Solid;
};
constexpr Tint kMatch{Colour::HighlightMatchBg, Colour::HighlightMatchLine, Colour::HighlightMatchText};
constexpr Tint kConflict{Colour::HighlightConflictBg, Colour::HighlightConflictLine, Colour::HighlightConflictText,
                         Underline::Dashed};
constexpr Tint kPaired{Colour::HighlightPairedBg, Colour::HighlightPairedLine, Colour::HighlightPairedText};

/// Draws fragments of one text.
class Painter {
 public:
  Painter(Ui& ui, ImVec2 at, const RichLayout& layout, const RichTextSpec& spec)
      : ui_(ui), at_(at), layout_(layout), spec_(spec) {}

  void paint() {
    for (const Rect& box : layout_.code_boxes) sunken_box(ui_, moved(box, at_));
    for (const ItemSign& sign : layout_.signs) {
      ui_.text(spec_.type, {at_.x + sign.x, at_.y + sign.y}, ui_.colour(spec_.colour), sign.text);
    }
    const Rect clip = ui_.clip();
    const float height = ui_.line_height(spec_.type);
    for (const Fragment& fragment : layout_.fragments) {
      const float y = at_.y + fragment.y;
      if (y < clip.bottom() && y + height > clip.y) paint(fragment);
    }
  }

 private:
  const RichLink* link_of(const Fragment& fragment) const {
    return fragment.look.link < 0 ? nullptr : &layout_.links[static_cast<std::size_t>(fragment.look.link)];
  }

  const Tint* tint_of(const Fragment& fragment) const {
    if (fragment.look.mark == Mark::Match) return &kMatch;
    if (fragment.look.mark == Mark::Conflict) return &kConflict;
    const RichLink* link = link_of(fragment);
    if (link != nullptr && !spec_.lit_term.empty() && term_of(*link) == spec_.lit_term) return &kPaired;
    return nullptr;
  }

  void paint(const Fragment& fragment) {
    const float x = std::round(at_.x + fragment.x);
    const float y = std::round(at_.y + fragment.y);
    const Rect box{x, y, std::round(at_.x + fragment.x + fragment.width) - x, ui_.line_height(spec_.type)};
    const RichLink* link = link_of(fragment);
    if (fragment.look.code) paint_code(box);
    if (const Tint* tint = tint_of(fragment)) {
      paint_tint(box, *tint);
      paint_letters(fragment, {x, y}, tint->text);
    } else if (link == nullptr) {
      paint_letters(fragment, {x, y}, fragment.look.label ? spec_.label_colour : spec_.colour);
    } else {
      paint_letters(fragment, {x, y}, is_term(*link) ? spec_.colour : Colour::Link);
      if (is_term(*link) && !ui_.comfort().underline_terms) return;
      const float line = y + ui_.baseline(spec_.type) + ui_.unit(parts::kUnderlineDrop);
      underline(ui_, box.x, line, box.w, ui_.stroke(token::kStrokeHairline),
                ui_.colour(is_term(*link) ? Colour::TextDisabled : Colour::Link), Underline::Solid);
    }
  }

  void paint_letters(const Fragment& fragment, ImVec2 at, Colour colour) {
    const std::string_view text =
        std::string_view(layout_.text).substr(fragment.bytes.begin, fragment.bytes.end - fragment.bytes.begin);
    if (fragment.look.slanted) {
      ui_.slanted_text(fragment.look.type, at, ui_.colour(colour), text);
    } else {
      ui_.text(fragment.look.type, at, ui_.colour(colour), text);
    }
  }

  void paint_tint(const Rect& box, const Tint& tint) {
    const float thick = ui_.stroke(2);
    const float inset = ui_.unit(token::kSpacingXxs);
    const Rect bg{box.x - 1, box.y + inset, box.w + 2, box.h - 2 * inset};
    ui_.fill(bg, ui_.colour(tint.bg), ui_.unit(token::kRadiusMark), Corners::Top);
    underline(ui_, bg.x, bg.bottom() - thick, bg.w, thick, ui_.colour(tint.line), tint.style);
  }

  void paint_code(const Rect& box) {
    const float inset = ui_.unit(token::kSpacingXxs);
    const Rect bg{box.x - inset, box.y + inset, box.w + 2 * inset, box.h - 2 * inset};
    ui_.fill(bg, ui_.colour(Colour::SurfaceSunken), ui_.unit(token::kRadiusMark));
    if (ui_.high_contrast()) {
      ui_.outline(bg, ui_.colour(Colour::Border), ui_.stroke(token::kStrokeHairline), ui_.unit(token::kRadiusMark));
    }
  }

  Ui& ui_;
  ImVec2 at_;
  const RichLayout& layout_;
  const RichTextSpec& spec_;
};

const TermView* find_term(std::span<const TermView> terms, std::string_view id) {
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const TermView& term) { return term.id == id; });
  return found == terms.end() ? nullptr : &*found;
}

void show_term(Ui& ui, const Rect& anchor, const TermView& term, bool at_once) {
  std::string title = term.label.lead;
  if (!term.label.other.empty()) title += " · " + term.label.other;
  ui.tooltip(anchor, title, term.definition.lead, at_once);
}

/// Lists a link and notes what was done to it.
void use_link(Ui& ui, ImVec2 at, const RichLink& link, std::size_t index, const RichTextSpec& spec,
              RichTextResult& result) {
  std::vector<Rect> parts;
  parts.reserve(link.parts.size());
  for (const Rect& part : link.parts) parts.push_back(moved(part, at));
  const std::string id = std::string(spec.id) + "/link/" + std::to_string(index);
  const WidgetState state = ui.widget({.id = id,
                                       .role = Role::Link,
                                       .label = link.label,
                                       .rect = moved(link.around, at),
                                       .focusable = true,
                                       .ring_radius = token::kRadiusMark,
                                       .parts = parts});
  const bool looked_up = state.focused && is_term(link) && ui.shortcuts().glossary;
  if (state.activated || looked_up) result.pressed = link.href;
  if (!is_term(link) || !(state.hovered || state.focus_shown)) return;
  result.pointed_term = term_of(link);
  const TermView* term = find_term(spec.terms, term_of(link));
  if (spec.tooltips && term != nullptr && !parts.empty()) show_term(ui, parts.back(), *term, state.focus_shown);
}

}  // namespace

float rich_text_height(const Ui& ui, float width, const std::vector<course::Paragraph>& paragraphs,
                       const RichTextSpec& spec) {
  return layout_of(ui, width, paragraphs, spec).height;
}

RichTextResult rich_text(Ui& ui, ImVec2 position, float width, const std::vector<course::Paragraph>& paragraphs,
                         const RichTextSpec& spec) {
  const RichLayout& layout = layout_of(ui, width, paragraphs, spec);
  RichTextResult result;
  result.height = layout.height;
  if (spec.register_text) {
    ui.say(spec.id, Role::Text, layout.spoken, {position.x, position.y, width, layout.height});
  }
  for (std::size_t i = 0; i < layout.links.size(); ++i) use_link(ui, position, layout.links[i], i, spec, result);
  Painter(ui, position, layout, spec).paint();
  return result;
}

float marked_text_height(const Ui& ui, float width, std::string_view utf8, const MarkedTextSpec& spec) {
  return layout_of(ui, width, utf8, spec).height;
}

float marked_text(Ui& ui, ImVec2 position, float width, std::string_view utf8, const MarkedTextSpec& spec) {
  const RichLayout& layout = layout_of(ui, width, utf8, spec);
  ui.say(spec.id, Role::Text, spec.label, {position.x, position.y, width, layout.height}, utf8);
  const RichTextSpec look{.id = spec.id, .type = spec.type};
  Painter(ui, position, layout, look).paint();
  return layout.height;
}

}  // namespace passerelle::ui
