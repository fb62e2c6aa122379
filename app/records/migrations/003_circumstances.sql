-- How an attempt came about, and what the learner keeps for themselves: notes, bookmarks, time spent reading, versions of
-- an exercise, interviews. The defaults are what an attempt of an earlier version was.
ALTER TABLE attempts ADD COLUMN occasion TEXT NOT NULL DEFAULT 'checkpoint';
ALTER TABLE attempts ADD COLUMN confidence TEXT NOT NULL DEFAULT '';
ALTER TABLE attempts ADD COLUMN seconds INTEGER NOT NULL DEFAULT -1;
ALTER TABLE attempts ADD COLUMN interview INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN language TEXT NOT NULL DEFAULT '';

CREATE TABLE notes (
  module TEXT NOT NULL,
  block TEXT NOT NULL,
  text TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  PRIMARY KEY (module, block)
) STRICT;

CREATE TABLE bookmarks (
  key TEXT NOT NULL PRIMARY KEY,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

-- day is the day of the learner's place, "2026-01-31".
CREATE TABLE reading_times (
  module TEXT NOT NULL,
  section TEXT NOT NULL,
  day TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  PRIMARY KEY (module, section, day)
) STRICT;

CREATE TABLE exercise_versions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

-- plan and state are JSON of the program; an interview under way has no end.
CREATE TABLE interviews (
  id INTEGER PRIMARY KEY,
  plan TEXT NOT NULL,
  state TEXT NOT NULL,
  started_utc_ms INTEGER NOT NULL,
  started_offset_minutes INTEGER NOT NULL,
  ended_utc_ms INTEGER,
  ended_offset_minutes INTEGER
) STRICT;
