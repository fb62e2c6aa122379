#include "scoring/evidence.h"

#include <algorithm>

namespace passerelle::scoring {

namespace {

constexpr std::size_t kEverySoMany = 8;    // of the samples of other questions
constexpr std::size_t kFewestSamples = 15;  // of a question, to learn from
constexpr std::size_t kFewestCases = 3;     // that show an idea, and that do not
constexpr double kCost = 3.0;
constexpr double kOthersCost = 0.3;  // another question's answer may well hold the idea

template <class Id>
bool holds(const std::vector<Id>& list, const Id& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

/// Trains one model; positive(sample) says what each own sample shows.
template <class Positive>
std::unique_ptr<const LinearModel> learn(const std::vector<std::size_t>& own, const std::vector<std::size_t>& others,
                                         const std::vector<Features>& features, Positive positive) {
  std::vector<Example> examples;
  std::size_t shown = 0;
  for (const std::size_t i : own) {
    examples.push_back({&features[i], positive(i), kCost});
    shown += examples.back().positive ? 1U : 0U;
  }
  if (own.size() < kFewestSamples || shown < kFewestCases || own.size() - shown < kFewestCases) return nullptr;
  for (const std::size_t i : others) examples.push_back({&features[i], false, kCost * kOthersCost});
  // Both sides weigh the same, however few show the idea.
  const auto count = static_cast<double>(examples.size());
  const double yes = count / (2.0 * static_cast<double>(shown));
  const double no = count / (2.0 * (count - static_cast<double>(shown)));
  for (Example& example : examples) example.cost *= example.positive ? yes : no;
  return std::make_unique<const LinearModel>(train(examples));
}

}  // namespace

Evidence::Evidence(std::string question, std::vector<Topic<IdeaId>> ideas,
                   std::vector<Topic<MisconceptionId>> misconceptions, std::shared_ptr<const SampleBook> book)
    : question_(std::move(question)), ideas_(std::move(ideas)), misconceptions_(std::move(misconceptions)),
      book_(std::move(book)) {}

void Evidence::sort_samples() const {
  const auto& samples = book_->samples();
  std::size_t other = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (samples[i].question == question_) {
      own_.push_back(i);
    } else if (other++ % kEverySoMany == 0) {
      others_.push_back(i);
    }
  }
}

std::size_t Evidence::fold_of(std::string_view answer) const {
  for (std::size_t at = 0; at < own_.size(); ++at) {
    if (book_->samples()[own_[at]].text == answer) return at % kFolds;
  }
  return kFolds;
}

QuestionModels Evidence::train_without(std::size_t fold, const std::vector<Features>& features) const {
  std::vector<std::size_t> own;
  for (std::size_t at = 0; at < own_.size(); ++at) {
    if (at % kFolds != fold) own.push_back(own_[at]);
  }
  const auto& samples = book_->samples();
  QuestionModels models;
  for (const auto& [id, learnable] : ideas_) {
    const auto shows = [&, wanted = id](std::size_t i) { return holds(samples[i].ideas, wanted); };
    models.ideas.push_back(learnable ? learn(own, others_, features, shows) : nullptr);
  }
  for (const auto& [id, learnable] : misconceptions_) {
    const auto shows = [&, wanted = id](std::size_t i) { return holds(samples[i].misconceptions, wanted); };
    models.misconceptions.push_back(learnable ? learn(own, others_, features, shows) : nullptr);
  }
  return models;
}

const QuestionModels& Evidence::models(std::string_view answer, Samples samples, const concepts::Scheme& scheme,
                                       const Cues& cues) const {
  if (book_ != nullptr) std::call_once(sorted_, [this] { sort_samples(); });
  const std::size_t fold = samples == Samples::NotItself && book_ != nullptr ? fold_of(answer) : kFolds;
  Slot& slot = slots_[fold];
  std::call_once(slot.trained, [&] {
    if (book_ != nullptr) {
      slot.models = train_without(fold, book_->features(scheme, cues));
    } else {
      slot.models.ideas.resize(ideas_.size());
      slot.models.misconceptions.resize(misconceptions_.size());
    }
  });
  return slot.models;
}

}  // namespace passerelle::scoring
