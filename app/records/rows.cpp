#include "records/rows.h"

#include <cstring>

#include "records/write_rows.h"

namespace passerelle::records {
namespace {

Moment moment_of(const Statement& row, int column) {
  return {TimePoint(std::chrono::milliseconds(row.integer(column))), std::chrono::minutes(row.integer(column + 1))};
}

class Checksum {
 public:
  void add(std::int64_t number) {
    for (int shift = 0; shift < 64; shift += 8) add_byte((static_cast<std::uint64_t>(number) >> shift) & 0xffU);
  }
  void add(const std::string& text) {
    add(static_cast<std::int64_t>(text.size()));
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
  }
  void add(double number) {
    std::int64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    add(bits);
  }
  std::int64_t value() const { return static_cast<std::int64_t>(value_); }

 private:
  void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }

  std::uint64_t value_ = 0xcbf29ce484222325U;
};

/// Whether anything is known that an attempt could not hold before migration 003.
bool has_circumstances(const Attempt& attempt) {
  const Attempt before;
  return attempt.occasion != before.occasion || attempt.confidence != before.confidence ||
         attempt.seconds != before.seconds || attempt.interview != before.interview ||
         attempt.language != before.language;
}

SqlStatus read_attempts(Database& database, ReadRows& rows) {
  Statement row = database.prepare(
      "SELECT id, module, question, answer, label, score, assessment, engine_version, content_version, utc_ms,"
      " offset_minutes, occasion, confidence, seconds, interview, language, checksum, damaged FROM attempts ORDER BY "
      "id");
  while (row.next()) {
    Attempt attempt{row.integer(0),
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.real(5),
                    row.text(6),
                    static_cast<int>(row.integer(7)),
                    row.text(8),
                    moment_of(row, 9),
                    row.text(11),
                    row.text(12),
                    static_cast<int>(row.integer(13)),
                    row.integer(14),
                    row.text(15)};
    rows.last_attempt = attempt.id;
    if (row.integer(17) != 0) continue;
    if (checksum_of(attempt) == row.integer(16)) {
      rows.snapshot.attempts.push_back(std::move(attempt));
    } else {
      rows.newly_damaged.push_back(attempt.id);
    }
  }
  return row.status();
}

/// Reads every row of a query into a list.
template <class T, class Make>
SqlStatus read_list(Database& database, const char* sql, std::vector<T>& list, Make make) {
  Statement row = database.prepare(sql);
  while (row.next()) list.push_back(make(row));
  return row.status();
}

SqlStatus read_texts(Database& database, Snapshot& snapshot) {
  SqlStatus status = read_list(database, "SELECT key, text, utc_ms, offset_minutes FROM drafts ORDER BY key",
                               snapshot.drafts, [](const Statement& row) {
                                 return Draft{row.text(0), row.text(1), moment_of(row, 2)};
                               });
  if (!status.ok()) return status;
  status = read_list(database, "SELECT attempt, remark, utc_ms, offset_minutes FROM contests ORDER BY attempt",
                     snapshot.contests, [](const Statement& row) {
                       return Contest{row.integer(0), row.text(1), moment_of(row, 2)};
                     });
  if (!status.ok()) return status;
  return read_list(database, "SELECT key, value FROM settings ORDER BY key", snapshot.settings,
                   [](const Statement& row) {
                     return Setting{row.text(0), row.text(1)};
                   });
}

SqlStatus read_places(Database& database, Snapshot& snapshot) {
  const SqlStatus status =
      read_list(database, "SELECT module, page, block, utc_ms, offset_minutes FROM positions ORDER BY module",
                snapshot.positions, [](const Statement& row) {
                  return Position{row.text(0), row.text(1), row.text(2), moment_of(row, 3)};
                });
  if (!status.ok()) return status;
  return read_list(database, "SELECT module, block FROM read_blocks ORDER BY module, block", snapshot.read_blocks,
                   [](const Statement& row) {
                     return ReadBlock{row.text(0), row.text(1)};
                   });
}

SqlStatus read_own(Database& database, Snapshot& snapshot) {
  SqlStatus status =
      read_list(database, "SELECT module, block, text, utc_ms, offset_minutes FROM notes ORDER BY module, block",
                snapshot.notes, [](const Statement& row) {
                  return Note{row.text(0), row.text(1), row.text(2), moment_of(row, 3)};
                });
  if (!status.ok()) return status;
  status = read_list(database, "SELECT key, utc_ms, offset_minutes FROM bookmarks ORDER BY utc_ms, key",
                     snapshot.bookmarks, [](const Statement& row) {
                       return Bookmark{row.text(0), true, moment_of(row, 1)};
                     });
  if (!status.ok()) return status;
  status = read_list(database, "SELECT module, section, day, seconds FROM reading_times ORDER BY module, section, day",
                     snapshot.reading_times, [](const Statement& row) {
                       return ReadingTime{row.text(0), row.text(1), row.text(2), row.integer(3)};
                     });
  if (!status.ok()) return status;
  return read_list(database, "SELECT key, text, utc_ms, offset_minutes FROM exercise_versions ORDER BY id",
                   snapshot.exercise_versions, [](const Statement& row) {
                     return ExerciseVersion{row.text(0), row.text(1), moment_of(row, 2)};
                   });
}

SqlStatus read_interviews(Database& database, Snapshot& snapshot) {
  return read_list(database,
                   "SELECT id, plan, state, started_utc_ms, started_offset_minutes, ended_utc_ms, ended_offset_minutes"
                   " FROM interviews ORDER BY id",
                   snapshot.interviews, [](const Statement& row) {
                     Interview interview{row.integer(0), row.text(1), row.text(2), moment_of(row, 3), std::nullopt};
                     if (!row.is_null(5)) interview.ended = moment_of(row, 5);
                     return interview;
                   });
}

SqlStatus in_transaction(Database& database, const auto& work) {
  SqlStatus status = database.begin();
  if (status.ok()) status = work();
  if (status.ok()) status = database.commit();
  if (!status.ok()) database.roll_back();
  return status;
}

}  // namespace

