#pragma once
// The checkpoint page: each question with its answer box, or with the answer as it was marked and its verdict.

#include <map>
#include <string>

#include "ui/drafts.h"
#include "ui/screens/page.h"
#include "ui/view_checkpoint.h"

namespace passerelle::ui {

/// What is open on one question.
struct QuestionState {
  bool earlier_shown = false;
  bool model_shown = false;
  bool hint_shown = false;
  bool appeal_open = false;
  bool asked_empty = false;  ///< a check was asked for while the box was empty
};

struct CheckpointState {
  std::map<std::string, QuestionState> questions;
};

inline constexpr const char* kCheckpointScroll = "checkpoint";
std::string question_widget(const std::string& question);
/// Where the keyboard belongs on a question: its box, "Try again", or "Next question".
std::string focus_of_question(const QuestionView& question);
/// Key of the box for a remark on a question.
std::string remark_key(const QuestionView& question);

Intent draw_checkpoint(const CheckpointView& view, CheckpointState& state, Drafts& drafts, const Page& page);

}  // namespace passerelle::ui
