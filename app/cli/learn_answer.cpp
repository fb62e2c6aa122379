#include <sstream>

#include "cli/learn_checkpoint.h"

namespace passerelle::cli {

namespace {

void print_typed(const Session& session, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) session.page.item("  ", line, session.lead());
}

/// Says how to answer, or what was written before.
void introduce(const Session& session, const std::string& draft) {
  if (draft.empty()) {
    session.say("checkpoint/placeholder");
    session.say("learn/answer_ends");
    return;
  }
  session.say("learn/draft_kept");
  print_typed(session, draft);
  const std::string erase = word_of(Command::Erase, session.vocabulary);
  session.say("learn/draft_choices", {{"erase", std::string_view(erase)}});
}

}  // namespace

Move write_answer(const Session& session, const Lesson& lesson, const std::string& draft_key, std::string* answer) {
  std::string text = session.learner.draft(draft_key);
  introduce(session, text);
  while (true) {
    const std::optional<std::string> line = session.ask();
    if (!line) return {Command::Quit};
    if (line->empty() && text.empty()) {
      session.say("checkpoint/write_first");
      continue;
    }
    if (line->empty()) break;
    const Command command = command_of(*line, session.vocabulary);
    switch (command) {
      case Command::Next:
      case Command::Back:
      case Command::Modules:
      case Command::Quit: return {command};
      case Command::Sections: print_sections(session, lesson); break;
      case Command::Help:
        session.say("learn/answer_ends");
        print_help(session, {Command::Erase, Command::Next, Command::Back, Command::Sections, Command::Modules,
                             Command::Quit});
        break;
      case Command::Erase:
        text.clear();
        session.learner.set_draft(draft_key, text);
        session.say("learn/erased");
        break;
      default:
        text += (text.empty() ? "" : "\n") + *line;
        session.learner.set_draft(draft_key, text);
        break;
    }
  }
  *answer = text;
  return {Command::None};
}

}  // namespace passerelle::cli
