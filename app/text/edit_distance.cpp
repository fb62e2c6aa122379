#include "text/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace passerelle::text {

int edit_distance(std::string_view a, std::string_view b, int limit) {
  constexpr std::size_t kLongest = 63;
  const int far = limit + 1;
  if (a.size() > kLongest || b.size() > kLongest) return a == b ? 0 : far;
  if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit) return far;
  using Row = std::array<int, kLongest + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return far;
    before_last = last;
    last = row;
  }
  return std::min(last[b.size()], far);
}

}  // namespace passerelle::text
