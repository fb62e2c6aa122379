// One term, control or clause in full.
#include <algorithm>
#include <cmath>

#include "ui/screens/column.h"
#include "ui/screens/glossary_parts.h"
#include "ui/screens/listen.h"
#include "ui/view_aloud.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kPadding = 26;
constexpr float kBadgePadding = 6;
constexpr float kBadgeHeight = 22;
constexpr float kBadgeGap = 10;

/// Draws the parts into a column; counts what has an id.
class EntryColumn {
 public:
  EntryColumn(ReferenceDrawing& drawing, Column& column) : drawing_(drawing), column_(column) {}

  void put_parts() {
    const ReferencePart* before = nullptr;
    for (const ReferencePart& part : drawing_.view.parts) {
      if (&part == &drawing_.view.parts.back() && part.kind == ReferencePart::Kind::Rule) break;
      if (before != nullptr) column_.skip(gap(*before, part));
      put(part);
      before = &part;
    }
  }

 private:
  using Kind = ReferencePart::Kind;

  static float gap(const ReferencePart& before, const ReferencePart& part) {
    if (part.kind == Kind::Rule || before.kind == Kind::Rule) return token::kSpacingL;
    if (before.kind == Kind::Label) return token::kSpacingXxs;
    if (part.kind == Kind::Muted) return 0;
    return part.kind == Kind::Label ? token::kSpacingM : token::kSpacingS;
  }

  std::string next_id() { return path_of(drawing_.id, "entry", std::to_string(count_++)); }

  void put(const ReferencePart& part) {
    switch (part.kind) {
      case Kind::Title:
        return put_title(part);
      case Kind::Muted:
        return column_.put_text(next_id(), Type::Body, Colour::TextMuted, part.text, part.language);
      case Kind::Prose:
        return put_prose(part, Type::Reading, Colour::Text);
      case Kind::Small:
        return put_prose(part, Type::Body, Colour::TextMuted);
      case Kind::Label:
        return column_.put_text(next_id(), Type::BodyStrong, Colour::Text, part.text, part.language);
      case Kind::Facts:
        return put_facts(part);
      case Kind::Links:
        return put_links(part);
      case Kind::Rule:
        return column_.put_hairline(Colour::Border);
    }
  }

  void put_title(const ReferencePart& part) {
    Ui& ui = drawing_.ui();
    const float badge = std::ceil(ui.text_width(Type::Caption, part.badge)) + 2 * ui.px(kBadgePadding);
    const float indent = badge + ui.px(kBadgeGap);
    const float high = ui.px(kBadgeHeight);
    if (column_.drawing()) {
      const Rect box{column_.x, column_.y + std::round((ui.line_height(Type::Title) - high) / 2), badge, high};
      ui.fill(box, ui.colour(Colour::AccentSoft), ui.unit(token::kRadiusMark));
      if (ui.high_contrast()) {
        ui.outline(box, ui.colour(Colour::OnAccentSoft), ui.stroke(token::kStrokeControl), ui.unit(token::kRadiusMark));
      }
      ui.text(Type::Caption,
              {box.x + ui.px(kBadgePadding), box.y + std::round((box.h - ui.line_height(Type::Caption)) / 2)},
              ui.colour(Colour::OnAccentSoft), part.badge);
    }
    Column title = column_.part(indent, column_.width - indent);
    const std::string id = next_id();
    title.put_heading({.id = id, .lead = part.text, .lead_language = part.language});
    column_.y = title.y;
  }

  void put_prose(const ReferencePart& part, Type type, Colour colour) {
    const std::string id = next_id();
    const RichTextSpec spec{
        .id = id, .type = type, .colour = colour, .language = part.language, .terms = drawing_.view.terms};
    const RichTextResult result = column_.put_rich(part.paragraphs, spec);
    if (!result.pressed.empty()) ask(drawing_.intent, FollowLink{result.pressed});
  }

  void put_facts(const ReferencePart& part) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < part.facts.size(); ++i) ids.push_back(next_id());
    std::vector<ChipSpec> chips;
    for (std::size_t i = 0; i < part.facts.size(); ++i) chips.push_back({.id = ids[i], .label = part.facts[i]});
    column_.put_chips(chips);
  }

  /// Chips on as many lines as they need; a name that is longer than a line is a link that wraps.
  void put_links(const ReferencePart& part) {
    Ui& ui = drawing_.ui();
    const float gap = ui.unit(kChipGap);
    float x = column_.x;
    bool first = true;
    for (const ReferenceLink& link : part.links) {
      const std::string id = path_of(drawing_.id, "link", std::to_string(links_++));
      const ChipSpec chip_spec{.id = id, .label = link.label, .style = ChipStyle::Track, .focusable = true};
      const float width = chip_width(ui, chip_spec);
      const bool fits = width <= column_.width;
      if (!first && (!fits || x + width > column_.x + column_.width)) {
        column_.y += chip_height(ui) + gap;
        x = column_.x;
      }
      if (fits) {
        if (column_.drawing() && chip(ui, {x, column_.y}, chip_spec).activated) ask(drawing_.intent, GoTo{link.place});
        x += width + gap;
        first = false;
      } else {
        put_long_link(id, link, part.language);
        x = column_.x;
        first = true;
      }
    }
    if (!first) column_.y += chip_height(ui);
  }

  void put_long_link(const std::string& id, const ReferenceLink& link, Language language) {
    Ui& ui = drawing_.ui();
    const float height = ui.paragraph_height(Type::BodyMedium, column_.width, link.label, language);
    if (column_.drawing()) {
      const Rect rect{column_.x, column_.y, column_.width, height};
      const WidgetState state = ui.widget({.id = id,
                                           .role = Role::Link,
                                           .label = link.label,
                                           .rect = rect,
                                           .focusable = true,
                                           .ring_radius = token::kRadiusMark});
      ui.paragraph(Type::BodyMedium, {rect.x, rect.y}, rect.w, ui.colour(Colour::Link), link.label, language);
      if (state.activated) ask(drawing_.intent, GoTo{link.place});
    }
    column_.y += height + ui.unit(kChipGap);
  }

  ReferenceDrawing& drawing_;
  Column& column_;
  int count_ = 0;
  int links_ = 0;
};

