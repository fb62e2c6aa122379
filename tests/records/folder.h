#pragma once
// A profile folder that lives as long as a test, and the records that tests put into it.

#include <filesystem>
#include <memory>
#include <string>

#include "records/store.h"
#include "support/manual_clock.h"

namespace passerelle::test {

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path profile() const { return path_ / "profile"; }
  std::filesystem::path database() const;
  /// Names of the files of the profile that begin with the stem.
  std::vector<std::string> files(const std::string& stem) const;

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& path);

/// Opens the record of the folder; the test fails when it cannot be opened.
std::unique_ptr<records::Store> open(const Folder& folder);
/// The same, as a result.
Result<std::unique_ptr<records::Store>> try_open(const Folder& folder);

records::Attempt attempt_of(const std::string& question, const std::string& answer);

/// Waits until everything is committed.
void settle(records::Store& store);

}  // namespace passerelle::test
