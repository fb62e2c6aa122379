#pragma once
// `passerelle bench-answers`: marks labelled answers and prints how often the engine agrees with their labels.

#include <filesystem>
#include <iosfwd>
#include <optional>

#include "locale/words.h"

namespace passerelle::cli {

struct BenchAnswersOptions {
  std::filesystem::path content;
  std::optional<std::filesystem::path> file;  ///< absent: the sample answers of the content folder
};

/// Exit code: 0 printed, 1 a line was bad, 2 it could not start (said on err).
int run_bench_answers(std::ostream& out, std::ostream& err, const BenchAnswersOptions& options,
                      const locale::Words& words);

}  // namespace passerelle::cli