/// What an entry says in words: no facts, no links, and not what stands above them.
Passages entry_passages(const ReferenceView& view) {
  const auto is_list = [](const ReferencePart& part) {
    return part.kind == ReferencePart::Kind::Facts || part.kind == ReferencePart::Kind::Links;
  };
  Passages passages;
  for (std::size_t i = 0; i < view.parts.size(); ++i) {
    const ReferencePart& part = view.parts[i];
    const bool is_above =
        part.kind == ReferencePart::Kind::Label && i + 1 < view.parts.size() && is_list(view.parts[i + 1]);
    if (is_list(part) || is_above) continue;
    if (!part.text.empty()) passages.push_back({part.language, part.text});
    const Passages prose = passages_of(part.paragraphs, part.language);
    passages.insert(passages.end(), prose.begin(), prose.end());
  }
  return passages;
}

/// At the right end of the line of buttons, or below them when it has no room there.
void put_listen(ReferenceDrawing& drawing, Column& column, const Column& start, float taken) {
  const Page& page = drawing.page;
  if (!page.has_voice) return;
  const ImVec2 size = listen_size(page);
  const float gap = column.ui().unit(token::kSpacingS);
  const bool beside = taken + gap + size.x <= column.width;
  const float line = column.y - start.y;
  if (!beside) column.y += gap + size.y;
  const ImVec2 at{beside ? start.x + start.width - size.x : start.x,
                  beside ? start.y + std::round((line - size.y) / 2) : column.y - size.y};
  const std::string id = drawing.path("listen");
  const std::string key = path_of(id, drawing.view.shown);
  const std::string what = drawing.view.parts.front().text;
  if (column.drawing() && listen_button(page, at, {.id = id, .what = what, .heard = page.heard == key})) {
    ask(drawing.intent, ReadAloud{key, entry_passages(drawing.view)});
  }
}

void put_buttons(ReferenceDrawing& drawing, Column& column) {
  const ReferenceView& view = drawing.view;
  const std::string mark = drawing.path("bookmark");
  const std::string copy = drawing.path("copy");
  std::vector<ButtonSpec> buttons{
      {.id = mark, .label = view.bookmark, .icon = view.bookmarked ? "bookmarked" : "bookmark"}};
  if (!view.copy.empty()) {
    buttons.push_back({.id = copy, .label = view.copy, .style = ButtonStyle::Quiet, .icon = "copy"});
  }
  const Column start = column;
  float taken = 0;
  for (const ButtonSpec& one : buttons) taken += button_size(column.ui(), one).x + column.ui().unit(token::kSpacingS);
  const auto pressed = column.put_buttons(buttons);
  put_listen(drawing, column, start, taken);
  if (!pressed) return;
  if (*pressed == 0) {
    ask(drawing.intent, OnPage{ToggleBookmark{}});
  } else {
    ask(drawing.intent, OnPage{CopyEntry{}});
  }
}

}  // namespace

float draw_entry(ReferenceDrawing& drawing, ImVec2 at, float width, float least) {
  Ui& ui = drawing.ui();
  if (drawing.view.shown.empty()) return 0;
  const float padding = ui.unit(kPadding);
  Column column{drawing.page, at.x + padding, at.y + padding, width - 2 * padding, Pass::Measure};
  EntryColumn(drawing, column).put_parts();
  const float text = column.y + ui.unit(token::kSpacingXl) - at.y;
  Column buttons{drawing.page, column.x, at.y, column.width, Pass::Measure};
  put_buttons(drawing, buttons);
  const float foot = buttons.y - at.y;
  const Rect box{at.x, at.y, width, std::max(least, text + foot + padding)};
  card(ui, box);
  Column drawn{drawing.page, at.x + padding, at.y + padding, width - 2 * padding, Pass::Draw};
  EntryColumn(drawing, drawn).put_parts();
  Column last{drawing.page, column.x, box.bottom() - padding - foot, column.width, Pass::Draw};
  put_buttons(drawing, last);
  return box.h;
}

}  // namespace passerelle::ui
