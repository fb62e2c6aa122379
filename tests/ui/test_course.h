#pragma once
// A small course made by hand and the program's words, for tests of view models and screens that must not depend on the
// prose in content/.

#include <memory>
#include <string>

#include "course/course.h"
#include "locale/words.h"
#include "ui/view_text.h"

namespace passerelle::test {

struct ProgramWords {
  std::unique_ptr<const locale::Words> english;
  std::unique_ptr<const locale::Words> french;

  ui::Speech speech(Language lead) const { return {english.get(), french.get(), lead}; }
};

/// The compiled bundles of the build tree.
ProgramWords open_words();

/// Two tracks: a ready module with two questions, a coming one, a broken one. No engine and no rubrics.
course::Course make_course();

/// A module of that course by its id: "ready", "later", "broken".
inline constexpr const char* kReady = "ready";
inline constexpr const char* kLater = "later";
inline constexpr const char* kBroken = "broken";

}  // namespace passerelle::test
