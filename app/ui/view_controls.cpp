// The 93 controls of Annex A.
#include <algorithm>

#include "learning/search.h"
#include "ui/view_glossary.h"
#include "ui/view_glossary_parts.h"

namespace passerelle::ui {
namespace {

constexpr const char* kTheme = "theme";
constexpr const char* kType = "type";
constexpr const char* kProperty = "property";
constexpr const char* kConcept = "concept";
constexpr const char* kNew = "new";

constexpr const char* kThemes[]{"controls/organizational", "controls/people", "controls/physical",
                                "controls/technological"};
constexpr const char* kTypes[]{"controls/preventive", "controls/detective", "controls/corrective"};
constexpr const char* kProperties[]{"controls/confidentiality", "controls/integrity", "controls/availability"};
constexpr const char* kConcepts[]{"controls/identify", "controls/protect", "controls/detect", "controls/respond",
                                  "controls/recover"};

template <class Keys>
ReferenceMenu menu_of(const char* id, std::string label, std::string all, const Keys& keys,
                      const ReferenceChoice& choice, const Speech& speech) {
  ReferenceMenu menu{id, std::move(label), {std::move(all)}, choice.option(id)};
  for (const char* key : keys) menu.options.push_back(speech.text(key));
  return menu;
}

std::vector<ReferenceMenu> menus_of(const ReferenceChoice& choice, const Speech& speech) {
  constexpr const char* kNewOnly[]{"controls/new"};
  return {
      menu_of(kTheme, speech.text("controls/theme"), speech.text("controls/all_themes"), kThemes, choice, speech),
      menu_of(kType, speech.text("controls/type"), speech.text("controls/all_types"), kTypes, choice, speech),
      menu_of(kProperty, speech.text("controls/property"), speech.text("controls/all_properties"), kProperties, choice,
              speech),
      menu_of(kConcept, speech.text("controls/concept"), speech.text("controls/all_concepts"), kConcepts, choice,
              speech),
      menu_of(kNew, speech.text("controls/edition"), speech.text("controls/all_editions"), kNewOnly, choice, speech)};
}

/// Option 0 is all; option n is value n - 1.
template <class Value>
bool fits(const std::vector<Value>& values, int option) {
  return option == 0 || std::find(values.begin(), values.end(), static_cast<Value>(option - 1)) != values.end();
}

bool fits(const course::Control& control, const ReferenceChoice& choice) {
  const int theme = choice.option(kTheme);
  return (theme == 0 || static_cast<int>(control.theme) == theme - 1) && fits(control.types, choice.option(kType)) &&
         fits(control.properties, choice.option(kProperty)) && fits(control.concepts, choice.option(kConcept)) &&
         (choice.option(kNew) == 0 || control.new_in_2022);
}

template <class Value, class Keys>
void add_values(ReferenceView& view, std::string label, const std::vector<Value>& values, const Keys& keys,
                const Speech& speech) {
  if (values.empty()) return;
  view.parts.push_back(label_part(std::move(label), speech.lead));
  ReferencePart part;
  part.kind = ReferencePart::Kind::Facts;
  for (const Value value : values) part.facts.push_back(speech.text(keys[static_cast<std::size_t>(value)]));
  view.parts.push_back(std::move(part));
}

void add_entry(ReferenceView& view, const course::Control& control, const ReferenceSource& source,
               const Speech& speech) {
  const Language lead = speech.lead;
  ReferencePart title{ReferencePart::Kind::Title, lead, control.number, control.name.in(lead), {}, {}, {}};
  ReferencePart beside{ReferencePart::Kind::Muted, other(lead), {}, control.name.in(other(lead)), {}, {}, {}};
  ReferencePart facts;
  facts.kind = ReferencePart::Kind::Facts;
  facts.facts = {speech.text(kThemes[static_cast<std::size_t>(control.theme)])};
  if (control.new_in_2022) facts.facts.push_back(speech.text("controls/new"));
  view.parts = {std::move(title), std::move(beside), std::move(facts)};
  add_text(view, "controls/purpose", control.purpose, source, speech);
  add_text(view, "reference/evidence", control.evidence, source, speech);
  add_values(view, speech.text("controls/type"), control.types, kTypes, speech);
  add_values(view, speech.text("controls/property"), control.properties, kProperties, speech);
  add_values(view, speech.text("controls/concept"), control.concepts, kConcepts, speech);
  std::vector<ReferenceLink> clauses;
  for (const course::Clause& clause : source.course.clauses) {
    if (std::find(clause.controls.begin(), clause.controls.end(), control.number) == clause.controls.end()) continue;
    clauses.push_back({clause.number + "  " + clause.name.in(lead), {Screen::Clauses, {}, clause.number}});
  }
  add_links(view, speech.text("controls/clauses"), std::move(clauses), lead);
  add_links(view, speech.text("reference/taught_in"), lesson_links(control.modules, source.course, speech), lead);
  set_bookmark(view, "control:" + control.number, source, speech);
}

}  // namespace

ReferenceView make_controls_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech) {
  ReferenceView view = begin_reference("controls/title", "controls/find", speech);
  view.menus = menus_of(choice, speech);
  const learning::SearchFilter filter(choice.text);
  const std::vector<course::Control>& controls = source.course.controls;
  for (const course::Control& control : controls) {
    if (!fits(control, choice)) continue;
    const bool by_number = !choice.text.empty() && control.number.starts_with(choice.text);
    if (!by_number && !filter.matches({control.name.en, control.name.fr, control.purpose.en, control.purpose.fr})) {
      continue;
    }
    view.rows.push_back({control.number, pair_of(control.name, speech.lead), control.number, 0,
                         source.learner.is_bookmarked("control:" + control.number), 0});
  }
  view.summary = speech.format("controls/summary", {{"shown", static_cast<std::int64_t>(view.rows.size())},
                                                    {"count", static_cast<std::int64_t>(controls.size())}});
  view.has_problems = !source.course.problems.empty();
  choose_shown(view, choice, !controls.empty(), speech);
  if (const course::Control* shown = source.course.find_control(view.shown)) add_entry(view, *shown, source, speech);
  return view;
}

}  // namespace passerelle::ui
