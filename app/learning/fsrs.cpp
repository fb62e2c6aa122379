#include "learning/fsrs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::learning {
namespace {

/// The published default weights of FSRS-6.
constexpr std::array<double, 21> kWeights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                          0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                          1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double kDecay = -kWeights[20];
constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36500.0;

double number_of(Grade grade) { return static_cast<double>(grade); }

/// Makes the curve pass through nine in ten when the time is the stability.
double factor() { return std::pow(0.9, 1.0 / kDecay) - 1.0; }

double bounded_stability(double stability) { return std::clamp(stability, kLeastStability, kMostStability); }

double bounded_difficulty(double difficulty) { return std::clamp(difficulty, 1.0, 10.0); }

double first_difficulty(Grade grade) { return kWeights[4] - std::exp(kWeights[5] * (number_of(grade) - 1.0)) + 1.0; }

double next_difficulty(double difficulty, Grade grade) {
  const double step = -kWeights[6] * (number_of(grade) - 3.0);
  const double moved = difficulty + step * (10.0 - difficulty) / 9.0;
  return bounded_difficulty(kWeights[7] * first_difficulty(Grade::Easy) + (1.0 - kWeights[7]) * moved);
}

double after_same_day(double stability, Grade grade) {
  const double change =
      std::exp(kWeights[17] * (number_of(grade) - 3.0 + kWeights[18])) * std::pow(stability, -kWeights[19]);
  return stability * (grade >= Grade::Good ? std::max(1.0, change) : change);
}

double after_recall(const Memory& memory, Grade grade, double probability) {
  double gain = std::exp(kWeights[8]) * (11.0 - memory.difficulty) * std::pow(memory.stability, -kWeights[9]) *
                (std::exp(kWeights[10] * (1.0 - probability)) - 1.0);
  if (grade == Grade::Hard) gain *= kWeights[15];
  if (grade == Grade::Easy) gain *= kWeights[16];
  return memory.stability * (1.0 + gain);
}

double after_lapse(const Memory& memory, double probability) {
  const double forgotten = kWeights[11] * std::pow(memory.difficulty, -kWeights[12]) *
                           (std::pow(memory.stability + 1.0, kWeights[13]) - 1.0) *
                           std::exp(kWeights[14] * (1.0 - probability));
  return std::min(forgotten, memory.stability / std::exp(kWeights[17] * kWeights[18]));
}

}  // namespace

Memory first_memory(Grade grade) {
  return {kWeights[static_cast<std::size_t>(grade) - 1], bounded_difficulty(first_difficulty(grade))};
}

Memory next_memory(const Memory& memory, Grade grade, double elapsed_days) {
  double stability = 0.0;
  if (elapsed_days < 1.0) {
    stability = after_same_day(memory.stability, grade);
  } else {
    const double probability = retrievability(memory.stability, elapsed_days);
    stability = grade == Grade::Again ? after_lapse(memory, probability) : after_recall(memory, grade, probability);
  }
  return {bounded_stability(stability), next_difficulty(memory.difficulty, grade)};
}

double retrievability(double stability, double elapsed_days) {
  return std::pow(1.0 + factor() * std::max(0.0, elapsed_days) / bounded_stability(stability), kDecay);
}

double interval_days(double stability, double retention) {
  return bounded_stability(stability) / factor() * (std::pow(retention, 1.0 / kDecay) - 1.0);
}

}  // namespace passerelle::learning
