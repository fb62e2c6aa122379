#pragma once
// A record in memory: for tests, and for sessions that may read a record on disk and not write it. Internal to records/;
// others use memory_store() of store.h.

#include <memory>
#include <vector>

#include "records/store.h"

namespace passerelle::records {

struct MemoryRecord {
  Access access = Access::ReadWrite;
  Snapshot snapshot;
  std::int64_t last_attempt = 0;
  std::vector<Error> notices;
  Error refusal;  ///< said once something was handed over that cannot be kept; unused when access is ReadWrite
};

std::unique_ptr<Store> make_memory_store(MemoryRecord record);

/// Why a session of this kind keeps nothing.
Error refusal_of(Access access);

}  // namespace passerelle::records
