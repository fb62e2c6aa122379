-- Where the reader stands, what was read, remarks on attempts, and a mark for attempts whose checksum is wrong.
CREATE TABLE positions (
  module TEXT NOT NULL PRIMARY KEY,
  page TEXT NOT NULL,
  block TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE read_blocks (
  module TEXT NOT NULL,
  block TEXT NOT NULL,
  PRIMARY KEY (module, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE contests (
  attempt INTEGER NOT NULL PRIMARY KEY REFERENCES attempts (id),
  remark TEXT NOT NULL,
  utc_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL
) STRICT;

ALTER TABLE attempts ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0;
