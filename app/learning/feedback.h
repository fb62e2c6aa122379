#pragma once
// What to tell a learner about a marked answer, as data: which verdict, which ideas to show as found or missing,
// where to read on. Same rules for the window and for the terminal; words come from locale/ and from the content.

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "learning/learner.h"
#include "text/span.h"

namespace passerelle::learning {

/// The verdicts of tokens.json.
enum class Verdict { Correct, Partly, Contradictory, OffTopic, NotAnAnswer, Rephrase, LessonWords };

/// What the panel says of an assessment. A pasted lesson sentence and a doubtful mark come before the label.
Verdict verdict_of(const scoring::Assessment& assessment);

/// Whether the attempt is one of those that the learner answered: false where "nothing is counted" is said.
bool counts_as_answer(const scoring::Assessment& assessment);

struct FoundIdea {
  Bilingual topic;
  std::vector<std::string> quotes;  ///< the learner's own words
};

struct MissingIdea {
  Bilingual topic;
  std::optional<Bilingual> statement;  ///< only after the third try
};

struct Advice {
  Bilingual text;           ///< from the content: hint, misconception feedback or praise; may be empty
  course::BlockId block;    ///< where to read on; empty when there is none
  Bilingual block_heading;  ///< empty when the block has only a section heading of the program's
};

/// Everything that the verdict panel shows.
struct Feedback {
  Verdict verdict = Verdict::NotAnAnswer;
  int found = 0;
  int needed = 0;
  int statements_to_correct = 0;
  int attempt = 1;
  std::vector<FoundIdea> ideas_found;
  std::vector<MissingIdea> ideas_missing;  ///< at most needed - found, in lesson order
  std::optional<Advice> advice;
  std::vector<text::Span> match_spans;     ///< in the answer as typed; sorted, apart from each other and from the next
  std::vector<text::Span> conflict_spans;  ///< sorted, apart from each other
  bool shortened = false;
};

/// Ideas and misconceptions that the question no longer has are left out, and spans that do not fit the answer.
/// attempt counts from 1. The answer is the text that was marked.
Feedback make_feedback(const course::Module& module, const course::Question& question, const MarkedAnswer& answer,
                       int attempt);

}  // namespace passerelle::learning
