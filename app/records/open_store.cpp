#include "records/database_file.h"
#include "records/file_store.h"
#include "records/memory_store.h"
#include "records/profile.h"
#include "records/store.h"

namespace passerelle::records {
namespace {

Result<std::unique_ptr<Store>> open_for_reading(const std::filesystem::path& path, Access access) {
  auto copy = open_copy(path);
  if (!copy) return copy.error();
  OpenedFile file = std::move(copy).value();
  MemoryRecord record;
  record.access = access;
  record.snapshot = std::move(file.rows.snapshot);
  record.last_attempt = file.rows.last_attempt;
  record.notices = std::move(file.notices);
  record.refusal = refusal_of(access);
  return make_memory_store(std::move(record));
}

}  // namespace

Result<std::unique_ptr<Store>> open_store(const OpenOptions& options) {
  const std::filesystem::path path = database_path(options.folder);
  FileStoreParts parts{options, ProfileLock::take(options.folder), {}, {}};
  switch (parts.lock.state()) {
    case ProfileLock::State::ByAnother: return open_for_reading(path, Access::ReadOnlySecondInstance);
    case ProfileLock::State::Unwritable: return open_for_reading(path, Access::ReadOnlyFolder);
    case ProfileLock::State::Held: break;
  }
  const SystemClock system_clock;
  auto opened = open_file(path, options.clock != nullptr ? *options.clock : system_clock);
  if (opened) {
    parts.file = std::move(opened).value();
  } else if (may_pass(opened.error())) {
    // What is there can still be read, and writing goes on when the disk lets it.
    auto copy = open_copy(path);
    if (!copy) return copy.error();
    parts.file = std::move(copy).value();
    parts.file.database.close();
    parts.failing = opened.error();
  } else if (opened.error().code == kReadOnly) {
    return open_for_reading(path, Access::ReadOnlyFolder);
  } else {
    return opened.error();
  }
  return std::unique_ptr<Store>(std::make_unique<FileStore>(std::move(parts)));
}

}  // namespace passerelle::records
