#pragma once
// What the views of the glossary, the controls and the clauses are made of. Private to
// view_{glossary,controls,clauses}.

#include <string>
#include <string_view>
#include <vector>

#include "ui/view_glossary.h"

namespace passerelle::ui {

/// Title, tabs and the words of a page; key: "glossary", "controls", "clauses".
ReferenceView begin_reference(std::string_view title, std::string_view find, const Speech& speech);

/// Sets which entry is shown, and what is said when there is none.
void choose_shown(ReferenceView& view, const ReferenceChoice& choice, bool any, const Speech& speech);

/// Whether it is kept, and the button for it.
void set_bookmark(ReferenceView& view, const std::string& key, const ReferenceSource& source, const Speech& speech);

ReferencePart label_part(std::string text, Language language);
ReferencePart prose_part(const std::string& markdown, ReferencePart::Kind kind, Language language);
/// A label and the text below it in the leading language; in reading mode both, the other one too. Nothing for an empty
/// text.
void add_text(ReferenceView& view, std::string_view label, const Bilingual& text, const ReferenceSource& source,
              const Speech& speech);
/// A label and links; nothing when there are none.
void add_links(ReferenceView& view, std::string label, std::vector<ReferenceLink> links, Language language);

/// Links to lessons; a lesson that cannot be opened is left out.
std::vector<ReferenceLink> lesson_links(const std::vector<course::ModuleId>& modules, const course::Course& course,
                                        const Speech& speech);

}  // namespace passerelle::ui
