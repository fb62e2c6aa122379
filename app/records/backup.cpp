#include "records/backup.h"

#include <sqlite3.h>
#include <unistd.h>

#include <string>

#include "records/database_file.h"
#include "records/profile.h"

namespace passerelle::records {
namespace {

/// How much of the work is copying; the rest is checking the copy and waiting for the disk.
constexpr double kCopying = 0.9;

/// The record as it is at one moment: what is committed later is not seen, so that the copy never begins anew.
SqlStatus open_source(Database& source, const std::filesystem::path& path) {
  SqlStatus status = source.open(path.string(), OpenMode::ReadOnly);
  std::int64_t version = 0;
  if (status.ok()) status = source.run("BEGIN");
  if (status.ok()) status = source.read_integer("PRAGMA user_version", version);
  return status;
}

/// The temporary file needs no safety of its own: it is thrown away unless it is whole.
SqlStatus open_target(Database& target, const std::string& path) {
  SqlStatus status = target.open(path, OpenMode::Create);
  if (status.ok()) status = target.run("PRAGMA synchronous=OFF");
  return status;
}

/// One file without a log beside it, and sound.
SqlStatus finish(Database& target) {
  std::string answer;
  SqlStatus status = target.read_text("PRAGMA journal_mode=DELETE", answer);
  if (status.ok()) status = target.read_text("PRAGMA quick_check(1)", answer);
  if (status.ok() && answer != "ok") status = {SQLITE_CORRUPT, answer};
  return status;
}

Error not_written(const SqlStatus& status, const std::filesystem::path& to) {
  if (status.primary() == SQLITE_INTERRUPT) return cancelled();
  if (status.primary() == SQLITE_FULL) return {"export_disk_full", {{"path", to.string()}}, {}};
  return {"backup_not_written", {{"path", to.string()}, {"reason", status.text}}, {}};
}

}  // namespace

Result<Done> back_up(const std::filesystem::path& folder, const std::filesystem::path& to, const Report& report) {
  const std::filesystem::path path = database_path(folder);
  Database source;
  if (const SqlStatus opened = open_source(source, path); !opened.ok()) {
    return Error{"records_unreadable", {{"file", path.string()}, {"reason", opened.text}}, {}};
  }
  const std::string temporary = to.string() + ".part" + std::to_string(::getpid());
  remove_database(temporary);
  Database target;
  SqlStatus status = open_target(target, temporary);
  if (status.ok()) status = source.copy_to(target, part_of(report, 0, kCopying));
  if (status.ok()) status = finish(target);
  target.close();
  if (status.ok() && !report(1)) status = {SQLITE_INTERRUPT, {}};
  if (status.ok() && !put_in_place(temporary, to)) status = {SQLITE_IOERR, sqlite3_errstr(SQLITE_IOERR)};
  if (status.ok()) return Done{};
  remove_database(temporary);
  return not_written(status, to);
}

}  // namespace passerelle::records
