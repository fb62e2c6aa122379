// A backup: what is in it, how far it is, and that a backup which is not whole is none.

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <vector>

#include "records/backup.h"
#include "records/folder.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

namespace fs = std::filesystem;

/// Long enough for a backup of several steps.
void fill(records::Store& store) {
  for (int i = 0; i < 40; ++i) store.append(attempt_of("certifies", std::string(40000, 'a')));
  settle(store);
}

/// Names in the folder where the backup goes.
std::vector<std::string> files_beside(const fs::path& backup) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(backup.parent_path())) {
    names.push_back(entry.path().filename().string());
  }
  return names;
}

struct Place {
  Folder folder;
  fs::path backup;
  Place() : backup(folder.path() / "documents" / "backup.db") { fs::create_directories(backup.parent_path()); }
};

}  // namespace

TEST_CASE("a backup put in the place of the record gives back everything") {
  const Place place;
  {
    const auto store = open(place.folder);
    store->append(attempt_of("certifies", "a management system"));
    store->save(records::Setting{"theme", "dark"});
    settle(*store);
    // The record is open, with a log beside it.
    REQUIRE(records::back_up(place.folder.profile(), place.backup).ok());
    store->append(attempt_of("certifies", "later"));
    store->erase_all();
    settle(*store);
  }
  CHECK(files_beside(place.backup) == std::vector<std::string>{"backup.db"});
  struct stat info {};
  REQUIRE(::stat(place.backup.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777U) == 0600U);
  fs::remove(place.folder.database());
  fs::copy_file(place.backup, place.folder.database());
  const auto store = open(place.folder);
  CHECK(store->notices().empty());
  const records::Snapshot record = store->read_all();
  REQUIRE(record.attempts.size() == 1);
  CHECK(record.attempts[0].answer == "a management system");
  REQUIRE(record.settings.size() == 1);
  CHECK(record.settings[0].value == "dark");
  store->append(attempt_of("certifies", "life goes on"));
  settle(*store);
}

TEST_CASE("a backup says how far it is, page by page, while writing goes on") {
  const Place place;
  const auto store = open(place.folder);
  fill(*store);
  std::vector<double> shares;
  const auto done = records::back_up(place.folder.profile(), place.backup, [&](double share) {
    shares.push_back(share);
    store->save(records::Draft{"m/q", "typed meanwhile " + std::to_string(shares.size()), {}});
    return store->flush(std::chrono::seconds(10));
  });
  REQUIRE(done.ok());
  CHECK(shares.size() > 4);
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK(shares.back() == 1);
  fs::remove(place.folder.database());
  const Place other;
  fs::create_directories(other.folder.profile());
  fs::copy_file(place.backup, other.folder.database());
  const auto copy = open(other.folder);
  CHECK(copy->read_all().attempts.size() == 40);
  // As it was when the backup began.
  CHECK(copy->read_all().drafts.empty());
}

TEST_CASE("a cancelled backup leaves nothing, and the earlier one as it was") {
  for (const int at : {1, 3, 1000}) {
    const Place place;
    const auto store = open(place.folder);
    store->append(attempt_of("certifies", "a management system"));
    settle(*store);
    REQUIRE(records::back_up(place.folder.profile(), place.backup).ok());
    const std::string before = bytes_of(place.backup);
    fill(*store);
    int reports = 0;
    const auto done = records::back_up(place.folder.profile(), place.backup,
                                       [&](double share) { return ++reports < at && share < 1; });
    REQUIRE_FALSE(done.ok());
    CHECK(is_cancelled(done.error()));
    CHECK(files_beside(place.backup) == std::vector<std::string>{"backup.db"});
    CHECK(bytes_of(place.backup) == before);
  }
}

TEST_CASE("a backup that cannot be written says so and leaves nothing") {
  const Place place;
  const auto store = open(place.folder);
  fill(*store);
  SECTION("because there is no such folder") {
    const auto done = records::back_up(place.folder.profile(), place.folder.path() / "nowhere" / "backup.db");
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == "backup_not_written");
  }
  SECTION("because a folder has its name") {
    fs::create_directory(place.backup);
    const auto done = records::back_up(place.folder.profile(), place.backup);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == "backup_not_written");
    CHECK(files_beside(place.backup) == std::vector<std::string>{"backup.db"});
  }
  SECTION("because the disk is full") {
    const pid_t child = ::fork();
    if (child == 0) {
      ::signal(SIGXFSZ, SIG_IGN);
      rlimit limit{200000, 200000};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      const auto done = records::back_up(place.folder.profile(), place.backup);
      ::_exit(!done.ok() && done.error().code == "export_disk_full" ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(files_beside(place.backup).empty());
  }
}

TEST_CASE("a record that is not there or is none cannot be backed up") {
  const Place place;
  const auto done = records::back_up(place.folder.profile(), place.backup);
  REQUIRE_FALSE(done.ok());
  CHECK(done.error().code == "records_unreadable");
  CHECK(files_beside(place.backup).empty());
}
