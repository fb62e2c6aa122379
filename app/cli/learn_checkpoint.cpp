#include "cli/learn_checkpoint.h"

namespace passerelle::cli {

namespace {

using learning::Feedback;
using learning::QuestionKey;
using learning::Verdict;

/// One question while it is being answered.
struct Asked {
  const course::Question& question;
  QuestionKey key;
  std::size_t number = 1;

  std::string draft_key() const { return key.module.value + "/" + key.question.value; }
};

void print_question(const Session& session, const Asked& asked) {
  session.page.blank();
  const auto number = static_cast<std::int64_t>(asked.number);
  session.heading({session.vocabulary.english->format("checkpoint/question", {{"number", number}}),
                   session.vocabulary.french->format("checkpoint/question", {{"number", number}})});
  session.show(asked.question.prompt);
}

void say_when_not_saved(const Session& session) {
  const records::SaveState state = session.learner.save_state();
  if (!state.failing) return;
  const std::string reason = session.words().describe(*state.failing);
  session.say("banner/saving_failed", {{"reason", std::string_view(reason)}});
}

Feedback last_feedback(const Session& session, const Lesson& lesson, const Asked& asked) {
  const auto& attempts = session.learner.attempts(asked.key);
  return learning::make_feedback(lesson.module, asked.question, attempts.back(), static_cast<int>(attempts.size()));
}

void say_choices(const Session& session, const Feedback& feedback) {
  const Vocabulary& vocabulary = session.vocabulary;
  if (feedback.verdict == Verdict::Correct) {
    const std::string words =
        words_of({Command::Model, Command::Again, Command::Back, Command::Help, Command::Quit}, vocabulary);
    session.say("learn/ask_after_correct", {{"words", std::string_view(words)}});
    return;
  }
  const std::string again = word_of(Command::Again, vocabulary);
  const std::string next = word_of(Command::Next, vocabulary);
  const std::string words =
      words_of({Command::Read, Command::Appeal, Command::Back, Command::Help, Command::Quit}, vocabulary);
  session.say("learn/ask_after_other", {{"again", std::string_view(again)}, {"next", std::string_view(next)},
                                        {"words", std::string_view(words)}});
}

/// Keeps a remark for the trainer; false when the input ended.
bool ask_remark(const Session& session, const Asked& asked) {
  session.say("verdict/appeal_title");
  session.say("verdict/appeal_note");
  const std::optional<std::string> remark = session.ask();
  if (!remark) return false;
  if (remark->empty()) return true;
  session.learner.contest(asked.key, *remark);
  session.say("verdict/appeal_kept", {{"remark", std::string_view(*remark)}});
  return true;
}

void read_hinted_block(const Session& session, const Lesson& lesson, const Feedback& feedback) {
  session.page.blank();
  if (feedback.advice && print_block(session, lesson.module, feedback.advice->block)) return;
  session.say("learn/nothing_to_read");
}

void print_model(const Session& session, const Asked& asked, const Feedback& feedback) {
  // As in the window: the model answer is not a way round the question.
  if (feedback.verdict != Verdict::Correct) {
    session.say("learn/model_after_correct");
    return;
  }
  session.heading(session.vocabulary.both("verdict/model_answer"));
  session.show(asked.question.model_answer);
}

/// What to do after a verdict. Command::Again opens the box again.
Move ask_after_verdict(const Session& session, const Lesson& lesson, const Asked& asked) {
  const Feedback feedback = last_feedback(session, lesson, asked);
  while (true) {
    session.page.blank();
    say_choices(session, feedback);
    const std::optional<std::string> line = session.ask();
    if (!line) return {Command::Quit};
    if (line->empty() && feedback.verdict == Verdict::Correct) return {Command::Next};
    if (line->empty()) continue;
    const Command command = command_of(*line, session.vocabulary);
    switch (command) {
      case Command::Again:
      case Command::Next:
      case Command::Back:
      case Command::Modules:
      case Command::Quit: return {command};
      case Command::Read: read_hinted_block(session, lesson, feedback); break;
      case Command::Model: print_model(session, asked, feedback); break;
      case Command::Sections: print_sections(session, lesson); break;
      case Command::Appeal:
        if (!ask_remark(session, asked)) return {Command::Quit};
        break;
      case Command::Help:
        print_help(session, {Command::Again, Command::Read, Command::Model, Command::Appeal, Command::Next,
                             Command::Back, Command::Sections, Command::Modules, Command::Quit});
        break;
      default: session.say("learn/not_understood", {{"text", std::string_view(*line)}}); break;
    }
  }
}

void say_last_answer(const Session& session, const Asked& asked) {
  const auto& attempts = session.learner.attempts(asked.key);
  if (!attempts.empty()) session.say("learn/last_answer", {{"text", std::string_view(attempts.back().answer)}});
}

/// Writes and marks; Command::None when there is a verdict to talk about.
Move answer_once(const Session& session, const Lesson& lesson, const Asked& asked) {
  std::string answer;
  const Move move = write_answer(session, lesson, asked.draft_key(), &answer);
  if (move.command != Command::None) return move;
  if (session.learner.submit(asked.key, answer) == nullptr) {
    session.say("checkpoint/not_marked");
    return {Command::Next};
  }
  session.page.blank();
  print_feedback(session, lesson.module, last_feedback(session, lesson, asked));
  say_when_not_saved(session);
  return {Command::None};
}

Move run_question(const Session& session, const Lesson& lesson, const Asked& asked) {
  print_question(session, asked);
  const bool marked = session.learner.stage(asked.key) == learning::QuestionStage::Marked &&
                      !session.learner.attempts(asked.key).empty();
  if (marked) {
    say_last_answer(session, asked);
    print_feedback(session, lesson.module, last_feedback(session, lesson, asked));
  }
  bool writing = !marked;
  while (true) {
    const Move move = writing ? answer_once(session, lesson, asked) : ask_after_verdict(session, lesson, asked);
    if (move.command == Command::Again) {
      // A terminal cannot edit the former answer: it is shown, and the new one starts empty.
      session.learner.try_again(asked.key);
      session.learner.set_draft(asked.draft_key(), "");
      say_last_answer(session, asked);
      writing = true;
    } else if (move.command == Command::None) {
      writing = false;
    } else {
      return move;
    }
  }
}

std::size_t first_open_question(const Session& session, const course::Module& module) {
  for (std::size_t i = 0; i < module.questions.size(); ++i) {
    if (session.learner.attempts({module.id, module.questions[i].id}).empty()) return i;
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
