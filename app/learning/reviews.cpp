#include "learning/reviews.h"

#include <algorithm>
#include <cmath>

#include "learning/feedback.h"
#include "learning/progress.h"

namespace passerelle::learning {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// From this stability on, in days, an idea counts as mastered.
constexpr double kMasteredFrom = 7.0;
/// What a question takes as long as nothing is known of the learner, and the bounds of what is believed.
constexpr std::int64_t kSecondsPerQuestion = 90;
constexpr std::int64_t kLeastSeconds = 20;
constexpr std::int64_t kMostSeconds = 300;
/// Who takes longer did something else meanwhile.
constexpr std::chrono::minutes kLongestAnswer{15};

double days_between(const Moment& from, const Moment& to) {
  return std::max(0.0, std::chrono::duration<double, days::period>(to.utc - from.utc).count());
}

sys_days due_day(const Memory& memory, const Moment& last) {
  const double interval = std::round(interval_days(memory.stability));
  return local_day(last) + days(static_cast<int>(std::max(1.0, interval)));
}

}  // namespace

std::optional<Grade> grade_of(const MarkedAnswer& answer, const scoring::IdeaResult& idea) {
  const Verdict verdict = verdict_of(answer.assessment);
  if (!counts_as_answer(answer.assessment) || verdict == Verdict::LessonWords) return std::nullopt;
  const bool correct = verdict == Verdict::Correct;
  switch (idea.state) {
    case scoring::IdeaState::Contradicted:
      return Grade::Again;
    case scoring::IdeaState::Absent:
      return correct ? std::nullopt : std::optional(Grade::Again);
    case scoring::IdeaState::Expressed:
      break;
  }
  if (answer.confidence == Confidence::Guessing || verdict == Verdict::Contradictory) return Grade::Hard;
  return correct && answer.confidence == Confidence::Sure ? Grade::Easy : Grade::Good;
}

Reviews::Reviews(const Learner& learner) : course_(&learner.course()) {
  const std::vector<HistoryEntry>& history = learner.history();
  for (auto past = history.rbegin(); past != history.rend(); ++past) replay(past->key, *past->answer);
}

void Reviews::replay(const QuestionKey& key, const MarkedAnswer& answer) {
  if (answer.seconds) {
    seconds_ += std::clamp(std::int64_t{*answer.seconds}, kLeastSeconds, kMostSeconds);
    ++answers_;
  }
  KeptIdeas* ideas = nullptr;
  for (const scoring::IdeaResult& idea : answer.assessment.ideas) {
    const auto given = grade_of(answer, idea);
    if (!given) continue;
    if (ideas == nullptr) ideas = &ideas_of(key);
    grade(*ideas, idea.id, *given, answer.at);
  }
}

Reviews::KeptIdeas& Reviews::ideas_of(const QuestionKey& key) {
  const auto [found, is_new] = memories_.try_emplace(key);
  if (is_new) found->second.question = find(key);
  return found->second.ideas;
}

void Reviews::grade(KeptIdeas& memories, const scoring::IdeaId& idea, Grade grade, const Moment& at) {
  auto known = std::find_if(memories.begin(), memories.end(), [&](const KeptIdea& one) { return one.idea == idea; });
  if (known == memories.end()) {
    known = memories.insert(known, {idea, first_memory(grade), at, {}, std::nullopt, false});
  } else {
    // A clock that was set back does not make anything forgotten.
    const auto elapsed = (local_day(at) - local_day(known->last)).count();
    known->memory = next_memory(known->memory, grade, std::max(0.0, static_cast<double>(elapsed)));
    known->last = at;
  }
  known->held = grade != Grade::Again;
  if (known->held && !known->first_shown) known->first_shown = at;
  known->due = due_day(known->memory, at);
}

std::vector<const Reviews::KeptIdea*> Reviews::needed(const course::Question& question, const KeptIdeas& memories) {
  std::vector<const KeptIdea*> musts;
  std::vector<const KeptIdea*> others;
  for (const course::Idea& idea : question.ideas) {
    for (const KeptIdea& one : memories) {
      if (one.idea == idea.id) (idea.must ? musts : others).push_back(&one);
    }
  }
  std::stable_sort(others.begin(), others.end(), [](const KeptIdea* a, const KeptIdea* b) { return a->due > b->due; });
  const auto need = static_cast<std::size_t>(std::max(1, question.need));
  for (const KeptIdea* one : others) {
    if (musts.size() >= need) break;
    musts.push_back(one);
  }
  return musts;
}

