#pragma once
// Opens the record's file: makes a new one, sets a corrupt one aside, refuses a newer or foreign one untouched, brings
// an older one up to date after a backup. Internal to records/.

#include <filesystem>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "records/rows.h"
#include "records/sqlite.h"

namespace passerelle::records {

/// Written into the file's header: "PASR".
inline constexpr std::int64_t kApplicationId = 0x50415352;

// Codes of errors that the store treats in their own way.
inline constexpr const char* kDiskFull = "records_disk_full";
inline constexpr const char* kWriteFailed = "records_write_failed";
inline constexpr const char* kReadOnly = "records_folder_read_only";

struct OpenedFile {
  Database database;
  ReadRows rows;
  std::vector<Error> notices;
};

/// The record, ready to be written. The caller holds the profile's lock.
Result<OpenedFile> open_file(const std::filesystem::path& path, const Clock& clock);

/// A copy of the record in memory, for a session that may not write. A missing file gives an empty record.
Result<OpenedFile> open_copy(const std::filesystem::path& path);

/// What a failed write means, as the program says it.
Error error_of(const SqlStatus& status, const std::filesystem::path& path);

/// Whether waiting can help: a full disk, an I/O error, a lock.
bool may_pass(const Error& error);

}  // namespace passerelle::records
