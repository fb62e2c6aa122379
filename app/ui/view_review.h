#pragma once
// The review page as plain strings: what comes back and when, one question at a time, and what a session brought.

#include <optional>
#include <string>
#include <vector>

#include "learning/reviews.h"
#include "ui/view_checkpoint.h"
#include "ui/view_progress.h"

namespace passerelle::ui {

struct ReviewRow {
  Pair prompt;  ///< the other language only when both are read
  std::string module;
};

/// One of the days after today.
struct ReviewDayView {
  std::string weekday;  ///< "Mon"
  std::string day;      ///< "24"
  int questions = 0;
  std::string spoken;  ///< "Mon 24 Nov: 3 questions"
};

struct ReviewStartView {
  EmptyView nothing;          ///< said while nothing is due
  bool has_memories = false;  ///< at least one question can be asked
  std::string title;
  std::string text;
  std::vector<ReviewRow> rows;       ///< the most faded ones that are due; none: nothing is
  std::string more;                  ///< "and 12 more"; empty: all are shown
  std::vector<std::string> lengths;  ///< to choose from; empty when there is no choice
  std::vector<std::size_t> counts;   ///< of questions, for each length; one at least when something is due
  std::string days_about;            ///< "8 questions, about 12 minutes"
  std::vector<ReviewDayView> days;   ///< none when nothing comes back on them
};

struct ReviewRunView {
  std::string progress;  ///< "Question 2 of 5"
  int done = 0;
  int total = 0;
  Pair module_title;
  QuestionView question;
  std::string comes_back;  ///< of the marked question
};

struct ReviewResult {
  Pair prompt;
  std::string verdict;
  VerdictTone tone = VerdictTone::NotAnAnswer;
  std::string icon;
  std::string comes_back;
};

struct ReviewEndView {
  std::string text;
  std::vector<ReviewResult> results;
  std::string more;  ///< label of the way to further questions that are due; empty: none is
};

/// One question of a session and its last answer in it.
struct AskedQuestion {
  learning::QuestionKey key;
  std::optional<learning::MarkedAnswer> answer;  ///< none: it was not marked yet
  int attempts = 0;                              ///< in this session
  bool writing = true;                           ///< the box is open
};

ReviewStartView make_review_start(const learning::Learner& learner, const learning::Reviews& reviews, const Moment& now,
                                  ReadingMode mode, const Speech& speech);
ReviewRunView make_review_run(const learning::Learner& learner, const learning::Reviews& reviews,
                              const std::vector<AskedQuestion>& asked, std::size_t at, const Moment& now,
                              const Speech& speech);
ReviewEndView make_review_end(const learning::Learner& learner, const learning::Reviews& reviews,
                              const std::vector<AskedQuestion>& asked, const Moment& now, ReadingMode mode,
                              const Speech& speech);

}  // namespace passerelle::ui
