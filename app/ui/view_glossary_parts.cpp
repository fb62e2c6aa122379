#include "ui/view_glossary_parts.h"

#include <algorithm>

namespace passerelle::ui {

ReferenceView begin_reference(std::string_view title, std::string_view find, const Speech& speech) {
  ReferenceView view;
  view.title = speech.pair(title);
  view.switch_label = speech.text("reference/switch");
  view.tabs = {speech.text("glossary/title"), speech.text("controls/title"), speech.text("clauses/title")};
  view.find = speech.text(find);
  const bool english = speech.lead == Language::English;
  view.header = english ? Pair{"English", "Français"} : Pair{"Français", "English"};
  return view;
}

void choose_shown(ReferenceView& view, const ReferenceChoice& choice, bool any, const Speech& speech) {
  view.has_nothing = !any;
  if (!any) {
    view.empty = speech.text("reference/no_course");
    return;
  }
  if (view.rows.empty()) {
    view.empty = speech.text("reference/nothing_fits");
    return;
  }
  const auto chosen =
      std::find_if(view.rows.begin(), view.rows.end(), [&](const ReferenceRow& row) { return row.id == choice.entry; });
  view.shown = chosen == view.rows.end() ? view.rows.front().id : chosen->id;
}

void set_bookmark(ReferenceView& view, const std::string& key, const ReferenceSource& source, const Speech& speech) {
  view.bookmarked = source.learner.is_bookmarked(key);
  view.bookmark = speech.text(view.bookmarked ? "reference/remove_bookmark" : "reference/add_bookmark");
}

ReferencePart label_part(std::string text, Language language) {
  ReferencePart part;
  part.kind = ReferencePart::Kind::Label;
  part.language = language;
  part.text = std::move(text);
  return part;
}

ReferencePart prose_part(const std::string& markdown, ReferencePart::Kind kind, Language language) {
  ReferencePart part;
  part.kind = kind;
  part.language = language;
  part.paragraphs = course::parse_markdown(markdown);
  return part;
}

void add_text(ReferenceView& view, std::string_view label, const Bilingual& text, const ReferenceSource& source,
              const Speech& speech) {
  const Language lead = speech.lead;
  if (text.in(lead).empty()) return;
  view.parts.push_back(label_part(speech.text(label), lead));
  view.parts.push_back(prose_part(text.in(lead), ReferencePart::Kind::Prose, lead));
  if (source.mode != ReadingMode::Both) return;
  view.parts.push_back(prose_part(text.in(other(lead)), ReferencePart::Kind::Small, other(lead)));
}

void add_links(ReferenceView& view, std::string label, std::vector<ReferenceLink> links, Language language) {
  if (links.empty()) return;
  view.parts.push_back(label_part(std::move(label), language));
  ReferencePart part;
  part.kind = ReferencePart::Kind::Links;
  part.language = language;
  part.links = std::move(links);
  view.parts.push_back(std::move(part));
}

std::vector<ReferenceLink> lesson_links(const std::vector<course::ModuleId>& modules, const course::Course& course,
                                        const Speech& speech) {
  std::vector<ReferenceLink> links;
  for (const course::ModuleId& id : modules) {
    const course::ModuleEntry* entry = course.find(id);
    if (entry == nullptr || entry->state != course::ModuleEntry::State::Ready) continue;
    links.push_back({entry->title.in(speech.lead), {Screen::Lesson, id.value, {}}});
  }
  return links;
}

}  // namespace passerelle::ui
