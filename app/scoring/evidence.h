#pragma once
// What the sample answers of a question teach about its ideas and misconceptions: one linear model each, trained from the
// question's own samples against those of other questions when an answer is first marked.

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/engine.h"
#include "scoring/linear_model.h"
#include "scoring/samples.h"

namespace passerelle::scoring {

/// Models of one question, in rubric order. A model is null when there are too few samples to learn it.
struct QuestionModels {
  std::vector<std::unique_ptr<const LinearModel>> ideas;
  std::vector<std::unique_ptr<const LinearModel>> misconceptions;
};

class Evidence {
 public:
  /// What to learn about one idea or misconception. Not learnable: its patterns look at who is spoken of or at the order
  /// of words, of which a model knows nothing.
  template <class Id>
  struct Topic {
    Id id;
    bool learnable = true;
  };

  /// book may be null: then nothing is learned.
  Evidence(std::string question, std::vector<Topic<IdeaId>> ideas, std::vector<Topic<MisconceptionId>> misconceptions,
           std::shared_ptr<const SampleBook> book);

  /// Models for an answer; trained when first asked for. Any number of threads may ask, with the same scheme.
  const QuestionModels& models(std::string_view answer, Samples samples, const concepts::Scheme& scheme,
                               const Cues& cues) const;

 private:
  static constexpr std::size_t kFolds = 5;

  /// Models that were trained without one fold, or with all (kFolds).
  struct Slot {
    std::once_flag trained;
    QuestionModels models;
  };

  std::string question_;
  std::vector<Topic<IdeaId>> ideas_;
  std::vector<Topic<MisconceptionId>> misconceptions_;
  std::shared_ptr<const SampleBook> book_;
  mutable std::once_flag sorted_;
  mutable std::vector<std::size_t> own_;     ///< samples of the question
  mutable std::vector<std::size_t> others_;  ///< some of the other questions'
  mutable std::array<Slot, kFolds + 1> slots_;

  /// Fills own_ and others_, once: a course of a thousand modules asks for few of its questions.
  void sort_samples() const;
  std::size_t fold_of(std::string_view answer) const;
  QuestionModels train_without(std::size_t fold, const std::vector<Features>& features) const;
};

}  // namespace passerelle::scoring