std::optional<ReviewQuestion> Reviews::review(const QuestionKey& key, const course::Question& question,
                                              const Moment& now) const {
  const auto found = memories_.find(key);
  if (found == memories_.end()) return std::nullopt;
  const std::vector<const KeptIdea*> ideas = needed(question, found->second.ideas);
  if (ideas.empty()) return std::nullopt;
  ReviewQuestion review{key, {}, 1.0, ideas.front()->due};
  for (const KeptIdea* one : ideas) {
    review.due = std::min(review.due, one->due);
    review.retrievability =
        std::min(review.retrievability, retrievability(one->memory.stability, days_between(one->last, now)));
  }
  for (const course::Idea& idea : question.ideas) {
    const bool faded = std::any_of(ideas.begin(), ideas.end(), [&](const KeptIdea* one) {
      return one->idea == idea.id && one->due <= local_day(now);
    });
    if (faded) review.faded.push_back(idea.id);
  }
  return review;
}

std::vector<ReviewQuestion> Reviews::questions(const Moment& now) const {
  std::vector<ReviewQuestion> all;
  for (const course::ModuleEntry& entry : course_->modules) {
    if (entry.module == nullptr || entry.state != course::ModuleEntry::State::Ready) continue;
    for (const course::Question& question : entry.module->questions) {
      if (question.rubric == nullptr) continue;
      if (auto one = review({entry.id, question.id}, question, now)) all.push_back(std::move(*one));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const ReviewQuestion& a, const ReviewQuestion& b) {
    return a.retrievability < b.retrievability;
  });
  return all;
}

std::vector<ReviewQuestion> Reviews::due(const Moment& now) const {
  std::vector<ReviewQuestion> all = questions(now);
  const sys_days today = local_day(now);
  all.erase(std::remove_if(all.begin(), all.end(), [&](const ReviewQuestion& one) { return one.due > today; }),
            all.end());
  return all;
}

std::vector<ReviewDay> Reviews::upcoming(const Moment& now, int count) const {
  std::vector<ReviewDay> list;
  for (int i = 1; i <= count; ++i) list.push_back({local_day(now) + days(i), 0});
  for (const ReviewQuestion& one : questions(now)) {
    for (ReviewDay& day : list) day.questions += day.day == one.due ? 1 : 0;
  }
  return list;
}

std::optional<sys_days> Reviews::comes_back(const QuestionKey& key) const {
  const auto found = memories_.find(key);
  if (found == memories_.end() || found->second.question == nullptr) return std::nullopt;
  const auto one = review(key, *found->second.question, {});
  return one ? std::optional(one->due) : std::nullopt;
}

IdeaState Reviews::idea_state(const course::ModuleId& module, const course::QuestionId& question,
                              const scoring::IdeaId& idea, const Moment& now) const {
  IdeaState state;
  const auto found = memories_.find({module, question});
  if (found == memories_.end()) return state;
  for (const KeptIdea& one : found->second.ideas) {
    if (one.idea != idea) continue;
    state.stability = one.memory.stability;
    state.retrievability = retrievability(one.memory.stability, days_between(one.last, now));
    state.first_shown = one.first_shown;
    state.due = one.due;
    if (!one.first_shown) break;
    const bool mastered = one.held && one.memory.stability >= kMasteredFrom && one.due > local_day(now);
    state.mastery = mastered ? Mastery::Mastered : Mastery::Fragile;
  }
  return state;
}

const course::Question* Reviews::find(const QuestionKey& key) const {
  const course::ModuleEntry* entry = course_->find(key.module);
  return entry == nullptr || entry->module == nullptr ? nullptr : entry->module->find(key.question);
}

bool Reviews::is_needed(const QuestionKey& key, const scoring::IdeaId& idea) const {
  const auto found = memories_.find(key);
  if (found == memories_.end() || found->second.question == nullptr) return false;
  const std::vector<const KeptIdea*> ideas = needed(*found->second.question, found->second.ideas);
  return std::any_of(ideas.begin(), ideas.end(), [&](const KeptIdea* one) { return one->idea == idea; });
}

int Reviews::minutes(std::size_t questions) const {
  // A few answers say little: the usual time weighs as much as three.
  constexpr std::int64_t kWeight = 3;
  const std::int64_t each = (seconds_ + kWeight * kSecondsPerQuestion) / (answers_ + kWeight);
  const std::int64_t all = each * static_cast<std::int64_t>(questions);
  return static_cast<int>((all + 59) / 60);
}

std::optional<int> answer_seconds(std::chrono::milliseconds taken) {
  if (taken.count() < 0 || taken > kLongestAnswer) return std::nullopt;
  return static_cast<int>(std::chrono::floor<std::chrono::seconds>(taken).count());
}

std::string review_draft_key(const QuestionKey& key) { return "review/" + draft_key(key); }

Memories memories_of(std::shared_ptr<const Reviews> reviews, const Moment& now) {
  return [reviews = std::move(reviews), now](const QuestionKey& key, const scoring::IdeaId& idea) {
    const IdeaState state = reviews->idea_state(key.module, key.question, idea, now);
    IdeaMemory memory;
    memory.mastery = state.mastery;
    if (state.mastery != Mastery::NotShown) memory.retrievability = state.retrievability;
    memory.first = state.first_shown;
    if (state.due && reviews->is_needed(key, idea)) memory.due = *state.due - now.offset;
    return memory;
  };
}

}  // namespace passerelle::learning
