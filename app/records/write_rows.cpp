#include "records/write_rows.h"

#include "records/rows.h"

namespace passerelle::records {

SqlStatus write_row(Database& database, const AttemptWrite& write) {
  const Attempt& attempt = write.attempt;
  const SqlStatus inserted =
      database
          .prepare(
              "INSERT INTO attempts (id, module, question, answer, label, score, assessment, engine_version,"
              " content_version, utc_ms, offset_minutes, occasion, confidence, seconds, interview, language, checksum)"
              " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
          .bind(attempt.id)
          .bind(attempt.module)
          .bind(attempt.question)
          .bind(attempt.answer)
          .bind(attempt.label)
          .bind(attempt.score)
          .bind(attempt.assessment)
          .bind(std::int64_t{attempt.engine_version})
          .bind(attempt.content_version)
          .bind(attempt.at)
          .bind(attempt.occasion)
          .bind(attempt.confidence)
          .bind(std::int64_t{attempt.seconds})
          .bind(attempt.interview)
          .bind(attempt.language)
          .bind(checksum_of(attempt))
          .run();
  if (!inserted.ok() || write.draft_key.empty()) return inserted;
  return database.prepare("DELETE FROM drafts WHERE key=?").bind(write.draft_key).run();
}

SqlStatus write_row(Database& database, const Contest& contest) {
  return database.prepare("INSERT OR REPLACE INTO contests (attempt, remark, utc_ms, offset_minutes) VALUES (?,?,?,?)")
      .bind(contest.attempt)
      .bind(contest.remark)
      .bind(contest.at)
      .run();
}

SqlStatus write_row(Database& database, const Draft& draft) {
  if (draft.text.empty()) return database.prepare("DELETE FROM drafts WHERE key=?").bind(draft.key).run();
  return database.prepare("INSERT OR REPLACE INTO drafts (key, text, utc_ms, offset_minutes) VALUES (?,?,?,?)")
      .bind(draft.key)
      .bind(draft.text)
      .bind(draft.at)
      .run();
}

SqlStatus write_row(Database& database, const Position& position) {
  return database
      .prepare("INSERT OR REPLACE INTO positions (module, page, block, utc_ms, offset_minutes) VALUES (?,?,?,?,?)")
      .bind(position.module)
      .bind(position.page)
      .bind(position.block)
      .bind(position.at)
      .run();
}

SqlStatus write_row(Database& database, const ReadBlock& read) {
  return database.prepare("INSERT OR IGNORE INTO read_blocks (module, block) VALUES (?,?)")
      .bind(read.module)
      .bind(read.block)
      .run();
}

SqlStatus write_row(Database& database, const Setting& setting) {
  return database.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES (?,?)")
      .bind(setting.key)
      .bind(setting.value)
      .run();
}

SqlStatus write_row(Database& database, const Note& note) {
  if (note.text.empty()) {
    return database.prepare("DELETE FROM notes WHERE module=? AND block=?").bind(note.module).bind(note.block).run();
  }
  return database
      .prepare("INSERT OR REPLACE INTO notes (module, block, text, utc_ms, offset_minutes) VALUES (?,?,?,?,?)")
      .bind(note.module)
      .bind(note.block)
      .bind(note.text)
      .bind(note.at)
      .run();
}

SqlStatus write_row(Database& database, const Bookmark& bookmark) {
  if (!bookmark.kept) return database.prepare("DELETE FROM bookmarks WHERE key=?").bind(bookmark.key).run();
  return database.prepare("INSERT OR REPLACE INTO bookmarks (key, utc_ms, offset_minutes) VALUES (?,?,?)")
      .bind(bookmark.key)
      .bind(bookmark.at)
      .run();
}

SqlStatus write_row(Database& database, const ReadingTime& time) {
  return database
      .prepare(
          "INSERT INTO reading_times (module, section, day, seconds) VALUES (?,?,?,?)"
          " ON CONFLICT (module, section, day) DO UPDATE SET seconds = seconds + excluded.seconds")
      .bind(time.module)
      .bind(time.section)
      .bind(time.day)
      .bind(time.seconds)
      .run();
}

SqlStatus write_row(Database& database, const ExerciseVersion& version) {
  return database.prepare("INSERT INTO exercise_versions (key, text, utc_ms, offset_minutes) VALUES (?,?,?,?)")
      .bind(version.key)
      .bind(version.text)
      .bind(version.at)
      .run();
}

SqlStatus write_row(Database& database, const Interview& interview) {
  Statement row = database.prepare(
      "INSERT OR REPLACE INTO interviews (id, plan, state, started_utc_ms, started_offset_minutes, ended_utc_ms,"
      " ended_offset_minutes) VALUES (?,?,?,?,?,?,?)");
  row.bind(interview.id).bind(interview.plan).bind(interview.state).bind(interview.started);
  // What is not bound is NULL.
  if (interview.ended) row.bind(*interview.ended);
  return row.run();
}

SqlStatus write_row(Database& database, const EraseAll&) {
  return database.run(
      "DELETE FROM contests; DELETE FROM attempts; DELETE FROM drafts; DELETE FROM positions; DELETE FROM read_blocks;"
      " DELETE FROM settings; DELETE FROM notes; DELETE FROM bookmarks; DELETE FROM reading_times;"
      " DELETE FROM exercise_versions; DELETE FROM interviews");
}

}  // namespace passerelle::records
