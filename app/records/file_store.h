#pragma once
// The record on disk with its queue and its writing thread. Internal to records/.

#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "records/database_file.h"
#include "records/profile.h"
#include "records/store.h"
#include "records/write.h"

namespace passerelle::records {

/// What a FileStore starts with. file.database may be closed: it is opened before the first write.
struct FileStoreParts {
  OpenOptions options;
  ProfileLock lock;
  OpenedFile file;
  std::optional<Error> failing;  ///< why the file could not be opened for writing
};

class FileStore final : public Store {
 public:
  explicit FileStore(FileStoreParts parts);
  /// Commits what is queued, for at most a short while when writing fails.
  ~FileStore() override;

  Access access() const override { return Access::ReadWrite; }
  std::vector<Error> notices() const override;
  Snapshot read_all() const override;
  using Store::append;
  std::int64_t append(Attempt attempt, const std::string& draft_key) override;
  void append(Contest contest) override;
  void save(Draft draft) override;
  void save(Position position) override;
  void save(ReadBlock block) override;
  void save(Setting setting) override;
  void save(Note note) override;
  void save(Bookmark bookmark) override;
  void save(Interview interview) override;
  void append(ExerciseVersion version) override;
  void add(ReadingTime time) override;
  void erase_all() override;
  SaveState state() const override;
  bool is_committed(std::int64_t attempt) const override;
  bool flush(std::chrono::milliseconds at_most) override;

 private:
  using Time = std::chrono::steady_clock::time_point;
  using Lock = std::unique_lock<std::mutex>;

  void put(Write write, std::chrono::milliseconds delay);
  void work();
  /// Waits until a write should be tried; false when the thread should end.
  bool wait_for_work(Lock& lock);
  Time next_try() const;
  void try_one(Lock& lock);
  std::optional<Error> commit(const Write& write);
  void note_result(Write write, std::optional<Error> failed);
  void tell(Lock& lock) const;

  const OpenOptions options_;
  const SystemClock system_clock_;
  const std::filesystem::path path_;
  ProfileLock lock_;

  /// Guards the connection; never taken while mutex_ is held.
  mutable std::mutex database_mutex_;
  mutable Database database_;
  Snapshot first_;  ///< what was read at the start, given while the file cannot be opened

  mutable std::mutex mutex_;  ///< guards everything below
  std::condition_variable wake_;
  std::condition_variable settled_;
  WriteQueue queue_;
  bool writing_ = false;   ///< one write has left the queue and is not committed yet
  int flushing_ = 0;       ///< callers who wait
  bool stopping_ = false;
  Time give_up_{};         ///< when stopping_: the last moment to try again
  Time retry_at_{};
  std::optional<Error> failing_;
  std::vector<Error> notices_;
  std::int64_t last_attempt_;
  std::int64_t first_attempt_ = 1;  ///< older ones were erased
  std::set<std::int64_t> uncommitted_;

  std::thread thread_;  ///< last: starts when everything else is there
};

}  // namespace passerelle::records
