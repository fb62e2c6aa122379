#pragma once
// FSRS-6: how long something stays in memory after it was recalled or not, and how sure one can be of it at a moment.
// Pure numbers; what is graded, and when, is decided in reviews.h.

namespace passerelle::learning {

/// How well something was recalled.
enum class Grade { Again = 1, Hard = 2, Good = 3, Easy = 4 };

struct Memory {
  double stability = 0.0;   ///< days after which it is recalled with a probability of nine in ten; above 0
  double difficulty = 1.0;  ///< 1..10
};

/// What is aimed at: asked again when the probability has fallen to this.
inline constexpr double kDesiredRetention = 0.9;

/// After the first time.
Memory first_memory(Grade grade);
/// After another time, elapsed_days after the last one. Under one day counts as the same day.
Memory next_memory(const Memory& memory, Grade grade, double elapsed_days);

/// Probability of recalling it, 0..1. Time that ran backwards counts as none.
double retrievability(double stability, double elapsed_days);
/// Days until the probability has fallen to retention (between 0 and 1).
double interval_days(double stability, double retention = kDesiredRetention);

}  // namespace passerelle::learning
