#include "ui/screens/settings_parts.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {
namespace {

struct RowPlace {
  ImVec2 control;
  float label_width = 0;
  float height = 0;
};

/// The options of a row that is too narrow for them, in two halves with ids of their own.
SegmentedSpec half_of(const SegmentedSpec& whole, std::size_t first, std::size_t end, const std::string& id) {
  SegmentedSpec half{.id = id, .label = whole.label, .options = {}};
  half.options.assign(whole.options.begin() + static_cast<std::ptrdiff_t>(first),
                      whole.options.begin() + static_cast<std::ptrdiff_t>(end));
  const int offset = static_cast<int>(first);
  half.selected = whole.selected - offset;
  return half;
}

/// Height of the options, on one line or on two.
ImVec2 options_size(const Ui& ui, const SegmentedSpec& segments, float width) {
  ImVec2 size = segmented_size(ui, segments);
  if (size.x > width) size = {width, 2 * size.y + ui.unit(token::kSpacingS)};
  return size;
}

std::optional<int> draw_options(Ui& ui, ImVec2 at, float width, const SegmentedSpec& segments) {
  const ImVec2 size = segmented_size(ui, segments);
  if (size.x <= width) return segmented(ui, at, segments);
  const std::size_t middle = (segments.options.size() + 1) / 2;
  const std::string more = std::string(segments.id) + "_more";
  const auto first = segmented(ui, at, half_of(segments, 0, middle, std::string(segments.id)));
  const auto second = segmented(ui, {at.x, at.y + size.y + ui.unit(token::kSpacingS)},
                                half_of(segments, middle, segments.options.size(), more));
  if (second) return static_cast<int>(middle) + *second;
  return first;
}

float label_height(const Ui& ui, const Choice& choice, float width, Language language) {
  return ui.paragraph_height(Type::BodyMedium, width, choice.label, language) +
         ui.paragraph_height(Type::Caption, width, choice.hint, language);
}

RowPlace place_row(const Choice& choice, ImVec2 at, float width, const Page& page) {
  const Ui& ui = page.ui;
  const ImVec2 size = options_size(ui, choice.segments, width);
  const float room = width - size.x - ui.unit(token::kSpacingXl);
  RowPlace place;
  // A hint that would stand in a narrow column of many lines goes above, too.
  const bool narrow = ui.paragraph_height(Type::Caption, std::max(1.0F, room), choice.hint, page.lead()) >
                      2 * ui.line_height(Type::Caption);
  if (narrow || room < ui.text_width(Type::BodyMedium, choice.label)) {
    place.label_width = width;
    const float label = label_height(ui, choice, width, page.lead()) + ui.unit(token::kSpacingXs);
    place.control = {at.x, at.y + label};
    place.height = label + size.y;
  } else {
    place.label_width = room;
    place.height = std::max(size.y, label_height(ui, choice, room, page.lead()));
    place.control = {at.x + width - size.x, at.y + std::round((place.height - size.y) / 2)};
  }
  return place;
}

}  // namespace

std::optional<int> draw_choice(const Choice& choice, ImVec2 at, float width, const Page& page, float& height) {
  Ui& ui = page.ui;
  const RowPlace place = place_row(choice, at, width, page);
  const bool below = place.control.x == at.x;
  const float label = label_height(ui, choice, place.label_width, page.lead());
  float y = below ? at.y : at.y + std::round((place.height - label) / 2);
  y += ui.paragraph(Type::BodyMedium, {at.x, y}, place.label_width, ui.colour(Colour::Text), choice.label, page.lead());
  ui.paragraph(Type::Caption, {at.x, y}, place.label_width, ui.colour(Colour::TextMuted), choice.hint, page.lead());
  height = place.height;
  return draw_options(ui, place.control, width, choice.segments);
}

float draw_settings_heading(std::string_view section, const std::string& text, ImVec2 at, float width,
                            const Page& page) {
  const std::string id = path_of(kSettingsScroll, section, "heading");
  const float height =
      heading(page.ui, at, width, {.id = id, .lead = text, .type = Type::Heading, .lead_language = page.lead()});
  page.ui.say(path_of(kSettingsScroll, section), Role::Block, text, {at.x, at.y, width, height});
  return height;
}

float draw_settings_rule(Ui& ui, ImVec2 at, float width) {
  const float gap = ui.unit(token::kSpacingM);
  ui.hairline(at.x, at.y + gap, width, ui.colour(Colour::Border));
  return 2 * gap + ui.stroke(token::kStrokeHairline);
}

}  // namespace passerelle::ui
