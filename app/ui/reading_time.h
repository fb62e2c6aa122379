#pragma once
// How long somebody is at a page: the time between two things that they did, of which a long pause counts for a short one.
// Plain values; what was measured is handed to the learner by App.

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace passerelle::ui {

class ReadingTime {
 public:
  /// A pause of somebody who reads; what is longer counts as this much. Seconds.
  static constexpr double kLongestPause = 60.0;

  /// Somebody did something at that moment (monotonic seconds) while this part of a module was before them. An empty
  /// module is no lesson. The time since the last such moment goes to the part that was shown then.
  void note(double seconds, const std::string& module, const std::string& part);

  /// Module, part.
  using Place = std::pair<std::string, std::string>;
  /// The whole seconds of each place since they were last taken; fractions stay for the next time.
  std::map<Place, std::int64_t> take();
  /// Whether take() would give anything worth a write.
  bool is_due() const { return waiting_ >= kDue; }

 private:
  static constexpr double kDue = 15.0;
  Place shown_;
  double last_ = -1.0;  ///< moment of the last note; negative: none
  double waiting_ = 0.0;
  std::map<Place, double> spent_;
};

}  // namespace passerelle::ui
