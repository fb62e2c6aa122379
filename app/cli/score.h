#pragma once
// `passerelle score --jsonl`: marks a stream of answers. The contract of input and output is fixed; other programs
// depend on it.

#include <filesystem>
#include <iosfwd>

#include "locale/words.h"

namespace passerelle::cli {

struct ScoreOptions {
  std::filesystem::path content;
  int jobs = 1;          ///< threads; output order is the input's
  bool explain = false;  ///< adds "evidence" and "trace"
};

/// Exit code: 0 every line was read, 1 a line was bad, 2 it could not start (said on err).
int run_score(std::istream& in, std::ostream& out, std::ostream& err, const ScoreOptions& options,
              const locale::Words& words);

}  // namespace passerelle::cli
