#pragma once
// One change that waits to be committed, and the queue in which it waits. Order is kept; a later write of
// a kind that replaces (draft, position, setting, note, bookmark, interview) and of the same key takes the place of a
// queued one. Not thread-safe: the store locks around it.

#include <chrono>
#include <deque>
#include <optional>
#include <variant>

#include "records/store.h"

namespace passerelle::records {

/// An attempt and the draft that it replaces: one transaction, so that never both or none are there.
struct AttemptWrite {
  Attempt attempt;
  std::string draft_key;  ///< empty: no draft
};

/// Everything goes; see Store::erase_all().
struct EraseAll {};

using Write = std::variant<AttemptWrite, Contest, Draft, Position, ReadBlock, Setting, Note, Bookmark, Interview,
                           ExerciseVersion, ReadingTime, EraseAll>;

class WriteQueue {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// due: when the write should be on its way. A coalesced write keeps the earlier time.
  void put(Write write, Time due);
  /// The oldest write. The queue must not be empty.
  Write take();
  /// A write that failed returns to the front.
  void put_back(Write write);

  void clear() { entries_.clear(); }

  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  /// When the first write is due. As writes leave in order, older ones leave with it. The queue must not be empty.
  Time due() const;

 private:
  struct Entry {
    Write write;
    Time due;
  };
  std::deque<Entry> entries_;
};

}  // namespace passerelle::records
