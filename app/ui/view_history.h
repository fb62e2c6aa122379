#pragma once
// The history as plain strings: every answer, newest first, and one of them with its marking as it was.

#include <optional>
#include <string>
#include <vector>

#include "ui/view_progress.h"

namespace passerelle::ui {

struct HistoryRow {
  AnswerLine line;     ///< its title is the question
  std::string module;  ///< title
  std::string remark;  ///< "contested"; empty when it is not
};

struct HistoryFact {
  std::string label;
  std::string value;
};

/// One answer. When the question is no longer in the course, there is the answer and what is known of its mark.
struct HistoryDetail {
  std::string attempt;
  std::string module;  ///< id
  std::string module_title;
  QuestionView question;  ///< marked: prompt, answer with spans, verdict with ideas
  bool has_question = false;
  std::string gone;  ///< in place of the verdict when the question is gone
  std::vector<HistoryFact> facts;
  std::string remark;  ///< the learner's; empty when not contested
  std::string newer;   ///< attempt; empty: none
  std::string older;
  Place question_place;
};

struct HistoryView {
  std::string title;
  std::string summary;
  std::optional<EmptyView> empty;
  std::vector<HistoryRow> rows;
  std::optional<HistoryDetail> detail;
};

/// attempt: the one to be shown whole; empty or unknown: the list.
HistoryView make_history_view(const learning::Learner& learner, const std::string& attempt, const Moment& now,
                              const Speech& speech);

}  // namespace passerelle::ui
