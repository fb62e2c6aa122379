#pragma once
// Where an answer is written in a terminal: line by line, until an empty line. Internal to cli/.

#include <functional>
#include <string>
#include <vector>

#include "cli/learn_commands.h"

namespace passerelle::cli {

/// A word that means something in place of a line of the answer.
struct BoxWord {
  Command command = Command::None;
  std::function<void()> act{};  ///< none: the word leads elsewhere
};

struct AnswerBox {
  std::string draft_key;
  std::vector<BoxWord> words{};  ///< beside Erase and Help, which every box has
  std::string_view invitation = "checkpoint/placeholder";
  std::string_view when_empty = "checkpoint/write_first";
  std::function<void()> after_line{};   ///< a line was typed and kept
  std::function<std::string()> mark{};  ///< in front of each line, on a terminal; none: "> "
};

/// Writes down an answer; each line is kept as a draft at once. Returns Command::None when *answer was written, else
/// where the learner wants to go; the draft stays in both cases.
Command write_answer(const Session& session, const AnswerBox& box, std::string* answer);

}  // namespace passerelle::cli
