#pragma once
// What the engine says of one answer: plain data, the same on every machine. Words for people are made elsewhere,
// from the ids and notices found here.

#include <string>
#include <vector>

#include "base/strong_id.h"
#include "text/span.h"

namespace passerelle::scoring {

using IdeaId = StrongId<struct IdeaTag>;
using MisconceptionId = StrongId<struct MisconceptionTag>;

/// Five-way label of SemEval-2013 Task 7.
enum class Label { Correct, PartiallyCorrectIncomplete, Contradictory, Irrelevant, NonDomain };

/// "correct", "partially_correct_incomplete", "contradictory", "irrelevant", "non_domain".
const char* to_string(Label label);

enum class IdeaState { Absent, Expressed, Contradicted };

/// Something about the whole answer that the learner should be told.
enum class Notice {
  QuestionEcho,   ///< the question said again
  KeywordList,    ///< words without a statement where a statement is asked
  LessonWords,    ///< a lesson sentence pasted whole
  NoAnswer,       ///< empty, gibberish, "I don't know", small talk
  Shortened,      ///< longer than kMaxCharacters: only the first part was read
};

/// One idea of the rubric, in rubric order; spans are in the answer as typed.
struct IdeaResult {
  IdeaId id;
  IdeaState state = IdeaState::Absent;
  double confidence = 0.0;  ///< 0..1
  std::vector<text::Span> spans;
};

struct MisconceptionResult {
  MisconceptionId id;
  double confidence = 0.0;  ///< 0..1
  std::vector<text::Span> spans;
};

/// One line of the explanation for trainers, in the order in which the engine worked.
struct TraceStep {
  std::string kind;    ///< "clause", "spelling", "concept", "polarity", "pattern", "samples", "idea", "misconception", "notice", "label"
  std::string detail;  ///< English, readable by a trainer who is no programmer
  std::vector<text::Span> spans;
};

struct Assessment {
  Label label = Label::NonDomain;
  double score = 0.0;       ///< 0..1, expressed share of what the question needs; 0 unless correct or partly
  double confidence = 0.0;  ///< 0..1, calibrated: of the answers marked with 0.8, about 80 % are marked right
  bool ask_to_rephrase = false;  ///< confidence too low to fail the learner: ask for another wording
  std::vector<IdeaResult> ideas;                    ///< every idea of the rubric, rubric order
  std::vector<MisconceptionResult> misconceptions;  ///< only those asserted
  std::vector<Notice> notices;
  std::vector<TraceStep> trace;  ///< empty unless asked for
};

/// Answers are read up to this many code points; more is kept but not read.
inline constexpr std::size_t kMaxCharacters = 4000;

/// Version of the marking rules, stored with each attempt. Raise it when marks may change.
inline constexpr int kEngineVersion = 4;

}  // namespace passerelle::scoring
