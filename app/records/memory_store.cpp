#include "records/memory_store.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace passerelle::records {
namespace {

/// Puts a value in the place of the one with the same key, or at the end.
template <class T, class Same>
void replace(std::vector<T>& list, T value, Same same) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  if (found != list.end()) {
    *found = std::move(value);
  } else {
    list.push_back(std::move(value));
  }
}

template <class T, class Same>
void erase(std::vector<T>& list, Same same) {
  list.erase(std::remove_if(list.begin(), list.end(), same), list.end());
}

class MemoryStore final : public Store {
 public:
  explicit MemoryStore(MemoryRecord record) : record_(std::move(record)) {}

  Access access() const override { return record_.access; }
  std::vector<Error> notices() const override { return record_.notices; }
  Snapshot read_all() const override {
    const Lock lock(mutex_);
    return record_.snapshot;
  }

  using Store::append;
  std::int64_t append(Attempt attempt, const std::string& draft_key) override {
    const Lock lock(mutex_);
    attempt.id = ++record_.last_attempt;
    if (!std::isfinite(attempt.score)) attempt.score = 0.0;
    erase_draft(draft_key);
    first_new_ = first_new_ == 0 ? attempt.id : first_new_;
    record_.snapshot.attempts.push_back(std::move(attempt));
    changed_ = true;
    return record_.last_attempt;
  }

  void append(Contest contest) override {
    const Lock lock(mutex_);
    const std::int64_t attempt = contest.attempt;
    replace(record_.snapshot.contests, std::move(contest), [&](const Contest& c) { return c.attempt == attempt; });
    changed_ = true;
  }

  void save(Draft draft) override {
    const Lock lock(mutex_);
    changed_ = true;
    if (draft.text.empty()) return erase_draft(draft.key);
    const std::string key = draft.key;
    replace(record_.snapshot.drafts, std::move(draft), [&](const Draft& d) { return d.key == key; });
  }

  void save(Position position) override {
    const Lock lock(mutex_);
    const std::string module = position.module;
    replace(record_.snapshot.positions, std::move(position), [&](const Position& p) { return p.module == module; });
    changed_ = true;
  }

  void save(ReadBlock block) override {
    const Lock lock(mutex_);
    const ReadBlock same = block;
    replace(record_.snapshot.read_blocks, std::move(block),
            [&](const ReadBlock& b) { return b.module == same.module && b.block == same.block; });
    changed_ = true;
  }

  void save(Setting setting) override {
    const Lock lock(mutex_);
    const std::string key = setting.key;
    replace(record_.snapshot.settings, std::move(setting), [&](const Setting& s) { return s.key == key; });
    changed_ = true;
  }

  void save(Note note) override {
    const Lock lock(mutex_);
    changed_ = true;
    const auto same = [module = note.module, block = note.block](const Note& n) {
      return n.module == module && n.block == block;
    };
    if (note.text.empty()) return erase(record_.snapshot.notes, same);
    replace(record_.snapshot.notes, std::move(note), same);
  }

  void save(Bookmark bookmark) override {
    const Lock lock(mutex_);
    changed_ = true;
    const auto same = [key = bookmark.key](const Bookmark& b) { return b.key == key; };
    erase(record_.snapshot.bookmarks, same);
    if (bookmark.kept) record_.snapshot.bookmarks.push_back(std::move(bookmark));
  }

  void save(Interview interview) override {
    const Lock lock(mutex_);
    const std::int64_t id = interview.id;
    replace(record_.snapshot.interviews, std::move(interview), [&](const Interview& i) { return i.id == id; });
    changed_ = true;
  }

  void append(ExerciseVersion version) override {
    const Lock lock(mutex_);
    record_.snapshot.exercise_versions.push_back(std::move(version));
    changed_ = true;
  }

  void add(ReadingTime time) override {
    const Lock lock(mutex_);
    changed_ = true;
    for (ReadingTime& known : record_.snapshot.reading_times) {
      if (known.module != time.module || known.section != time.section || known.day != time.day) continue;
      known.seconds += time.seconds;
      return;
    }
    record_.snapshot.reading_times.push_back(std::move(time));
  }

  void erase_all() override {
    const Lock lock(mutex_);
    record_.snapshot = {};
    changed_ = true;
  }

  SaveState state() const override {
    const Lock lock(mutex_);
    if (keeps_nothing()) return {false, record_.refusal};
    return {true, std::nullopt};
  }

  bool is_committed(std::int64_t attempt) const override {
    const Lock lock(mutex_);
    if (attempt < 1 || attempt > record_.last_attempt) return false;
    return !keeps_nothing() || first_new_ == 0 || attempt < first_new_;
  }

  bool flush(std::chrono::milliseconds) override {
    const Lock lock(mutex_);
    return !keeps_nothing();
  }

 private:
  /// Whether something was handed over that only this session has.
  bool keeps_nothing() const { return changed_ && record_.access != Access::ReadWrite; }

  void erase_draft(const std::string& key) {
    erase(record_.snapshot.drafts, [&](const Draft& d) { return d.key == key; });
  }

  using Lock = std::lock_guard<std::mutex>;

  mutable std::mutex mutex_;  ///< an export reads beside the screens
  MemoryRecord record_;
  std::int64_t first_new_ = 0;
  bool changed_ = false;
};

}  // namespace

Error refusal_of(Access access) {
  return {access == Access::ReadOnlySecondInstance ? "records_second_instance" : "records_folder_read_only", {}, {}};
}

std::unique_ptr<Store> make_memory_store(MemoryRecord record) {
  return std::make_unique<MemoryStore>(std::move(record));
}

std::unique_ptr<Store> memory_store(Access access) {
  MemoryRecord record;
  record.access = access;
  record.refusal = refusal_of(access);
  return make_memory_store(std::move(record));
}

}  // namespace passerelle::records
