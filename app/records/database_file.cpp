#include "records/database_file.h"

#include <array>
#include <fstream>
#include <sqlite3.h>
#include <string>

#include "records/migrations.h"
#include "records/profile.h"

namespace passerelle::records {
namespace {

namespace fs = std::filesystem;

std::int64_t latest_version() { return static_cast<std::int64_t>(migrations().size()); }

Error with_file(const char* code, const fs::path& path) { return {code, {{"file", path.string()}}, {}}; }

Error unreadable(const fs::path& path, const std::string& reason) {
  return {"records_unreadable", {{"file", path.string()}, {"reason", reason}}, {}};
}

/// What the first bytes of the file say, read without SQLite so that nothing beside the file is made or changed.
enum class Header { Ours, Newer, Foreign, Broken, Unreadable };

Header read_header(const fs::path& path) {
  std::error_code error;
  std::ifstream file(path, std::ios::binary);
  if (!fs::is_regular_file(path, error) || !file) return Header::Unreadable;
  std::array<char, 100> bytes{};
  file.read(bytes.data(), bytes.size());
  const auto read = static_cast<std::size_t>(file.gcount());
  if (read < bytes.size() || std::string(bytes.data(), 16) != std::string("SQLite format 3\0", 16)) return Header::Broken;
  const auto number_at = [&](std::size_t offset) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number * 256 + static_cast<unsigned char>(bytes[offset + i]);
    return number;
  };
  if (number_at(68) != kApplicationId) return Header::Foreign;
  return number_at(60) > latest_version() ? Header::Newer : Header::Ours;
}

/// The error of a file that must stay as it is, or none.
std::optional<Error> refusal_of(Header header, const fs::path& path) {
  switch (header) {
    case Header::Newer: return with_file("records_newer", path);
    case Header::Foreign: return with_file("records_foreign", path);
    case Header::Unreadable: return unreadable(path, "open");
    case Header::Ours:
    case Header::Broken: return std::nullopt;
  }
  return std::nullopt;
}

SqlStatus migrate(Database& database) {
  std::int64_t version = 0;
  SqlStatus status = database.read_integer("PRAGMA user_version", version);
  while (status.ok() && version < latest_version()) {
    const char* sql = migrations()[static_cast<std::size_t>(version)];
    ++version;
    status = database.begin();
    if (status.ok()) status = database.run(sql);
    if (status.ok()) {
      status = database.run("PRAGMA application_id=" + std::to_string(kApplicationId) +
                            "; PRAGMA user_version=" + std::to_string(version));
    }
    if (status.ok()) status = database.commit();
    if (!status.ok()) database.roll_back();
  }
  return status;
}

/// A new record appears under its name only when it is whole.
std::optional<Error> create_file(const fs::path& path) {
  const fs::path temporary = path.string() + ".new";
  remove_database(temporary);
  Database database;
  SqlStatus status = database.open(temporary.string(), OpenMode::Create);
  if (status.ok()) status = migrate(database);
  database.close();
  if (!status.ok()) {
    remove_database(temporary);
    return error_of(status, path);
  }
  if (!put_in_place(temporary, path)) return error_of({SQLITE_IOERR, "rename"}, path);
  return std::nullopt;
}

std::optional<Error> back_up(Database& database, std::int64_t version, const fs::path& path, const Clock& clock,
                             std::vector<Error>& notices) {
  const fs::path temporary = path.string() + ".backup";
  remove_database(temporary);
  Database copy;
  SqlStatus status = copy.open(temporary.string(), OpenMode::Create);
  if (status.ok()) status = database.copy_to(copy);
  copy.close();
  const fs::path backup = dated_path(path, "records-v" + std::to_string(version), clock.now());
  if (status.ok() && put_in_place(temporary, backup)) {
    notices.push_back(with_file("records_backup_made", backup));
    return std::nullopt;
  }
  remove_database(temporary);
  return error_of(status.ok() ? SqlStatus{SQLITE_IOERR, "rename"} : status, path);
}

/// Whether the file cannot be trusted, as opposed to being out of reach for now.
bool is_corrupt(const SqlStatus& status) {
  // A missing table (SQLITE_ERROR) under our own header is damage too.
  return status.primary() == SQLITE_CORRUPT || status.primary() == SQLITE_NOTADB || status.primary() == SQLITE_ERROR;
}

SqlStatus check_whole(Database& database) {
  std::string verdict;
  const SqlStatus status = database.read_text("PRAGMA quick_check(1)", verdict);
  if (!status.ok()) return status;
  return verdict == "ok" ? SqlStatus{} : SqlStatus{SQLITE_CORRUPT, verdict};
}

/// Moves a corrupt file out of the way and says so.
std::optional<Error> set_file_aside(const fs::path& path, const Clock& clock, std::vector<Error>& notices) {
  const fs::path aside = dated_path(path, "records-corrupt", clock.now());
  if (!rename_database(path, aside)) return unreadable(path, "rename");
  notices.push_back(with_file("records_set_aside", aside));
  return std::nullopt;
}

std::optional<Error> bring_up_to_date(OpenedFile& file, const fs::path& path, const Clock& clock, SqlStatus& status) {
  std::int64_t version = 0;
  status = file.database.read_integer("PRAGMA user_version", version);
  if (!status.ok()) return std::nullopt;
  // The header on disk can be older than the log beside it.
  if (version > latest_version()) return with_file("records_newer", path);
  if (version < latest_version() && version > 0) {
    if (auto failed = back_up(file.database, version, path, clock, file.notices)) return failed;
  }
  status = migrate(file.database);
  return std::nullopt;
}

/// Opens an existing file. status is bad when SQLite failed; the returned error is a refusal.
std::optional<Error> open_existing(OpenedFile& file, const fs::path& path, const Clock& clock, SqlStatus& status) {
  status = file.database.open(path.string(), OpenMode::ReadWrite);
  if (status.ok() && file.database.is_read_only()) return with_file(kReadOnly, path);
  if (status.ok()) status = check_whole(file.database);
  if (!status.ok()) return std::nullopt;
  if (auto refused = bring_up_to_date(file, path, clock, status)) return refused;
  std::string journal;
  // Some folders cannot hold a write-ahead log; SQLite then stays with its rollback journal.
  if (status.ok()) status = file.database.read_text("PRAGMA journal_mode=WAL", journal);
  if (status.ok()) status = file.database.run("PRAGMA synchronous=FULL");
  if (status.ok()) status = read_rows(file.database, file.rows);
  if (status.ok() && !file.rows.newly_damaged.empty()) {
    status = set_aside(file.database, file.rows.newly_damaged);
    const std::string count = std::to_string(file.rows.newly_damaged.size());
    if (status.ok()) file.notices.push_back({"records_answers_damaged", {{"count", count}}, {}});
  }
  return std::nullopt;
}

SqlStatus read_copy(OpenedFile& file, const fs::path& path, OpenMode mode) {
  Database source;
  SqlStatus status = source.open(path.string(), mode);
  if (status.ok()) status = file.database.open({}, OpenMode::Memory);
  if (status.ok()) status = source.copy_to(file.database);
  if (status.ok()) status = check_whole(file.database);
  if (status.ok()) status = migrate(file.database);
  if (status.ok()) status = read_rows(file.database, file.rows);
  return status;
}

}  // namespace

