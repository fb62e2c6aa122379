#include <ostream>
#include <sstream>

#include "cli/cli.h"
#include "cli/review_parts.h"
#include "learning/progress.h"
#include "locale/when.h"

namespace passerelle::cli {

namespace {

constexpr int kDays = 7;

void print_due(const Session& session, const learning::Reviews& reviews,
               const std::vector<learning::ReviewQuestion>& due) {
  session.heading(session.vocabulary.both("review/title"));
  say_about(session, reviews, due.size());
  std::size_t number = 0;
  for (const learning::ReviewQuestion& one : due) {
    session.page.item(std::to_string(++number) + ". ", question_line(session, one.key), session.lead());
  }
  session.say("terminal/review_start");
}

void print_days(const Session& session, const std::vector<learning::ReviewQuestion>& all, const Moment& now) {
  const std::chrono::sys_days today = learning::local_day(now);
  session.page.blank();
  session.heading(session.vocabulary.both("review/days"));
  for (int i = 1; i <= kDays; ++i) {
    const std::chrono::sys_days day = today + std::chrono::days(i);
    std::int64_t count = 0;
    for (const learning::ReviewQuestion& one : all) count += one.due == day ? 1 : 0;
    const std::string name = locale::dated_day(session.words(), day, today);
    const std::string line =
        session.words().format("review/day_spoken", {{"day", std::string_view(name)}, {"count", count}});
    session.page.item("- ", line, session.lead());
  }
}

}  // namespace

int run_review_list(std::ostream& out, const ReviewOptions& options, learning::Learner& learner, const Clock& clock,
                    const Vocabulary& vocabulary) {
  Page page(out, options.style);
  std::istringstream nothing;
  InputLines lines(nothing);
  const Session session{page, lines, learner, vocabulary, options.reading};
  const Moment now = clock.now();
  const learning::Reviews reviews(learner);
  const auto all = review_questions(reviews, options, learner, now, false);
  const auto due = review_questions(reviews, options, learner, now, true);
  if (due.empty()) {
    say_nothing_due(session, all, now);
  } else {
    print_due(session, reviews, due);
  }
  if (!all.empty()) print_days(session, all, now);
  return kExitDone;
}

}  // namespace passerelle::cli
