#include "ui/record_jobs.h"

#include <string_view>
#include <utility>

namespace passerelle::ui {
namespace {

using Save = std::function<Result<std::string>(const Report&)>;

/// saved: key of the sentence that says where the file is.
void start(const PageTools& tools, JobRequest request, const char* saved, Save save, OnSaved on_saved) {
  tools.drafts.hand_over_all();
  request.work = [speech = tools.speech, toast = tools.toast, saved, save = std::move(save),
                  on_saved = std::move(on_saved)](const Report& report) -> Result<Job::Delivery> {
    const auto path = save(report);
    if (!path) return path.error();
    return Job::Delivery([=, path = path.value()] {
      const std::string said = speech().format(saved, {{"path", std::string_view(path)}});
      toast({"check", said, {}, {}});
      if (on_saved) on_saved(said);
    });
  };
  tools.start_job(std::move(request));
}

}  // namespace

void start_export(const PageTools& tools, RecordsFile file, OnSaved on_saved) {
  if (!tools.services.export_records) return;
  const char* const id = file == RecordsFile::Csv ? "export_csv" : "export_json";
  start(
      tools, {id, "job/exporting", "job/not_exported", {}}, "settings/exported",
      [run = tools.services.export_records, file](const Report& report) { return run(file, report); },
      std::move(on_saved));
}

void start_backup(const PageTools& tools, OnSaved on_saved) {
  if (!tools.services.back_up) return;
  start(tools, {"backup", "job/backing_up", "job/not_backed_up", {}}, "settings/backed_up", tools.services.back_up,
        std::move(on_saved));
}

}  // namespace passerelle::ui
