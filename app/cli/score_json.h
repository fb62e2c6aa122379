#pragma once
// What `score` writes: one JSON object a line, by the contract that other programs depend on. Internal to cli/.

#include <string>
#include <string_view>

#include "base/result.h"
#include "locale/words.h"
#include "scoring/assessment.h"

namespace passerelle::cli {

/// What the mark is about. id is JSON already.
struct MarkedLine {
  std::string_view id;
  std::string_view question;
  std::string_view text;
};

/// {"id", "question", "label", "score", "ideas", "misconceptions", "confidence"}, and with explain "evidence" and
/// "trace".
std::string mark_line(const MarkedLine& line, const scoring::Assessment& assessment, bool explain);

/// {"id", "error": {"code", "message"}}.
std::string error_line(std::string_view id, const Error& error, const locale::Words& words);

}  // namespace passerelle::cli
