#include "scoring/samples.h"

namespace passerelle::scoring {

const std::vector<Features>& SampleBook::features(const concepts::Scheme& scheme, const Cues& cues) const {
  std::call_once(read_, [&] {
    concepts::WordCache cache;
    Analysis analysis;
    features_.resize(samples_.size());
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      analyse(samples_[i].text, kMaxCharacters, scheme, cues, nullptr, cache, analysis);
      read_features(analysis, features_[i]);
    }
  });
  return features_;
}

}  // namespace passerelle::scoring
