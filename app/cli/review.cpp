#include "cli/review.h"

#include <algorithm>
#include <ostream>

#include "cli/after_verdict.h"
#include "cli/cli.h"
#include "cli/learn_verdict.h"
#include "cli/review_parts.h"
#include "learning/progress.h"
#include "locale/when.h"

namespace passerelle::cli {

namespace {

using learning::Confidence;
using learning::MarkedAnswer;

/// One question of the session and its last answer in it.
struct Asked {
  learning::QuestionKey key;
  const course::Module& module;
  const course::Question& question;
  std::optional<MarkedAnswer> answer{};
  int attempts = 0;  ///< in this session
};

struct Run {
  const Session& session;
  const Clock& clock;
  std::vector<Asked> asked;
};

struct ConfidenceWord {
  Confidence confidence;
  std::string_view key;
};
constexpr ConfidenceWord kConfidenceWords[] = {{Confidence::Sure, "terminal/word/sure"},
                                               {Confidence::Fairly, "terminal/word/fairly"},
                                               {Confidence::Guessing, "terminal/word/guessing"}};

std::string first_word(const Session& session, std::string_view key) {
  const std::string words = session.words().text(key);
  return words.substr(0, words.find(' '));
}

/// How sure the learner is, before the mark; none when they leave instead.
std::optional<Confidence> ask_confidence(const Session& session) {
  std::string words;
  for (const ConfidenceWord& one : kConfidenceWords) {
    words += (words.empty() ? "" : ", ") + first_word(session, one.key);
  }
  session.say("review/confidence");
  while (true) {
    session.say("terminal/say_confidence", {{"words", std::string_view(words)}});
    const std::optional<std::string> line = session.ask();
    if (!line) return std::nullopt;
    for (const ConfidenceWord& one : kConfidenceWords) {
      if (is_one_of(*line, one.key, session.vocabulary)) return one.confidence;
    }
    if (command_of(*line, session.vocabulary) == Command::Quit) return std::nullopt;
    if (line->empty() || command_of(*line, session.vocabulary) == Command::Help) {
      session.say("terminal/confidence_why");
    } else {
      session.say("terminal/no_confidence", {{"text", std::string_view(*line)}});
    }
  }
}

MarkedQuestion marked(const Asked& asked) {
  return {asked.module, asked.question, asked.key, asked.answer->attempt,
          learning::make_feedback(asked.module, asked.question, *asked.answer, asked.attempts)};
}

std::string comes_back(const Session& session, const learning::Reviews& reviews, const Asked& asked,
                       const Moment& now) {
  const auto day = reviews.comes_back(asked.key);
  if (!day) return {};
  const std::string when = locale::relative_day(session.words(), *day, learning::local_day(now));
  return session.words().format("review/comes_back", {{"day", std::string_view(when)}});
}

/// Marks what was written and says what came of it.
void submit(const Run& run, Asked& asked, const std::string& answer, const learning::Circumstances& given) {
  const Session& session = run.session;
  const MarkedAnswer* now_marked = session.learner.submit(asked.key, answer, given);
  if (now_marked == nullptr) return session.say("checkpoint/not_marked");
  asked.answer = *now_marked;
  ++asked.attempts;
  say_when_not_saved(session);
  session.page.blank();
  print_feedback(session, asked.module, marked(asked).feedback);
  const std::string when = comes_back(session, learning::Reviews(session.learner), asked, run.clock.now());
  if (!when.empty()) session.say_line(when);
}

/// Command::None when there is a verdict to talk about.
Command answer_once(const Run& run, Asked& asked) {
  const auto begun = run.clock.awake();
  AnswerBox box{learning::review_draft_key(asked.key), {{Command::Next, {}}, {Command::Quit, {}}}};
  std::string answer;
  if (const Command away = write_answer(run.session, box, &answer); away != Command::None) return away;
  learning::Circumstances given;
  given.occasion = learning::Occasion::Review;
  given.seconds = learning::answer_seconds(run.clock.awake() - begun);
  given.draft = box.draft_key;
  given.confidence = ask_confidence(run.session);
  if (!given.confidence) return Command::Quit;
  submit(run, asked, answer, given);
  return asked.answer ? Command::None : Command::Next;
}

/// Command::Next or Command::Quit.
Command ask_question(const Run& run, Asked& asked) {
  const Session& session = run.session;
  while (true) {
    if (const Command away = answer_once(run, asked); away != Command::None) return away;
    const Command command =
        talk_after_verdict(session, marked(asked), {{Command::Again, {}}, {Command::Next, {}}, {Command::Quit, {}}});
    if (command != Command::Again) return command;
    session.say("learn/last_answer", {{"text", std::string_view(asked.answer->answer)}});
  }
}

void print_question(const Run& run, std::size_t at) {
  const Session& session = run.session;
  const Asked& asked = run.asked[at];
  const auto number = static_cast<std::int64_t>(at + 1);
  const auto count = static_cast<std::int64_t>(run.asked.size());
  const auto numbered = [&](Language language) {
    return session.vocabulary.in(language).format("review/question_of", {{"number", number}, {"count", count}});
  };
  session.page.blank();
  session.heading({numbered(Language::English), numbered(Language::French)});
  session.say_line(session.label(asked.module.title));
  session.show(asked.question.prompt);
}

void print_end(const Run& run, std::size_t still_due) {
  const Session& session = run.session;
  const learning::Reviews reviews(session.learner);
  const auto answered =
      std::count_if(run.asked.begin(), run.asked.end(), [](const Asked& one) { return one.answer.has_value(); });
  session.page.blank();
  if (answered > 0) {
    session.heading(session.vocabulary.both("review/end_title"));
    session.say("review/end_text", {{"count", static_cast<std::int64_t>(answered)}});
  }
  for (const Asked& one : run.asked) {
    if (!one.answer) continue;
    const std::string verdict = session.words().text(verdict_key(learning::verdict_of(one.answer->assessment)));
    const std::string when = comes_back(session, reviews, one, run.clock.now());
    session.page.item("- ", question_line(session, one.key), session.lead());
    session.page.item("  ", when.empty() ? verdict + "." : verdict + ". " + when + ".", session.lead());
  }
  if (still_due == 0) return;
  session.say("review/go_on", {{"count", static_cast<std::int64_t>(still_due)}});
  session.say("terminal/review_kept");
}

std::vector<Asked> questions_to_ask(const Session& session, const std::vector<learning::ReviewQuestion>& all,
                                    std::size_t count) {
  std::vector<Asked> asked;
  for (const learning::ReviewQuestion& one : all) {
    const course::Module& module = *session.learner.course().find(one.key.module)->module;
    if (count == 0 || asked.size() < count) asked.push_back({one.key, module, *module.find(one.key.question)});
  }
  return asked;
}

}  // namespace

int run_review(std::istream& in, std::ostream& out, const ReviewOptions& options, learning::Learner& learner,
               const Clock& clock, const Vocabulary& vocabulary) {
  Page page(out, options.style);
  InputLines lines(in);
  const Session session{page, lines, learner, vocabulary, options.reading};
  const learning::Reviews reviews(learner);
  const auto wanted = review_questions(reviews, options, learner, clock.now(), !options.anyway);
  if (wanted.empty()) {
    say_nothing_due(session, review_questions(reviews, options, learner, clock.now(), false), clock.now());
    return kExitDone;
  }
  Run run{session, clock, questions_to_ask(session, wanted, options.count)};
  session.heading(vocabulary.both("review/title"));
  say_about(session, reviews, run.asked.size());
  for (std::size_t at = 0; at < run.asked.size(); ++at) {
    print_question(run, at);
    if (ask_question(run, run.asked[at]) == Command::Quit) break;
  }
  print_end(run, review_questions(learning::Reviews(learner), options, learner, clock.now(), true).size());
  return kExitDone;
}

}  // namespace passerelle::cli
