#include "exchange/write_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace passerelle::exchange {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
/// In place of an error number: the work was stopped.
constexpr int kStopped = -1;

Error not_written(const std::string& path, int cause) {
  if (cause == kStopped) return cancelled();
  const bool full = cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
  if (full) return {"export_disk_full", {{"path", path}}, {}};
  return {"export_not_written", {{"path", path}, {"reason", std::generic_category().message(cause)}}, {}};
}

/// 0, or why it ended before the last piece.
int write_pieces(std::FILE* file, std::string_view bytes, const Report& report) {
  const auto all = static_cast<double>(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    if (!report(static_cast<double>(at) / all)) return kStopped;
    const std::string_view piece = bytes.substr(at, kPiece);
    if (std::fwrite(piece.data(), 1, piece.size(), file) != piece.size()) return errno;
  }
  return 0;
}

/// 0, or the error number of the first step that failed.
int write_new(const std::string& path, std::string_view bytes, const Report& report) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return errno;
  int cause = write_pieces(file, bytes, report);
  // A pipe or a device has no disk to wait for.
  if (cause == 0 && (std::fflush(file) != 0 || (fsync(fileno(file)) != 0 && errno != EINVAL))) cause = errno;
  if (std::fclose(file) != 0 && cause == 0) cause = errno;
  if (cause == 0 && !report(1)) cause = kStopped;
  return cause;
}

}  // namespace

Result<Done> write_whole(const std::filesystem::path& path, std::string_view bytes, const Report& report) {
  const std::string wanted = path.string();
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    // /dev/stdout, a pipe: written into, never replaced.
    const int failed = write_new(wanted, bytes, report);
    return failed == 0 ? Result<Done>(Done{}) : not_written(wanted, failed);
  }
  const std::string temporary = wanted + ".part" + std::to_string(getpid());
  int cause = write_new(temporary, bytes, report);
  if (cause == 0 && std::rename(temporary.c_str(), wanted.c_str()) != 0) cause = errno;
  if (cause == 0) return Done{};
  std::remove(temporary.c_str());
  return not_written(wanted, cause);
}

}  // namespace passerelle::exchange
