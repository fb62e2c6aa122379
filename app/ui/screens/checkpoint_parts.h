#pragma once
// The parts of the checkpoint page and what they share while a frame is drawn. Internal to checkpoint*.cpp.

#include <string>
#include <string_view>

#include "ui/screens/checkpoint.h"
#include "ui/screens/column.h"

namespace passerelle::ui {

struct CheckpointDrawing {
  const Page& page;
  const CheckpointView& view;
  CheckpointState& state;
  Drafts& drafts;
  std::string filled = {};  ///< the question that has the page's one filled button
  Intent intent = {};
};

/// "checkpoint/<question>/<part>"
std::string question_part(const QuestionView& question, std::string_view part);

// --- checkpoint_question.cpp
/// Both languages' prompt, then the box or the answer with its verdict, then what may be done.
void put_question(CheckpointDrawing& drawing, Column& column, const QuestionView& question);
/// A text on the plane of answers: as typed, with what was understood, when there are spans.
void put_answer(Column& column, std::string_view text, const MarkedTextSpec& spec);

// --- checkpoint_verdict.cpp
void put_verdict(CheckpointDrawing& drawing, Column& column, const QuestionView& question);

// --- checkpoint_after.cpp
/// Try again, next question, model answer, hint, and the way to an appeal.
void put_next_steps(CheckpointDrawing& drawing, Column& column, const QuestionView& question);
/// The answers before the one that is shown, one press away.
void put_earlier(CheckpointDrawing& drawing, Column& column, const QuestionView& question);

// --- checkpoint_appeal.cpp
/// The remark on a verdict: the box in which it is written, or the one that was kept.
void put_appeal(CheckpointDrawing& drawing, Column& column, const QuestionView& question, bool open);

}  // namespace passerelle::ui
