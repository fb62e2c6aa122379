#include "records/profile.h"

#include <chrono>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace passerelle::records {
namespace {

constexpr int kLockTries = 8;
constexpr std::chrono::milliseconds kBetweenTries{50};

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::path made;
  for (const std::filesystem::path& part : folder) {
    made /= part;
    // A folder of the way that exists is left as it is; what is missing is for this user only.
    if (!std::filesystem::exists(made, error)) ::mkdir(made.c_str(), S_IRWXU);
  }
}

bool sync(const std::filesystem::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return done;
}

std::string padded(long long number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// "20260131T235959Z"
std::string stamp_of(const Moment& moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment.utc);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(moment.utc - day)};
  return padded(int{date.year()}, 4) + padded(unsigned{date.month()}, 2) + padded(unsigned{date.day()}, 2) + "T" +
         padded(time.hours().count(), 2) + padded(time.minutes().count(), 2) + padded(time.seconds().count(), 2) + "Z";
}

}  // namespace

ProfileLock ProfileLock::take(const std::filesystem::path& folder) {
  make_private_folder(folder);
  const int descriptor = ::open((folder / "records.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0 || ::access(folder.c_str(), W_OK) != 0) {
    if (descriptor >= 0) ::close(descriptor);
    return ProfileLock(State::Unwritable);
  }
  for (int i = 0; i < kLockTries; ++i) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return ProfileLock(State::Held, descriptor);
    // Some network folders cannot lock; SQLite's own locks still keep two writers apart.
    if (errno != EWOULDBLOCK && errno != EINTR) return ProfileLock(State::Held, descriptor);
    std::this_thread::sleep_for(kBetweenTries);
  }
  ::close(descriptor);
  return ProfileLock(State::ByAnother);
}

ProfileLock::ProfileLock(ProfileLock&& other) noexcept
    : state_(other.state_), descriptor_(std::exchange(other.descriptor_, -1)) {}

ProfileLock& ProfileLock::operator=(ProfileLock&& other) noexcept {
  std::swap(state_, other.state_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

ProfileLock::~ProfileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::filesystem::path database_path(const std::filesystem::path& folder) { return folder / "records.db"; }

std::filesystem::path dated_path(const std::filesystem::path& database, const std::string& stem, const Moment& now) {
  const std::string name = stem + "-" + stamp_of(now);
  std::error_code error;
  std::filesystem::path path = database.parent_path() / (name + ".db");
  for (int i = 2; std::filesystem::exists(std::filesystem::symlink_status(path, error)); ++i) {
    path = database.parent_path() / (name + "-" + std::to_string(i) + ".db");
  }
  return path;
}

bool rename_database(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return false;
  for (const char* suffix : {"-wal", "-shm", "-journal"}) {
    ::rename((from.string() + suffix).c_str(), (to.string() + suffix).c_str());
  }
  return sync(to.parent_path(), O_RDONLY | O_DIRECTORY);
}

void remove_database(const std::filesystem::path& path) {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) ::unlink((path.string() + suffix).c_str());
}

void remove_copies(const std::filesystem::path& database) {
  std::error_code error;
  std::vector<std::filesystem::path> copies;
  for (const auto& entry : std::filesystem::directory_iterator(database.parent_path(), error)) {
    const std::string name = entry.path().filename().string();
    if (name.rfind("records-v", 0) == 0 || name.rfind("records-corrupt-", 0) == 0) copies.push_back(entry.path());
  }
  for (const std::filesystem::path& copy : copies) std::filesystem::remove(copy, error);
}

bool put_in_place(const std::filesystem::path& temporary, const std::filesystem::path& final_path) {
  ::chmod(temporary.c_str(), S_IRUSR | S_IWUSR);
  return sync(temporary, O_RDONLY) && ::rename(temporary.c_str(), final_path.c_str()) == 0 &&
         sync(final_path.parent_path(), O_RDONLY | O_DIRECTORY);
}

}  // namespace passerelle::records
