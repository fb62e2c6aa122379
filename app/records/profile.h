#pragma once
// The folder of a record on disk: made, locked for one instance, file names and safe renames in it. No SQL.
// Internal to records/.

#include <filesystem>
#include <string>

#include "base/clock.h"

namespace passerelle::records {

/// An advisory lock on the folder (flock), held until destruction or the end of the process.
class ProfileLock {
 public:
  enum class State {
    Held,
    ByAnother,   ///< another instance has it
    Unwritable,  ///< the folder cannot be made or written
  };

  /// Makes the folder (0700) when missing. Waits a moment for an instance that is closing.
  static ProfileLock take(const std::filesystem::path& folder);

  ProfileLock(ProfileLock&& other) noexcept;
  ProfileLock& operator=(ProfileLock&& other) noexcept;
  ~ProfileLock();

  State state() const { return state_; }

 private:
  explicit ProfileLock(State state, int descriptor = -1) : state_(state), descriptor_(descriptor) {}

  State state_;
  int descriptor_;
};

std::filesystem::path database_path(const std::filesystem::path& folder);

/// A path beside the record that does not exist yet: "<stem>-20260131T235959Z.db".
std::filesystem::path dated_path(const std::filesystem::path& database, const std::string& stem, const Moment& now);

/// Renames the database and what SQLite keeps beside it (-wal, -shm, -journal). False when it cannot be.
bool rename_database(const std::filesystem::path& from, const std::filesystem::path& to);

/// Deletes the database and what SQLite keeps beside it.
void remove_database(const std::filesystem::path& path);

/// Deletes what dated_path() ever named beside the record: backups and what was set aside.
void remove_copies(const std::filesystem::path& database);

/// Makes a finished file durable under its final name: fsync, private permissions, rename, fsync of the folder.
bool put_in_place(const std::filesystem::path& temporary, const std::filesystem::path& final_path);

}  // namespace passerelle::records
