#include "cli/kept_record.h"

namespace passerelle::cli {

Result<std::unique_ptr<records::Store>> open_kept_record(const std::filesystem::path& profile) {
  std::error_code failed;
  if (!std::filesystem::exists(profile, failed)) return records::memory_store();
  records::OpenOptions options;
  options.folder = profile;
  return records::open_store(options);
}

Result<records::Snapshot> read_kept_record(const std::filesystem::path& profile) {
  const auto store = open_kept_record(profile);
  if (!store) return store.error();
  return store.value()->read_all();
}

}  // namespace passerelle::cli
