#pragma once
// When questions come back: one memory for each idea of each question, computed by replaying every answer in order, in
// whichever language it was given. Nothing of it is stored: the answers are, and with them the memories are always
// those of this version of the rules (kReviewRules).
//
// How an answer grades an idea:
//   the answer is none, asks for another wording,        no grade: nothing was counted
//   or repeats the lesson's words
//   the idea is contradicted                             Again
//   the idea is not there, the answer is not correct     Again
//   the idea is not there, the answer is correct         no grade: the question did not need it
//   the idea is there, said to be a guess                Hard
//   the idea is there beside something that is wrong     Hard
//   the idea is there, "sure", the answer is correct     Easy
//   the idea is there otherwise                          Good
// Days are those of the learner's place: two answers on one day are a day's work, and nothing comes back on the same
// day.

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "learning/fsrs.h"
#include "learning/mastery.h"

namespace passerelle::learning {

/// Version of the rules above and of the weights of fsrs.cpp. Raise it when memories may change.
inline constexpr int kReviewRules = 1;

/// What the answer says of one idea for its memory; none where it says nothing.
std::optional<Grade> grade_of(const MarkedAnswer& answer, const scoring::IdeaResult& idea);

/// What is known of one idea. Mastered: expressed the last time, kept for a week or more, not due. Fragile: expressed
/// once, but last missed, due, or not yet for a week.
struct IdeaState {
  Mastery mastery = Mastery::NotShown;
  double stability = 0.0;       ///< days; 0 without a memory
  double retrievability = 0.0;  ///< now, 0..1
  std::optional<Moment> first_shown;
  std::optional<std::chrono::sys_days> due;  ///< none without a memory
};

/// A question of a checkpoint that the learner has answered.
struct ReviewQuestion {
  QuestionKey key;
  std::vector<scoring::IdeaId> faded;  ///< those that make it due, in rubric order
  double retrievability = 1.0;         ///< of the weakest idea that it needs
  std::chrono::sys_days due;
};

struct ReviewDay {
  std::chrono::sys_days day;
  int questions = 0;
};

class Reviews {
 public:
  /// Replays what the learner has answered until now. The course must outlive this.
  explicit Reviews(const Learner& learner);

  /// Every question of the checkpoints with a memory, most faded first. A question needs its musts and as many of its
  /// strongest other ideas as make up the number that it asks for.
  std::vector<ReviewQuestion> questions(const Moment& now) const;
  /// Those whose day has come, most faded first.
  std::vector<ReviewQuestion> due(const Moment& now) const;
  /// How many come back on each of the days after today.
  std::vector<ReviewDay> upcoming(const Moment& now, int days = 7) const;
  /// When the question comes back; none when it has no memory.
  std::optional<std::chrono::sys_days> comes_back(const QuestionKey& key) const;

  /// Of a follow-up question too.
  IdeaState idea_state(const course::ModuleId& module, const course::QuestionId& question, const scoring::IdeaId& idea,
                       const Moment& now) const;

  /// Whether the question needs the idea now, see questions().
  bool is_needed(const QuestionKey& key, const scoring::IdeaId& idea) const;

  /// How long so many questions take, from how long the learner took, rounded up.
  int minutes(std::size_t questions) const;

 private:
  struct KeptIdea {
    scoring::IdeaId idea;
    Memory memory;
    Moment last;
    std::chrono::sys_days due;
    std::optional<Moment> first_shown;
    bool held = false;  ///< expressed the last time
  };
  using KeptIdeas = std::vector<KeptIdea>;

  struct Kept {
    const course::Question* question = nullptr;  ///< null: the course no longer has it
    KeptIdeas ideas;
  };

  const course::Course* course_;
  std::map<QuestionKey, Kept> memories_;
  std::int64_t seconds_ = 0;  ///< spent on answers_
  std::int64_t answers_ = 0;  ///< whose time is known

  void replay(const QuestionKey& key, const MarkedAnswer& answer);
  KeptIdeas& ideas_of(const QuestionKey& key);
  static void grade(KeptIdeas& memories, const scoring::IdeaId& idea, Grade grade, const Moment& at);
  static std::vector<const KeptIdea*> needed(const course::Question& question, const KeptIdeas& memories);
  const course::Question* find(const QuestionKey& key) const;
  std::optional<ReviewQuestion> review(const QuestionKey& key, const course::Question& question,
                                       const Moment& now) const;
};

/// What is recorded of how long an answer took, in seconds: nothing when somebody did something else meanwhile.
std::optional<int> answer_seconds(std::chrono::milliseconds taken);

/// Key of the draft of an answer in a review: "review/<module>/<question>".
std::string review_draft_key(const QuestionKey& key);

/// The same for progress.h. An idea that its question can do without for now has no day of its own.
Memories memories_of(std::shared_ptr<const Reviews> reviews, const Moment& now);

}  // namespace passerelle::learning
