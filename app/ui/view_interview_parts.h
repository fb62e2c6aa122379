#pragma once
// What the view models of the interview page share. Internal to view_interview*.cpp.

#include "ui/view_interview.h"

namespace passerelle::ui {

Pair track_title(const course::Course& course, const std::string& track, const Speech& speech);
/// Interviews that were ended, latest first; current is marked.
std::vector<EarlierInterview> earlier_interviews(const learning::Learner& learner, std::int64_t current,
                                                 const Speech& speech);
/// A step with what was answered, if anything. total: how many questions the plan has.
ThreadNode node_of(const learning::Learner& learner, const learning::KeptInterview& interview,
                   const learning::InterviewStep& step, const Speech& speech);
AnswerDebriefView answer_debrief_view(const learning::AnswerDebrief& debrief, const learning::InterviewPlan& plan,
                                      const Speech& speech);
std::string ideas_of(int found, int needed, const Speech& speech);

}  // namespace passerelle::ui
