#include "cli/export.h"

#include "cli/export_skos.h"
#include "cli/kept_record.h"
#include "cli/usage.h"
#include "course/load.h"
#include "exchange/records_export.h"
#include "exchange/write_file.h"

namespace passerelle::cli {
namespace {

int write(const Invocation& invocation, const std::filesystem::path& out, const std::string& bytes) {
  const auto done = exchange::write_whole(out, bytes);
  return done ? kExitDone : usage_error(invocation.console.err, invocation.words(), done.error());
}

int export_skos(const Invocation& invocation, const std::filesystem::path& out) {
  const auto scheme = course::load_scheme(invocation.content());
  if (!scheme) return usage_error(invocation.console.err, invocation.words(), scheme.error());
  return write(invocation, out, as_skos(scheme.value()));
}

int export_records(const Invocation& invocation, const std::filesystem::path& out) {
  const std::string ending = out.extension().string();
  if (ending != ".csv" && ending != ".json") {
    return usage_error(invocation.console.err, invocation.words(), "cli/records_ending",
                       {{"file", std::string_view(out.native())}});
  }
  const auto record = read_kept_record(invocation.profile());
  if (!record) return usage_error(invocation.console.err, invocation.words(), record.error());
  if (ending == ".csv") return write(invocation, out, exchange::records_csv(record.value()));
  const exchange::ExportNote note{invocation.host.version, invocation.host.clock->now()};
  return write(invocation, out, exchange::records_json(record.value(), note));
}

int export_contested(const Invocation& invocation, const std::filesystem::path& out) {
  const auto record = read_kept_record(invocation.profile());
  if (!record) return usage_error(invocation.console.err, invocation.words(), record.error());
  return write(invocation, out, exchange::contested_answers(record.value()));
}

}  // namespace

int run_export(const Invocation& invocation) {
  const std::string& what = invocation.arguments[0];
  const std::filesystem::path out = invocation.arguments[1];
  if (what == "skos") return export_skos(invocation, out);
  if (what == "records") return export_records(invocation, out);
  if (what == "contested") return export_contested(invocation, out);
  return usage_error(invocation.console.err, invocation.words(), "cli/unknown_export",
                     {{"name", std::string_view(what)}});
}

}  // namespace passerelle::cli