std::int64_t checksum_of(const Attempt& attempt) {
  Checksum sum;
  sum.add(attempt.id);
  for (const std::string* text : {&attempt.module, &attempt.question, &attempt.answer, &attempt.label,
                                  &attempt.assessment, &attempt.content_version}) {
    sum.add(*text);
  }
  sum.add(attempt.score);
  sum.add(std::int64_t{attempt.engine_version});
  sum.add(attempt.at.utc.time_since_epoch().count());
  sum.add(std::int64_t{attempt.at.offset.count()});
  if (!has_circumstances(attempt)) return sum.value();
  for (const std::string* text : {&attempt.occasion, &attempt.confidence, &attempt.language}) sum.add(*text);
  sum.add(std::int64_t{attempt.seconds});
  sum.add(attempt.interview);
  return sum.value();
}

SqlStatus commit_write(Database& database, const Write& write) {
  return in_transaction(
      database, [&] { return std::visit([&](const auto& value) { return write_row(database, value); }, write); });
}

void shred(Database& database) {
  static_cast<void>(database.run("VACUUM"));
  static_cast<void>(database.run("PRAGMA wal_checkpoint(TRUNCATE)"));
}

SqlStatus read_rows(Database& database, ReadRows& rows) {
  SqlStatus status = read_attempts(database, rows);
  if (status.ok()) status = read_texts(database, rows.snapshot);
  if (status.ok()) status = read_places(database, rows.snapshot);
  if (status.ok()) status = read_own(database, rows.snapshot);
  if (status.ok()) status = read_interviews(database, rows.snapshot);
  return status;
}

SqlStatus set_aside(Database& database, const std::vector<std::int64_t>& attempts) {
  return in_transaction(database, [&] {
    for (const std::int64_t id : attempts) {
      SqlStatus status = database.prepare("UPDATE attempts SET damaged=1 WHERE id=?").bind(id).run();
      if (!status.ok()) return status;
    }
    return SqlStatus{};
  });
}

}  // namespace passerelle::records
