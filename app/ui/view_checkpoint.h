#pragma once
// The checkpoint page as plain strings: each question with what the learner wrote, the verdict on it and what may be
// done next. Rebuilt when an answer was marked or the language changed; nothing here is drawn.

#include <string>
#include <vector>

#include "learning/feedback.h"
#include "learning/learner.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// Which tone of the tokens a verdict speaks in.
enum class VerdictTone { Correct, Partly, Contradictory, OffTopic, NotAnAnswer };

struct IdeaLine {
  std::string topic;
  std::string detail;  ///< the learner's words, quoted; "not expressed yet"; or the full wording
};

/// The verdict panel: what was understood, what is missing, where to read on.
struct VerdictView {
  VerdictTone tone = VerdictTone::NotAnAnswer;
  std::string icon;   ///< a key of the icon table
  std::string name;   ///< "Partly correct"
  std::string count;  ///< "1 of 2 ideas found"; may be empty
  std::string attempt;
  std::string found_heading;
  std::string missing_heading;
  std::vector<IdeaLine> found;
  std::vector<IdeaLine> missing;
  std::vector<course::Paragraph> advice;
  bool advice_on_demand = false;  ///< the advice is a hint that is shown when asked for
  std::vector<course::Paragraph> hint;
  std::string link_label;  ///< empty: no link
  std::string link_block;
  std::string notice;        ///< the answer was read in part; empty otherwise
  std::string announcement;  ///< one sentence
  bool offers_edit = false;  ///< "Edit my answer" in place of "Try again"
  bool offers_appeal = false;
  bool is_correct = false;
};

struct EarlierAttempt {
  std::string caption;  ///< "Attempt 1"
  std::string verdict;
  VerdictTone tone = VerdictTone::NotAnAnswer;
  std::string icon;
  std::string answer;
};

struct QuestionView {
  std::string id;
  std::string draft_key;
  int number = 1;
  Pair prompt;
  bool can_be_marked = false;
  bool marked = false;  ///< the last answer and its verdict are shown
  int attempts = 0;
  std::string caption;  ///< "Your first attempt", "Attempt 2"
  std::string answer;   ///< as typed, of the last attempt
  std::vector<text::Span> match;
  std::vector<text::Span> conflict;
  VerdictView verdict;
  std::vector<EarlierAttempt> earlier;  ///< latest first
  std::vector<course::Paragraph> model_answer;
  std::string remark;  ///< kept with the last attempt; empty when not contested
  bool contested = false;
  bool answered = false;
};

struct CheckpointView {
  std::string module;
  std::string track_id;
  Pair track;
  Pair module_title;
  Pair title;
  std::string answered;   ///< "Answered 1/2"
  int done = 0;           ///< questions with an answer
  bool complete = false;  ///< every one was answered correctly: it can be attested
  std::vector<QuestionView> questions;
};

CheckpointView make_checkpoint_view(const course::Course& course, const course::Module& module,
                                    const learning::Learner& learner, const Speech& speech);

/// The panel of one verdict.
VerdictView make_verdict_view(const learning::Feedback& feedback, const course::Module& module, const Speech& speech);

/// Name of a verdict: key under "verdict/", its tone and its icon.
struct VerdictLook {
  const char* key;
  VerdictTone tone;
  const char* icon;
};
VerdictLook look_of(learning::Verdict verdict);

/// Key of a question's draft: "<module>/<question>".
std::string question_key(const course::Module& module, const course::Question& question);

}  // namespace passerelle::ui
