#pragma once
// The objects of one session, made once: words, course, record, learner, screens. main.cpp decides what they are for.

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "course/load.h"
#include "learning/learner.h"
#include "locale/words.h"
#include "platform/paths.h"
#include "records/store.h"
#include "ui/app.h"
#include "ui/fonts.h"

namespace passerelle {

/// The program's words in both languages.
struct BothWords {
  std::unique_ptr<const locale::Words> english;
  std::unique_ptr<const locale::Words> french;

  const locale::Words& in(Language language) const { return language == Language::English ? *english : *french; }
};

Result<BothWords> open_words(const std::filesystem::path& share);

/// The font files that the screens need, read into memory.
Result<std::vector<ui::FontFile>> read_font_files();

/// The course as it is on disk. Each reading stays alive, because screens may still hold parts of an earlier one.
class CourseShelf {
 public:
  explicit CourseShelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Reads the folder. When it cannot be read at all, gives a course without modules whose problems say why. Null when
  /// report stopped it. One reading at a time, on any thread.
  const course::Course* read(const Report& report = unwatched);

 private:
  std::filesystem::path folder_;
  std::vector<std::unique_ptr<const course::Course>> courses_;
};

/// The learner's record: the one on disk, or one in memory with the reason in notices when that cannot be used.
struct Record {
  std::unique_ptr<records::Store> store;
  std::vector<Error> notices;
};

Record open_record(const std::filesystem::path& profile, std::function<void()> on_change);

/// What is recorded in the folder now, in memory: nothing done with it changes the record on disk. Empty when the
/// folder does not exist.
Result<Record> copy_record(const std::filesystem::path& profile);

}  // namespace passerelle
