#pragma once
// A backup of a record on disk: one file that can be put in the record's place. It reads the record through a
// connection of its own, so that writing goes on meanwhile, and may run on any thread.

#include <filesystem>

#include "base/job.h"
#include "base/result.h"

namespace passerelle::records {

/// Copies what is committed in the folder now. The file appears under its name only when it is whole; one that is there
/// is replaced. Fails with "records_unreadable", "backup_not_written", "export_disk_full", or as cancelled.
Result<Done> back_up(const std::filesystem::path& folder, const std::filesystem::path& to,
                     const Report& report = unwatched);

}  // namespace passerelle::records
