#include "learning/interview_debrief.h"

#include <algorithm>
#include <map>

namespace passerelle::learning {
namespace {

constexpr std::size_t kMostClauses = 6;

void add_block(std::vector<course::BlockId>& blocks, const course::BlockId& block) {
  if (block.empty() || std::find(blocks.begin(), blocks.end(), block) != blocks.end()) return;
  blocks.push_back(block);
}

const scoring::IdeaResult* result_of(const MarkedAnswer* answer, const course::Idea& idea) {
  if (answer == nullptr || !counts_as_answer(answer->assessment)) return nullptr;
  for (const scoring::IdeaResult& result : answer->assessment.ideas) {
    if (result.id == idea.id) return &result;
  }
  return nullptr;
}

void add_ideas(AnswerDebrief& debrief, const MarkedAnswer* answer) {
  const bool is_complete = answer != nullptr && debrief.feedback.verdict == Verdict::Correct;
  for (const course::Idea& idea : debrief.question->ideas) {
    const scoring::IdeaResult* result = result_of(answer, idea);
    if (result != nullptr && result->state == scoring::IdeaState::Expressed) {
      debrief.shown.push_back(idea.topic);
      continue;
    }
    debrief.missing.push_back(idea.topic);
    if (!is_complete) add_block(debrief.read_on, idea.hint.block);
  }
  if (answer == nullptr) return;
  for (const scoring::MisconceptionResult& wrong : answer->assessment.misconceptions) {
    for (const course::Misconception& known : debrief.question->misconceptions) {
      if (known.id == wrong.id) add_block(debrief.read_on, known.block);
    }
  }
}

void add_answer(QuestionDebrief& question, AnswerDebrief answer) {
  const InterviewStep& step = *answer.step;
  const bool again = step.kind == StepKind::Topic;
  question.found = again ? std::max(question.found, step.found) : question.found + step.found;
  question.needed = again ? std::max(question.needed, step.needed) : question.needed + step.needed;
  question.answers.push_back(std::move(answer));
}

/// What was said of a topic was marked with the first answer: where both are there, the later one tells what to read.
bool is_said_again(const QuestionDebrief& question, const AnswerDebrief& answer) {
  return answer.step->kind == StepKind::Question &&
         std::any_of(question.answers.begin(), question.answers.end(), [](const AnswerDebrief& other) {
           return other.step->kind == StepKind::Topic && other.step->attempt != 0;
         });
}

void add_reading(InterviewDebrief& debrief, std::map<std::string, int>& gaps) {
  for (const QuestionDebrief& question : debrief.questions) {
    for (const AnswerDebrief& answer : question.answers) {
      if (is_said_again(question, answer)) continue;
      for (const course::BlockId& block : answer.read_on) {
        const auto same = [&](const Reread& one) { return one.module == answer.module->id && one.block == block; };
        ++gaps[answer.module->id.value];
        if (std::none_of(debrief.blocks.begin(), debrief.blocks.end(), same)) {
          debrief.blocks.push_back({answer.module->id, block});
        }
      }
    }
  }
}

/// Clauses that the modules with gaps teach, those with most gaps first.
std::vector<std::string> clauses_of(const course::Course& course, const std::map<std::string, int>& gaps) {
  std::vector<std::pair<int, const course::Clause*>> weighed;
  for (const course::Clause& clause : course.clauses) {
    int weight = 0;
    for (const course::ModuleId& module : clause.modules) {
      if (const auto found = gaps.find(module.value); found != gaps.end()) weight += found->second;
    }
    if (weight > 0) weighed.emplace_back(weight, &clause);
  }
  std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> numbers;
  for (const auto& [weight, clause] : weighed) {
    if (numbers.size() < kMostClauses) numbers.push_back(clause->number);
  }
  return numbers;
}

}  // namespace

std::optional<AnswerDebrief> debrief_of(const Learner& learner, const InterviewStep& step) {
  AnswerDebrief debrief;
  debrief.step = &step;
  debrief.question = question_of(learner.course(), step);
  if (debrief.question == nullptr || step.is_open()) return std::nullopt;
  debrief.module = learner.course().find(step.key.module)->module.get();
  const MarkedAnswer* answer = answer_to(learner, step);
  if (answer != nullptr) {
    debrief.feedback = make_feedback(*debrief.module, *debrief.question, *answer, 1);
  } else {
    debrief.feedback.needed = debrief.question->need;
  }
  add_ideas(debrief, answer);
  return debrief;
}

InterviewDebrief make_debrief(const Learner& learner, const KeptInterview& interview) {
  InterviewDebrief debrief;
  for (const InterviewStep& step : interview.steps) {
    if (step.is_open()) continue;
    const auto number = static_cast<std::size_t>(step.number);
    if (debrief.questions.size() <= number) debrief.questions.resize(number + 1);
    QuestionDebrief& question = debrief.questions[number];
    if (step.kind == StepKind::Question) question.question = question_of(learner.course(), step);
    question.seconds += step.seconds;
    if (auto answer = debrief_of(learner, step)) add_answer(question, std::move(*answer));
  }
  std::map<std::string, int> gaps;
  add_reading(debrief, gaps);
  debrief.clauses = clauses_of(learner.course(), gaps);
  return debrief;
}

}  // namespace passerelle::learning
