#include "learning/mastery.h"

#include <algorithm>
#include <cmath>

#include "learning/feedback.h"

namespace passerelle::learning {
namespace {

using Days = std::chrono::duration<double, std::chrono::days::period>;

/// Days after which nine of ten ideas are still expressed: after one answer that did, and after two in a row.
constexpr Days kFragileDays{2.3};
constexpr Days kMasteredDays{10.9};
/// Of the forgetting curve of FSRS: (1 + factor days / stability) ^ -decay is 0.9 when the stability has passed.
constexpr double kDecay = 0.1542;
constexpr double kShareWhenDue = 0.9;

bool expresses(const MarkedAnswer& answer, const scoring::IdeaId& idea) {
  return std::any_of(answer.assessment.ideas.begin(), answer.assessment.ideas.end(),
                     [&](const scoring::IdeaResult& result) {
                       return result.id == idea && result.state == scoring::IdeaState::Expressed;
                     });
}

double share_after(Days passed, Days stability) {
  const double factor = std::pow(kShareWhenDue, -1 / kDecay) - 1;
  return std::pow(1 + factor * std::max(0.0, passed.count()) / stability.count(), -kDecay);
}

IdeaMemory memory_of(const std::vector<MarkedAnswer>& answers, const scoring::IdeaId& idea, TimePoint now) {
  IdeaMemory memory;
  int in_a_row = 0;
  TimePoint last;
  for (const MarkedAnswer& answer : answers) {
    if (!shows_ideas(answer.assessment)) continue;
    const bool expressed = expresses(answer, idea);
    in_a_row = expressed ? in_a_row + 1 : 0;
    if (!expressed) continue;
    if (!memory.first) memory.first = answer.at;
    last = answer.at.utc;
  }
  if (!memory.first) return memory;
  memory.mastery = in_a_row >= 2 ? Mastery::Mastered : Mastery::Fragile;
  const Days stability = in_a_row >= 2 ? kMasteredDays : kFragileDays;
  memory.retrievability = share_after(Days(now - last), stability);
  memory.due = last + std::chrono::duration_cast<std::chrono::milliseconds>(stability);
  return memory;
}

}  // namespace

bool shows_ideas(const scoring::Assessment& assessment) {
  return counts_as_answer(assessment) && verdict_of(assessment) != Verdict::LessonWords;
}

Memories memories_of(const Learner& learner, TimePoint now) {
  return [&learner, now](const QuestionKey& question, const scoring::IdeaId& idea) {
    return memory_of(learner.attempts(question), idea, now);
  };
}

}  // namespace passerelle::learning
