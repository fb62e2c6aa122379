#include "exchange/write_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace passerelle::exchange {
namespace {

Error not_written(const std::string& path, int cause) {
  return {"export_not_written", {{"path", path}, {"reason", std::generic_category().message(cause)}}, {}};
}

/// 0, or the error number of the first step that failed.
int write_new(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return errno;
  int cause = 0;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) cause = errno;
  if (cause == 0 && (std::fflush(file) != 0 || fsync(fileno(file)) != 0)) cause = errno;
  if (std::fclose(file) != 0 && cause == 0) cause = errno;
  return cause;
}

}  // namespace

Result<Done> write_whole(const std::filesystem::path& path, std::string_view bytes) {
  const std::string wanted = path.string();
  const std::string temporary = wanted + ".part" + std::to_string(getpid());
  int cause = write_new(temporary, bytes);
  if (cause == 0 && std::rename(temporary.c_str(), wanted.c_str()) != 0) cause = errno;
  if (cause == 0) return Done{};
  std::remove(temporary.c_str());
  return not_written(wanted, cause);
}

}  // namespace passerelle::exchange
