#include "scoring/linear_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace passerelle::scoring {

namespace {

/// An example over positions in the list of all keys.
struct Row {
  std::vector<std::pair<std::uint32_t, double>> entries;
  double sign = 1.0;
  double diagonal = 0.0;  ///< squared length plus 1 / (2 cost)
  double regular = 0.0;   ///< 1 / (2 cost)
  double alpha = 0.0;
};

std::vector<std::uint32_t> all_keys(const std::vector<Example>& examples) {
  std::vector<std::uint32_t> keys;
  for (const Example& example : examples) {
    for (const Feature& feature : *example.features) keys.push_back(feature.key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<Row> make_rows(const std::vector<Example>& examples, const std::vector<std::uint32_t>& keys) {
  std::vector<Row> rows;
  for (const Example& example : examples) {
    Row row;
    double length = 1.0;  // of the bias
    for (const Feature& feature : *example.features) {
      const auto at = std::lower_bound(keys.begin(), keys.end(), feature.key);
      row.entries.emplace_back(static_cast<std::uint32_t>(at - keys.begin()), feature.value);
      length += feature.value * feature.value;
    }
    row.sign = example.positive ? 1.0 : -1.0;
    row.regular = 0.5 / example.cost;
    row.diagonal = length + row.regular;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// One step on one example; returns how far it was from where it should be.
double step(Row& row, std::vector<double>& weights, double& bias) {
  double sum = bias;
  for (const auto& [at, value] : row.entries) sum += weights[at] * value;
  const double gradient = row.sign * sum - 1.0 + row.alpha * row.regular;
  const double projected = row.alpha > 0.0 ? gradient : std::min(gradient, 0.0);
  if (projected == 0.0) return 0.0;
  const double before = row.alpha;
  row.alpha = std::max(before - gradient / row.diagonal, 0.0);
  const double change = (row.alpha - before) * row.sign;
  for (const auto& [at, value] : row.entries) weights[at] += change * value;
  bias += change;
  return std::abs(projected);
}

/// Puts the order of the examples into another one, the same each time.
void shuffle(std::vector<std::size_t>& order, std::uint64_t& state) {
  for (std::size_t i = order.size(); i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33U) % i)]);
  }
}

/// As many ranges as there are weights, about.
void index(LinearModel& model) {
  while (model.shift > 0 && (std::size_t{1} << (32U - model.shift)) < model.weights.size()) --model.shift;
  model.starts.assign((std::size_t{1} << (32U - model.shift)) + 1, 0);
  for (const Weight& weight : model.weights) ++model.starts[(weight.key >> model.shift) + 1];
  std::partial_sum(model.starts.begin(), model.starts.end(), model.starts.begin());
}

}  // namespace

LinearModel train(const std::vector<Example>& examples) {
  constexpr int kMostRounds = 200;
  constexpr double kNearEnough = 0.02;
  const std::vector<std::uint32_t> keys = all_keys(examples);
  std::vector<Row> rows = make_rows(examples, keys);
  std::vector<double> weights(keys.size(), 0.0);
  LinearModel model;
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = 1;
  for (int round = 0; round < kMostRounds; ++round) {
    shuffle(order, state);
    double farthest = 0.0;
    for (const std::size_t i : order) farthest = std::max(farthest, step(rows[i], weights, model.bias));
    if (farthest < kNearEnough) break;
  }
  for (std::size_t i = 0; i < keys.size(); ++i) model.weights.push_back({keys[i], weights[i]});
  index(model);
  return model;
}

double LinearModel::weight_of(std::uint32_t key) const {
  if (starts.empty()) return 0.0;
  const std::size_t range = key >> shift;
  for (std::uint32_t i = starts[range]; i < starts[range + 1]; ++i) {
    if (weights[i].key == key) return weights[i].value;
  }
  return 0.0;
}

double LinearModel::margin(const Features& features) const {
  double sum = bias;
  for (const Feature& feature : features) sum += weight_of(feature.key) * feature.value;
  return sum;
}

}  // namespace passerelle::scoring
