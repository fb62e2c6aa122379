#pragma once
// The rows of the record: how each value is written and read, and the checksum that tells a damaged attempt from a
// true one. Internal to records/.

#include <cstdint>
#include <vector>

#include "records/sqlite.h"
#include "records/write.h"

namespace passerelle::records {

/// FNV-1a, 64 bits, over every field of the attempt with its length. An attempt of which nothing is known but what
/// migration 002 held has the checksum that it was written with.
std::int64_t checksum_of(const Attempt& attempt);

/// Commits one write in one transaction; after an error nothing of it is there.
SqlStatus commit_write(Database& database, const Write& write);

/// After everything was erased: leaves nothing of it in free pages or in the log. What fails here is only room.
void shred(Database& database);

struct ReadRows {
  Snapshot snapshot;
  std::vector<std::int64_t> newly_damaged;  ///< attempts whose checksum is wrong, not in the snapshot
  std::int64_t last_attempt = 0;            ///< highest id, damaged ones included
};

SqlStatus read_rows(Database& database, ReadRows& rows);

/// Marks attempts as damaged: they stay in the file and are not read again.
SqlStatus set_aside(Database& database, const std::vector<std::int64_t>& attempts);

}  // namespace passerelle::records
