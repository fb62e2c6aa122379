// What can go wrong with a record on disk: another instance, damage, a full disk, a newer program, a crash.

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include "records/folder.h"
#include "records/migrations.h"
#include "records/store.h"

using namespace passerelle;
using namespace passerelle::test;

namespace {

namespace fs = std::filesystem;

void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

void run_sql(const fs::path& path, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  char* message = nullptr;
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
  INFO(sql << ": " << (message != nullptr ? message : ""));
  CHECK(code == SQLITE_OK);
  sqlite3_free(message);
  sqlite3_close(database);
}

/// A record with one attempt, closed.
void make_record(const Folder& folder) {
  const auto store = open(folder);
  store->append(attempt_of("certifies", "a management system"));
  settle(*store);
}

/// Runs work in a process of its own and returns what waitpid says of its end.
template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

}  // namespace

TEST_CASE("a second instance reads what is there and harms nothing") {
  const Folder folder;
  make_record(folder);
  const auto first = open(folder);
  const auto second = open(folder);
  CHECK(first->access() == records::Access::ReadWrite);
  CHECK(second->access() == records::Access::ReadOnlySecondInstance);
  CHECK(second->read_all().attempts.size() == 1);
  CHECK_FALSE(second->state().failing);
  second->append(attempt_of("certifies", "from the second"));
  CHECK_FALSE(second->flush(std::chrono::milliseconds(50)));
  REQUIRE(second->state().failing);
  CHECK(second->state().failing->code == "records_second_instance");
  first->append(attempt_of("certifies", "from the first"));
  settle(*first);
  CHECK(first->read_all().attempts.size() == 2);
}

TEST_CASE("a corrupt record is set aside with a notice and never overwritten") {
  for (const std::string damage : {"zeros at the start", "cut to 2000 bytes", "an empty file", "a text file"}) {
    INFO(damage);
    const Folder folder;
    make_record(folder);
    std::string bytes = bytes_of(folder.database());
    if (damage == "zeros at the start") bytes.replace(0, 100, 100, '\0');
    if (damage == "cut to 2000 bytes") bytes.resize(2000);
    if (damage == "an empty file") bytes.clear();
    if (damage == "a text file") bytes = "Dear diary,\n";
    fs::remove(folder.database().string() + "-wal");
    write_bytes(folder.database(), bytes);
    const auto store = open(folder);
    CHECK(store->access() == records::Access::ReadWrite);
    REQUIRE(store->notices().size() == 1);
    CHECK(store->notices()[0].code == "records_set_aside");
    CHECK(store->read_all().attempts.empty());
    const auto aside = folder.files("records-corrupt");
    REQUIRE_FALSE(aside.empty());
    CHECK(bytes_of(folder.profile() / aside[0]) == bytes);
    store->append(attempt_of("certifies", "life goes on"));
    settle(*store);
  }
}

