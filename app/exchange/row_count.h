#pragma once
// How far an export is, row by row, and whether it should stop. Internal to exchange/.

#include <cstddef>

#include "base/job.h"
#include "records/store.h"

namespace passerelle::exchange {

class RowCount {
 public:
  /// Counts every row of the record as one; report must outlive the count.
  RowCount(const records::Snapshot& record, const Report& report)
      : report_(report),
        all_(record.attempts.size() + record.contests.size() + record.drafts.size() + record.positions.size() +
             record.read_blocks.size() + record.settings.size() + record.notes.size() + record.bookmarks.size() +
             record.reading_times.size() + record.exercise_versions.size() + record.interviews.size()) {}

  /// Before each row; false from the moment on when the export should stop.
  bool go_on() {
    if (!stopped_) stopped_ = !report_(static_cast<double>(done_++) / static_cast<double>(all_));
    return !stopped_;
  }
  bool is_stopped() const { return stopped_; }

 private:
  const Report& report_;
  std::size_t all_;
  std::size_t done_ = 0;
  bool stopped_ = false;
};

}  // namespace passerelle::exchange
