#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "records/folder.h"
#include "records/store.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

/// Something of each kind that the learner keeps for themselves.
void keep_one_of_each(records::Store& store, const Clock& clock) {
  records::Attempt attempt = attempt_of("certifies", "un système");
  attempt.occasion = "interview";
  attempt.confidence = "fairly";
  attempt.seconds = 72;
  attempt.interview = 3;
  attempt.language = "fr";
  store.append(std::move(attempt));
  store.save(records::Note{"m", "overview", "à relire", clock.now()});
  store.save(records::Bookmark{"term:risk", true, clock.now()});
  store.save(records::Bookmark{"term:asset", true, clock.now()});
  store.save(records::Bookmark{"term:asset", false, clock.now()});
  store.add(records::ReadingTime{"m", "overview", "2026-11-24", 20});
  store.add(records::ReadingTime{"m", "overview", "2026-11-24", 22});
  store.append(records::ExerciseVersion{"m/exercise/manager", "first", clock.now()});
  store.append(records::ExerciseVersion{"m/exercise/manager", "second", clock.now()});
  store.save(records::Interview{1, "{}", "{\"at\":1}", clock.now(), std::nullopt});
  store.save(records::Interview{1, "{}", "{\"at\":2}", clock.now(), clock.now()});
}

void check_one_of_each(const records::Snapshot& all) {
  REQUIRE(all.attempts.size() == 1);
  CHECK(all.attempts[0].occasion == "interview");
  CHECK(all.attempts[0].confidence == "fairly");
  CHECK(all.attempts[0].seconds == 72);
  CHECK(all.attempts[0].interview == 3);
  CHECK(all.attempts[0].language == "fr");
  REQUIRE(all.notes.size() == 1);
  CHECK(all.notes[0].text == "à relire");
  REQUIRE(all.bookmarks.size() == 1);
  CHECK(all.bookmarks[0].key == "term:risk");
  REQUIRE(all.reading_times.size() == 1);
  CHECK(all.reading_times[0].seconds == 42);
  REQUIRE(all.exercise_versions.size() == 2);
  CHECK(all.exercise_versions[1].text == "second");
  REQUIRE(all.interviews.size() == 1);
  CHECK(all.interviews[0].state == "{\"at\":2}");
  CHECK(all.interviews[0].ended.has_value());
}

std::string all_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("circumstances, notes, bookmarks, times, versions and interviews come back") {
  const Folder folder;
  const ManualClock clock;
  {
    const auto store = open(folder);
    keep_one_of_each(*store, clock);
    settle(*store);
  }
  check_one_of_each(open(folder)->read_all());
}

TEST_CASE("a session in memory keeps the learner's own things as well") {
  const ManualClock clock;
  const auto store = records::memory_store();
  keep_one_of_each(*store, clock);
  check_one_of_each(store->read_all());
}

TEST_CASE("an empty note is no note") {
  const Folder folder;
  const auto store = open(folder);
  store->save(records::Note{"m", "b", "text", {}});
  settle(*store);
  store->save(records::Note{"m", "b", "", {}});
  settle(*store);
  CHECK(store->read_all().notes.empty());
}

TEST_CASE("erasing leaves nothing of the record behind") {
  const Folder folder;
  const ManualClock clock;
  {
    const auto store = open(folder);
    keep_one_of_each(*store, clock);
    settle(*store);
    store->erase_all();
    store->save(records::Setting{"language", "fr"});
    settle(*store);
    const records::Snapshot all = store->read_all();
    CHECK(all.attempts.empty());
    CHECK(all.notes.empty());
    CHECK(all.interviews.empty());
    CHECK(all.settings.size() == 1);
  }
  const std::string bytes = all_bytes(folder.database());
  CHECK(bytes.find("à relire") == std::string::npos);
  CHECK(bytes.find("un système") == std::string::npos);
}

TEST_CASE("erasing takes backups and damaged copies along, and a remark on what is gone holds nothing up") {
  const Folder folder;
  const auto store = open(folder);
  store->append(attempt_of("certifies", "a-very-private-answer"));
  store->append(records::Contest{1, "mine", {}});
  settle(*store);
  std::filesystem::copy_file(folder.database(), folder.profile() / "records-v1-20250101T000000Z.db");
  std::filesystem::copy_file(folder.database(), folder.profile() / "records-corrupt-20250101T000000Z.db-wal");
  std::filesystem::copy_file(folder.database(), folder.profile() / "my-own-copy.db");
  store->erase_all();
  store->append(records::Contest{1, "on what is gone", {}});
  store->append(attempt_of("certifies", "after"));
  settle(*store);
  CHECK(store->read_all().attempts.size() == 1);
  CHECK(folder.files("records-v").empty());
  CHECK(folder.files("records-corrupt").empty());
  CHECK(folder.files("my-own-copy").size() == 1);
  for (const std::string& name : folder.files("records.db")) {
    INFO(name);
    CHECK(bytes_of(folder.profile() / name).find("a-very-private-answer") == std::string::npos);
  }
}

TEST_CASE("a session that may not write erases for itself alone") {
  const Folder folder;
  const ManualClock clock;
  const auto first = open(folder);
  keep_one_of_each(*first, clock);
  settle(*first);
  const auto second = open(folder);
  second->erase_all();
  CHECK_FALSE(second->flush(std::chrono::milliseconds(0)));
  CHECK(second->read_all().notes.empty());
  CHECK(first->read_all().notes.size() == 1);
}
