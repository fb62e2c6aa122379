#pragma once
// What an interview showed, as data: for each question which ideas were expressed and which were not, the time that it
// took, and where to read on. Words are added by whoever shows it.

#include <optional>
#include <string>
#include <vector>

#include "course/course.h"
#include "learning/feedback.h"
#include "learning/interview.h"

namespace passerelle::learning {

/// One answer of an interview, looked at.
struct AnswerDebrief {
  const InterviewStep* step = nullptr;
  const course::Module* module = nullptr;
  const course::Question* question = nullptr;
  Feedback feedback;                     ///< of a skipped question: nothing found
  std::vector<Bilingual> shown;          ///< topics
  std::vector<Bilingual> missing;        ///< topics; when the answer is complete: where it could go further
  std::vector<course::BlockId> read_on;  ///< blocks that teach what is missing or was contradicted
};

/// A place in a lesson that is worth reading again.
struct Reread {
  course::ModuleId module;
  course::BlockId block;
};

/// A question of the plan with what was asked after it.
struct QuestionDebrief {
  const course::Question* question = nullptr;  ///< null: the course has it no more
  std::vector<AnswerDebrief> answers;          ///< in the order in which they were given
  int seconds = 0;
  int found = 0;  ///< ideas, of needed; of an answer and what was said of one of its topics the better one counts
  int needed = 0;
};

struct InterviewDebrief {
  std::vector<QuestionDebrief> questions;
  std::vector<Reread> blocks;        ///< in the order of the questions, each once
  std::vector<std::string> clauses;  ///< numbers; of the modules in which most is missing, at most a few
};

/// Of a step that is not open; nothing when the course has the question no more.
std::optional<AnswerDebrief> debrief_of(const Learner& learner, const InterviewStep& step);

InterviewDebrief make_debrief(const Learner& learner, const KeptInterview& interview);

}  // namespace passerelle::learning
