#pragma once
// What a learner has recorded, for verbs that only read it. Internal to cli/.

#include <filesystem>

#include "base/result.h"
#include "records/store.h"

namespace passerelle::cli {

/// Nothing where there is no record: the folder is not made. Fails when the record cannot be read.
Result<records::Snapshot> read_kept_record(const std::filesystem::path& profile);

/// The same, for a learner to be made of it; what is written into it is not kept.
Result<std::unique_ptr<records::Store>> open_kept_record(const std::filesystem::path& profile);

}  // namespace passerelle::cli
