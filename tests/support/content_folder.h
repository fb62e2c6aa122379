#pragma once
// A small course in a folder of its own, in which validation finds nothing: one module that is ready ("desk"), one that
// is coming ("locks"). Tests write files over it and look at what is said.

#include <filesystem>
#include <string>

namespace passerelle::testing {

/// Made in the system's temporary folder and removed at the end.
class ContentFolder {
 public:
  ContentFolder();
  ~ContentFolder();
  ContentFolder(const ContentFolder&) = delete;
  ContentFolder& operator=(const ContentFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file, such as "modules/desk/module.json", whatever it holds.
  void write(const std::string& file, const std::string& bytes) const;
  std::string read(const std::string& file) const;
  /// Replaces the one place where `from` stands in the file.
  void edit(const std::string& file, const std::string& from, const std::string& to) const;
  void remove(const std::string& file) const;

 private:
  std::filesystem::path path_;
};

inline const std::string kDesk = "modules/desk/module.json";
inline const std::string kDeskAnswers = "modules/desk/answers.json";
inline const std::string kLocks = "modules/locks/module.json";
inline const std::string kWords = "concepts/words.json";

}  // namespace passerelle::testing
