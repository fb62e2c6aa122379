#pragma once
// A linear support vector machine with squared hinge loss, trained by dual coordinate descent (Hsieh et al. 2008, the
// solver of LIBLINEAR). Only sums, products and quotients in a fixed order: the same weights on every machine.

#include <cstdint>
#include <vector>

#include "scoring/features.h"

namespace passerelle::scoring {

struct Example {
  const Features* features = nullptr;
  bool positive = false;
  double cost = 1.0;  ///< of a mistake on it
};

struct Weight {
  std::uint32_t key = 0;
  double value = 0.0;
};

/// A key that no example has weighs nothing.
struct LinearModel {
  std::vector<Weight> weights;        ///< sorted by key
  std::vector<std::uint32_t> starts;  ///< of each range of keys among the weights: keys are hashes, so each holds a few
  unsigned shift = 31;                ///< a key without so many low bits is the number of its range
  double bias = 0.0;

  /// Positive: yes. 1 is the margin that the examples were asked to keep.
  double margin(const Features& features) const;
  double weight_of(std::uint32_t key) const;
};

LinearModel train(const std::vector<Example>& examples);

}  // namespace passerelle::scoring
