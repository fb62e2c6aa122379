#include "learning/fsrs.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace passerelle::learning;

namespace {

constexpr std::array<Grade, 4> kGrades{Grade::Again, Grade::Hard, Grade::Good, Grade::Easy};
constexpr std::array<double, 8> kStabilities{0.001, 0.2, 1.0, 2.3, 10.0, 100.0, 3000.0, 36500.0};
constexpr std::array<double, 7> kDays{0.0, 0.01, 1.0, 5.0, 30.0, 400.0, 100000.0};
constexpr double kMinute = 1.0 / 1440.0;

/// Learning steps of one and ten minutes, one of ten minutes after a lapse: what the published intervals were made
/// with.
class Steps {
 public:
  /// Grades at the moment when it is due; gives the next interval in days.
  double grade(Grade grade) {
    memory_ = first_ ? first_memory(grade) : next_memory(memory_, grade, interval_);
    const bool lapsed = grade == Grade::Again;
    if (lapsed) {
      left_ = first_ || !graduated_ ? 2 : 1;
    } else if (left_ > 0) {
      --left_;
    }
    first_ = false;
    if (left_ > 0) return interval_ = (left_ == 2 ? 1.0 : 10.0) * kMinute;
    graduated_ = true;
    return interval_ = std::max(1.0, std::round(interval_days(memory_.stability)));
  }

 private:
  Memory memory_;
  double interval_ = 0.0;
  int left_ = 2;  ///< steps that are still to come
  bool first_ = true;
  bool graduated_ = false;
};

}  // namespace

TEST_CASE("intervals are those that were published") {
  const std::array<int, 13> grades{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
  const std::array<double, 13> days{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
  Steps steps;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    INFO("grade " << i + 1);
    CHECK(std::floor(steps.grade(static_cast<Grade>(grades[i]))) == days[i]);
  }
}

TEST_CASE("a memory is that which was published") {
  Memory memory = first_memory(Grade::Again);
  for (const double gap : {0.0, 1.0, 3.0, 8.0, 21.0}) memory = next_memory(memory, Grade::Good, gap);
  CHECK(memory.stability == Approx(53.62691).margin(1e-4));
  CHECK(memory.difficulty == Approx(6.3574867).margin(1e-4));
}

TEST_CASE("the probability of recall and its inverse are those that were published") {
  CHECK(retrievability(10.0, 20.0) == Approx(0.8458846).margin(1e-6));
  CHECK(interval_days(10.0, 0.8) == Approx(33.1596).margin(1e-3));
  CHECK(interval_days(10.0) == Approx(10.0));
  CHECK(retrievability(10.0, 10.0) == Approx(0.9));
}

TEST_CASE("nothing is ever negative, endless or out of bounds") {
  for (const double stability : kStabilities) {
    for (const double difficulty : {1.0, 5.5, 10.0}) {
      for (const double days : kDays) {
        for (const Grade grade : kGrades) {
          const Memory next = next_memory({stability, difficulty}, grade, days);
          CHECK((std::isfinite(next.stability) && next.stability > 0.0 && next.stability <= 36500.0));
          CHECK((next.difficulty >= 1.0 && next.difficulty <= 10.0));
          CHECK(interval_days(next.stability) > 0.0);
        }
        const double probability = retrievability(stability, days);
        CHECK((probability > 0.0 && probability <= 1.0));
      }
    }
  }
  CHECK(retrievability(3.0, -5.0) == 1.0);
  CHECK(next_memory({3.0, 5.0}, Grade::Good, -5.0).stability == next_memory({3.0, 5.0}, Grade::Good, 0.0).stability);
}

TEST_CASE("a better grade never gives a shorter memory, nor a more difficult one") {
  for (std::size_t i = 1; i < kGrades.size(); ++i) {
    CHECK(first_memory(kGrades[i]).stability > first_memory(kGrades[i - 1]).stability);
    CHECK(first_memory(kGrades[i]).difficulty <= first_memory(kGrades[i - 1]).difficulty);
    for (const double stability : kStabilities) {
      for (const double days : kDays) {
        const Memory better = next_memory({stability, 5.0}, kGrades[i], days);
        const Memory worse = next_memory({stability, 5.0}, kGrades[i - 1], days);
        CHECK(better.stability >= worse.stability);
        CHECK(better.difficulty <= worse.difficulty);
      }
    }
  }
}

TEST_CASE("what is more stable is recalled longer, and a recall on a later day never shortens a memory") {
  for (std::size_t i = 1; i < kStabilities.size(); ++i) {
    CHECK(interval_days(kStabilities[i]) > interval_days(kStabilities[i - 1]));
    for (const double days : {0.5, 5.0, 400.0}) {
      CHECK(retrievability(kStabilities[i], days) > retrievability(kStabilities[i - 1], days));
    }
  }
  for (const double stability : kStabilities) {
    for (const double days : {1.0, 30.0}) {
      CHECK(next_memory({stability, 5.0}, Grade::Hard, days).stability >= stability);
      CHECK(next_memory({stability, 5.0}, Grade::Again, days).stability <= std::max(stability, 0.001));
    }
  }
}
