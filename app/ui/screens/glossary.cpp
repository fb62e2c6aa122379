#include "ui/screens/glossary.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/bridge.h"
#include "ui/screens/glossary_parts.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

constexpr float kTop = 16;
/// Rows of the list that are in view at least, and at most where the entry stands below.
constexpr float kFewestRows = 4;
constexpr float kMostRowsAbove = 7;
constexpr Screen kScreens[] = {Screen::Glossary, Screen::Controls, Screen::Clauses};

/// The title, how much there is on its right, and the switch between the three pages below.
float draw_head(ReferenceDrawing& drawing, int tab, ImVec2 at, float width) {
  Ui& ui = drawing.ui();
  const ReferenceView& view = drawing.view;
  const Page& page = drawing.page;
  const float summary = ui.text_width(Type::Body, view.summary);
  const float line = ui.line_height(Type::Body);
  float y = at.y;
  const float height = heading(
      ui, {at.x, y}, width - summary - ui.unit(token::kSpacingXl),
      {.id = drawing.path("title"), .lead = view.title.lead, .other = view.title.other, .lead_language = page.lead()});
  const Rect rect{at.x + width - summary, y + ui.baseline(Type::Title) - ui.baseline(Type::Body), summary, line};
  ui.say(drawing.path("summary"), Role::Text, view.summary, rect);
  ui.text(Type::Body, {rect.x, rect.y}, ui.colour(Colour::TextMuted), view.summary);
  y += height + ui.unit(token::kSpacingS);
  const SegmentedSpec tabs{.id = kReferenceSwitch, .label = view.switch_label, .options = view.tabs, .selected = tab};
  if (const auto chosen = segmented(ui, {at.x, y}, tabs)) {
    ask(drawing.intent, GoTo{{kScreens[static_cast<std::size_t>(*chosen)], {}, {}}});
  }
  return y + segmented_size(ui, tabs).y - at.y;
}

/// There is nothing to look up: the course has no such entries.
float draw_nothing(ReferenceDrawing& drawing, ImVec2 at, float width) {
  Ui& ui = drawing.ui();
  const float column = std::min(width, ui.px(token::kLayoutEmptyColumn));
  const float x = at.x + std::round((width - column) / 2);
  float y = at.y + ui.unit(token::kSpacingXxl);
  if (column >= ui.unit(kBridgeWidth)) {
    draw_bridge(ui.draw(), at.x + std::round((width - ui.unit(kBridgeWidth)) / 2), y, ui.colour(Colour::ChartFragile),
                ui.display_scale());
    y += ui.unit(kBridgeHeight) + ui.unit(token::kSpacingXl);
  }
  const float text =
      ui.paragraph(Type::Reading, {x, y}, column, ui.colour(Colour::Text), drawing.view.empty, drawing.page.lead());
  ui.say(drawing.path("empty"), Role::Text, drawing.view.empty, {x, y, column, text});
  y += text + ui.unit(token::kSpacingXl);
  const bool problems = drawing.view.has_problems;
  const std::string label = drawing.page.text(problems ? "reference/see_problems" : "progress/no_lesson_action");
  const std::string id = drawing.path("problems");
  if (button(ui, {x, y}, {.id = id, .label = label, .style = ButtonStyle::Filled})) {
    ask(drawing.intent, GoTo{{problems ? Screen::CourseError : Screen::Catalogue, {}, {}}});
  }
  return y + ui.px(token::kControlHeight) - at.y;
}

struct Widths {
  float list = 0;
  float detail = 0;  ///< as wide as the list when it stands below
  bool beside = false;
};

Widths widths_of(const Page& page, float width) {
  if (page.frame.width == WidthClass::Compact) return {width, width, false};
  const float gutter = page.ui.unit(token::kLayoutGlossaryGutter);
  const float share = token::kLayoutGlossaryList / (token::kLayoutGlossaryList + token::kLayoutGlossaryDetail);
  const float list = std::floor((width - gutter) * share);
  return {list, width - gutter - list, true};
}

}  // namespace

Intent draw_reference(const ReferenceView& view, ReferenceState& state, std::string_view id, int tab,
                      const Page& page) {
  Ui& ui = page.ui;
  Intent intent;
  ReferenceDrawing drawing{view, state, id, page, intent};
  const Rect column = column_layout(page.frame, Columns::Catalogue).main;
  const Rect& content = page.frame.content;
  ui.begin_region("main");
  const float top = ui.begin_scroll(id, content);
  float y = top + ui.unit(kTop);
  y += draw_head(drawing, tab, {column.x, y}, column.w) + ui.unit(token::kSpacingM);
  if (view.has_nothing) {
    y += draw_nothing(drawing, {column.x, y}, column.w);
    ui.end_scroll(y - top + ui.unit(kPageBottom));
    return intent;
  }
  const Widths widths = widths_of(page, column.w);
  const float side_top = y;
  y += draw_tools(drawing, {column.x, y}, widths.list) + ui.unit(token::kSpacingS);
  if (view.has_letters) y += draw_letters(drawing, {column.x, y}, widths.list) + ui.unit(token::kSpacingXs);
  const float head = ui.px(token::kControlTableHeader);
  const float row = ui.px(token::kControlRowHeight);
  const float whole = entries_height(drawing, widths.list);
  const float rest = content.h - (y - top) - ui.unit(token::kSpacingXl);
  const float most = widths.beside ? std::max(rest, head + kFewestRows * row) : head + kMostRowsAbove * row;
  const Rect list{column.x, y, widths.list, std::min(whole, most)};
  draw_entries(drawing, list);
  ui.begin_region(widths.beside ? "side" : "main");
  const float gap = ui.unit(token::kSpacingL);
  const ImVec2 at =
      widths.beside ? ImVec2{column.right() - widths.detail, side_top} : ImVec2{column.x, list.bottom() + gap};
  const float least = widths.beside ? y + std::min(most, rest) - side_top : 0;
  const float detail = draw_entry(drawing, at, widths.detail, least);
  ui.end_scroll(std::max(list.bottom(), at.y + detail) - top + ui.unit(token::kSpacingXl));
  return intent;
}

}  // namespace passerelle::ui
