#pragma once
// The course as the program uses it: immutable values read from content/. Texts are light Markdown in both
// languages; markdown.h turns them into paragraphs. Nothing here is about one learner.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "concepts/ids.h"
#include "course/course_ids.h"
#include "course/standard.h"
#include "scoring/assessment.h"
#include "scoring/engine.h"

namespace passerelle::course {

enum class Level { Beginner, Intermediate, Advanced };
enum class Tone { Tip, Warning, Evidence };

/// A piece of text that a hint can lead to. heading is empty for overview, explanation and example: the
/// program has its own words for those.
struct Block {
  BlockId id;
  Bilingual heading;
  Bilingual text;
};

struct Callout {
  BlockId id;
  Tone tone = Tone::Tip;
  Bilingual text;
};

/// A condition on what the learner writes in an interactive prompt, checked at every key stroke.
struct Criterion {
  enum class Kind { OneSentence, Mentions, AtMostWords };
  CriterionId id;
  Kind kind = Kind::OneSentence;
  Bilingual label;
  std::vector<concepts::ConceptId> concepts;  ///< Mentions: any one of them
  int words = 0;                              ///< AtMostWords
};

/// A reader for whom the learner writes.
struct Audience {
  AudienceId id;
  std::string icon;  ///< "manager" or "auditor", a key of the icon table
  Bilingual name;
  Bilingual instruction;
  std::vector<Criterion> criteria;
  Bilingual model_answer;
};

struct InteractivePrompt {
  BlockId id;
  Bilingual text;
  std::vector<Audience> audiences;
};

/// A nudge that leads to the block which teaches the idea.
struct Hint {
  Bilingual text;
  BlockId block;
};

struct Idea {
  scoring::IdeaId id;
  bool must = false;
  Bilingual topic;      ///< short name, safe to show before the idea is found
  Bilingual statement;  ///< the full wording, shown after the third try
  Hint hint;
};

struct Misconception {
  scoring::MisconceptionId id;
  Bilingual statement;
  Bilingual feedback;
  BlockId block;
};

/// A question of the checkpoint, or one that an interviewer asks after another one.
struct Question {
  QuestionId id;
  Bilingual prompt;
  int need = 1;
  std::vector<Idea> ideas;
  std::vector<Misconception> misconceptions;
  Bilingual model_answer;
  Bilingual praise;                               ///< one plain sentence when the answer is correct
  std::shared_ptr<const scoring::Rubric> rubric;  ///< compiled; shared with nobody who writes
  std::vector<Question> follow_ups{};             ///< for interviews; they have no follow-ups of their own
  std::vector<scoring::IdeaId> after{};           ///< of a follow-up: fits when one of these was missing; none: always
};

struct Objective {
  ObjectiveId id;
  Bilingual text;
  std::vector<QuestionId> questions;  ///< reached when these are answered correctly
};

/// Further names of a term, in the order of the file.
struct Variants {
  std::vector<std::string> en;
  std::vector<std::string> fr;
};

/// A wording that the course does not write, and why.
struct AvoidedTerm {
  Language language = Language::English;
  std::string term;
  Bilingual reason;
};

/// A concept as a reader sees it: in the margin list of a lesson and in the glossary. Texts that nobody wrote are
/// empty.
struct KeyTerm {
  concepts::ConceptId id;
  Bilingual label;       ///< the preferred term
  Bilingual definition;  ///< in plain words
  Bilingual professional_definition{};
  Bilingual example{};  ///< the term as it is used
  Variants variants{};
  std::vector<AvoidedTerm> avoided{};
  std::vector<concepts::ConceptId> related{};
};

/// What a checkpoint question takes, in the minutes that a lesson announces and in what is left of it.
inline constexpr int kMinutesAQuestion = 2;

struct Module {
  ModuleId id;
  std::string version;  ///< of the content, stored with each attempt
  TrackId track;
  Level level = Level::Beginner;
  int minutes = 0;
  Bilingual title;
  Bilingual summary;
  std::vector<Objective> objectives;
  Block overview;
  Block explanation;
  Block example;
  std::vector<Block> blocks;
  std::vector<Block> examples;
  std::vector<Callout> callouts;
  std::optional<InteractivePrompt> prompt;
  std::vector<Question> questions;  ///< the checkpoint
  Block recap;
  std::vector<KeyTerm> key_terms;
  std::vector<ModuleId> related;

  /// The question or follow-up of that id.
  const Question* find(const QuestionId& wanted) const;
};

/// Every question of a module that can be marked: each of the checkpoint, its follow-ups behind it.
std::vector<const Question*> questions_and_follow_ups(const Module& module);

enum class Severity { Error, Warning };

/// Something wrong in the content. error.code is a key under "errors"; error.where says file, line, pointer.
struct Problem {
  Severity severity = Severity::Error;
  Error error;
  std::vector<std::string> excerpt;  ///< lines around the place, for the error page
  int excerpt_first_line = 0;
};

/// One row of the catalogue. A coming module holds only its title and perhaps its questions; a broken one
/// holds its problems.
struct ModuleEntry {
  enum class State { Ready, Coming, Broken };
  ModuleId id;
  TrackId track;
  State state = State::Coming;
  Bilingual title;
  Level level = Level::Beginner;
  int minutes = 0;
  std::shared_ptr<const Module> module;  ///< null when broken; questions only when coming
  std::vector<Problem> problems;
};

struct Track {
  TrackId id;
  Bilingual title;
  Bilingual audience;
  std::vector<ModuleId> modules;  ///< in order
  bool plain_language = false;    ///< its lessons speak to anybody
};

struct Course {
  Bilingual title;
  std::vector<Track> tracks;
  std::vector<ModuleEntry> modules;               ///< in course order
  std::vector<Problem> problems;                  ///< of the course as a whole (concepts, course.json)
  std::shared_ptr<const scoring::Engine> engine;  ///< the compiled scheme; null when it could not be read
  std::vector<KeyTerm> terms;                     ///< every concept that has a definition
  std::vector<Control> controls;                  ///< Annex A, in order; none when there is no such file
  std::vector<Clause> clauses;                    ///< 4 to 10 with their sub-clauses, in order

  const ModuleEntry* find(const ModuleId& id) const;
  const Track* find(const TrackId& id) const;
  const KeyTerm* find(const concepts::ConceptId& id) const;
  const Control* find_control(std::string_view number) const;
  const Clause* find_clause(std::string_view number) const;
  /// The modules that name the term among their key terms, in course order.
  std::vector<ModuleId> modules_with(const concepts::ConceptId& term) const;
};

}  // namespace passerelle::course
