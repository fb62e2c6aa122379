#pragma once
// The interview page as plain strings: what one chooses before it begins, the thread of questions while it goes on, the
// debrief of an answer beside it and the debrief of the whole at the end.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "learning/interview.h"
#include "learning/interview_debrief.h"
#include "ui/place.h"
#include "ui/view_checkpoint.h"
#include "ui/view_text.h"

namespace passerelle::ui {

/// A track from which questions may be taken; the first one stands for all of them.
struct InterviewTrack {
  std::string id;  ///< empty: mixed
  Pair title;
  std::string questions;  ///< "12 questions"
  int count = 0;
};

/// One line of the list of interviews.
struct EarlierInterview {
  std::int64_t id = 0;
  std::string date;
  std::string title;
  std::string ideas;  ///< "5 of 8 ideas"
  std::string time;   ///< "1 min 12 s an answer"
  float share = 0;
  bool current = false;  ///< the one whose debrief is shown
};

struct InterviewStartView {
  Pair title;
  std::vector<InterviewTrack> tracks;
  std::string under_way;                  ///< what goes on already; empty: nothing
  std::vector<EarlierInterview> earlier;  ///< latest first
};

/// What an answer showed.
struct AnswerDebriefView {
  std::string caption;  ///< "First answer"
  VerdictTone tone = VerdictTone::NotAnAnswer;
  std::string icon;
  std::string verdict;
  std::string count;  ///< "3 ideas, 2 expected"
  std::vector<std::string> shown;
  std::string missing_heading;
  std::vector<std::string> missing;
  std::string time;       ///< "1 min 12 s of 3 min"
  float time_share = -1;  ///< negative: there was no limit
  std::vector<course::Paragraph> advice;
  bool advice_is_praise = false;
  std::string link;  ///< empty: none
  Place link_place;
};

/// One node of the thread: a question with its answer, or the one that is being answered.
struct ThreadNode {
  std::string id;      ///< "1", "1/follow_up"
  std::string number;  ///< empty: a follow-up
  std::string caption;
  Pair prompt;
  bool answered = false;
  bool skipped = false;
  std::string answer;
  std::vector<text::Span> match;
  std::vector<text::Span> conflict;
  std::string time;  ///< "Answer given in 1 min 12 s"
};

struct InterviewRunView {
  Pair title;
  std::string track;
  std::vector<ThreadNode> nodes;  ///< the last one is open
  std::string draft_key;
  std::string next_number;  ///< empty: the open question is the last one
  std::string next_caption;
  std::string next_text;
  std::optional<AnswerDebriefView> debrief;
  std::string debrief_note;  ///< under the debrief, or in its place while there is none
};

/// A link to what is worth reading again.
struct RereadView {
  std::string label;
  Place place;
};

struct QuestionDebriefView {
  ThreadNode node;      ///< the question without its answer
  std::string summary;  ///< "2 of 3 ideas · 2 min 30 s"
  std::vector<ThreadNode> answers;
  std::vector<AnswerDebriefView> debriefs;  ///< one for each answer
  std::vector<course::Paragraph> model_answer;
};

struct InterviewEndView {
  Pair title;
  std::string track;
  std::string sentence;  ///< "4 of 6 ideas in 3 questions"
  std::string share;     ///< "67%"
  float share_value = 0;
  std::string time;      ///< "1 min 12 s an answer"
  std::string compared;  ///< with the interview before; empty: there is none
  std::vector<QuestionDebriefView> questions;
  std::vector<RereadView> blocks;
  std::vector<RereadView> clauses;
  std::vector<EarlierInterview> earlier;  ///< with this one, latest first
};

InterviewStartView make_interview_start(const learning::Learner& learner, const Speech& speech);
InterviewRunView make_interview_run(const learning::Learner& learner, const learning::Interview& interview,
                                    const Speech& speech);
InterviewEndView make_interview_end(const learning::Learner& learner, const learning::KeptInterview& interview,
                                    const Speech& speech);

/// "Interview: Start here", in both languages.
Pair interview_title(const course::Course& course, const learning::InterviewPlan& plan, const Speech& speech);

/// "1 min 12 s"
std::string time_used(int seconds, const Speech& speech);

}  // namespace passerelle::ui
