#pragma once
// The pages to look things up, as plain strings: the glossary, the controls and the clauses. All three are a list that
// can be narrowed and one entry of it in full.

#include <map>
#include <string>
#include <vector>

#include "learning/learner.h"
#include "ui/place.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// An entry in the list: in the leading language and in the other.
struct ReferenceRow {
  std::string id;
  Pair name;
  std::string number;  ///< of a control, a clause
  int depth = 0;       ///< in the tree of clauses
  bool bookmarked = false;
  char letter = 0;  ///< under which a term stands
};

struct ReferenceLink {
  std::string label;
  Place place;
};

/// A piece of the entry that is shown in full.
struct ReferencePart {
  enum class Kind { Title, Muted, Prose, Small, Label, Facts, Links, Rule };
  Kind kind = Kind::Prose;
  Language language = Language::English;
  std::string badge;                          ///< of a title: "EN", "5.9"
  std::string text;                           ///< of a title, a label, a muted line
  std::vector<course::Paragraph> paragraphs;  ///< of prose
  std::vector<std::string> facts;
  std::vector<ReferenceLink> links;
};

/// Narrows the list: one of the options; the first one is all.
struct ReferenceMenu {
  std::string id;
  std::string label;  ///< spoken
  std::vector<std::string> options;
  int chosen = 0;
};

struct ReferenceView {
  Pair title;
  std::string summary;
  std::string switch_label;
  std::vector<std::string> tabs;
  std::string find;  ///< what the box is for
  std::vector<ReferenceMenu> menus;
  Pair header;
  bool has_letters = false;
  std::vector<ReferenceRow> rows;
  std::string empty;          ///< said in place of the list and the entry
  bool has_nothing = false;   ///< the course has no such entries at all
  bool has_problems = false;  ///< which may be why
  std::string shown;          ///< id of the entry in full; empty: none
  std::vector<ReferencePart> parts;
  std::vector<TermView> terms;  ///< for the links in the prose
  std::string bookmark;         ///< label of the button
  bool bookmarked = false;
  std::string copy;       ///< label of the button; empty: none
  std::string copy_text;  ///< both languages
};

/// What the person chose on such a page.
struct ReferenceChoice {
  std::string text;                    ///< in the box
  std::string entry;                   ///< id; empty: the first of the list
  std::map<std::string, int> options;  ///< by menu

  int option(const std::string& menu) const {
    const auto found = options.find(menu);
    return found == options.end() ? 0 : found->second;
  }
};

/// What the three views share and are made from.
struct ReferenceSource {
  const course::Course& course;
  const learning::Learner& learner;
  ReadingMode mode = ReadingMode::English;
};

ReferenceView make_glossary_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech);
ReferenceView make_controls_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech);
ReferenceView make_clauses_view(const ReferenceSource& source, const ReferenceChoice& choice, const Speech& speech);

}  // namespace passerelle::ui
