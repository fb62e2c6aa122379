#include "learning/interview_plan.h"

#include <algorithm>
#include <cmath>

#include "learning/feedback.h"

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

/// What the last answer to the question showed.
double recall_of(const Learner& learner, const QuestionKey& key) {
  const std::vector<MarkedAnswer>& given = learner.attempts(key);
  if (given.empty()) return 0;
  const scoring::Assessment& last = given.back().assessment;
  return counts_as_answer(last) ? last.score : 0;
}

bool is_in(const course::Course& course, const std::string& id, const course::ModuleId& module) {
  if (id.empty()) return true;
  const course::Track* track = course.find(course::TrackId{id});
  return track != nullptr && std::find(track->modules.begin(), track->modules.end(), module) != track->modules.end();
}

}  // namespace

std::vector<InterviewCandidate> interview_candidates(const Learner& learner, const std::string& track) {
  std::vector<InterviewCandidate> candidates;
  for (const course::ModuleEntry& entry : learner.course().modules) {
    if (entry.state != course::ModuleEntry::State::Ready || entry.module == nullptr) continue;
    if (!is_in(learner.course(), track, entry.id)) continue;
    for (const course::Question& question : entry.module->questions) {
      if (question.rubric == nullptr) continue;
      const QuestionKey key{entry.id, question.id};
      candidates.push_back({key, recall_of(learner, key)});
    }
  }
  return candidates;
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

int with_extra_time(int seconds) { return seconds + seconds / 2; }

}  // namespace passerelle::learning
