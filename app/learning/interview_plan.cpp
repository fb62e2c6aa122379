#include "learning/interview_plan.h"

#include <algorithm>
#include <cmath>

#include "learning/reviews.h"

namespace passerelle::learning {
namespace {

/// SplitMix64: the same numbers on every machine, which the standard library does not promise of its distributions.
std::uint64_t next_number(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

void shuffle(std::vector<InterviewCandidate>& candidates, std::uint64_t seed) {
  for (std::size_t left = candidates.size(); left > 1; --left) {
    std::swap(candidates[left - 1], candidates[next_number(seed) % left]);
  }
}

/// Known better by less than this is known equally well.
int step_of(double recall) { return static_cast<int>(std::lround(recall * 10)); }

/// How likely its ideas are to come to mind now, on average: what was never shown counts as not at all.
double recall_of(const Reviews& reviews, const course::Module& module, const course::Question& question,
                 const Moment& now) {
  double sum = 0;
  for (const course::Idea& idea : question.ideas) {
    const IdeaState state = reviews.idea_state(module.id, question.id, idea.id, now);
    if (state.mastery != Mastery::NotShown) sum += state.retrievability;
  }
  return question.ideas.empty() ? 0 : sum / static_cast<double>(question.ideas.size());
}

/// Calls with each module and each of its questions that can be marked.
template <class Call>
void for_each_question(const Learner& learner, const std::string& track, Call call) {
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.state != course::ModuleEntry::State::Ready || entry.module == nullptr) continue;
    if (!is_in_track(learner.course(), track, entry.id)) continue;
    for (const course::Question& question : entry.module->questions) {
      if (question.rubric != nullptr) call(*entry.module, question);
    }
  }
}

}  // namespace

std::vector<InterviewCandidate> interview_candidates(const Learner& learner, const std::string& track,
                                                     const Moment& now) {
  const Reviews reviews(learner);
  std::vector<InterviewCandidate> candidates;
  for_each_question(learner, track, [&](const course::Module& module, const course::Question& question) {
    candidates.push_back({{module.id, question.id}, recall_of(reviews, module, question, now)});
  });
  return candidates;
}

std::size_t count_questions(const Learner& learner, const std::string& track) {
  std::size_t count = 0;
  for_each_question(learner, track, [&](const course::Module&, const course::Question&) { ++count; });
  return count;
}

std::vector<QuestionKey> choose_questions(std::vector<InterviewCandidate> candidates, std::size_t count,
                                          std::uint64_t seed) {
  shuffle(candidates, seed);
  std::stable_sort(candidates.begin(), candidates.end(), [](const InterviewCandidate& a, const InterviewCandidate& b) {
    return step_of(a.recall) < step_of(b.recall);
  });
  std::vector<QuestionKey> chosen;
  for (const InterviewCandidate& candidate : candidates) {
    if (chosen.size() == count) break;
    chosen.push_back(candidate.key);
  }
  return chosen;
}

InterviewPlan make_plan(const Learner& learner, const InterviewWish& wish, const Moment& now) {
  InterviewPlan plan;
  plan.track = wish.track;
  plan.extra_time = wish.extra_time && wish.seconds > 0;
  plan.seconds = plan.extra_time ? with_extra_time(wish.seconds) : wish.seconds;
  plan.seed = static_cast<std::uint64_t>(now.utc.time_since_epoch().count());
  plan.questions = choose_questions(interview_candidates(learner, wish.track, now), wish.questions, plan.seed);
  return plan;
}

bool is_in_track(const course::Course& course, const std::string& id, const course::ModuleId& module) {
  if (id.empty()) return true;
  const course::Track* track = course.find(course::TrackId{id});
  return track != nullptr && std::find(track->modules.begin(), track->modules.end(), module) != track->modules.end();
}

int with_extra_time(int seconds) { return seconds + seconds / 2; }

}  // namespace passerelle::learning
