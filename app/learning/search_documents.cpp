#include "learning/search_documents.h"

#include "course/markdown.h"
#include "learning/lesson_outline.h"

namespace passerelle::learning {
namespace {

Bilingual plain(const Bilingual& text) { return {course::plain_text(text.en), course::plain_text(text.fr)}; }

void append(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += text.back() == '.' || text.back() == '?' ? " " : ". ";
  text += more;
}

void append(Bilingual& text, const Bilingual& more) {
  append(text.en, more.en);
  append(text.fr, more.fr);
}

/// The text of a block, whatever kind of block it is.
Bilingual text_of_block(const course::Module& module, const course::BlockId& id) {
  for (const course::Block* block : {&module.overview, &module.explanation, &module.example, &module.recap}) {
    if (block->id == id) return plain(block->text);
  }
  for (const std::vector<course::Block>* list : {&module.blocks, &module.examples}) {
    for (const course::Block& block : *list) {
      if (block.id == id) return plain(block.text);
    }
  }
  for (const course::Callout& callout : module.callouts) {
    if (callout.id == id) return plain(callout.text);
  }
  if (!module.prompt || module.prompt->id != id) return {};
  Bilingual text = plain(module.prompt->text);
  for (const course::Audience& audience : module.prompt->audiences) append(text, plain(audience.instruction));
  return text;
}

void add_module(const course::Module& module, std::vector<SearchDocument>& documents) {
  SearchDocument whole{SearchGroup::Lessons, module.id.value, {}, 0, module.title, {}, plain(module.summary)};
  for (const course::Objective& objective : module.objectives) append(whole.body, plain(objective.text));
  documents.push_back(std::move(whole));
  int number = 0;
  for (const course::BlockId& block : blocks_in_order(module)) {
    // The title is that of the whole module: it is found once, not with each of its blocks.
    documents.push_back({SearchGroup::Lessons, module.id.value, block.value, ++number, module.title,
                         plain(heading_of(module, block)), text_of_block(module, block)});
  }
  for (const course::Question& question : module.questions) {
    documents.push_back(
        {SearchGroup::Questions, module.id.value, question.id.value, 0, plain(question.prompt), {}, {}});
  }
}

void add_term(const course::KeyTerm& term, std::vector<SearchDocument>& documents) {
  SearchDocument document{SearchGroup::Glossary, {}, term.id.value, 0, term.label, {}, {}};
  for (const std::string& variant : term.variants.en) append(document.heading.en, variant);
  for (const std::string& variant : term.variants.fr) append(document.heading.fr, variant);
  for (const course::AvoidedTerm& avoided : term.avoided) {
    append(avoided.language == Language::English ? document.heading.en : document.heading.fr, avoided.term);
  }
  document.body = plain(term.definition);
  append(document.body, plain(term.professional_definition));
  append(document.body, plain(term.example));
  documents.push_back(std::move(document));
}

void add_clause(const course::Clause& clause, std::vector<SearchDocument>& documents) {
  SearchDocument document{SearchGroup::Clauses, {}, clause.number, 0, plain(clause.name), {}, plain(clause.asks)};
  append(document.body, plain(clause.evidence));
  append(document.body, plain(clause.common_mistake));
  append(document.body, plain(clause.amendment));
  documents.push_back(std::move(document));
}

}  // namespace

std::vector<SearchDocument> search_documents(const course::Course& course) {
  std::vector<SearchDocument> documents;
  for (const course::ModuleEntry& entry : course.modules) {
    if (entry.state == course::ModuleEntry::State::Ready && entry.module) add_module(*entry.module, documents);
  }
  for (const course::KeyTerm& term : course.terms) add_term(term, documents);
  for (const course::Control& control : course.controls) {
    SearchDocument document{SearchGroup::Controls, {}, control.number,        0,
                            plain(control.name),   {}, plain(control.purpose)};
    append(document.body, plain(control.evidence));
    documents.push_back(std::move(document));
  }
  for (const course::Clause& clause : course.clauses) add_clause(clause, documents);
  return documents;
}

}  // namespace passerelle::learning
