#include "cli/export.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <ostream>
#include <string_view>
#include <system_error>

#include "cli/cli.h"
#include "cli/export_skos.h"
#include "cli/usage.h"
#include "course/load.h"

namespace passerelle::cli {

namespace {

Error not_written(const std::string& path) {
  return {"export_not_written", {{"path", path}, {"reason", std::generic_category().message(errno)}}, {}};
}

/// Under another name first, so that a reader never sees half a file and a failure leaves the old one.
Result<Done> write_whole(const std::string& path, std::string_view bytes) {
  const std::string temporary = path + ".part" + std::to_string(getpid());
  std::FILE* file = std::fopen(temporary.c_str(), "wb");
  if (file == nullptr) return not_written(path);
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  written = written && std::fflush(file) == 0 && fsync(fileno(file)) == 0;
  int cause = errno;
  if (std::fclose(file) != 0 && written) {
    written = false;
    cause = errno;
  }
  if (written && std::rename(temporary.c_str(), path.c_str()) == 0) return Done{};
  if (written) cause = errno;
  std::remove(temporary.c_str());
  errno = cause;
  return not_written(path);
}

}  // namespace

int run_export(std::ostream& err, const ExportOptions& options, const locale::Words& words) {
  if (options.format != "skos") {
    return usage_error(err, words, "cli/unknown_export", {{"name", std::string_view(options.format)}});
  }
  const auto scheme = course::load_scheme(options.content);
  if (!scheme) return usage_error(err, words, scheme.error());
  const auto done = write_whole(options.out.string(), as_skos(scheme.value()));
  return done ? kExitDone : usage_error(err, words, done.error());
}

}  // namespace passerelle::cli
