// The clauses 4 to 10 with their sub-clauses.
#include <algorithm>

#include "learning/search.h"
#include "ui/view_glossary.h"
#include "ui/view_glossary_parts.h"

namespace passerelle::ui {
namespace {

int depth_of(const std::string& number) { return static_cast<int>(std::count(number.begin(), number.end(), '.')); }

void add_entry(ReferenceView& view, const course::Clause& clause, const ReferenceSource& source, const Speech& speech) {
  const Language lead = speech.lead;
  view.parts = {{ReferencePart::Kind::Title, lead, clause.number, clause.name.in(lead), {}, {}, {}},
                {ReferencePart::Kind::Muted, other(lead), {}, clause.name.in(other(lead)), {}, {}, {}}};
  add_text(view, "clauses/asks", clause.asks, source, speech);
  add_text(view, "reference/evidence", clause.evidence, source, speech);
  add_text(view, "clauses/mistake", clause.common_mistake, source, speech);
  add_text(view, "clauses/amendment", clause.amendment, source, speech);
  std::vector<ReferenceLink> controls;
  for (const std::string& number : clause.controls) {
    const course::Control* control = source.course.find_control(number);
    if (control == nullptr) continue;
    controls.push_back({number + "  " + control->name.in(lead), {Screen::Controls, {}, number}});
  }
  add_links(view, speech.text("clauses/controls"), std::move(controls), lead);
  add_links(view, speech.text("reference/taught_in"), lesson_links(clause.modules, source.course, speech), lead);
  set_bookmark(view, "clause:" + clause.number, source, speech);
}

}  // namespace

ReferenceView make_clauses_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech) {
  ReferenceView view = begin_reference("clauses/title", "clauses/find", speech);
  const learning::SearchFilter filter(choice.text);
  const std::vector<course::Clause>& clauses = source.course.clauses;
  for (const course::Clause& clause : clauses) {
    const bool by_number = !choice.text.empty() && clause.number.starts_with(choice.text);
    if (!by_number && !filter.matches({clause.name.en, clause.name.fr, clause.asks.en, clause.asks.fr})) continue;
    view.rows.push_back({clause.number, pair_of(clause.name, speech.lead), clause.number, depth_of(clause.number),
                         source.learner.is_bookmarked("clause:" + clause.number), 0});
  }
  view.summary = speech.format("clauses/summary", {{"count", static_cast<std::int64_t>(clauses.size())}});
  view.has_problems = !source.course.problems.empty();
  choose_shown(view, choice, !clauses.empty(), speech);
  if (const course::Clause* shown = source.course.find_clause(view.shown)) add_entry(view, *shown, source, speech);
  return view;
}

}  // namespace passerelle::ui
