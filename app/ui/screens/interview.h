#pragma once
// The interview page: what one chooses before it begins, the thread of questions with the timer while it goes on, the
// debrief at the end.

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/view_interview.h"

namespace passerelle::ui {

// What a person may ask for on the page, inside OnPage.
struct StartInterview {
  std::string track;
  int questions = 0;
  int seconds = 0;  ///< for each answer, without extra time; 0: no limit
  bool extra_time = false;
};
struct ContinueInterview {};
struct EndInterview {};
struct PauseInterview {};
struct ResumeInterview {};
struct FinishAnswer {};
struct SkipQuestion {};
struct KeepTime {};
struct ShowInterview {
  std::int64_t id = 0;
};
struct NewInterview {};

/// What is chosen on the first page, and what was tried.
struct InterviewState {
  int track = 0;  ///< index of InterviewStartView::tracks
  int count = 1;  ///< index of interview_counts()
  int time = 1;   ///< index of interview_times()
  bool extra_time = false;
  bool asked_empty = false;           ///< an answer was to be finished while the box was empty
  std::set<std::string> open_models;  ///< questions of the debrief whose model answer is shown
};

/// The time of the answer that is being written, as it stands in this frame.
struct InterviewTime {
  std::optional<int> left;  ///< seconds; none: no limit
  float share = 1;          ///< that is left
  double next = 0;          ///< seconds until another figure is shown
  bool paused = false;
  bool keep_due = false;  ///< the record is to hear of the time used
};

std::span<const int> interview_counts();
/// Seconds; the last is 0: no limit.
std::span<const int> interview_times();

inline constexpr const char* kInterviewScroll = "interview";
inline constexpr const char* kInterviewAnswer = "interview/answer";
inline constexpr const char* kInterviewResume = "interview/resume";
inline constexpr const char* kInterviewContinue = "interview/continue";
inline constexpr const char* kInterviewStart = "interview/start";
inline constexpr const char* kInterviewNew = "interview/new";

Intent draw_interview_start(const InterviewStartView& view, InterviewState& state, const Page& page);
Intent draw_interview_run(const InterviewRunView& view, const InterviewTime& time, InterviewState& state,
                          Drafts& drafts, const Page& page);
Intent draw_interview_end(const InterviewEndView& view, InterviewState& state, const Page& page);

}  // namespace passerelle::ui
