// What one chooses from before an interview, the interviews there were, and the debrief at the end.
#include <algorithm>
#include <cmath>

#include "ui/view_date.h"
#include "ui/view_interview_parts.h"

namespace passerelle::ui {
namespace {

using learning::InterviewResult;
using learning::KeptInterview;

InterviewTrack track_option(const learning::Learner& learner, const std::string& id, const Speech& speech) {
  InterviewTrack option;
  option.id = id;
  option.title = track_title(learner.course(), id, speech);
  option.count = static_cast<int>(learning::count_questions(learner, id));
  option.questions = speech.format("interview/questions", {{"count", static_cast<std::int64_t>(option.count)}});
  return option;
}

std::string each(const InterviewResult& result, const Speech& speech) {
  const std::string time = time_used(result.seconds_each(), speech);
  return speech.format("interview/time_each", {{"time", std::string_view(time)}});
}

EarlierInterview line_of(const learning::Learner& learner, const KeptInterview& interview, const Speech& speech) {
  const InterviewResult result = interview.result();
  EarlierInterview line;
  line.id = interview.id;
  line.date = day_with_year(interview.started, speech);
  line.title = track_title(learner.course(), interview.plan.track, speech).lead;
  line.ideas = ideas_of(result.found, result.needed, speech);
  line.share = static_cast<float>(result.share());
  if (result.answers > 0) line.time = each(result, speech);
  return line;
}

std::string under_way_text(const KeptInterview& interview, const learning::Learner& learner, const Speech& speech) {
  const std::string track = track_title(learner.course(), interview.plan.track, speech).lead;
  const std::string date = day_with_year(interview.started, speech);
  return speech.format("interview/under_way", {{"track", std::string_view(track)},
                                               {"date", std::string_view(date)},
                                               {"number", static_cast<std::int64_t>(interview.steps.back().number + 1)},
                                               {"total", static_cast<std::int64_t>(interview.plan.questions.size())}});
}

std::string link_label(const std::string& heading, const Speech& speech) {
  return speech.format("interview/reread", {{"heading", std::string_view(heading)}});
}

/// How the interview stands to the one before it.
std::string comparison(const learning::Learner& learner, const KeptInterview& interview, const Speech& speech) {
  const std::optional<KeptInterview> before = learning::interview_before(learner, interview);
  if (!before) return {};
  const InterviewResult then = before->result();
  const std::string date = day_with_year(before->started, speech);
  const std::string time = time_used(then.seconds_each(), speech);
  return speech.format("interview/compared", {{"date", std::string_view(date)},
                                              {"percent", static_cast<std::int64_t>(std::lround(then.share() * 100))},
                                              {"time", std::string_view(time)}});
}

QuestionDebriefView question_view(const learning::Learner& learner, const KeptInterview& interview,
                                  const learning::QuestionDebrief& question, const Speech& speech) {
  QuestionDebriefView view;
  for (const learning::AnswerDebrief& answer : question.answers) {
    view.answers.push_back(node_of(learner, interview, *answer.step, speech));
    view.debriefs.push_back(answer_debrief_view(answer, interview.plan, speech));
  }
  view.node = view.answers.front();
  if (question.question != nullptr) {
    view.model_answer = course::parse_markdown(question.question->model_answer.in(speech.lead));
  }
  view.summary = ideas_of(question.found, question.needed, speech) + " · " + time_used(question.seconds, speech);
  return view;
}

void add_reading(InterviewEndView& view, const learning::InterviewDebrief& debrief, const course::Course& course,
                 const Speech& speech) {
  for (const learning::Reread& one : debrief.blocks) {
    const course::ModuleEntry* entry = course.find(one.module);
    if (entry == nullptr || entry->module == nullptr) continue;
    const Pair heading = heading_of_block(*entry->module, one.block, speech);
    const std::string label = heading.lead + " · " + entry->title.in(speech.lead);
    view.blocks.push_back({label, {Screen::Lesson, one.module.value, one.block.value}});
  }
  for (const std::string& number : debrief.clauses) {
    const course::Clause* clause = course.find_clause(number);
    if (clause == nullptr) continue;
    view.clauses.push_back({number + " " + clause->name.in(speech.lead), {Screen::Clauses, {}, number}});
  }
}

}  // namespace

std::vector<EarlierInterview> earlier_interviews(const learning::Learner& learner, std::int64_t current,
                                                 const Speech& speech) {
  std::vector<EarlierInterview> lines;
  for (const KeptInterview& one : learning::kept_interviews(learner)) {
    if (!one.ended || one.result().needed == 0) continue;
    lines.push_back(line_of(learner, one, speech));
    lines.back().current = one.id == current;
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

InterviewStartView make_interview_start(const learning::Learner& learner, const Speech& speech) {
  InterviewStartView view;
  view.title = speech.pair("interview/title");
  view.tracks.push_back(track_option(learner, {}, speech));
  for (const course::Track& track : learner.course().tracks) {
    InterviewTrack option = track_option(learner, track.id.value, speech);
    if (option.count > 0) view.tracks.push_back(std::move(option));
  }
  if (view.tracks.front().count == 0) view.tracks.clear();
  if (const auto now = learning::interview_under_way(learner)) view.under_way = under_way_text(*now, learner, speech);
  view.earlier = earlier_interviews(learner, 0, speech);
  return view;
}

AnswerDebriefView answer_debrief_view(const learning::AnswerDebrief& debrief, const learning::InterviewPlan& plan,
                                      const Speech& speech) {
  AnswerDebriefView view;
  const learning::Feedback& feedback = debrief.feedback;
  const VerdictView verdict = make_verdict_view(feedback, *debrief.module, speech);
  const bool skipped = debrief.step->skipped;
  const bool follows = debrief.step->kind != learning::StepKind::Question;
  view.caption = speech.text(follows ? "interview/answer_to_follow_up" : "interview/first_answer");
  view.tone = verdict.tone;
  view.icon = skipped ? "skip" : verdict.icon;
  view.verdict = skipped ? speech.text("interview/skipped") : verdict.name;
  view.count = speech.format("interview/count", {{"found", static_cast<std::int64_t>(debrief.shown.size())},
                                                 {"needed", static_cast<std::int64_t>(feedback.needed)}});
  for (const Bilingual& topic : debrief.shown) view.shown.push_back(topic.in(speech.lead));
  for (const Bilingual& topic : debrief.missing) view.missing.push_back(topic.in(speech.lead));
  view.missing_heading = speech.text(verdict.is_correct ? "interview/further" : "interview/missing");
  const std::string used = time_used(debrief.step->seconds, speech);
  view.time = used;
  if (plan.seconds > 0) {
    const std::string all = time_used(plan.seconds, speech);
    view.time = speech.format("interview/time_of", {{"used", std::string_view(used)}, {"all", std::string_view(all)}});
    view.time_share = static_cast<float>(debrief.step->seconds) / static_cast<float>(plan.seconds);
  }
  if (!skipped) view.advice = verdict.advice;
  view.advice_is_praise = verdict.is_correct;
  if (!debrief.read_on.empty()) {
    const Pair heading = heading_of_block(*debrief.module, debrief.read_on.front(), speech);
    view.link = link_label(heading.lead, speech);
    view.link_place = {Screen::Lesson, debrief.module->id.value, debrief.read_on.front().value};
  }
  return view;
}

InterviewEndView make_interview_end(const learning::Learner& learner, const KeptInterview& interview,
                                    const Speech& speech) {
  InterviewEndView view;
  const InterviewResult result = interview.result();
  const learning::InterviewDebrief debrief = learning::make_debrief(learner, interview);
  view.title = interview_title(learner.course(), interview.plan, speech);
  view.track = track_title(learner.course(), interview.plan.track, speech).lead;
  view.sentence = speech.format("interview/result", {{"found", static_cast<std::int64_t>(result.found)},
                                                     {"needed", static_cast<std::int64_t>(result.needed)},
                                                     {"questions", static_cast<std::int64_t>(result.asked)}});
  view.share_value = static_cast<float>(result.share());
  view.share =
      speech.format("interview/percent", {{"value", static_cast<std::int64_t>(std::lround(result.share() * 100))}});
  if (result.answers > 0) view.time = each(result, speech);
  view.compared = comparison(learner, interview, speech);
  for (const learning::QuestionDebrief& question : debrief.questions) {
    if (!question.answers.empty()) view.questions.push_back(question_view(learner, interview, question, speech));
  }
  add_reading(view, debrief, learner.course(), speech);
  view.earlier = earlier_interviews(learner, interview.id, speech);
  return view;
}

}  // namespace passerelle::ui
