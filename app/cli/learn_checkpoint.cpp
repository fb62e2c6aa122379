#include "cli/learn_checkpoint.h"

#include "cli/after_verdict.h"
#include "cli/learn_verdict.h"

namespace passerelle::cli {

namespace {

using learning::QuestionKey;

/// One question while it is being answered.
struct Asked {
  const course::Question& question;
  QuestionKey key;
  std::size_t number = 1;
};

void print_question(const Session& session, const Asked& asked) {
  session.page.blank();
  const auto number = static_cast<std::int64_t>(asked.number);
  session.heading({session.vocabulary.english->format("checkpoint/question", {{"number", number}}),
                   session.vocabulary.french->format("checkpoint/question", {{"number", number}})});
  session.show(asked.question.prompt);
}

MarkedQuestion last_marked(const Session& session, const Lesson& lesson, const Asked& asked) {
  const auto answers = session.learner.checkpoint_answers(asked.key);
  const learning::MarkedAnswer& last = *answers.back();
  return {lesson.module, asked.question, asked.key, last.attempt,
          learning::make_feedback(lesson.module, asked.question, last, static_cast<int>(answers.size()))};
}

/// Words that lead away from a question.
std::vector<BoxWord> ways_out(const Session& session, const Lesson& lesson) {
  return {{Command::Next, {}},
          {Command::Back, {}},
          {Command::Sections, [&session, &lesson] { print_sections(session, lesson); }},
          {Command::Modules, {}},
          {Command::Quit, {}}};
}

void say_last_answer(const Session& session, const Asked& asked) {
  const auto answers = session.learner.checkpoint_answers(asked.key);
  if (!answers.empty()) session.say("learn/last_answer", {{"text", std::string_view(answers.back()->answer)}});
}

/// Writes and marks; Command::None when there is a verdict to talk about.
Command answer_once(const Session& session, const Lesson& lesson, const Asked& asked) {
  std::string answer;
  const Command command = write_answer(session, {learning::draft_key(asked.key), ways_out(session, lesson)}, &answer);
  if (command != Command::None) return command;
  if (session.learner.submit(asked.key, answer) == nullptr) {
    session.say("checkpoint/not_marked");
    return Command::Next;
  }
  session.page.blank();
  print_feedback(session, lesson.module, last_marked(session, lesson, asked).feedback);
  say_when_not_saved(session);
  return Command::None;
}

Command ask_after_verdict(const Session& session, const Lesson& lesson, const Asked& asked) {
  std::vector<BoxWord> words{{Command::Again, {}}};
  for (BoxWord& way : ways_out(session, lesson)) words.push_back(std::move(way));
  return talk_after_verdict(session, last_marked(session, lesson, asked), words);
}

Move run_question(const Session& session, const Lesson& lesson, const Asked& asked) {
  print_question(session, asked);
  const bool marked = session.learner.stage(asked.key) == learning::QuestionStage::Marked;
  if (marked) {
    say_last_answer(session, asked);
    print_feedback(session, lesson.module, last_marked(session, lesson, asked).feedback);
  }
  bool writing = !marked;
  while (true) {
    const Command command = writing ? answer_once(session, lesson, asked) : ask_after_verdict(session, lesson, asked);
    if (command == Command::Again) {
      // A terminal cannot edit the former answer: it is shown, and the new one starts empty.
      session.learner.try_again(asked.key);
      session.learner.set_draft(learning::draft_key(asked.key), "");
      say_last_answer(session, asked);
      writing = true;
    } else if (command == Command::None) {
      writing = false;
    } else {
      return {command};
    }
  }
}

std::size_t first_open_question(const Session& session, const course::Module& module) {
  for (std::size_t i = 0; i < module.questions.size(); ++i) {
    if (session.learner.checkpoint_answers({module.id, module.questions[i].id}).empty()) return i;
  }
  return 0;
}

}  // namespace

Move run_checkpoint(const Session& session, const Lesson& lesson) {
  const course::Module& module = lesson.module;
  session.say("checkpoint/either_language");
  std::size_t at = first_open_question(session, module);
  while (at < module.questions.size()) {
    const course::Question& question = module.questions[at];
    const Move move = run_question(session, lesson, {question, {module.id, question.id}, at + 1});
    if (move.command == Command::Next) {
      ++at;
    } else if (move.command == Command::Back && at > 0) {
      --at;
    } else {
      return move;
    }
  }
  const learning::ModuleProgress progress = session.learner.progress(module.id);
  session.page.blank();
  session.say("catalogue/answered",
              {{"correct", std::int64_t{progress.correct}}, {"questions", std::int64_t{progress.questions}}});
  return {Command::Next};
}

}  // namespace passerelle::cli
