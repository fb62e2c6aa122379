#pragma once
// A small layer over SQLite's C API: a connection and a statement that close themselves, errors as values. Internal to
// records/. A failed step leaves the transaction to the caller, who must stop at the first error.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"

struct sqlite3;
struct sqlite3_stmt;

namespace passerelle::records {

/// A result code of SQLite (extended) with its text; code 0 is success.
struct [[nodiscard]] SqlStatus {
  int code = 0;
  std::string text;

  bool ok() const { return code == 0; }
  /// The code without its extended part.
  int primary() const { return code & 0xff; }
};

enum class OpenMode { Create, ReadWrite, ReadOnly, Immutable, Memory };

class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  Statement& bind(double number);
  /// Two parameters: milliseconds since 1970 in UTC, minutes of the offset.
  Statement& bind(const Moment& moment);

  /// Moves to the next row; false at the end or after an error, see status().
  bool next();
  /// Runs a statement that gives no rows.
  SqlStatus run();
  const SqlStatus& status() const { return status_; }

  std::string text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool is_null(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  void note(int code);

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
  SqlStatus status_;
};

class Database {
 public:
  Database() = default;

  /// Opens a file (path ignored for OpenMode::Memory) with the safe settings that every connection gets.
  SqlStatus open(const std::string& path, OpenMode mode);
  void close() { handle_.reset(); }
  bool is_open() const { return handle_ != nullptr; }
  bool is_read_only() const;

  /// Runs one or more statements that give no rows worth reading.
  SqlStatus run(const std::string& sql);
  Statement prepare(std::string_view sql) { return Statement(handle_.get(), sql); }
  /// The number that a query such as "PRAGMA user_version" gives.
  SqlStatus read_integer(std::string_view sql, std::int64_t& value);
  SqlStatus read_text(std::string_view sql, std::string& value);

  SqlStatus begin() { return run("BEGIN IMMEDIATE"); }
  SqlStatus commit() { return run("COMMIT"); }
  /// Ends the transaction if an error has not ended it already.
  void roll_back();

  /// Copies the whole database into another open one, page by page; go_on is asked between pages with the share that
  /// is copied, and false ends the copy as interrupted. What the target has then is worth nothing.
  SqlStatus copy_to(Database& target, const std::function<bool(double share)>& go_on = {});

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace passerelle::records
