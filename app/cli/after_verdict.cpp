#include "cli/after_verdict.h"

#include <algorithm>

#include "cli/learn_lesson.h"

namespace passerelle::cli {

namespace {

using learning::Verdict;

std::string listed(const Session& session, std::vector<Command> first, const std::vector<BoxWord>& words) {
  for (const BoxWord& word : words) {
    if (word.command == Command::Back) first.push_back(Command::Back);
  }
  std::string line;
  first.insert(first.end(), {Command::Help, Command::Quit});
  for (const Command command : first) line += (line.empty() ? "" : ", ") + word_of(command, session.vocabulary);
  return line;
}

void say_choices(const Session& session, const MarkedQuestion& marked, const std::vector<BoxWord>& words) {
  if (marked.feedback.verdict == Verdict::Correct) {
    const std::string line = listed(session, {Command::Model, Command::Again}, words);
    session.say("learn/ask_after_correct", {{"words", std::string_view(line)}});
    return;
  }
  const std::string again = word_of(Command::Again, session.vocabulary);
  const std::string next = word_of(Command::Next, session.vocabulary);
  const std::string line = listed(session, {Command::Read, Command::Appeal}, words);
  session.say(
      "learn/ask_after_other",
      {{"again", std::string_view(again)}, {"next", std::string_view(next)}, {"words", std::string_view(line)}});
}

/// Keeps a remark for the trainer; false when the input ended.
bool ask_remark(const Session& session, const MarkedQuestion& marked) {
  session.say("verdict/appeal_title");
  session.say("verdict/appeal_note");
  const std::optional<std::string> remark = session.ask();
  if (!remark) return false;
  if (remark->empty()) return true;
  session.learner.contest(marked.key, marked.attempt, *remark);
  session.say("verdict/appeal_kept", {{"remark", std::string_view(*remark)}});
  return true;
}

void read_hinted_block(const Session& session, const MarkedQuestion& marked) {
  session.page.blank();
  const auto& advice = marked.feedback.advice;
  if (advice && print_block(session, marked.module, advice->block)) return;
  session.say("learn/nothing_to_read");
}

void print_model(const Session& session, const MarkedQuestion& marked) {
  // As in the window: the model answer is not a way round the question.
  if (marked.feedback.verdict != Verdict::Correct) {
    session.say("learn/model_after_correct");
    return;
  }
  session.heading(session.vocabulary.both("verdict/model_answer"));
  session.show(marked.question.model_answer);
}

void help(const Session& session, const std::vector<BoxWord>& words) {
  std::vector<Command> commands{Command::Again, Command::Read, Command::Model, Command::Appeal};
  for (const BoxWord& word : words) {
    if (word.command != Command::Again) commands.push_back(word.command);
  }
  print_help(session, commands);
}

}  // namespace

Command talk_after_verdict(const Session& session, const MarkedQuestion& marked, const std::vector<BoxWord>& words) {
  while (true) {
    session.page.blank();
    say_choices(session, marked, words);
    const std::optional<std::string> line = session.ask();
    if (!line) return Command::Quit;
    if (line->empty() && marked.feedback.verdict == Verdict::Correct) return Command::Next;
    if (line->empty()) continue;
    const Command command = command_of(*line, session.vocabulary);
    const auto word =
        std::find_if(words.begin(), words.end(), [&](const BoxWord& one) { return one.command == command; });
    if (command != Command::None && word != words.end()) {
      if (!word->act) return command;
      word->act();
      continue;
    }
    switch (command) {
      case Command::Read:
        read_hinted_block(session, marked);
        break;
      case Command::Model:
        print_model(session, marked);
        break;
      case Command::Appeal:
        if (!ask_remark(session, marked)) return Command::Quit;
        break;
      case Command::Help:
        help(session, words);
        break;
      default:
        session.say("learn/not_understood", {{"text", std::string_view(*line)}});
        break;
    }
  }
}

void say_when_not_saved(const Session& session) {
  constexpr std::chrono::milliseconds kPatience{500};
  if (session.learner.wait_until_saved(kPatience)) return;
  const records::SaveState state = session.learner.save_state();
  if (!state.failing) return;
  const std::string reason = session.words().describe(*state.failing);
  session.say("banner/saving_failed", {{"reason", std::string_view(reason)}});
}

}  // namespace passerelle::cli
