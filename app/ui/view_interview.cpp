#include <algorithm>
#include <cmath>

#include "locale/when.h"
#include "ui/view_interview_parts.h"

namespace passerelle::ui {
namespace {

using learning::InterviewStep;
using learning::StepKind;

Pair in_both(const Speech& speech, std::string_view key, std::string_view name, const Pair& value) {
  const Language lead = speech.lead;
  return {speech.words(lead).format(key, {{name, std::string_view(value.lead)}}),
          speech.words(other(lead)).format(key, {{name, std::string_view(value.other)}})};
}

/// What is asked: the words of the course, or the topic of the idea that was missing.
Pair prompt_of(const learning::Learner& learner, const InterviewStep& step, const Speech& speech) {
  const course::Question* question = learning::question_of(learner.course(), step);
  if (question == nullptr) return speech.pair("interview/question_gone");
  if (step.kind != StepKind::Topic) return pair_of(question->prompt, speech.lead);
  const Bilingual topic = learning::topic_of(*question, step);
  return in_both(speech, "interview/topic_question", "topic", pair_of(topic, speech.lead));
}

/// Spans of the text from `begin` on, as spans of what is left.
std::vector<text::Span> from(const std::vector<text::Span>& spans, std::size_t begin) {
  std::vector<text::Span> left;
  for (const text::Span& span : spans) {
    if (span.begin >= begin) left.push_back({span.begin - begin, span.end - begin});
  }
  return left;
}

void add_answer(ThreadNode& node, const learning::Learner& learner, const learning::KeptInterview& interview,
                const InterviewStep& step, const Speech& speech) {
  const learning::MarkedAnswer* answer = learning::answer_to(learner, step);
  const auto debrief = learning::debrief_of(learner, step);
  if (answer == nullptr) return;
  const std::size_t begin = learning::own_text(learner, interview, step);
  node.answered = true;
  node.answer = answer->answer.substr(begin);
  if (debrief) {
    node.match = from(debrief->feedback.match_spans, begin);
    node.conflict = from(debrief->feedback.conflict_spans, begin);
  }
  const std::string time = time_used(step.seconds, speech);
  node.time = speech.format("interview/given_in", {{"time", std::string_view(time)}});
}

/// Of the step before the open one, while its follow-up is asked; of the question before, when it had none.
const InterviewStep* step_to_debrief(const learning::Interview& interview) {
  const auto& steps = interview.steps();
  if (steps.size() < 2) return nullptr;
  const InterviewStep& last = steps[steps.size() - 2];
  return last.kind == StepKind::Question && last.attempt != 0 ? &last : nullptr;
}

void add_next(InterviewRunView& view, const learning::Interview& interview, const Speech& speech) {
  const InterviewStep& open = *interview.current();
  const auto total = static_cast<std::int64_t>(interview.plan().questions.size());
  const std::int64_t next = open.number + 2;
  if (next > total) return;
  view.next_number = std::to_string(next);
  view.next_caption = speech.format("interview/question_of", {{"number", next}, {"total", total}});
  view.next_text = speech.text(open.kind == StepKind::Question ? "interview/next_after_this" : "interview/next_after");
}

void add_debrief(InterviewRunView& view, const learning::Learner& learner, const learning::Interview& interview,
                 const Speech& speech) {
  const bool follows = interview.current()->kind != StepKind::Question;
  view.debrief_note = speech.text(follows ? "interview/follow_up_later" : "interview/debrief_later");
  const InterviewStep* step = step_to_debrief(interview);
  if (step == nullptr) return;
  const auto debrief = learning::debrief_of(learner, *step);
  if (!debrief) return;
  view.debrief = answer_debrief_view(*debrief, interview.plan(), speech);
  const std::int64_t number = step->number + 1;
  if (!follows) view.debrief->caption = speech.format("interview/question", {{"number", number}});
}

}  // namespace

std::string time_used(int seconds, const Speech& speech) { return locale::duration(speech.words(), seconds); }

Pair track_title(const course::Course& course, const std::string& id, const Speech& speech) {
  if (id.empty()) return speech.pair("interview/mixed");
  const course::Track* track = course.find(course::TrackId{id});
  return track == nullptr ? Pair{id, id} : pair_of(track->title, speech.lead);
}

Pair interview_title(const course::Course& course, const learning::InterviewPlan& plan, const Speech& speech) {
  return in_both(speech, "interview/title_of", "track", track_title(course, plan.track, speech));
}

std::string ideas_of(int found, int needed, const Speech& speech) {
  return speech.format("interview/ideas_of",
                       {{"found", static_cast<std::int64_t>(found)}, {"needed", static_cast<std::int64_t>(needed)}});
}

ThreadNode node_of(const learning::Learner& learner, const learning::KeptInterview& interview,
                   const InterviewStep& step, const Speech& speech) {
  ThreadNode node;
  const std::int64_t number = step.number + 1;
  const auto total = static_cast<std::int64_t>(interview.plan.questions.size());
  node.id = std::to_string(number);
  if (step.kind == StepKind::Question) {
    node.number = node.id;
    node.caption = speech.format("interview/question_of", {{"number", number}, {"total", total}});
  } else {
    node.id += "/follow_up";
    node.caption = speech.text("interview/follow_up");
  }
  node.prompt = prompt_of(learner, step, speech);
  node.skipped = step.skipped;
  if (step.skipped) node.time = speech.text("interview/skipped");
  add_answer(node, learner, interview, step, speech);
  return node;
}

InterviewRunView make_interview_run(const learning::Learner& learner, const learning::Interview& interview,
                                    const Speech& speech) {
  InterviewRunView view;
  view.title = interview_title(learner.course(), interview.plan(), speech);
  view.track = track_title(learner.course(), interview.plan().track, speech).lead;
  const InterviewStep* open = interview.current();
  if (open == nullptr) return view;
  for (const InterviewStep& step : interview.steps()) {
    if (step.number == open->number) view.nodes.push_back(node_of(learner, interview.kept(), step, speech));
  }
  view.draft_key = interview.draft_key();
  add_next(view, interview, speech);
  add_debrief(view, learner, interview, speech);
  return view;
}

}  // namespace passerelle::ui
