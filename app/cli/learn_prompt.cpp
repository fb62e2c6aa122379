#include "cli/learn_prompt.h"

namespace passerelle::cli {

namespace {

struct Box {
  const course::Audience& audience;
  std::string draft_key;
};

/// What the line holds already: one line a criterion, "risk: met" or "risk: not yet".
void print_criteria(const Session& session, const course::Audience& audience, const std::string& text) {
  for (const course::Criterion& criterion : audience.criteria) {
    const std::string name = session.label(criterion.label);
    const bool met = session.learner.is_met(criterion, text);
    session.page.item("- ", session.words().format(met ? "lesson/met" : "lesson/unmet", {{"name", std::string_view(name)}}),
                      session.lead());
  }
}

void print_former_text(const Session& session, const Box& box) {
  const std::string text = session.learner.draft(box.draft_key);
  if (text.empty()) return;
  session.say("learn/you_wrote", {{"text", std::string_view(text)}});
  print_criteria(session, box.audience, text);
}

void print_model(const Session& session, const Box& box) {
  if (session.learner.draft(box.draft_key).empty()) {
    session.say("lesson/model_later");
    return;
  }
  session.heading(session.vocabulary.both("lesson/model_answer"));
  session.show(box.audience.model_answer);
  session.page.blank();
}

/// One reader. Command::Next when the learner is done with it.
Move run_box(const Session& session, const Lesson& lesson, const Box& box) {
  session.heading(box.audience.name);
  session.show(box.audience.instruction);
  print_former_text(session, box);
  const std::string words =
      words_of({Command::Model, Command::Back, Command::Help, Command::Quit}, session.vocabulary);
  while (true) {
    session.say("learn/ask_prompt", {{"words", std::string_view(words)}});
    const std::optional<std::string> line = session.ask();
    if (!line) return {Command::Quit};
    if (line->empty()) return {Command::Next};
    const Command command = command_of(*line, session.vocabulary);
    switch (command) {
      case Command::Next:
      case Command::Back:
      case Command::Question:
      case Command::Modules:
      case Command::Quit: return {command};
      case Command::Model: print_model(session, box); break;
      case Command::Sections: print_sections(session, lesson); break;
      case Command::Help:
        print_help(session, {Command::Model, Command::Next, Command::Back, Command::Sections, Command::Question,
                             Command::Modules, Command::Quit});
        break;
      default:
        session.learner.set_draft(box.draft_key, *line);
        print_criteria(session, box.audience, *line);
        break;
    }
  }
}

}  // namespace

Move run_prompt(const Session& session, const Lesson& lesson) {
  const course::InteractivePrompt& prompt = *lesson.module.prompt;
  session.show(prompt.text);
  session.say("learn/practice");
  for (const course::Audience& audience : prompt.audiences) {
    session.page.blank();
    const Box box{audience, lesson.module.id.value + "/" + prompt.id.value + "/" + audience.id.value};
    const Move move = run_box(session, lesson, box);
    if (move.command != Command::Next) return move;
  }
  return {Command::Next};
}

}  // namespace passerelle::cli
