#include "main_services.h"

#include <unistd.h>

#include <chrono>
#include <utility>

#include "exchange/attestation_files.h"
#include "exchange/records_export.h"
#include "exchange/time_text.h"
#include "exchange/write_file.h"
#include "main_desktop.h"
#include "platform/paths.h"
#include "records/backup.h"

namespace passerelle {
namespace {

namespace fs = std::filesystem;

/// How long an export waits for what is still being written.
constexpr std::chrono::seconds kPatience{5};
constexpr std::chrono::milliseconds kGlance{50};

/// Shares of an export when the record is read and when the text is made.
constexpr double kRead = 0.2;
constexpr double kMade = 0.6;

/// The learner's documents; the profile's own folder where they cannot be written.
fs::path export_folder(const fs::path& profile) {
  const auto documents = platform::documents_folder();
  if (documents && access(documents->c_str(), W_OK) == 0) return *documents;
  return profile / "exports";
}

/// "name.pdf", or "name-2.pdf" when there is one already.
fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code failed;
  fs::path path = folder / (stem + ending);
  for (int number = 2; fs::exists(path, failed); ++number) {
    path = folder / (stem + "-" + std::to_string(number) + ending);
  }
  return path;
}

fs::path new_file(const fs::path& profile, const std::string& stem, const std::string& ending) {
  const fs::path folder = export_folder(profile);
  std::error_code failed;
  fs::create_directories(folder, failed);
  return free_name(folder, stem, ending);
}

Result<std::string> save(const fs::path& path, const std::string& bytes, const Report& report = unwatched) {
  if (const auto done = exchange::write_whole(path, bytes, report); !done) return done.error();
  return path.string();
}

Result<std::string> save_attestation(const fs::path& profile, const exchange::Attestation& made,
                                     ui::AttestationFile file) {
  if (file == ui::AttestationFile::Text)
    return save(new_file(profile, exchange::file_stem(made), ".txt"), exchange::as_text(made));
  const auto pdf = exchange::as_pdf(made);
  if (!pdf) return pdf.error();
  return save(new_file(profile, exchange::file_stem(made), ".pdf"), pdf.value());
}

/// Waits for what is still being written, as long as nobody wants to stop.
void settle(records::Store* store, const Report& report) {
  if (store == nullptr || store->access() != records::Access::ReadWrite) return;
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (report(0) && std::chrono::steady_clock::now() < until) {
    if (store->flush(kGlance)) return;
  }
}

Result<std::string> export_records(const fs::path& profile, const exchange::ExportNote& note, records::Store* store,
                                   ui::RecordsFile file, const Report& report) {
  settle(store, report);
  const records::Snapshot record = store != nullptr ? store->read_all() : records::Snapshot{};
  const bool is_csv = file == ui::RecordsFile::Csv;
  const Report making = part_of(report, kRead, kMade);
  const auto text = is_csv ? exchange::records_csv(record, making) : exchange::records_json(record, note, making);
  if (!text) return text.error();
  return save(new_file(profile, "passerelle-records", is_csv ? ".csv" : ".json"), text.value(),
              part_of(report, kMade, 1));
}

/// "passerelle-backup-2026-01-31.db" among the learner's documents.
Result<std::string> back_up(const fs::path& profile, const Clock& clock, records::Store* store, const Report& report) {
  settle(store, report);
  const fs::path path = new_file(profile, "passerelle-backup-" + exchange::date_of(clock.now()), ".db");
  if (const auto done = records::back_up(profile, path, report); !done) return done.error();
  return path.string();
}

}  // namespace

ui::Services make_services(const cli::Host& host, const fs::path& profile, records::Store* store,
                           const std::vector<ui::FontFile>& fonts) {
  ui::Services services;
  services.program = host.version;
  services.profile_folder = profile.string();
  services.system_theme = system_theme({});
  services.has_dyslexic_letters = ui::has_dyslexic_letters(fonts);
  services.save_attestation = [profile](const exchange::Attestation& made, ui::AttestationFile file) {
    return save_attestation(profile, made, file);
  };
  services.export_records = [profile, &host, store](ui::RecordsFile file, const Report& report) {
    return export_records(profile, {host.version, host.clock->now()}, store, file, report);
  };
  services.back_up = [profile, &host, store](const Report& report) {
    return back_up(profile, *host.clock, store, report);
  };
  return services;
}

ui::Voice make_voice(platform::SpeechDispatcher& speech) {
  ui::Voice voice;
  voice.is_there = [&speech] { return speech.available(); };
  voice.is_speaking = [&speech] { return speech.speaking(); };
  voice.say = [&speech](const ui::Passages& text) {
    std::vector<platform::Utterance> utterances;
    for (const ui::Passage& passage : text) utterances.push_back({passage.language, passage.text});
    speech.say(std::move(utterances));
  };
  voice.stop = [&speech] { speech.stop(); };
  return voice;
}

}  // namespace passerelle
