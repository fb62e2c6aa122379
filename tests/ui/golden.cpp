#include "ui/golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace passerelle::test {

void check_golden(const std::string& name, std::string_view text) {
  const std::filesystem::path wanted =
      std::filesystem::path(PASSERELLE_SOURCE_DIR) / "tests/ui/golden" / (name + ".txt");
  std::ifstream file(wanted, std::ios::binary);
  const std::string golden{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (golden == text) return;
  if (std::getenv("PASSERELLE_RENEW_GOLDEN") != nullptr) {
    std::filesystem::create_directories(wanted.parent_path());
    std::ofstream(wanted, std::ios::binary) << text;
    return;
  }
  const std::filesystem::path folder = std::filesystem::path(PASSERELLE_BUILD_DIR) / "golden";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / (name + ".txt"), std::ios::binary) << text;
  INFO("what is shown now: " << (folder / (name + ".txt")).string());
  CHECK(text == golden);
}

}  // namespace passerelle::test
