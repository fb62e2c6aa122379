#include "exchange/write_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <vector>

using passerelle::exchange::write_whole;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "passerelle-write-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a file is written whole, replaces the one that was there and leaves nothing beside it") {
  const Folder folder;
  REQUIRE(write_whole(folder.path / "out", "one").ok());
  REQUIRE(write_whole(folder.path / "out", std::string("two\0three", 9)).ok());
  CHECK(read(folder.path / "out") == std::string("two\0three", 9));
  CHECK(folder.files() == 1);
}

TEST_CASE("a pipe is written into and stays a pipe") {
  const Folder folder;
  const fs::path pipe = folder.path / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  CHECK(write_whole(pipe, "text").ok());
  char got[8] = {};
  CHECK(::read(reader, got, sizeof got) == 4);
  CHECK(std::string(got) == "text");
  close(reader);
  CHECK(fs::is_fifo(pipe));
  CHECK(folder.files() == 1);
}

TEST_CASE("a file that cannot be written is refused with its reason, and nothing is left behind") {
  const Folder folder;
  const auto refused = write_whole(folder.path / "none" / "out", "text");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "export_not_written");
  CHECK(refused.error().args[1].value == "No such file or directory");
  fs::create_directory(folder.path / "taken");
  CHECK_FALSE(write_whole(folder.path / "taken", "text").ok());
  CHECK(folder.files() == 1);
}

TEST_CASE("a writing that is cancelled leaves the old file and nothing beside it") {
  const Folder folder;
  REQUIRE(write_whole(folder.path / "out", "old").ok());
  const std::string bytes(std::size_t{5} << 20, 'x');
  std::vector<double> shares;
  REQUIRE(write_whole(folder.path / "out", bytes, [&](double share) {
            shares.push_back(share);
            return true;
          }).ok());
  CHECK(shares == std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1});
  REQUIRE(write_whole(folder.path / "out", "old").ok());
  for (const double last : {0.0, 0.4, 1.0}) {
    const auto stopped = write_whole(folder.path / "out", bytes, [&](double share) { return share < last; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(passerelle::is_cancelled(stopped.error()));
    CHECK(read(folder.path / "out") == "old");
    CHECK(folder.files() == 1);
  }
}

TEST_CASE("a full disk is said as such, and nothing is left behind") {
  const Folder folder;
  const pid_t child = fork();
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100000, 100000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto refused = write_whole(folder.path / "out", std::string(1000000, 'x'));
    _exit(!refused.ok() && refused.error().code == "export_disk_full" ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(folder.files() == 0);
}
