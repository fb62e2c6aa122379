#include "records/sqlite.h"

#include <sqlite3.h>
#include <algorithm>
#include <cerrno>

namespace passerelle::records {
namespace {

/// How long a statement waits for another program's lock.
constexpr int kBusyMilliseconds = 2000;
/// Of a copy that says how far it is: a quarter of a megabyte.
constexpr int kPagesAtOnce = 64;

/// A full disk shows as an I/O error too, depending on which file could not grow.
bool is_out_of_room(sqlite3* handle, int code) {
  const int primary = code & 0xff;
  if (primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN) return false;
  const int reason = sqlite3_system_errno(handle);
  return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

SqlStatus status_of(sqlite3* handle, int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return {};
  if (handle != nullptr && is_out_of_room(handle, code)) return {SQLITE_FULL, sqlite3_errstr(SQLITE_FULL)};
  return {code, handle != nullptr && sqlite3_extended_errcode(handle) == code ? sqlite3_errmsg(handle)
                                                                              : sqlite3_errstr(code)};
}

/// A file name as a URI, so that it can carry immutable=1.
std::string uri_of(const std::string& path, const char* query) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f && c != '%' && c != '?' && c != '#') {
      uri += c;
    } else {
      uri += {'%', kHex[byte >> 4U], kHex[byte & 0xfU]};
    }
  }
  return uri + query;
}

int flags_of(OpenMode mode) {
  switch (mode) {
    case OpenMode::Create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadWrite:
      return SQLITE_OPEN_READWRITE;
    case OpenMode::ReadOnly:
      return SQLITE_OPEN_READONLY;
    case OpenMode::Immutable:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case OpenMode::Memory:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
  }
  return 0;
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  note(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::note(int code) {
  if (status_.ok()) status_ = status_of(database_, code);
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would bind NULL; an empty text is a text.
  const char* bytes = text.data() != nullptr ? text.data() : "";
  if (status_.ok())
    note(sqlite3_bind_text64(statement_.get(), ++bound_, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  if (status_.ok()) note(sqlite3_bind_int64(statement_.get(), ++bound_, number));
  return *this;
}

Statement& Statement::bind(double number) {
  if (status_.ok()) note(sqlite3_bind_double(statement_.get(), ++bound_, number));
  return *this;
}

Statement& Statement::bind(const Moment& moment) {
  bind(std::int64_t{moment.utc.time_since_epoch().count()});
  return bind(std::int64_t{moment.offset.count()});
}

bool Statement::next() {
  if (!status_.ok()) return false;
  const int code = sqlite3_step(statement_.get());
  note(code);
  return code == SQLITE_ROW;
}

SqlStatus Statement::run() {
  while (next()) {
  }
  return status_;
}

std::string Statement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

SqlStatus Database::open(const std::string& path, OpenMode mode) {
  handle_.reset();
  sqlite3* handle = nullptr;
  const std::string name = mode == OpenMode::Memory      ? ":memory:"
                           : mode == OpenMode::Immutable ? uri_of(path, "?immutable=1")
                                                         : path;
  const int code =
      sqlite3_open_v2(name.c_str(), &handle, flags_of(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    const SqlStatus failed = status_of(handle, code);
    handle_.reset();
    return failed;
  }
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return run("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON");
}

bool Database::is_read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }

SqlStatus Database::run(const std::string& sql) {
  return status_of(handle_.get(), sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

SqlStatus Database::read_integer(std::string_view sql, std::int64_t& value) {
  Statement statement = prepare(sql);
  if (statement.next()) value = statement.integer(0);
  return statement.status();
}

SqlStatus Database::read_text(std::string_view sql, std::string& value) {
  Statement statement = prepare(sql);
  if (statement.next()) value = statement.text(0);
  return statement.status();
}

void Database::roll_back() {
  if (sqlite3_get_autocommit(handle_.get()) != 0) return;
  // The error that led here is the one to report.
  static_cast<void>(run("ROLLBACK"));
}

SqlStatus Database::copy_to(Database& target, const std::function<bool(double share)>& go_on) {
  sqlite3_backup* backup = sqlite3_backup_init(target.handle_.get(), "main", handle_.get(), "main");
  if (backup == nullptr) return status_of(target.handle_.get(), sqlite3_extended_errcode(target.handle_.get()));
  int stepped = sqlite3_backup_step(backup, go_on ? kPagesAtOnce : -1);
  while (go_on && stepped == SQLITE_OK) {
    const double all = std::max(1, sqlite3_backup_pagecount(backup));
    if (!go_on(1 - sqlite3_backup_remaining(backup) / all)) {
      sqlite3_backup_finish(backup);
      return {SQLITE_INTERRUPT, sqlite3_errstr(SQLITE_INTERRUPT)};
    }
    stepped = sqlite3_backup_step(backup, kPagesAtOnce);
  }
  const int finished = sqlite3_backup_finish(backup);
  return status_of(target.handle_.get(), stepped != SQLITE_DONE ? stepped : finished);
}

}  // namespace passerelle::records
