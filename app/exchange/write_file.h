#pragma once
// A file that is written whole or not at all.

#include <filesystem>
#include <string_view>

#include "base/job.h"
#include "base/result.h"

namespace passerelle::exchange {

/// Under another name first, so that a reader never sees half a file and a failure leaves the old one. Replaces a file
/// that is there. Fails with "export_not_written", "export_disk_full", or as cancelled when report says so.
Result<Done> write_whole(const std::filesystem::path& path, std::string_view bytes, const Report& report = unwatched);

}  // namespace passerelle::exchange
