#include "ui/reading_time.h"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

void ReadingTime::note(double seconds, const std::string& module, const std::string& part) {
  const double since = last_ < 0 ? 0.0 : std::clamp(seconds - last_, 0.0, kLongestPause);
  if (!shown_.first.empty()) {
    spent_[shown_] += since;
    waiting_ += since;
  }
  last_ = seconds;
  shown_ = {module, part};
}

std::map<ReadingTime::Place, std::int64_t> ReadingTime::take() {
  std::map<Place, std::int64_t> whole;
  for (auto& [place, seconds] : spent_) {
    const double full = std::floor(seconds);
    if (full < 1) continue;
    whole[place] = static_cast<std::int64_t>(full);
    seconds -= full;
  }
  waiting_ = 0;
  return whole;
}

}  // namespace passerelle::ui
