#include "records/folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "records/profile.h"

namespace passerelle::test {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "passerelle-records-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Folder::database() const { return records::database_path(profile()); }

std::vector<std::string> Folder::files(const std::string& stem) const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(profile())) {
    const std::string name = entry.path().filename().string();
    if (name.rfind(stem, 0) == 0) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::unique_ptr<records::Store>> try_open(const Folder& folder) {
  static const ManualClock clock;
  records::OpenOptions options;
  options.folder = folder.profile();
  options.retry = std::chrono::milliseconds(20);
  options.clock = &clock;
  return records::open_store(options);
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::unique_ptr<records::Store> open(const Folder& folder) {
  auto store = try_open(folder);
  if (!store) FAIL(store.error().code);
  return std::move(store).value();
}

records::Attempt attempt_of(const std::string& question, const std::string& answer) {
  records::Attempt attempt;
  attempt.module = "what-is-iso-27001";
  attempt.question = question;
  attempt.answer = answer;
  attempt.label = "correct";
  attempt.score = 1.0;
  attempt.assessment = "{}";
  attempt.engine_version = 1;
  attempt.content_version = "1.0.0";
  attempt.at = ManualClock().now();
  return attempt;
}

void settle(records::Store& store) { REQUIRE(store.flush(std::chrono::seconds(20))); }

}  // namespace passerelle::test
