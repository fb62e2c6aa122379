#include "ui/screens/catalogue_hero.h"

#include <algorithm>
#include <cmath>

#include "ui/screens/bridge.h"
#include "ui/widgets.h"

namespace passerelle::ui {
namespace {

// Token pixels
constexpr float kHeroPadding = 28;
constexpr float kHeroHeight = 232;
constexpr float kHeroBar = 168;
constexpr float kTextLeast = 380;  ///< least width beside the bridge

/// Width that the hero's text has: beside the bridge when both have room.
float hero_room(const Ui& ui, float width) {
  const float room = width - 2 * ui.unit(kHeroPadding);
  const float beside = room - ui.unit(kBridgeWidth) - ui.unit(kHeroPadding);
  return beside >= ui.px(kTextLeast) ? beside : room;
}

}  // namespace

Intent draw_catalogue_hero(const CatalogueView& view, const Rect& rect, const Page& page) {
  Ui& ui = page.ui;
  const NextModule& next = *view.next;
  card(ui, rect);
  const float padding = ui.unit(kHeroPadding);
  const float room = hero_room(ui, rect.w);
  if (room < rect.w - 2 * padding) {
    draw_bridge(ui.draw(), rect.right() - padding - ui.unit(kBridgeWidth),
                rect.y + std::round((rect.h - ui.unit(kBridgeHeight)) / 2), ui.colour(Colour::Decoration),
                ui.display_scale());
  }
  const float x = rect.x + padding;
  float y = rect.y + padding;
  const ImU32 muted = ui.colour(Colour::TextMuted);
  const float course = ui.paragraph(Type::Caption, {x, y}, room, muted, view.course_title, page.lead());
  ui.say("catalogue/next/course", Role::Text, view.course_title, {x, y, room, course});
  y += course + ui.unit(token::kSpacingXs);
  y += heading(ui, {x, y}, room,
               {.id = "catalogue/next/title",
                .lead = next.row.title.lead,
                .other = next.row.title.other,
                .below = true,
                .lead_language = page.lead()});
  y += ui.unit(token::kSpacingL);
  const float bar = ui.px(token::kControlBar);
  const float line = ui.line_height(Type::Caption);
  progress_bar(ui, {x, y + std::round((line - bar) / 2), ui.px(kHeroBar), bar}, "catalogue/next/progress",
               next.row.status, next.row.progress);
  ui.text(Type::Caption, {x + ui.px(kHeroBar) + ui.unit(token::kSpacingM), y}, muted, next.row.status);
  y += line + ui.unit(token::kSpacingXl);
  if (button(ui, {x, y}, {.id = kCatalogueContinue, .label = next.action, .style = ButtonStyle::Filled})) {
    return GoTo{next.place};
  }
  return {};
}

float catalogue_hero_height(const CatalogueView& view, float width, const Page& page) {
  const Ui& ui = page.ui;
  const float padding = ui.unit(kHeroPadding);
  const float room = hero_room(ui, width);
  const HeadingSpec title{.id = {},
                          .lead = view.next->row.title.lead,
                          .other = view.next->row.title.other,
                          .below = true,
                          .lead_language = page.lead()};
  const float content = ui.paragraph_height(Type::Caption, room, view.course_title, page.lead()) +
                        ui.unit(token::kSpacingXs) + heading_height(ui, room, title) + ui.unit(token::kSpacingL) +
                        ui.line_height(Type::Caption) + ui.unit(token::kSpacingXl) + ui.px(token::kControlHeight);
  return std::max(content + 2 * padding, ui.px(kHeroHeight) - ui.px(token::kSpacingXl));
}

}  // namespace passerelle::ui
