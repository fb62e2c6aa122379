#pragma once
// A small course with a module that is ready, and a record on disk of what a learner answered in it.

#include <string>

#include "support/content_folder.h"

namespace passerelle::testing {

/// Module "desk" with the question "why", and module "locks" that is coming, in the track "office". The record does not
/// exist before the first answer.
class DeskRecord {
 public:
  /// Handed to a learner of this record and written before it returns.
  void answer(const std::string& text) const;
  /// Says that the last answer is right, and why.
  void contest(const std::string& remark) const;

  std::string content() const { return folder_.path().string(); }
  std::string profile() const { return path("profile"); }
  /// A file in the folder of the content.
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

 private:
  ContentFolder folder_;
};

inline constexpr const char* kRightAnswer = "the papers are put away";

/// The bytes of a file; nothing when it is not there.
std::string bytes_of(const std::string& path);

}  // namespace passerelle::testing
