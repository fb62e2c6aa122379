#pragma once
// A content folder of one small module, written where a test can spoil it. Marks do not depend on the prose in
// content/.

#include <filesystem>
#include <string>

namespace passerelle::testing {

/// Modules "doors" (questions "open", which needs one idea, and "close", which needs two) and "broken", which cannot be
/// read. Deleted with the object.
class SmallContent {
 public:
  SmallContent();
  ~SmallContent();
  SmallContent(const SmallContent&) = delete;
  SmallContent& operator=(const SmallContent&) = delete;

  std::string folder() const { return folder_.string(); }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path folder_;
};

/// The text with every number behind "confidence": replaced by C: how sure the engine is may change.
std::string without_confidence(const std::string& text);

}  // namespace passerelle::testing
