#pragma once
// The review page: what comes back and when, one question at a time, and what a session brought.

#include <string>

#include "learning/learner.h"
#include "ui/drafts.h"
#include "ui/screens/checkpoint.h"
#include "ui/screens/page.h"
#include "ui/view_review.h"

namespace passerelle::ui {

inline constexpr const char* kReviewScroll = "review";
inline constexpr const char* kReviewStart = "review/start";
inline constexpr const char* kReviewLesson = "review/nothing/go";
inline constexpr const char* kReviewAnswer = "review/answer";
inline constexpr const char* kReviewSure = "review/sure";
inline constexpr const char* kReviewNext = "review/next";
inline constexpr const char* kReviewDone = "review/done";

// What the page asks for.
struct StartReview {
  std::size_t questions = 0;
  bool not_due = false;  ///< those that are not due, most faded first
};
struct CheckReview {
  learning::Confidence confidence = learning::Confidence::Fairly;
};
struct TryReviewAgain {};
struct NextReview {};
struct KeepReviewRemark {
  std::string remark;
};
/// Ends the session: what it brought is shown, when it brought something.
struct LeaveReview {};
struct CloseReview {};

struct ReviewState {
  int length = 0;            ///< index of the one that is chosen
  bool asked_empty = false;  ///< a check was asked for while the box was empty
  bool model_shown = false;
  CheckpointState question;  ///< what is open on the question, under the id "review"
};

Intent draw_review_start(const ReviewStartView& view, ReviewState& state, const Page& page);
Intent draw_review_run(const ReviewRunView& view, ReviewState& state, Drafts& drafts, const Page& page);
Intent draw_review_end(const ReviewEndView& view, const Page& page);

}  // namespace passerelle::ui
