#pragma once
// The lesson page as plain strings: sections, blocks, the outline, objectives, key terms, the interactive prompt. Built
// when the module or the language changes; what moves while one reads (ticks, criteria) is refreshed by itself.

#include <string>
#include <vector>

#include "learning/learner.h"
#include "ui/view_text.h"

namespace passerelle::ui {

enum class BlockKind { Prose, Card, Example, Callout, Prompt };

/// One block: the unit of reading ticks, of the reading position and of dual reading.
struct BlockView {
  std::string id;
  BlockKind kind = BlockKind::Prose;
  course::Tone tone = course::Tone::Tip;  ///< of a callout
  Pair heading;                           ///< own heading; of a callout its label ("Tip"); empty for prose
  TextPair text;
  bool read = false;
  bool bookmarked = false;
  bool has_note = false;
  int number = 0;  ///< from 1, in reading order
};

/// A section with its bilingual heading.
struct SectionView {
  std::string id;  ///< "overview", "blocks" ...
  Pair heading;
  std::vector<BlockView> blocks;
  bool read = false;  ///< every block was on screen
};

struct CriterionView {
  std::string id;
  std::string label;
  std::string spoken;  ///< "risk: met"
  bool met = false;
};

/// One reader of the interactive prompt.
struct AudienceView {
  std::string id;
  std::string draft_key;
  std::string icon;
  Pair name;
  TextPair instruction;
  std::vector<CriterionView> criteria;
  TextPair model_answer;
  std::vector<std::string> versions;  ///< texts that were kept, oldest first
  std::string versions_label;         ///< "2 versions kept"
};

struct ObjectiveView {
  std::string id;
  std::string text;
  bool reached = false;
};

struct RelatedView {
  std::string module;
  std::string title;
};

struct LessonView {
  std::string module;
  std::string track_id;
  Pair track;
  Pair level;
  Pair minutes;
  std::string spent;  ///< time spent on it so far; empty: none to speak of
  Pair title;
  std::vector<SectionView> sections;
  std::vector<AudienceView> audiences;
  std::vector<ObjectiveView> objectives;
  std::vector<TermView> key_terms;
  std::vector<TermView> terms;  ///< every term of the course, for links
  std::vector<RelatedView> related;
  bool has_checkpoint = false;
  bool complete = false;  ///< every question was answered correctly: it can be attested
  Pair checkpoint_heading;
  std::string checkpoint_summary;

  const TermView* find_term(std::string_view id) const;
  const BlockView* find_block(std::string_view id) const;
};

/// Builds the whole page from the module; nothing of the learner is in it yet.
LessonView make_lesson_view(const course::Course& course, const course::Module& module, const Speech& speech);

/// Reading ticks, bookmarks, notes and objectives as the learner stands now.
void refresh_progress(LessonView& view, const course::Module& module, const learning::Learner& learner);

/// The texts that were kept of each exercise.
void refresh_versions(LessonView& view, const learning::Learner& learner, const Speech& speech);

/// The criteria of one audience for what is written now.
void refresh_criteria(AudienceView& view, const course::Audience& audience, const std::string& text,
                      learning::Learner& learner, const Speech& speech);

/// Key of the bookmark of a block: "block:<module>/<block>".
std::string bookmark_key(const course::ModuleId& module, const std::string& block);

/// Key of the draft of one audience: "<module>/<prompt block>/<audience>".
std::string prompt_key(const course::Module& module, const course::Audience& audience);

}  // namespace passerelle::ui
