#include "main_services.h"

#include <chrono>
#include <utility>

#include "exchange/attestation_files.h"
#include "exchange/records_export.h"
#include "exchange/write_file.h"
#include "main_desktop.h"
#include "platform/paths.h"

namespace passerelle {
namespace {

namespace fs = std::filesystem;

/// How long an export waits for what is still being written.
constexpr std::chrono::seconds kPatience{5};

fs::path export_folder(const fs::path& profile) {
  if (const auto documents = platform::documents_folder()) return *documents;
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

Result<std::string> save(const fs::path& profile, const std::string& stem, const std::string& ending,
                         const std::string& bytes) {
  const fs::path folder = export_folder(profile);
  std::error_code failed;
  fs::create_directories(folder, failed);
  const fs::path path = free_name(folder, stem, ending);
  if (const auto done = exchange::write_whole(path, bytes); !done) return done.error();
  return path.string();
}

Result<std::string> save_attestation(const fs::path& profile, const exchange::Attestation& made,
                                     ui::AttestationFile file) {
  if (file == ui::AttestationFile::Text)
    return save(profile, exchange::file_stem(made), ".txt", exchange::as_text(made));
  const auto pdf = exchange::as_pdf(made);
  if (!pdf) return pdf.error();
  return save(profile, exchange::file_stem(made), ".pdf", pdf.value());
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
  services.export_records = [profile, &host, store](ui::RecordsFile file) {
    if (store != nullptr) store->flush(kPatience);
    const records::Snapshot record = store != nullptr ? store->read_all() : records::Snapshot{};
    if (file == ui::RecordsFile::Csv) return save(profile, "passerelle-records", ".csv", exchange::records_csv(record));
    return save(profile, "passerelle-records", ".json",
                exchange::records_json(record, {host.version, host.clock->now()}));
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
