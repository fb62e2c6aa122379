#include "course/nearest.h"

#include <algorithm>

namespace passerelle::course {
namespace {

/// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment), in three rows.
std::size_t steps_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::string nearest(std::string_view written, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 64;  // ids and names are no longer
  if (written.size() > kLongest) return {};
  std::string best;
  std::size_t least = 4;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t steps = steps_between(written, candidate);
    const bool something_shared = steps < std::max(written.size(), candidate.size());
    if (something_shared && steps < least && steps <= std::max<std::size_t>(1, candidate.size() / 3)) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

}  // namespace passerelle::course
