#include "records/file_store.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::records {
namespace {

using std::chrono::milliseconds;

/// How long a draft waits for the next key stroke; with the time of a commit it stays well under a second.
constexpr milliseconds kDraftDelay{300};
constexpr milliseconds kNoDelay{0};
/// How long closing goes on trying when writing fails.
constexpr milliseconds kLastTries{1500};

}  // namespace

FileStore::FileStore(FileStoreParts parts)
    : options_(std::move(parts.options)),
      path_(database_path(options_.folder)),
      lock_(std::move(parts.lock)),
      database_(std::move(parts.file.database)),
      first_(std::move(parts.file.rows.snapshot)),
      failing_(std::move(parts.failing)),
      notices_(std::move(parts.file.notices)),
      last_attempt_(parts.file.rows.last_attempt),
      thread_([this] { work(); }) {}

FileStore::~FileStore() {
  {
    const Lock lock(mutex_);
    stopping_ = true;
    give_up_ = std::chrono::steady_clock::now() + kLastTries;
  }
  wake_.notify_all();
  thread_.join();
}

std::vector<Error> FileStore::notices() const {
  const Lock lock(mutex_);
  return notices_;
}

Snapshot FileStore::read_all() const {
  const Lock lock(database_mutex_);
  ReadRows rows;
  if (!database_.is_open() || !read_rows(database_, rows).ok()) return first_;
  return std::move(rows.snapshot);
}

std::int64_t FileStore::append(Attempt attempt, const std::string& draft_key) {
  if (!std::isfinite(attempt.score)) attempt.score = 0.0;
  const Lock lock(mutex_);
  attempt.id = ++last_attempt_;
  uncommitted_.insert(attempt.id);
  put(AttemptWrite{std::move(attempt), draft_key}, kNoDelay);
  return last_attempt_;
}

void FileStore::append(Contest contest) {
  const Lock lock(mutex_);
  if (contest.attempt >= first_attempt_ && contest.attempt <= last_attempt_) put(std::move(contest), kNoDelay);
}

void FileStore::save(Draft draft) {
  const Lock lock(mutex_);
  put(std::move(draft), kDraftDelay);
}

void FileStore::save(Position position) {
  const Lock lock(mutex_);
  put(std::move(position), kDraftDelay);
}

void FileStore::save(ReadBlock block) {
  const Lock lock(mutex_);
  put(std::move(block), kNoDelay);
}

void FileStore::save(Setting setting) {
  const Lock lock(mutex_);
  put(std::move(setting), kNoDelay);
}

void FileStore::save(Note note) {
  const Lock lock(mutex_);
  put(std::move(note), kDraftDelay);
}

void FileStore::save(Bookmark bookmark) {
  const Lock lock(mutex_);
  put(std::move(bookmark), kNoDelay);
}

void FileStore::save(Interview interview) {
  const Lock lock(mutex_);
  put(std::move(interview), kNoDelay);
}

void FileStore::append(ExerciseVersion version) {
  const Lock lock(mutex_);
  put(std::move(version), kNoDelay);
}

void FileStore::add(ReadingTime time) {
  const Lock lock(mutex_);
  put(std::move(time), kDraftDelay);
}

void FileStore::erase_all() {
  const Lock lock(mutex_);
  // What waits would only be written to be erased, and a full disk would keep it waiting.
  queue_.clear();
  uncommitted_.clear();
  first_attempt_ = last_attempt_ + 1;
  put(EraseAll{}, kNoDelay);
}

SaveState FileStore::state() const {
  const Lock lock(mutex_);
  return {queue_.empty() && !writing_, failing_};
}

bool FileStore::is_committed(std::int64_t attempt) const {
  const Lock lock(mutex_);
  return attempt >= 1 && attempt <= last_attempt_ && uncommitted_.count(attempt) == 0;
}

bool FileStore::flush(milliseconds at_most) {
  Lock lock(mutex_);
  ++flushing_;
  retry_at_ = {};
  wake_.notify_all();
  const bool done = settled_.wait_for(lock, at_most, [this] { return queue_.empty() && !writing_; });
  --flushing_;
  return done;
}

void FileStore::put(Write write, milliseconds delay) {
  queue_.put(std::move(write), std::chrono::steady_clock::now() + delay);
  wake_.notify_all();
}

FileStore::Time FileStore::next_try() const {
  const Time due = flushing_ > 0 || stopping_ ? Time::min() : queue_.due();
  return failing_ ? std::max(due, retry_at_) : due;
}

bool FileStore::wait_for_work(Lock& lock) {
  while (true) {
    if (queue_.empty()) {
      if (stopping_) return false;
      wake_.wait(lock);
      continue;
    }
    const Time now = std::chrono::steady_clock::now();
    const Time next = next_try();
    if (next <= now) return true;
    if (stopping_ && next > give_up_) return false;
    wake_.wait_until(lock, next);
  }
}

void FileStore::work() {
  Lock lock(mutex_);
  while (wait_for_work(lock)) try_one(lock);
}

void FileStore::try_one(Lock& lock) {
  const bool was_failing = failing_.has_value();
  Write write = queue_.take();
  writing_ = true;
  lock.unlock();
  std::optional<Error> failed = commit(write);
  lock.lock();
  writing_ = false;
  note_result(std::move(write), std::move(failed));
  const bool settled = queue_.empty();
  if (settled) settled_.notify_all();
  if (settled || failing_.has_value() || was_failing) tell(lock);
}

std::optional<Error> FileStore::commit(const Write& write) {
  const Lock lock(database_mutex_);
  if (!database_.is_open()) {
    auto opened = open_file(path_, options_.clock != nullptr ? *options_.clock : system_clock_);
    if (!opened) return opened.error();
    OpenedFile file = std::move(opened).value();
    database_ = std::move(file.database);
    const Lock state(mutex_);
    notices_.insert(notices_.end(), file.notices.begin(), file.notices.end());
  }
  const SqlStatus status = commit_write(database_, write);
  if (status.ok()) {
    if (std::holds_alternative<EraseAll>(write)) {
      first_ = {};
      shred(database_);
      remove_copies(path_);
    }
    return std::nullopt;
  }
  const Error failed = error_of(status, path_);
  // After an I/O error the connection may hold on to a file that is gone: the next try opens it anew.
  if (failed.code == kWriteFailed) database_.close();
  return failed;
}

void FileStore::note_result(Write write, std::optional<Error> failed) {
  if (failed) {
    retry_at_ = std::chrono::steady_clock::now() + options_.retry;
    failing_ = std::move(failed);
    queue_.put_back(std::move(write));
    return;
  }
  failing_.reset();
  if (const auto* attempt = std::get_if<AttemptWrite>(&write)) uncommitted_.erase(attempt->attempt.id);
}

void FileStore::tell(Lock& lock) const {
  if (!options_.on_change) return;
  lock.unlock();
  options_.on_change();
  lock.lock();
}

}  // namespace passerelle::records
