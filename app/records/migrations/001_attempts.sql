-- What the learner wrote. Times are UTC milliseconds with the offset of the place in minutes.
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  module TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  label TEXT NOT NULL,
  score REAL NOT NULL,
  assessment TEXT NOT NULL,
  engine_version INTEGER NOT NULL,
  content_version TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
  key TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
