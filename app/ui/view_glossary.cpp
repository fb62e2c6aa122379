#include "ui/view_glossary.h"

#include <algorithm>

#include "learning/search.h"
#include "text/words.h"
#include "ui/view_glossary_parts.h"

namespace passerelle::ui {
namespace {

constexpr std::size_t kMostCharacters = 400;
constexpr const char* kModules = "module";

/// Letters without accents and spaces, for the order of the list.
std::string sort_key(const std::string& label, const text::Folding& folding) {
  text::WordRow row;
  text::read_words(label, kMostCharacters, folding, row);
  return row.letters;
}

std::vector<std::string_view> texts_of(const course::KeyTerm& term) {
  std::vector<std::string_view> texts{term.label.en, term.label.fr};
  texts.insert(texts.end(), term.variants.en.begin(), term.variants.en.end());
  texts.insert(texts.end(), term.variants.fr.begin(), term.variants.fr.end());
  for (const course::AvoidedTerm& avoided : term.avoided) texts.push_back(avoided.term);
  return texts;
}

/// The lessons that name a term among their own.
std::vector<const course::ModuleEntry*> modules_with_terms(const course::Course& course) {
  std::vector<const course::ModuleEntry*> with;
  for (const course::ModuleEntry& entry : course.modules) {
    if (entry.module && !entry.module->key_terms.empty()) with.push_back(&entry);
  }
  return with;
}

ReferenceMenu module_menu(const course::Course& course, const ReferenceChoice& choice, const Speech& speech) {
  ReferenceMenu menu{kModules, speech.text("glossary/modules"), {speech.text("glossary/all_modules")}, 0};
  for (const course::ModuleEntry* entry : modules_with_terms(course)) {
    menu.options.push_back(entry->title.in(speech.lead));
  }
  menu.chosen = std::min(choice.option(kModules), static_cast<int>(menu.options.size()) - 1);
  return menu;
}

bool is_in(const course::KeyTerm& term, const course::Course& course, int option) {
  if (option == 0) return true;
  const auto modules = modules_with_terms(course);
  const auto& terms = modules[static_cast<std::size_t>(option - 1)]->module->key_terms;
  return std::any_of(terms.begin(), terms.end(), [&](const course::KeyTerm& one) { return one.id == term.id; });
}

std::string joined(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) line += (line.empty() ? "" : ", ") + text;
  return line;
}

/// A term in one language: its name, what it means, what a professional adds, how it is used.
void add_side(ReferenceView& view, const course::KeyTerm& term, Language language, const Speech& speech) {
  ReferencePart title;
  title.kind = ReferencePart::Kind::Title;
  title.language = language;
  title.badge = language == Language::English ? "EN" : "FR";
  title.text = capitalised(term.label.in(language));
  view.parts.push_back(std::move(title));
  view.parts.push_back(prose_part(term.definition.in(language), ReferencePart::Kind::Prose, language));
  const locale::Words& words = speech.words(language);
  const auto add = [&](std::string label, const Bilingual& text) {
    if (text.in(language).empty()) return;
    view.parts.push_back(label_part(std::move(label), language));
    view.parts.push_back(prose_part(text.in(language), ReferencePart::Kind::Small, language));
  };
  add(words.text("glossary/professional"), term.professional_definition);
  add(words.text("glossary/example"), term.example);
  const std::vector<std::string>& variants = language == Language::English ? term.variants.en : term.variants.fr;
  if (!variants.empty()) add(words.text("glossary/variants"), {joined(variants), joined(variants)});
  ReferencePart rule;
  rule.kind = ReferencePart::Kind::Rule;
  view.parts.push_back(std::move(rule));
}

void add_avoided(ReferenceView& view, const course::KeyTerm& term, const Speech& speech) {
  if (term.avoided.empty()) return;
  view.parts.push_back(label_part(speech.text("glossary/avoid"), speech.lead));
  for (const course::AvoidedTerm& avoided : term.avoided) {
    const std::string line = speech.format(
        "glossary/avoided",
        {{"term", std::string_view(avoided.term)}, {"reason", std::string_view(avoided.reason.in(speech.lead))}});
    view.parts.push_back(prose_part(line, ReferencePart::Kind::Small, speech.lead));
  }
}

void add_entry(ReferenceView& view, const course::KeyTerm& term, const ReferenceSource& source, const Speech& speech) {
  add_side(view, term, speech.lead, speech);
  add_side(view, term, other(speech.lead), speech);
  add_avoided(view, term, speech);
  std::vector<ReferenceLink> related;
  for (const concepts::ConceptId& id : term.related) {
    const course::KeyTerm* one = source.course.find(id);
    if (one != nullptr) related.push_back({capitalised(one->label.in(speech.lead)), {Screen::Glossary, {}, id.value}});
  }
  add_links(view, speech.text("glossary/related"), std::move(related), speech.lead);
  add_links(view, speech.text("reference/taught_in"),
            lesson_links(source.course.modules_with(term.id), source.course, speech), speech.lead);
  view.copy = speech.text("glossary/copy");
  view.copy_text = term.label.en + ": " + course::plain_text(term.definition.en) + "\n" + term.label.fr +
                   "\u00A0: " + course::plain_text(term.definition.fr);
  set_bookmark(view, "term:" + term.id.value, source, speech);
}

}  // namespace

ReferenceView make_glossary_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech) {
  ReferenceView view = begin_reference("glossary/title", "glossary/find", speech);
  const std::vector<course::KeyTerm>& terms = source.course.terms;
  view.menus = {module_menu(source.course, choice, speech)};
  view.has_letters = true;
  const learning::SearchFilter filter(choice.text);
  const text::Folding folding;
  std::vector<std::pair<std::string, ReferenceRow>> sorted;
  std::int64_t kept = 0;
  for (const course::KeyTerm& term : terms) {
    const bool bookmarked = source.learner.is_bookmarked("term:" + term.id.value);
    if (bookmarked) ++kept;
    if (!is_in(term, source.course, view.menus[0].chosen) || !filter.matches(texts_of(term))) continue;
    std::string key = sort_key(term.label.in(speech.lead), folding);
    const char letter = !key.empty() && key[0] >= 'a' && key[0] <= 'z' ? static_cast<char>(key[0] - 'a' + 'A') : '#';
    const Pair name{capitalised(term.label.in(speech.lead)), capitalised(term.label.in(other(speech.lead)))};
    sorted.emplace_back(std::move(key), ReferenceRow{term.id.value, name, {}, 0, bookmarked, letter});
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [key, row] : sorted) view.rows.push_back(std::move(row));
  view.summary =
      speech.format("glossary/summary", {{"terms", static_cast<std::int64_t>(terms.size())}, {"bookmarks", kept}});
  view.has_problems = !source.course.problems.empty();
  choose_shown(view, choice, !terms.empty(), speech);
  for (const course::KeyTerm& term : terms) {
    if (term.id.value == view.shown) add_entry(view, term, source, speech);
  }
  return view;
}

}  // namespace passerelle::ui
