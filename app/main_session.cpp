#include "main_session.h"

#include <cstdint>
#include <map>
#include <utility>

namespace passerelle {
namespace {

/// What a session that keeps nothing says from the start; null when it keeps everything.
const char* notice_of(records::Access access) {
  switch (access) {
    case records::Access::ReadOnlySecondInstance:
      return "records_second_instance";
    case records::Access::ReadOnlyFolder:
      return "records_folder_read_only";
    case records::Access::ReadWrite:
      break;
  }
  return nullptr;
}

std::unique_ptr<records::Store> in_memory(records::Snapshot snapshot) {
  auto store = records::memory_store();
  std::map<std::int64_t, std::int64_t> new_ids;
  for (records::Attempt& attempt : snapshot.attempts) {
    const std::int64_t id = attempt.id;
    new_ids[id] = store->append(std::move(attempt));
  }
  for (records::Contest& contest : snapshot.contests) {
    contest.attempt = new_ids[contest.attempt];
    store->append(std::move(contest));
  }
  for (records::Draft& draft : snapshot.drafts) store->save(std::move(draft));
  for (records::Position& position : snapshot.positions) store->save(std::move(position));
  for (records::ReadBlock& block : snapshot.read_blocks) store->save(std::move(block));
  for (records::Setting& setting : snapshot.settings) store->save(std::move(setting));
  for (records::Note& note : snapshot.notes) store->save(std::move(note));
  for (records::Bookmark& bookmark : snapshot.bookmarks) store->save(std::move(bookmark));
  for (records::ReadingTime& time : snapshot.reading_times) store->add(std::move(time));
  for (records::ExerciseVersion& version : snapshot.exercise_versions) store->append(std::move(version));
  for (records::Interview& interview : snapshot.interviews) store->save(std::move(interview));
  return store;
}

}  // namespace

Result<BothWords> open_words(const std::filesystem::path& share) {
  const std::string folder = (share / "locales").string();
  auto english = locale::Words::open(folder, Language::English);
  if (!english) return english.error();
  auto french = locale::Words::open(folder, Language::French);
  if (!french) return french.error();
  return BothWords{std::move(english).value(), std::move(french).value()};
}

Result<std::vector<ui::FontFile>> read_font_files() {
  auto fonts = platform::read_fonts(ui::font_file_names());
  if (!fonts) return fonts.error();
  std::vector<ui::FontFile> files;
  for (platform::FontBytes& font : fonts.value()) files.push_back({font.name, std::move(font.bytes)});
  return files;
}

const course::Course* CourseShelf::read(const Report& report) {
  auto loaded = course::load_course(folder_, course::Checks::Quick, report);
  if (!loaded && is_cancelled(loaded.error())) return nullptr;
  auto course = std::make_unique<course::Course>();
  if (loaded) {
    *course = std::move(loaded).value();
  } else {
    course->problems.push_back({course::Severity::Error, loaded.error(), {}, 0});
  }
  courses_.push_back(std::move(course));
  return courses_.back().get();
}

Record open_record(const std::filesystem::path& profile, std::function<void()> on_change) {
  records::OpenOptions options;
  options.folder = profile;
  options.on_change = std::move(on_change);
  auto store = records::open_store(options);
  Record record;
  if (store) {
    record.store = std::move(store).value();
    record.notices = record.store->notices();
  } else {
    record.store = records::memory_store(records::Access::ReadOnlyFolder);
    record.notices = {store.error()};
  }
  if (const char* code = notice_of(record.store->access()))
    record.notices.insert(record.notices.begin(), {code, {}, {}});
  return record;
}

Result<Record> copy_record(const std::filesystem::path& profile) {
  std::error_code failed;
  if (!std::filesystem::exists(profile, failed)) return Record{records::memory_store(), {}};
  records::OpenOptions options;
  options.folder = profile;
  auto store = records::open_store(options);
  if (!store) return store.error();
  return Record{in_memory(store.value()->read_all()), store.value()->notices()};
}

}  // namespace passerelle
