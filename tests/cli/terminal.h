#pragma once
// The program's command line with streams in place of a terminal, and a host that only notes what it was asked.

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"
#include "cli/interview.h"
#include "cli/learn.h"
#include "cli/review.h"
#include "course/load.h"
#include "learning/learner.h"
#include "locale/words.h"
#include "records/store.h"
#include "support/manual_clock.h"

namespace passerelle::testing {

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

/// passerelle::cli::run with a host of the build tree.
struct CommandLine {
  Language language = Language::English;
  std::vector<cli::WindowOptions> windows;
  std::vector<cli::PictureOptions> pictures;

  Ran run(const std::vector<std::string>& arguments, const std::string& input = "");
};

/// The words of the build tree, in both languages.
struct BothWords {
  std::unique_ptr<const locale::Words> english;
  std::unique_ptr<const locale::Words> french;
  BothWords();
};

/// A learner of the real course with a record in memory, in front of `passerelle learn`. Whatever the state of the
/// content, the second module counts as coming and the third as broken.
class Terminal {
 public:
  Terminal();
  /// Types the lines into `learn` and returns what it printed. The record is kept between calls.
  std::string type(const std::string& input, cli::LearnOptions options);
  /// The same, in the first module.
  std::string type_in_module(const std::string& input, ReadingMode reading);
  /// Types into `review`, or looks at `review --list`.
  std::string review(const std::string& input, const cli::ReviewOptions& options);
  std::string review_list(const cli::ReviewOptions& options);
  /// Types into `interview`.
  std::string interview(const std::string& input, const cli::InterviewOptions& options);
  /// The same over a stream that a test may hold up, for what happens while somebody types.
  std::string interview(std::istream& in, const cli::InterviewOptions& options);
  /// The program was closed and opened again.
  void reopen();

  learning::Learner& learner() { return *learner_; }
  test::ManualClock& clock() { return clock_; }

 private:
  test::ManualClock clock_;
  BothWords words_;
  const course::Course& course_;  ///< shared by all: no test changes it
  std::unique_ptr<records::Store> store_;
  std::unique_ptr<learning::Learner> learner_;

  cli::Vocabulary vocabulary(ReadingMode reading) const;
};

/// The lines of a text.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace passerelle::testing
