#include <cmath>

#include "cli/interview_parts.h"
#include "cli/learn_lesson.h"
#include "cli/learn_verdict.h"
#include "locale/when.h"

namespace passerelle::cli {

namespace {

using learning::AnswerDebrief;
using learning::InterviewDebrief;
using learning::InterviewResult;
using learning::InterviewStep;
using learning::KeptInterview;
using learning::StepKind;

std::string ideas_of(const Session& session, int found, int needed) {
  return session.words().format("interview/ideas_of",
                                {{"found", std::int64_t{found}}, {"needed", std::int64_t{needed}}});
}

std::string each(const Session& session, const InterviewResult& result) {
  const std::string time = locale::duration(session.words(), result.seconds_each());
  return session.words().format("interview/time_each", {{"time", std::string_view(time)}});
}

std::string date_of(const Session& session, const Moment& moment) {
  return locale::day_with_year(session.words(), std::chrono::floor<std::chrono::days>(moment.utc + moment.offset));
}

std::int64_t percent_of(const InterviewResult& result) { return std::lround(result.share() * 100); }

void print_topics(const Session& session, std::string_view heading, const std::vector<Bilingual>& topics) {
  if (topics.empty()) return;
  session.say_line(session.label(session.vocabulary.both(heading)));
  for (const Bilingual& topic : topics) session.page.item("  - ", session.label(topic), session.lead());
}

std::string time_of(const Session& session, const InterviewStep& step, const learning::InterviewPlan& plan) {
  const std::string used = locale::duration(session.words(), step.seconds);
  if (plan.seconds == 0) return used;
  const std::string all = locale::duration(session.words(), plan.seconds);
  return session.words().format("interview/time_of",
                                {{"used", std::string_view(used)}, {"all", std::string_view(all)}});
}

/// "First answer: Correct. 2 ideas, 1 expected. 40 s of 2 min"
void print_figures(const Session& session, const AnswerDebrief& debrief, const learning::InterviewPlan& plan) {
  const locale::Words& words = session.words();
  const bool follows = debrief.step->kind != StepKind::Question;
  const std::string which = words.text(follows ? "interview/answer_to_follow_up" : "interview/first_answer");
  const std::string time = time_of(session, *debrief.step, plan);
  const std::string name =
      words.text(debrief.step->skipped ? "interview/skipped" : verdict_key(debrief.feedback.verdict));
  const std::string count = words.format("interview/count", {{"found", static_cast<std::int64_t>(debrief.shown.size())},
                                                             {"needed", std::int64_t{debrief.feedback.needed}}});
  session.say("terminal/answer_figures", {{"which", std::string_view(which)},
                                          {"verdict", std::string_view(name)},
                                          {"count", std::string_view(count)},
                                          {"time", std::string_view(time)}});
}

void print_question(const Session& session, const learning::QuestionDebrief& question, const KeptInterview& interview) {
  const InterviewStep& first = *question.answers.front().step;
  session.page.blank();
  session.heading(caption_of(session, first, interview.plan.questions.size()));
  session.say_line(ideas_of(session, question.found, question.needed) + ", " +
                   locale::duration(session.words(), question.seconds));
  for (const AnswerDebrief& answer : question.answers) {
    session.say_line(session.label(prompt_of(session, *answer.step)));
    print_answer_debrief(session, answer, interview.plan);
  }
}

void print_reading(const Session& session, const InterviewDebrief& debrief) {
  const course::Course& course = session.learner.course();
  session.page.blank();
  session.heading(session.vocabulary.both("interview/read_again"));
  if (debrief.blocks.empty() && debrief.clauses.empty()) return session.say("interview/read_nothing");
  for (const learning::Reread& one : debrief.blocks) {
    const course::Module& module = *course.find(one.module)->module;
    const std::string heading = session.label(heading_of(module, one.block, session.vocabulary));
    const std::string title = session.label(module.title);
    const std::string line = session.words().format("terminal/read_again", {{"heading", std::string_view(heading)},
                                                                            {"module", std::string_view(title)},
                                                                            {"id", std::string_view(module.id.value)}});
    session.page.item("- ", line, session.lead());
  }
  if (debrief.clauses.empty()) return;
  session.say_line(session.label(session.vocabulary.both("interview/read_clauses")));
  for (const std::string& number : debrief.clauses) {
    const course::Clause* clause = course.find_clause(number);
    if (clause != nullptr) session.page.item("- ", number + " " + session.label(clause->name), session.lead());
  }
}

void print_comparison(const Session& session, const KeptInterview& interview) {
  const auto before = learning::interview_before(session.learner, interview);
  if (!before) return session.say("interview/compared_none");
  const InterviewResult then = before->result();
  const std::string date = date_of(session, before->started);
  const std::string time = locale::duration(session.words(), then.seconds_each());
  session.say("interview/compared",
              {{"date", std::string_view(date)}, {"percent", percent_of(then)}, {"time", std::string_view(time)}});
}

std::string earlier_line(const Session& session, const KeptInterview& interview, const InterviewResult& result) {
  const std::string date = date_of(session, interview.started);
  const std::string track = session.label(track_title(session, interview.plan.track));
  const std::string ideas = ideas_of(session, result.found, result.needed);
  const std::string time = each(session, result);
  return session.words().format(result.answers > 0 ? "terminal/earlier_timed" : "terminal/earlier",
                                {{"date", std::string_view(date)},
                                 {"track", std::string_view(track)},
                                 {"ideas", std::string_view(ideas)},
                                 {"time", std::string_view(time)}});
}

/// Latest first, without this one.
void print_earlier(const Session& session, const KeptInterview& interview) {
  const std::vector<KeptInterview> all = learning::kept_interviews(session.learner);
  bool first = true;
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    const InterviewResult result = one->result();
    if (one->id == interview.id || !one->ended || result.needed == 0) continue;
    if (first) session.heading(session.vocabulary.both("interview/earlier"));
    first = false;
    session.page.item("- ", earlier_line(session, *one, result), session.lead());
  }
}

}  // namespace

void print_answer_debrief(const Session& session, const AnswerDebrief& debrief, const learning::InterviewPlan& plan) {
  print_figures(session, debrief, plan);
  const bool correct = !debrief.step->skipped && debrief.feedback.verdict == learning::Verdict::Correct;
  print_topics(session, "interview/shown", debrief.shown);
  print_topics(session, correct ? "interview/further" : "interview/missing", debrief.missing);
  if (!debrief.step->skipped) print_advice(session, debrief.feedback);
}

void print_interview_debrief(const Session& session, const KeptInterview& interview) {
  const InterviewResult result = interview.result();
  session.page.blank();
  if (result.needed == 0) return session.say("terminal/interview_empty");
  const InterviewDebrief debrief = learning::make_debrief(session.learner, interview);
  const std::string sentence = session.words().format("interview/result", {{"found", std::int64_t{result.found}},
                                                                           {"needed", std::int64_t{result.needed}},
                                                                           {"questions", std::int64_t{result.asked}}});
  session.heading(session.vocabulary.both("interview/debrief"));
  session.say("interview/over", {{"result", std::string_view(sentence)}});
  const std::string share = session.words().format("interview/percent", {{"value", percent_of(result)}});
  session.say_line(result.answers > 0 ? share + ", " + each(session, result) : share);
  print_comparison(session, interview);
  for (const learning::QuestionDebrief& question : debrief.questions) {
    if (!question.answers.empty()) print_question(session, question, interview);
  }
  print_reading(session, debrief);
  session.page.blank();
  print_earlier(session, interview);
}

}  // namespace passerelle::cli