TEST_CASE("a record of a newer program is refused and left as it is") {
  const Folder folder;
  make_record(folder);
  run_sql(folder.database(), "PRAGMA user_version=99; PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string before = bytes_of(folder.database());
  const auto store = try_open(folder);
  REQUIRE_FALSE(store.ok());
  CHECK(store.error().code == "records_newer");
  CHECK(bytes_of(folder.database()) == before);
}

TEST_CASE("a database of another program is refused and left as it is") {
  const Folder folder;
  fs::create_directories(folder.profile());
  run_sql(folder.database(), "CREATE TABLE recipes (name TEXT)");
  const std::string before = bytes_of(folder.database());
  const auto store = try_open(folder);
  REQUIRE_FALSE(store.ok());
  CHECK(store.error().code == "records_foreign");
  CHECK(bytes_of(folder.database()) == before);
}

TEST_CASE("an older record is brought up to date after a backup") {
  const Folder folder;
  fs::create_directories(folder.profile());
  run_sql(folder.database(), std::string(records::migrations()[0]) +
                                 "; PRAGMA application_id=1346458450; PRAGMA user_version=1;"
                                 "INSERT INTO drafts VALUES ('m/q', 'kept', 0, 0)");
  const auto store = open(folder);
  REQUIRE(store->read_all().drafts.size() == 1);
  CHECK(store->read_all().drafts[0].text == "kept");
  REQUIRE(store->notices().size() == 1);
  CHECK(store->notices()[0].code == "records_backup_made");
  CHECK(folder.files("records-v1").size() == 1);
  store->save(records::ReadBlock{"m", "overview"});
  settle(*store);
}

TEST_CASE("an answer of an older record stays true, and a damaged one is known") {
  const Folder folder;
  fs::create_directories(folder.profile());
  // The checksum was written by a program that knew two migrations; it is not that of the second row.
  const std::string rest =
      ", 'what-is-iso-27001', 'certifies', 'a management system', 'correct', 1.0, '{}', 1, '1.0.0',"
      " 1769900400000, 60, 5758730802262071511, 0)";
  run_sql(folder.database(), std::string(records::migrations()[0]) + records::migrations()[1] +
                                 "PRAGMA application_id=1346458450; PRAGMA user_version=2;"
                                 "INSERT INTO attempts VALUES (1" +
                                 rest + ", (2" + rest);
  const auto store = open(folder);
  const records::Snapshot all = store->read_all();
  REQUIRE(all.attempts.size() == 1);
  CHECK(all.attempts[0].id == 1);
  CHECK(all.attempts[0].occasion == "checkpoint");
  CHECK(all.attempts[0].confidence.empty());
  CHECK(all.attempts[0].seconds == -1);
  CHECK(all.attempts[0].interview == 0);
  CHECK(all.attempts[0].language.empty());
  CHECK(folder.files("records-v2").size() == 1);
  REQUIRE(store->notices().size() == 2);
  CHECK(store->notices()[0].code == "records_backup_made");
  CHECK(store->notices()[1].code == "records_answers_damaged");
}

TEST_CASE("how an answer came about belongs to its checksum") {
  const char* const changes[] = {"occasion='review'", "confidence='sure'", "seconds=3", "interview=2", "language='fr'"};
  for (const char* change : changes) {
    INFO(change);
    const Folder folder;
    make_record(folder);
    run_sql(folder.database(), "UPDATE attempts SET " + std::string(change));
    CHECK(open(folder)->read_all().attempts.empty());
  }
}

TEST_CASE("an attempt whose bytes were changed on disk is left out, and said once") {
  const Folder folder;
  make_record(folder);
  run_sql(folder.database(), "UPDATE attempts SET answer='something else'");
  {
    const auto store = open(folder);
    CHECK(store->read_all().attempts.empty());
    REQUIRE(store->notices().size() == 1);
    CHECK(store->notices()[0].code == "records_answers_damaged");
    CHECK(store->append(attempt_of("certifies", "next")) == 2);
    settle(*store);
  }
  const auto store = open(folder);
  CHECK(store->notices().empty());
  CHECK(store->read_all().attempts.size() == 1);
}

TEST_CASE("a folder that cannot be made gives a session that says so") {
  const Folder folder;
  write_bytes(folder.profile(), "a file where the folder should be");
  const auto store = try_open(folder);
  REQUIRE(store.ok());
  CHECK(store.value()->access() == records::Access::ReadOnlyFolder);
  store.value()->append(attempt_of("certifies", "kept in memory"));
  REQUIRE(store.value()->state().failing);
  CHECK(store.value()->state().failing->code == "records_folder_read_only");
  CHECK(store.value()->read_all().attempts.size() == 1);
}

TEST_CASE("writing goes on when a full disk has room again") {
  const Folder folder;
  const int status = in_child([&folder] {
    ::signal(SIGXFSZ, SIG_IGN);
    auto store = std::move(try_open(folder)).value();
    store->append(attempt_of("certifies", "before"));
    if (!store->flush(std::chrono::seconds(10))) ::_exit(1);
    struct rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlim_t unlimited = limit.rlim_cur;
    limit.rlim_cur = 1;  // every write to a file fails
    ::setrlimit(RLIMIT_FSIZE, &limit);
    store->append(attempt_of("certifies", "while it is full"));
    if (store->flush(std::chrono::milliseconds(300))) ::_exit(2);
    if (!store->state().failing) ::_exit(3);
    limit.rlim_cur = unlimited;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    if (!store->flush(std::chrono::seconds(10))) ::_exit(4);
    if (store->state().failing) ::_exit(5);
  });
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(open(folder)->read_all().attempts.size() == 2);
}

TEST_CASE("what was acknowledged survives a crash") {
  const Folder folder;
  for (int round = 0; round < 10; ++round) {
    int acknowledged[2];
    REQUIRE(::pipe(acknowledged) == 0);
    const int status = in_child([&] {
      auto store = std::move(try_open(folder)).value();
      for (int i = 0; i < 5 + round; ++i) {
        const std::int64_t id = store->append(attempt_of("certifies", "answer"));
        store->flush(std::chrono::seconds(10));
        if (store->is_committed(id)) (void)!::write(acknowledged[1], &id, sizeof id);
      }
      store->append(attempt_of("certifies", "perhaps"));
      ::kill(::getpid(), SIGKILL);
    });
    CHECK(WIFSIGNALED(status));
    ::close(acknowledged[1]);
    std::int64_t last = 0;
    for (std::int64_t id = 0; ::read(acknowledged[0], &id, sizeof id) == sizeof id;) last = id;
    ::close(acknowledged[0]);
    const auto all = open(folder)->read_all();
    REQUIRE_FALSE(all.attempts.empty());
    CHECK(all.attempts.back().id >= last);
    CHECK(static_cast<std::int64_t>(all.attempts.size()) == all.attempts.back().id);
  }
}
