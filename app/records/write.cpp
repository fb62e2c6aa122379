#include "records/write.h"

#include <algorithm>

namespace passerelle::records {
namespace {

/// What a later write of the same kind replaces; empty when nothing may be replaced.
std::optional<std::string> key_of(const Write& write) {
  if (const auto* draft = std::get_if<Draft>(&write)) return draft->key;
  if (const auto* position = std::get_if<Position>(&write)) return position->module;
  if (const auto* setting = std::get_if<Setting>(&write)) return setting->key;
  if (const auto* note = std::get_if<Note>(&write)) return note->module + "/" + note->block;
  if (const auto* bookmark = std::get_if<Bookmark>(&write)) return bookmark->key;
  if (const auto* interview = std::get_if<Interview>(&write)) return std::to_string(interview->id);
  return std::nullopt;
}

}  // namespace

void WriteQueue::put(Write write, Time due) {
  if (const auto key = key_of(write)) {
    const auto earlier = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
      return entry.write.index() == write.index() && key_of(entry.write) == key;
    });
    if (earlier != entries_.end()) {
      due = std::min(due, earlier->due);
      // The new one goes to the back: an attempt queued in between clears the older draft, not this one.
      entries_.erase(earlier);
    }
  }
  entries_.push_back({std::move(write), due});
}

Write WriteQueue::take() {
  Write write = std::move(entries_.front().write);
  entries_.pop_front();
  return write;
}

void WriteQueue::put_back(Write write) { entries_.push_front({std::move(write), Time::min()}); }

WriteQueue::Time WriteQueue::due() const {
  return std::min_element(entries_.begin(), entries_.end(),
                          [](const Entry& a, const Entry& b) { return a.due < b.due; })
      ->due;
}

}  // namespace passerelle::records
