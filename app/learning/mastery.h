#pragma once
// How well a learner has each idea: from what was answered, whether the idea was expressed, how likely it still is,
// when it comes back. A rule small enough to be said in one sentence; whoever knows more of memory gives other
// Memories.

#include <chrono>
#include <functional>
#include <optional>

#include "learning/learner.h"

namespace passerelle::learning {

enum class Mastery { NotShown, Fragile, Mastered };

/// What is remembered of one idea.
struct IdeaMemory {
  Mastery mastery = Mastery::NotShown;
  double retrievability = 0;     ///< 0..1: how likely it would be expressed now; 0 when it never was
  std::optional<Moment> first;   ///< when it was expressed for the first time
  std::optional<TimePoint> due;  ///< when it should be asked for again; none: it was never expressed
};

using Memories = std::function<IdeaMemory(const QuestionKey& question, const scoring::IdeaId& idea)>;

}  // namespace passerelle::learning
