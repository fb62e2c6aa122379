#include "cli/answer_box.h"

#include <algorithm>
#include <sstream>

namespace passerelle::cli {

namespace {

void print_typed(const Session& session, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) session.page.item("  ", line, session.lead());
}

/// Says how to answer, or what was written before.
void introduce(const Session& session, const AnswerBox& box, const std::string& draft) {
  if (draft.empty()) {
    session.say(box.invitation);
    session.say("learn/answer_ends");
    return;
  }
  session.say("learn/draft_kept");
  print_typed(session, draft);
  const std::string erase = word_of(Command::Erase, session.vocabulary);
  session.say("learn/draft_choices", {{"erase", std::string_view(erase)}});
}

void help(const Session& session, const AnswerBox& box) {
  std::vector<Command> commands{Command::Erase};
  for (const BoxWord& word : box.words) commands.push_back(word.command);
  session.say("learn/answer_ends");
  print_help(session, commands);
}

std::optional<std::string> next_line(const Session& session, const AnswerBox& box) {
  return box.mark ? session.ask(box.mark()) : session.ask();
}

void keep_line(const Session& session, const AnswerBox& box, const std::string& line, std::string* text) {
  *text += (text->empty() ? "" : "\n") + line;
  session.learner.set_draft(box.draft_key, *text);
  if (box.after_line) box.after_line();
}

void erase(const Session& session, const AnswerBox& box, std::string* text) {
  text->clear();
  session.learner.set_draft(box.draft_key, {});
  session.say("learn/erased");
}

}  // namespace

Command write_answer(const Session& session, const AnswerBox& box, std::string* answer) {
  std::string text = session.learner.draft(box.draft_key);
  introduce(session, box, text);
  while (true) {
    const std::optional<std::string> line = next_line(session, box);
    if (!line) return Command::Quit;
    if (line->empty() && text.empty()) {
      session.say(box.when_empty);
      continue;
    }
    if (line->empty()) break;
    const Command command = command_of(*line, session.vocabulary);
    const auto word =
        std::find_if(box.words.begin(), box.words.end(), [&](const BoxWord& one) { return one.command == command; });
    if (command == Command::Help) {
      help(session, box);
    } else if (command == Command::Erase) {
      erase(session, box, &text);
    } else if (command == Command::None || word == box.words.end()) {
      keep_line(session, box, *line, &text);
    } else if (word->act) {
      word->act();
    } else {
      return command;
    }
  }
  *answer = text;
  return Command::None;
}

}  // namespace passerelle::cli
