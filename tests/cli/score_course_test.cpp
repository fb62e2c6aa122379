// `passerelle score --jsonl` on every sample answer of the course that ships.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/terminal.h"

using namespace passerelle;
using testing::CommandLine;
using testing::Ran;

namespace {

const std::filesystem::path kContent = std::filesystem::path(PASSERELLE_SOURCE_DIR) / "content";

/// One line for each sample answer, in the order of the modules' names.
std::string lines_of_samples() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(kContent / "modules")) {
    if (std::filesystem::exists(entry.path() / "answers.json")) files.push_back(entry.path() / "answers.json");
  }
  std::sort(files.begin(), files.end());
  std::string lines;
  int id = 0;
  for (const auto& file : files) {
    std::ifstream in(file);
    const auto samples = nlohmann::json::parse(in);
    const auto module = samples.at("module").get<std::string>();
    for (const auto& answer : samples.at("answers")) {
      const std::string question = module + "/" + answer.at("question").get<std::string>();
      lines += nlohmann::json{{"id", id++}, {"question", question}, {"text", answer.at("text")}}.dump() + "\n";
    }
  }
  return lines;
}

Ran score(const std::string& input, const std::string& jobs) {
  return CommandLine().run({"score", "--jsonl", "--content", kContent.string(), "--jobs", jobs}, input);
}

}  // namespace

TEST_CASE("one thread and eight mark all sample answers with the same bytes") {
  const std::string input = lines_of_samples();
  REQUIRE(!input.empty());
  const Ran one = score(input, "1");
  const Ran eight = score(input, "8");
  CHECK(one.code == 0);
  CHECK(eight.code == 0);
  CHECK(std::count(one.out.begin(), one.out.end(), '\n') == std::count(input.begin(), input.end(), '\n'));
  CHECK(one.out == eight.out);
}
