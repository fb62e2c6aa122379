#include <map>
#include <nlohmann/json.hpp>

#include "exchange/records_export.h"
#include "learning/learner.h"

namespace passerelle::exchange {
namespace {

using nlohmann::ordered_json;

/// What the engine found: ids of the ideas expressed and of the misconceptions asserted. Empty for a mark that cannot
/// be read back.
void add_findings(ordered_json& row, const std::string& assessment) {
  ordered_json ideas = ordered_json::array();
  ordered_json misconceptions = ordered_json::array();
  if (const auto mark = learning::assessment_from_json(assessment)) {
    for (const auto& idea : mark.value().ideas) {
      if (idea.state == scoring::IdeaState::Expressed) ideas.push_back(idea.id.value);
    }
    for (const auto& one : mark.value().misconceptions) misconceptions.push_back(one.id.value);
  }
  row["ideas"] = std::move(ideas);
  row["misconceptions"] = std::move(misconceptions);
}

ordered_json row_of(const records::Attempt& attempt, const std::string& remark) {
  ordered_json row;
  row["question"] = attempt.module + "/" + attempt.question;
  // That of the screen; whoever reads both languages may have answered in either.
  const bool known = attempt.language == "en" || attempt.language == "fr";
  row["language"] = known ? attempt.language : "mixed";
  row["text"] = attempt.answer;
  row["label"] = attempt.label;
  add_findings(row, attempt.assessment);
  row["note"] = remark;
  return row;
}

}  // namespace

std::string contested_answers(const records::Snapshot& record) {
  std::map<std::int64_t, std::string> remarks;
  for (const records::Contest& contest : record.contests) remarks[contest.attempt] = contest.remark;
  std::string lines;
  for (const records::Attempt& attempt : record.attempts) {
    const auto remark = remarks.find(attempt.id);
    if (remark == remarks.end()) continue;
    lines += row_of(attempt, remark->second).dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
  }
  return lines;
}

}  // namespace passerelle::exchange
