#include "exchange/write_file.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

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
