#include "ui/view_checkpoint.h"

namespace passerelle::ui {
namespace {

void add_earlier(QuestionView& view, const course::Module& module, const course::Question& question,
                 const std::vector<const learning::MarkedAnswer*>& attempts, std::size_t shown, const Speech& speech) {
  for (std::size_t i = shown; i-- > 0;) {
    const int number = static_cast<int>(i) + 1;
    const learning::Feedback feedback = learning::make_feedback(module, question, *attempts[i], number);
    const VerdictLook look = look_of(feedback.verdict);
    view.earlier.push_back({speech.format("checkpoint/attempt", {{"number", static_cast<std::int64_t>(number)}}),
                            speech.text(look.key), look.tone, look.icon, attempts[i]->answer});
  }
}

void add_marked(QuestionView& view, const course::Module& module, const course::Question& question,
                const learning::MarkedAnswer& last, const Speech& speech) {
  const learning::Feedback feedback = learning::make_feedback(module, question, last, view.attempts);
  view.answer = last.answer;
  view.match = feedback.match_spans;
  view.conflict = feedback.conflict_spans;
  view.contested = last.contested;
  view.remark = last.remark;
  view.verdict = make_verdict_view(feedback, module, speech);
}

QuestionView question_view(const course::Module& module, const course::Question& question, int number,
                           const learning::Learner& learner, const Speech& speech) {
  QuestionView view;
  view.id = question.id.value;
  view.draft_key = question_key(module, question);
  view.number = number;
  view.prompt = pair_of(question.prompt, speech.lead);
  view.can_be_marked = question.rubric != nullptr;
  view.model_answer = course::parse_markdown(question.model_answer.in(speech.lead));
  const learning::QuestionKey key{module.id, question.id};
  const std::vector<const learning::MarkedAnswer*> attempts = learner.checkpoint_answers(key);
  view.attempts = static_cast<int>(attempts.size());
  view.marked = learner.stage(key) == learning::QuestionStage::Marked && !attempts.empty();
  for (const learning::MarkedAnswer* answer : attempts) {
    view.answered = view.answered || learning::counts_as_answer(answer->assessment);
  }
  const std::int64_t next = view.attempts + 1;
  view.caption = attempts.empty() ? speech.text("checkpoint/first_attempt")
                                  : speech.format("checkpoint/attempt", {{"number", next}});
  if (view.marked) add_marked(view, module, question, *attempts.back(), speech);
  add_earlier(view, module, question, attempts, view.marked ? attempts.size() - 1 : attempts.size(), speech);
  return view;
}

}  // namespace

std::string question_key(const course::Module& module, const course::Question& question) {
  return module.id.value + "/" + question.id.value;
}

CheckpointView make_checkpoint_view(const course::Course& course, const course::Module& module,
                                    const learning::Learner& learner, const Speech& speech) {
  CheckpointView view;
  view.module = module.id.value;
  view.track_id = module.track.value;
  if (const course::Track* track = course.find(module.track)) view.track = pair_of(track->title, speech.lead);
  view.module_title = pair_of(module.title, speech.lead);
  view.title = speech.pair("checkpoint/title");
  for (std::size_t i = 0; i < module.questions.size(); ++i) {
    view.questions.push_back(question_view(module, module.questions[i], static_cast<int>(i) + 1, learner, speech));
    if (view.questions.back().answered) ++view.done;
  }
  const auto all = static_cast<std::int64_t>(module.questions.size());
  const learning::ModuleProgress progress = learner.progress(module.id);
  view.complete = progress.questions > 0 && progress.correct == progress.questions;
  view.answered = speech.format("checkpoint/answered", {{"done", static_cast<std::int64_t>(view.done)}, {"all", all}});
  return view;
}

}  // namespace passerelle::ui
