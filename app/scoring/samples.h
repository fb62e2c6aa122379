#pragma once
// Answers that authors marked by hand. The engine learns from them how people put an idea, beside the patterns.

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "concepts/scheme.h"
#include "scoring/assessment.h"
#include "scoring/cues.h"
#include "scoring/features.h"

namespace passerelle::scoring {

struct Sample {
  std::string question;  ///< "<module id>/<question id>"
  std::string text;
  std::vector<IdeaId> ideas;
  std::vector<MisconceptionId> misconceptions;
};

/// All sample answers of a course, in a fixed order. Immutable; their features are read when somebody first asks.
class SampleBook {
 public:
  explicit SampleBook(std::vector<Sample> samples) : samples_(std::move(samples)) {}

  const std::vector<Sample>& samples() const { return samples_; }
  /// The features of each sample, in their order. Any number of threads may ask, with the same scheme.
  const std::vector<Features>& features(const concepts::Scheme& scheme, const Cues& cues) const;

 private:
  std::vector<Sample> samples_;
  mutable std::once_flag read_;
  mutable std::vector<Features> features_;
};

}  // namespace passerelle::scoring
