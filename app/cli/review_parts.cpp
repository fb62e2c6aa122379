#include "cli/review_parts.h"

#include <algorithm>

#include "learning/interview_plan.h"
#include "learning/progress.h"
#include "locale/when.h"

namespace passerelle::cli {

using learning::ReviewQuestion;

std::vector<ReviewQuestion> review_questions(const learning::Reviews& reviews, const ReviewOptions& options,
                                             const learning::Learner& learner, const Moment& now, bool only_due) {
  std::vector<ReviewQuestion> questions = only_due ? reviews.due(now) : reviews.questions(now);
  std::erase_if(questions, [&](const ReviewQuestion& one) {
    return !learning::is_in_track(learner.course(), options.track, one.key.module);
  });
  return questions;
}

void say_about(const Session& session, const learning::Reviews& reviews, std::size_t questions) {
  session.say("review/about", {{"questions", static_cast<std::int64_t>(questions)},
                               {"minutes", std::int64_t{reviews.minutes(questions)}}});
}

void say_nothing_due(const Session& session, const std::vector<ReviewQuestion>& later, const Moment& now) {
  if (later.empty()) {
    session.heading(session.vocabulary.both("review/first_title"));
    session.say("review/first_text");
    session.say("terminal/review_learn");
    return;
  }
  const auto first = std::min_element(later.begin(), later.end(),
                                      [](const ReviewQuestion& a, const ReviewQuestion& b) { return a.due < b.due; });
  const auto count =
      std::count_if(later.begin(), later.end(), [&](const ReviewQuestion& one) { return one.due == first->due; });
  const std::string day = locale::relative_day(session.words(), first->due, learning::local_day(now));
  session.heading(session.vocabulary.both("review/nothing_title"));
  session.say("review/nothing_text", {{"day", std::string_view(day)}, {"count", static_cast<std::int64_t>(count)}});
  session.say("terminal/review_anyway");
}

std::string question_line(const Session& session, const learning::QuestionKey& key) {
  const course::ModuleEntry* entry = session.learner.course().find(key.module);
  const course::Question* question =
      entry == nullptr || entry->module == nullptr ? nullptr : entry->module->find(key.question);
  if (question == nullptr) return key.module.value + "/" + key.question.value;
  const Bilingual prompt{plain(question->prompt, Language::English), plain(question->prompt, Language::French)};
  return session.label(prompt) + " (" + session.label(entry->title) + ")";
}

}  // namespace passerelle::cli