Error error_of(const SqlStatus& status, const fs::path& path) {
  switch (status.primary()) {
    case SQLITE_FULL: return with_file(kDiskFull, path);
    case SQLITE_READONLY:
    case SQLITE_PERM: return with_file(kReadOnly, path);
    default: return {kWriteFailed, {{"file", path.string()}, {"reason", status.text}}, {}};
  }
}

bool may_pass(const Error& error) { return error.code == kDiskFull || error.code == kWriteFailed; }

Result<OpenedFile> open_file(const fs::path& path, const Clock& clock) {
  std::vector<Error> notices;
  std::error_code error;
  // Once for the file as it is, and once more for the new one if that was set aside.
  for (int i = 0; i < 2; ++i) {
    if (!fs::exists(fs::symlink_status(path, error))) {
      if (auto failed = create_file(path)) return *failed;
    }
    OpenedFile file;
    SqlStatus status;
    const Header header = read_header(path);
    if (auto refused = refusal_of(header, path)) return *refused;
    if (header == Header::Broken) status = {SQLITE_NOTADB, "header"};
    if (status.ok()) {
      if (auto refused = open_existing(file, path, clock, status)) return *refused;
    }
    if (status.ok()) {
      file.notices.insert(file.notices.begin(), notices.begin(), notices.end());
      return file;
    }
    if (!is_corrupt(status)) return error_of(status, path);
    file.database.close();
    if (auto failed = set_file_aside(path, clock, notices)) return *failed;
  }
  return unreadable(path, "new");
}

Result<OpenedFile> open_copy(const fs::path& path) {
  std::error_code error;
  OpenedFile file;
  if (!fs::exists(path, error)) return file;
  const Header header = read_header(path);
  if (auto refused = refusal_of(header, path)) return *refused;
  SqlStatus status{SQLITE_NOTADB, "header"};
  if (header == Header::Ours) {
    status = read_copy(file, path, OpenMode::ReadOnly);
    // A log cannot be read in a folder that cannot be written; the file alone still can.
    if (!status.ok() && !is_corrupt(status)) {
      file = {};
      status = read_copy(file, path, OpenMode::Immutable);
    }
  }
  if (status.ok()) return file;
  if (!is_corrupt(status)) return unreadable(path, status.text);
  OpenedFile empty;
  empty.notices.push_back(with_file("records_damaged", path));
  return empty;
}

}  // namespace passerelle::records
