#include "cli/learn_verdict.h"

#include "cli/learn_commands.h"
#include "cli/learn_lesson.h"

namespace passerelle::cli {

namespace {

using learning::Feedback;
using learning::Verdict;

/// What the program itself says when the content has no sentence for this case.
std::string_view advice_key(Verdict verdict) {
  switch (verdict) {
    case Verdict::Correct: return "verdict/text_correct";
    case Verdict::Partly: return "verdict/text_partly";
    case Verdict::Contradictory: return "verdict/text_contradictory";
    case Verdict::OffTopic: return "verdict/text_off_topic";
    case Verdict::NotAnAnswer: return "verdict/text_not_an_answer_plain";
    case Verdict::Rephrase: return "verdict/text_rephrase";
    case Verdict::LessonWords: return "verdict/text_lesson_words";
  }
  return {};
}

std::string count_words(const Feedback& feedback, const locale::Words& words) {
  const auto found = std::int64_t{feedback.found};
  const auto needed = std::int64_t{feedback.needed};
  switch (feedback.verdict) {
    case Verdict::Correct:
    case Verdict::Partly:
    case Verdict::OffTopic: return words.format("verdict/count_found", {{"found", found}, {"needed", needed}});
    case Verdict::Contradictory: {
      const auto count = std::int64_t{feedback.statements_to_correct > 0 ? feedback.statements_to_correct : 1};
      return words.format("verdict/count_correct", {{"count", count}});
    }
    case Verdict::NotAnAnswer:
    case Verdict::Rephrase: return words.text("verdict/count_nothing");
    case Verdict::LessonWords: return {};
  }
  return {};
}

void print_verdict(const Session& session, const Feedback& feedback) {
  const locale::Words& words = session.words();
  const std::string name = words.text(verdict_key(feedback.verdict));
  const std::string count = count_words(feedback, words);
  const std::string attempt = words.format("checkpoint/attempt", {{"number", std::int64_t{feedback.attempt}}});
  if (count.empty()) {
    session.page.heading(words.format(
        "learn/verdict_plain", {{"verdict", std::string_view(name)}, {"attempt", std::string_view(attempt)}}));
    return;
  }
  session.page.heading(
      words.format("learn/verdict", {{"verdict", std::string_view(name)}, {"count", std::string_view(count)},
                                     {"attempt", std::string_view(attempt)}}));
}

/// The topics, and the learner's own words behind each.
void print_found(const Session& session, const Feedback& feedback) {
  for (const learning::FoundIdea& idea : feedback.ideas_found) {
    std::string quotes;
    for (const std::string& quote : idea.quotes) {
      const std::string quoted = session.words().format("verdict/quote", {{"text", std::string_view(quote)}});
      quotes += (quotes.empty() ? "" : ", ") + quoted;
    }
    const std::string topic = session.label(idea.topic);
    if (quotes.empty()) {
      session.say("learn/found_plain", {{"topic", std::string_view(topic)}});
    } else {
      session.say("learn/found", {{"topic", std::string_view(topic)}, {"quotes", std::string_view(quotes)}});
    }
  }
}

void print_missing(const Session& session, const Feedback& feedback) {
  // A contradictory or unread answer is told what to correct; a list of what is missing would bury it.
  if (feedback.verdict != Verdict::Partly) return;
  for (const learning::MissingIdea& idea : feedback.ideas_missing) {
    const std::string topic = session.label(idea.topic);
    if (idea.statement) {
      const std::string statement = session.label(*idea.statement);
      session.say("learn/missing_statement",
                  {{"topic", std::string_view(topic)}, {"statement", std::string_view(statement)}});
    } else {
      session.say("learn/missing", {{"topic", std::string_view(topic)}});
    }
  }
}

}  // namespace

std::string_view verdict_key(Verdict verdict) {
  switch (verdict) {
    case Verdict::Correct: return "verdict/correct";
    case Verdict::Partly: return "verdict/partly";
    case Verdict::Contradictory: return "verdict/contradictory";
    case Verdict::OffTopic: return "verdict/off_topic";
    case Verdict::NotAnAnswer: return "verdict/not_an_answer";
    case Verdict::Rephrase: return "verdict/rephrase";
    case Verdict::LessonWords: return "verdict/lesson_words";
  }
  return {};
}

void print_advice(const Session& session, const Feedback& feedback) {
  const bool says_its_own = feedback.verdict == Verdict::NotAnAnswer || feedback.verdict == Verdict::Rephrase ||
                            feedback.verdict == Verdict::LessonWords;
  const bool has_advice = feedback.advice && !feedback.advice->text.in(session.lead()).empty();
  if (!has_advice || says_its_own) session.say(advice_key(feedback.verdict));
  if (has_advice && (!says_its_own || feedback.verdict == Verdict::NotAnAnswer)) session.show(feedback.advice->text);
}

void print_feedback(const Session& session, const course::Module& module, const Feedback& feedback) {
  print_verdict(session, feedback);
  print_found(session, feedback);
  print_missing(session, feedback);
  print_advice(session, feedback);
  if (feedback.shortened) session.say("verdict/text_shortened");
  if (!feedback.advice || feedback.verdict == Verdict::Correct) return;
  const Bilingual heading = heading_of(module, feedback.advice->block, session.vocabulary);
  const std::string title = session.label(heading);
  if (title.empty()) return;
  const std::string read = word_of(Command::Read, session.vocabulary);
  session.say("learn/read_on", {{"heading", std::string_view(title)}, {"read", std::string_view(read)}});
}

}  // namespace passerelle::cli
