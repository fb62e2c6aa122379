#pragma once
// What an answer says, as a list of numbers for learning: its words by their lemmas and its concepts, each affirmed or
// denied. Two languages meet in the concepts.

#include <cstdint>
#include <vector>

#include "scoring/analysis.h"

namespace passerelle::scoring {

/// key: hash of what was said; value: its share in the answer.
struct Feature {
  std::uint32_t key = 0;
  double value = 0.0;
};

/// Sorted by key, each key once.
using Features = std::vector<Feature>;

/// Replaces features by those of an analysed answer.
void read_features(const Analysis& analysis, Features& features);

/// Where a key was read: words first to last.
struct KeyPlace {
  std::uint32_t key = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  bool is_concept = false;
};

/// Every place of every feature, in the order of the words, concepts behind them.
std::vector<KeyPlace> places_of_features(const Analysis& analysis);

}  // namespace passerelle::scoring
