#pragma once
// What conducting and debriefing an interview share. Internal to interview*.cpp.

#include "cli/learn_session.h"
#include "learning/interview.h"
#include "learning/interview_debrief.h"

namespace passerelle::cli {

/// The title of a track; of all of them when it is empty.
Bilingual track_title(const Session& session, const std::string& track);
/// What is asked: the words of the course, or the topic of the idea that was missing.
Bilingual prompt_of(const Session& session, const learning::InterviewStep& step);
/// "Question 2 of 5" or "Follow-up question".
Bilingual caption_of(const Session& session, const learning::InterviewStep& step, std::size_t questions);

/// What an answer showed: verdict, ideas, what is missing, the time, a word of advice.
void print_answer_debrief(const Session& session, const learning::AnswerDebrief& debrief,
                          const learning::InterviewPlan& plan);
/// The debrief of the whole, what to read again and how it stands to earlier interviews.
void print_interview_debrief(const Session& session, const learning::KeptInterview& interview);

}  // namespace passerelle::cli
