#include "records/store.h"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <thread>

#include "records/folder.h"

using namespace passerelle;
using namespace passerelle::test;

TEST_CASE("what was written is there when the record is opened again") {
  const Folder folder;
  const ManualClock clock;
  const std::string answer = "L’été, ça marche à 100\u202F% : « sûre » 😀\nsecond line";
  {
    const auto store = open(folder);
    const std::int64_t id = store->append(attempt_of("certifies", answer));
    store->append(records::Contest{id, "je parle du système", clock.now()});
    store->save(records::Draft{"m/q", "half a sent", clock.now()});
    store->save(records::Position{"m", "lesson", "overview", clock.now()});
    store->save(records::ReadBlock{"m", "overview"});
    store->save(records::Setting{"language", "fr"});
    settle(*store);
    CHECK(store->is_committed(id));
    CHECK(store->state().idle);
  }
  const auto store = open(folder);
  CHECK(store->notices().empty());
  const records::Snapshot all = store->read_all();
  REQUIRE(all.attempts.size() == 1);
  CHECK(all.attempts[0].answer == answer);
  CHECK(all.attempts[0].at.utc == clock.now().utc);
  CHECK(all.attempts[0].at.offset == std::chrono::minutes(60));
  CHECK(all.attempts[0].content_version == "1.0.0");
  REQUIRE(all.contests.size() == 1);
  CHECK(all.contests[0].remark == "je parle du système");
  REQUIRE(all.drafts.size() == 1);
  CHECK(all.drafts[0].text == "half a sent");
  REQUIRE(all.positions.size() == 1);
  CHECK(all.positions[0].block == "overview");
  REQUIRE(all.read_blocks.size() == 1);
  REQUIRE(all.settings.size() == 1);
  CHECK(all.settings[0].value == "fr");
}

TEST_CASE("an attempt and the end of its draft are one transaction") {
  const Folder folder;
  const auto store = open(folder);
  store->save(records::Draft{"m/q", "draft", {}});
  settle(*store);
  store->append(attempt_of("q", "answer"), "m/q");
  settle(*store);
  CHECK(store->read_all().drafts.empty());
  CHECK(store->read_all().attempts.size() == 1);
}

TEST_CASE("a later draft replaces an earlier one, and an empty one deletes it") {
  const Folder folder;
  const auto store = open(folder);
  for (const char* text : {"a", "ab", "abc"}) store->save(records::Draft{"m/q", text, {}});
  settle(*store);
  REQUIRE(store->read_all().drafts.size() == 1);
  CHECK(store->read_all().drafts[0].text == "abc");
  store->save(records::Draft{"m/q", "", {}});
  settle(*store);
  CHECK(store->read_all().drafts.empty());
}

TEST_CASE("ids of attempts go on where the last session stopped") {
  const Folder folder;
  CHECK(open(folder)->append(attempt_of("q", "one")) == 1);
  CHECK(open(folder)->append(attempt_of("q", "two")) == 2);
  const auto store = open(folder);
  CHECK(store->read_all().attempts.size() == 2);
}

TEST_CASE("closing the record commits what is still queued") {
  const Folder folder;
  { open(folder)->save(records::Draft{"m/q", "typed just now", {}}); }
  REQUIRE(open(folder)->read_all().drafts.size() == 1);
}

TEST_CASE("the folder and the file belong to the learner alone") {
  const Folder folder;
  const auto store = open(folder);
  struct stat status {};
  REQUIRE(::stat(folder.profile().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700U);
  REQUIRE(::stat(folder.database().c_str(), &status) == 0);
  CHECK((status.st_mode & 0077U) == 0U);
}

TEST_CASE("a session in memory keeps what it is given and reads it back") {
  const auto store = records::memory_store();
  const std::int64_t id = store->append(attempt_of("q", "answer"));
  CHECK(store->is_committed(id));
  CHECK(store->flush(std::chrono::milliseconds(0)));
  CHECK(store->read_all().attempts.size() == 1);
}

TEST_CASE("answers of any bytes come back as they were") {
  const Folder folder;
  std::string nasty("nul \0 in the middle", 19);
  nasty += "'; DROP TABLE attempts; -- \xFF\xFE";
  {
    const auto store = open(folder);
    store->append(attempt_of("q", nasty));
    store->append(attempt_of("q", std::string(200000, 'x')));
    settle(*store);
  }
  const records::Snapshot all = open(folder)->read_all();
  REQUIRE(all.attempts.size() == 2);
  CHECK(all.attempts[0].answer == nasty);
  CHECK(all.attempts[1].answer.size() == 200000);
}
