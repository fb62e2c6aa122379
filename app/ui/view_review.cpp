#include "ui/view_review.h"

#include <algorithm>

#include "learning/progress.h"
#include "ui/view_date.h"

namespace passerelle::ui {
namespace {

using learning::QuestionKey;

constexpr std::size_t kRows = 8;
/// Lengths of a session that are offered beside all.
constexpr std::size_t kLengths[] = {5, 10};

std::int64_t count_of(std::size_t size) { return static_cast<std::int64_t>(size); }

const course::Module* module_of(const learning::Learner& learner, const QuestionKey& key) {
  const course::ModuleEntry* entry = learner.course().find(key.module);
  return entry == nullptr ? nullptr : entry->module.get();
}

const course::Question* question_of(const learning::Learner& learner, const QuestionKey& key) {
  const course::Module* module = module_of(learner, key);
  return module == nullptr ? nullptr : module->find(key.question);
}

Pair prompt_of(const learning::Learner& learner, const QuestionKey& key, ReadingMode mode, const Speech& speech) {
  const course::Question* question = question_of(learner, key);
  if (question == nullptr) return {key.question.value, {}};
  Pair prompt = pair_of(question->prompt, speech.lead);
  if (mode != ReadingMode::Both) prompt.other.clear();
  return prompt;
}

/// A day as a moment of the learner's place.
Moment moment_of(std::chrono::sys_days day) { return {day, std::chrono::minutes{0}}; }

std::string about(std::size_t questions, const learning::Reviews& reviews, const Speech& speech) {
  return speech.format("review/about", {{"questions", count_of(questions)},
                                        {"minutes", static_cast<std::int64_t>(reviews.minutes(questions))}});
}

std::string comes_back_of(const learning::Reviews& reviews, const QuestionKey& key, const Moment& now,
                          const Speech& speech) {
  const auto day = reviews.comes_back(key);
  if (!day) return {};
  // What counted for nothing is due as long as it was.
  const std::string when = relative_day(moment_of(std::max(*day, learning::local_day(now))), now, speech);
  return speech.format("review/comes_back", {{"day", std::string_view(when)}});
}

void add_due(ReviewStartView& view, const learning::Learner& learner, const learning::Reviews& reviews,
             const std::vector<learning::ReviewQuestion>& due, ReadingMode mode, const Speech& speech) {
  view.text = about(due.size(), reviews, speech);
  for (const learning::ReviewQuestion& one : due) {
    if (view.rows.size() == kRows) break;
    const course::Module* module = module_of(learner, one.key);
    view.rows.push_back(
        {prompt_of(learner, one.key, mode, speech), module == nullptr ? "" : module->title.in(speech.lead)});
  }
  if (due.size() > kRows) view.more = speech.format("review/more", {{"count", count_of(due.size() - kRows)}});
  for (const std::size_t length : kLengths) {
    if (length < due.size()) view.counts.push_back(length);
  }
  view.counts.push_back(due.size());
  if (view.counts.size() == 1) return;
  for (const std::size_t count : view.counts) {
    const bool all = count == due.size();
    view.lengths.push_back(speech.format(all ? "review/length_all" : "review/length", {{"count", count_of(count)}}));
  }
}

void add_days(ReviewStartView& view, const learning::Reviews& reviews, const Moment& now, const Speech& speech) {
  std::size_t all = 0;
  for (const learning::ReviewDay& day : reviews.upcoming(now)) {
    const auto at =
        static_cast<double>(std::chrono::sys_time<std::chrono::milliseconds>(day.day).time_since_epoch().count());
    const std::string name = dated_day(moment_of(day.day), now, speech);
    view.days.push_back({speech.format("review/weekday", {{"day", at}}), speech.format("review/day", {{"day", at}}),
                         day.questions,
                         speech.format("review/day_spoken",
                                       {{"day", std::string_view(name)}, {"count", std::int64_t{day.questions}}})});
    all += static_cast<std::size_t>(day.questions);
  }
  view.days_about = about(all, reviews, speech);
  if (all == 0) view.days.clear();
}

/// What is said when nothing is due: the ideas are fresh, and the next day with something.
void add_nothing(ReviewStartView& view, const std::vector<learning::ReviewQuestion>& all, const Moment& now,
                 const Speech& speech) {
  view.nothing.title = speech.text("review/nothing_title");
  view.nothing.action = speech.text("review/continue");
  const auto first = std::min_element(
      all.begin(), all.end(),
      [](const learning::ReviewQuestion& a, const learning::ReviewQuestion& b) { return a.due < b.due; });
  const auto count =
      std::count_if(all.begin(), all.end(), [&](const learning::ReviewQuestion& one) { return one.due == first->due; });
  const std::string day = relative_day(moment_of(first->due), now, speech);
  view.nothing.text = speech.format("review/nothing_text",
                                    {{"day", std::string_view(day)}, {"count", static_cast<std::int64_t>(count)}});
}

QuestionView question_view(const learning::Learner& learner, const AskedQuestion& asked, const Speech& speech) {
  QuestionView view;
  view.id = "review";
  view.draft_key = learning::review_draft_key(asked.key);
  const course::Module* module = module_of(learner, asked.key);
  const course::Question* question = question_of(learner, asked.key);
  if (question == nullptr) return view;
  view.prompt = pair_of(question->prompt, speech.lead);
  view.can_be_marked = question->rubric != nullptr;
  view.model_answer = course::parse_markdown(question->model_answer.in(speech.lead));
  if (asked.writing || !asked.answer) return view;
  const learning::Feedback feedback = learning::make_feedback(*module, *question, *asked.answer, asked.attempts);
  view.marked = true;
  view.answer = asked.answer->answer;
  view.match = feedback.match_spans;
  view.conflict = feedback.conflict_spans;
  view.verdict = make_verdict_view(feedback, *module, speech);
  for (const learning::MarkedAnswer& kept : learner.attempts(asked.key)) {
    if (kept.attempt != asked.answer->attempt) continue;
    view.contested = kept.contested;
    view.remark = kept.remark;
  }
  return view;
}

}  // namespace

ReviewStartView make_review_start(const learning::Learner& learner, const learning::Reviews& reviews, const Moment& now,
                                  ReadingMode mode, const Speech& speech) {
  ReviewStartView view;
  view.title = speech.text("review/title");
  const std::vector<learning::ReviewQuestion> all = reviews.questions(now);
  view.has_memories = !all.empty();
  view.nothing = make_empty_view(learner, "review/first_title", "review/first_text", speech);
  if (all.empty()) return view;
  std::vector<learning::ReviewQuestion> due = reviews.due(now);
  if (due.empty()) {
    add_nothing(view, all, now, speech);
  } else {
    add_due(view, learner, reviews, due, mode, speech);
  }
  add_days(view, reviews, now, speech);
  return view;
}

ReviewRunView make_review_run(const learning::Learner& learner, const learning::Reviews& reviews,
                              const std::vector<AskedQuestion>& asked, std::size_t at, const Moment& now,
                              const Speech& speech) {
  ReviewRunView view;
  view.progress =
      speech.format("review/question_of", {{"number", count_of(at + 1)}, {"count", count_of(asked.size())}});
  view.total = static_cast<int>(asked.size());
  view.done = static_cast<int>(at) + (asked[at].writing ? 0 : 1);
  if (const course::Module* module = module_of(learner, asked[at].key)) {
    view.module_title = pair_of(module->title, speech.lead);
  }
  view.question = question_view(learner, asked[at], speech);
  if (!asked[at].writing) view.comes_back = comes_back_of(reviews, asked[at].key, now, speech);
  return view;
}

ReviewEndView make_review_end(const learning::Learner& learner, const learning::Reviews& reviews,
                              const std::vector<AskedQuestion>& asked, const Moment& now, ReadingMode mode,
                              const Speech& speech) {
  ReviewEndView view;
  for (const AskedQuestion& one : asked) {
    if (!one.answer) continue;
    const VerdictLook look = look_of(learning::verdict_of(one.answer->assessment));
    view.results.push_back({prompt_of(learner, one.key, mode, speech), speech.text(look.key), look.tone, look.icon,
                            comes_back_of(reviews, one.key, now, speech)});
  }
  view.text = speech.format("review/end_text", {{"count", count_of(view.results.size())}});
  const std::size_t due = reviews.due(now).size();
  if (due > 0) view.more = speech.format("review/go_on", {{"count", count_of(due)}});
  return view;
}

}  // namespace passerelle::ui
